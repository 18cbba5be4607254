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
    private readonly ConcurrentDictionary<string, Lazy<IChapterIndex>> beside = new(StringComparer.Ordinal);
    private KnownWords known = new();

    /// <summary>Does work that asks the index and writes nothing.</summary>
    public T Ask<T>(Func<SqliteTransaction, IChapterIndex, T> work)
    {
        var (current, answer) = file.Read(transaction =>
        {
            var index = Index(transaction);
            return IsCurrent(transaction, index) ? (true, work(transaction, index)) : (false, default!);
        });
        if (current)
        {
            return answer;
        }

        Rebuild(null, null);
        return file.Read(transaction => work(transaction, Index(transaction)));
    }

    /// <summary>Does work that is kept whole or not at all, with its changes to the index.</summary>
    public T Change<T>(Func<SqliteTransaction, IndexedEditions, T> work) => Kept((transaction, index) =>
    {
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
    public int Rebuild(string? engine, Action<int, int>? progress) => Kept((transaction, _) =>
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

    private T Kept<T>(Func<SqliteTransaction, IChapterIndex, T> work)
    {
        IChapterIndex? index = null;
        try
        {
            var (stamp, behind, result) = file.Write(transaction =>
            {
                index = Index(transaction);
                var result = work(transaction, index);

                // The work may have chosen another engine.
                index = Index(transaction);
                var stamp = new SettingTable(transaction).Get(SettingTable.Stamp);
                return (stamp, index.Stamp != stamp, result);
            });
            if (stamp is not null && behind)
            {
                index!.Commit(stamp);
            }

            return result;
        }
        catch
        {
            index?.Rollback();
            known = new();
            throw;
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
