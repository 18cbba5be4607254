using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PolicyLens.Lucene.Weighing;
using Lock = System.Threading.Lock;

namespace PolicyLens.Lucene.Storage;

/// <summary>
/// The folder of an index: its searchers, and its one writer, which is opened with the first thing that is written and closed
/// with each commit, so that other programs may write between. Whoever only reads takes no lock.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private readonly Analyzer analyzer;
    private readonly FSDirectory directory;
    private readonly Searchers searchers;
    private readonly Lock writing = new();
    private IndexWriter? writer;

    /// <param name="path">Where it is; made where it is not.</param>
    public IndexFolder(string path, Analyzer analyzer)
    {
        (Path, this.analyzer) = (path, analyzer);
        directory = Guarded(() =>
        {
            System.IO.Directory.CreateDirectory(path);
            return FSDirectory.Open(path);
        });
        searchers = new(directory);
    }

    public string Path { get; }

    /// <summary>Reads the newest commit; gives <paramref name="nothing"/> where there is none that can be read.</summary>
    /// <exception cref="IOException">The files cannot be used.</exception>
    public T Read<T>(Func<PassageSearcher, T> read, T nothing) => Guarded(() => searchers.Read(read, nothing));

    /// <summary>Writes what is kept with the next commit.</summary>
    /// <exception cref="IOException">The files cannot be used, or another program writes to them.</exception>
    public void Write(Action<IndexWriter> write) => Guarded(() =>
    {
        lock (writing)
        {
            write(writer ??= Open());
            return true;
        }
    });

    /// <summary>Keeps what was written since the last time.</summary>
    public void Commit(string stamp) => Guarded(() =>
    {
        lock (writing)
        {
            var open = writer ??= Open();

            // What was taken out weighs on words and counts until it is gone from the files; it is rare.
            if (open.HasDeletions())
            {
                open.ForceMergeDeletes();
            }

            open.SetCommitData(IndexStamp.With(stamp));
            open.Commit();
            open.Dispose();
            writer = null;
            return true;
        }
    });

    /// <summary>Forgets what was written since the last commit.</summary>
    public void Rollback() => Guarded(() =>
    {
        lock (writing)
        {
            // It closes the writer; the next one begins from the last commit.
            writer?.Rollback();
            writer = null;
            return true;
        }
    });

    public void Dispose()
    {
        try
        {
            Rollback();
        }
        finally
        {
            searchers.Dispose();
            directory.Dispose();
        }
    }

    private IndexWriter Open()
    {
        var usable = searchers.Read(searcher => true, nothing: false);
        if (!usable)
        {
            Clean();
        }

        return new(directory, new(LuceneVersion.LUCENE_48, analyzer)
        {
            OpenMode = usable ? OpenMode.APPEND : OpenMode.CREATE,
            Similarity = new WeighedCounts(),
            RAMBufferSizeMB = 48,
            MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = 0 },

            // A merge that fails on a thread of its own would end the program.
            MergeScheduler = new SerialMergeScheduler(),
        });
    }

    // What cannot be read is in the way of a new index: Lucene looks at it first.
    private void Clean()
    {
        using var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!held.Obtain(IndexWriterConfig.WRITE_LOCK_TIMEOUT))
        {
            throw new LockObtainFailedException(Path);
        }

        searchers.Forget();
        foreach (var file in directory.ListAll().Where(IsOwn))
        {
            directory.DeleteFile(file);
        }
    }

    private static bool IsOwn(string file) => file.StartsWith('_') || file.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal);

    private T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (IndexFailure.IsOfFiles(failure))
        {
            throw IndexFailure.Of(failure, Path);
        }
    }
}
