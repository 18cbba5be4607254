using Lucene.Net.Index;
using Lucene.Net.Search;
using Directory = Lucene.Net.Store.Directory;

namespace PolicyLens.Lucene.Storage;

/// <summary>Gives searchers over the newest commit, also where another program made it. Takes no lock on the files.</summary>
internal sealed class Searchers(Directory directory) : IDisposable
{
    /// <summary>An index of no more bytes than this is read through once when it is opened, to see whether its bytes are what was written.</summary>
    private const long ProvedAtOnce = 16 << 20;

    private readonly Lock opening = new();
    private SearcherManager? manager;
    private bool damaged;

    /// <summary>Reads the newest commit.</summary>
    /// <param name="read">What to read. It must not keep the searcher.</param>
    /// <param name="nothing">The answer where there is no commit that this version can read.</param>
    public T Read<T>(Func<PassageSearcher, T> read, T nothing)
    {
        if (Newest() is not { } current)
        {
            return nothing;
        }

        var searcher = (PassageSearcher)current.Acquire();
        try
        {
            return searcher.Stamp is null ? nothing : read(searcher);
        }
        catch (Exception failure) when (!IndexFailure.IsDamage(failure) && failure is not IOException and not OutOfMemoryException && !IsWhole(searcher))
        {
            // Bytes that were changed can make any failure; only where they are as they were written is it a bug.
            damaged = true;
            throw new CorruptIndexException(failure.Message, failure);
        }
        catch (Exception failure) when (IndexFailure.IsDamage(failure))
        {
            damaged = true;
            throw;
        }
        finally
        {
            current.Release(searcher);
        }
    }

    /// <summary>Lets go of the files, so that they can be made anew.</summary>
    public void Forget()
    {
        lock (opening)
        {
            manager?.Dispose();
            manager = null;
            damaged = false;
        }
    }

    public void Dispose() => Forget();

    private SearcherManager? Newest()
    {
        lock (opening)
        {
            if (damaged)
            {
                return null;
            }

            try
            {
                if (manager is not null)
                {
                    manager.MaybeRefreshBlocking();
                }
                else if (DirectoryReader.IndexExists(directory))
                {
                    manager = new(directory, new Factory());
                }
            }
            catch (Exception failure) when (IndexFailure.IsDamage(failure) || failure is not IOException and not UnauthorizedAccessException and not OutOfMemoryException)
            {
                manager?.Dispose();
                manager = null;
                damaged = true;
            }

            return manager;
        }
    }

    private static bool IsWhole(PassageSearcher searcher)
    {
        try
        {
            Prove(searcher.IndexReader);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static void Prove(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }
    }

    private sealed class Factory : SearcherFactory
    {
        private bool proved;

        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            var opened = (DirectoryReader)reader;
            if (!proved && Bytes(opened) <= ProvedAtOnce)
            {
                Prove(opened);
            }

            proved = true;
            return new PassageSearcher(opened);
        }

        private static long Bytes(DirectoryReader reader) =>
            reader.IndexCommit.FileNames.Sum(reader.Directory.FileLength);
    }
}
