using Lucene.Net.Index;
using Lucene.Net.Search;
using Directory = Lucene.Net.Store.Directory;

namespace PolicyLens.Lucene.Storage;

/// <summary>Gives searchers over the newest commit, also where another program made it. Takes no lock on the files.</summary>
internal sealed class Searchers(Directory directory) : IDisposable
{
    /// <summary>Where there is no commit, Lucene says so.</summary>
    private const long NoCommit = -1;

    private readonly Lock opening = new();
    private SearcherManager? manager;

    // The commit that could not be read; another may have been made since.
    private long damaged = NoCommit;

    /// <summary>Reads the newest commit.</summary>
    /// <param name="read">What to read. It must not keep the searcher.</param>
    /// <param name="nothing">The answer where there is no commit that this version can read.</param>
    public T Read<T>(Func<PassageSearcher, T> read, T nothing)
    {
        if (Acquire() is not { } searcher)
        {
            return nothing;
        }

        try
        {
            return searcher.Stamp is null ? nothing : read(searcher);
        }
        catch (Exception failure) when (IndexFailure.IsDamage(failure) || (failure is not (IOException or OutOfMemoryException) && !IndexProof.IsWhole(searcher.IndexReader)))
        {
            // Bytes that were changed can make any failure; where they are as they were written it is a bug.
            lock (opening)
            {
                damaged = searcher.Generation;
                Close();
            }

            throw new CorruptIndexException(failure.Message, failure);
        }
        finally
        {
            searcher.IndexReader.DecRef();
        }
    }

    /// <summary>Lets go of the files, so that they can be made anew.</summary>
    public void Forget()
    {
        lock (opening)
        {
            Close();
            damaged = NoCommit;
        }
    }

    public void Dispose() => Forget();

    private PassageSearcher? Acquire()
    {
        lock (opening)
        {
            while (true)
            {
                var commit = NewestCommit();
                if (commit == NoCommit || commit == damaged)
                {
                    Close();
                    return null;
                }

                try
                {
                    return Acquire(commit);
                }
                catch (Exception failure) when (IndexFailure.IsDamage(failure) || failure is not (IOException or UnauthorizedAccessException or OutOfMemoryException))
                {
                    // Where another program has committed meanwhile, its commit is tried.
                    damaged = commit;
                }
            }
        }
    }

    private PassageSearcher Acquire(long commit)
    {
        if (manager is not null && Current() is var current)
        {
            if (current.Generation == commit)
            {
                return current;
            }

            current.IndexReader.DecRef();
            manager.MaybeRefreshBlocking();
            current = Current();
            if (current.Generation >= commit)
            {
                return current;
            }

            // Lucene takes a commit of a stamp alone, and an index that was made anew, for the one that it has.
            current.IndexReader.DecRef();
            Close();
        }

        manager = new(directory, new Factory());
        return Current();
    }

    private PassageSearcher Current() => (PassageSearcher)manager!.Acquire();

    private long NewestCommit()
    {
        try
        {
            return SegmentInfos.GetLastCommitGeneration(directory);
        }
        catch (DirectoryNotFoundException)
        {
            return NoCommit;
        }
    }

    private void Close()
    {
        manager?.Dispose();
        manager = null;
    }

    private sealed class Factory : SearcherFactory
    {
        private bool proved;

        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            if (!proved)
            {
                IndexProof.Prove((DirectoryReader)reader);
                proved = true;
            }

            return new PassageSearcher((DirectoryReader)reader);
        }
    }
}
