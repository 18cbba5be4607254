using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using PolicyLens.Library.Fts5;
using PolicyLens.Searching;

namespace PolicyLens.Library;

/// <summary>
/// Gives the index that answers for a library, always one that is up to date: one that was lost, left behind by another program or
/// made with other words and wordings is made again first.
/// </summary>
internal sealed class IndexKeeper(LibraryFile file, LibraryOptions options) : IDisposable
{
    /// <summary>How often a question is asked again because another program changed an index beside the file meanwhile.</summary>
    private const int MostAttempts = 20;

    private readonly ConcurrentDictionary<string, Lazy<IChapterIndex>> beside = new(StringComparer.Ordinal);

    private volatile StampedDirectory? directory;

    // Both are touched by whoever holds the file's write lock alone.
    private KnownWords known = new();
    private string? seen;

    /// <summary>Does work that asks the index and writes nothing.</summary>
    public T Ask<T>(Func<SqliteTransaction, IChapterIndex, EditionDirectory, T> work)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var (current, answer) = file.Read(transaction => Asked(transaction, work));
            if (current)
            {
                return answer;
            }

            // Another may have made it again while this one waited for its turn.
            Kept(transaction => Index(transaction) is var index && IsCurrent(transaction, index) ? 0 : Fill(transaction, index, null));
        }

        throw new LibraryException($"The index of {file.Path} is being changed by another program. Wait until it has finished, and try again.");
    }

    /// <summary>Does work that is kept whole or not at all, with its changes to the index.</summary>
    public T Change<T>(Func<SqliteTransaction, IndexedEditions, T> work) => Kept(transaction =>
    {
        var index = Index(transaction);
        var editions = new IndexedEditions(transaction, index);
        if (!IsCurrent(transaction, index))
        {
            Fill(transaction, index, null);
        }

        return work(transaction, editions);
    });

    /// <summary>Makes the index again from the stored editions.</summary>
    /// <param name="engine">The engine that is to answer from now on; null for the one that does.</param>
    /// <param name="progress">Told how many editions of how many are done; null for nobody.</param>
    /// <returns>How many editions there are.</returns>
    public int Rebuild(string? engine, Action<int, int>? progress) => Kept(transaction =>
    {
        var settings = new SettingTable(transaction);
        if (engine is not null)
        {
            // The tables of the library's own index are empty where another answers.
            Own(transaction).Clear();
            settings.Set(SettingTable.Engine, engine == Fts5Index.Name ? null : engine);
        }

        return Fill(transaction, Index(transaction), progress);
    });

    /// <summary>The engine that answers, and whether its index is up to date.</summary>
    public (string Engine, bool IsCurrent) State() => file.Read(transaction =>
    {
        var index = Index(transaction);
        return (index.Engine, IsCurrent(transaction, index));
    });

    public void Dispose()
    {
        foreach (var index in beside.Values.Where(index => index.IsValueCreated))
        {
            index.Value.Dispose();
        }
    }

    /// <summary>What an index that is up to date answers; nothing where it is not, or was changed while it was asked.</summary>
    private (bool Current, T Answer) Asked<T>(SqliteTransaction transaction, Func<SqliteTransaction, IChapterIndex, EditionDirectory, T> work)
    {
        var index = Index(transaction);
        if (!IsCurrent(transaction, index))
        {
            return (false, default!);
        }

        try
        {
            var answer = work(transaction, index, Directory(transaction));
            return (IsCurrent(transaction, index), answer);
        }
        catch (KeyNotFoundException) when (!IsCurrent(transaction, index))
        {
            // It found passages of an edition that this state of the file does not have yet.
            return (false, default!);
        }
    }

    // An index beside the file is committed while the file is still locked, so that two writers do not meet in it. Where the file's own
    // commit then fails, the index is ahead, its stamp tells, and it is made again.
    private T Kept<T>(Func<SqliteTransaction, T> work)
    {
        try
        {
            return file.Write(transaction =>
            {
                var settings = new SettingTable(transaction);
                if (settings.Get(SettingTable.Stamp) != seen)
                {
                    // Another program has written, and may have taken words out.
                    known = new();
                }

                try
                {
                    var result = work(transaction);
                    var index = Index(transaction);
                    seen = settings.Get(SettingTable.Stamp);
                    if (seen is not null && index.Stamp != seen)
                    {
                        index.Commit(seen);
                    }

                    return result;
                }
                catch
                {
                    RollBack();
                    throw;
                }
            });
        }
        catch
        {
            // No stamp is this: the next to write knows no word.
            seen = "";
            throw;
        }
    }

    private void RollBack()
    {
        known.Forget();
        foreach (var index in beside.Values.Where(index => index.IsValueCreated))
        {
            index.Value.Rollback();
        }
    }

    private int Fill(SqliteTransaction transaction, IChapterIndex index, Action<int, int>? progress)
    {
        new PassageTable(transaction).Clear();
        index.Clear();
        new StatementTable(transaction).Clear();
        var (all, done) = (transaction.Rows("SELECT edition_id FROM editions ORDER BY edition_id", row => row.GetInt64(0)), 0);
        var (editions, stored) = (new IndexedEditions(transaction, index), new EditionTable(transaction));
        foreach (var key in all)
        {
            editions.Add(key, stored.Edition(key));
            progress?.Invoke(++done, all.Count);
        }

        new SettingTable(transaction).Set(SettingTable.Words, options.Words.Fingerprint);
        editions.Touch();
        return all.Count;
    }

    private bool IsCurrent(SqliteTransaction transaction, IChapterIndex index)
    {
        var settings = new SettingTable(transaction);
        return settings.Get(SettingTable.Words) == options.Words.Fingerprint && index.Stamp == settings.Get(SettingTable.Stamp);
    }

    /// <summary>What was read for the same state of the library, by whichever thread was first.</summary>
    private EditionDirectory Directory(SqliteTransaction transaction)
    {
        var stamp = new SettingTable(transaction).Get(SettingTable.Stamp);
        if (directory is { } known && known.Stamp == stamp)
        {
            return known.Editions;
        }

        var read = EditionDirectory.Of(transaction);
        directory = stamp is null ? null : new(stamp, read);
        return read;
    }

    private sealed record StampedDirectory(string Stamp, EditionDirectory Editions);

    private IChapterIndex Index(SqliteTransaction transaction)
    {
        if (new SettingTable(transaction).Get(SettingTable.Engine) is not { } name)
        {
            return Own(transaction);
        }

        var engine = options.Engines.FirstOrDefault(engine => engine.Name == name) ?? throw new LibraryException(
            $"The index of this library is made by {name}, which this program was built without. Use a program that has it, or make the index with the library's own engine: policylens index --engine {Fts5Index.Name}");
        return beside.GetOrAdd(name, _ => new(() => engine.Open(Path.Combine(Path.GetDirectoryName(file.Path)!, name), options.Catalogues))).Value;
    }

    private Fts5Index Own(SqliteTransaction transaction) => new(transaction, options.Words, known);
}
