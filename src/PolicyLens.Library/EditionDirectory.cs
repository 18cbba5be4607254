using Microsoft.Data.Sqlite;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Library;

/// <summary>What a hit shows of its edition.</summary>
/// <param name="Superseded">Whether a newer edition of the chapter is stored.</param>
internal sealed record EditionHead(EditionId Id, string? Authority, string? Title, string? Date, bool Superseded);

/// <summary>What every search asks of the stored editions. It holds for one state of the library and is read once for it.</summary>
internal sealed class EditionDirectory
{
    private readonly Dictionary<long, EditionHead> heads;
    private readonly Lock reading = new();
    private Dictionary<long, string[]>? cited;

    private EditionDirectory(Dictionary<long, EditionHead> heads)
    {
        this.heads = heads;
        Newest = new(null, heads.Where(head => head.Value.Superseded).Select(head => head.Key).ToHashSet());
    }

    /// <summary>The newest edition of every chapter.</summary>
    public EditionScope Newest { get; }

    public static EditionDirectory Of(SqliteTransaction transaction)
    {
        var rows = transaction.Rows(
            "SELECT edition_id, authority, chapter, edition, authority_name, title, date FROM editions ORDER BY authority, chapter, edition DESC",
            row => (Key: row.GetInt64(0), Head: new EditionHead(new(row.GetString(1), row.GetString(2), row.GetInt32(3)), row.Text(4), row.Text(5), row.Text(6), Superseded: false)));
        var heads = new Dictionary<long, EditionHead>(rows.Count);
        EditionId? newest = null;
        foreach (var (key, head) in rows)
        {
            var superseded = newest is not null && newest.Authority == head.Id.Authority && newest.Chapter == head.Id.Chapter;
            heads[key] = superseded ? head with { Superseded = true } : head;
            newest = superseded ? newest : head.Id;
        }

        return new(heads);
    }

    /// <param name="key">Of an edition that is stored.</param>
    /// <exception cref="KeyNotFoundException">It is not.</exception>
    public EditionHead Head(long key) => heads[key];

    /// <summary>The titles that each edition cites, each once; editions that cite nothing are not in it.</summary>
    /// <param name="transaction">Sees the state that the directory is of.</param>
    public IReadOnlyDictionary<long, string[]> Cited(SqliteTransaction transaction)
    {
        lock (reading)
        {
            return cited ??= transaction
                .Rows("SELECT DISTINCT edition_id, title FROM citations", row => (Key: row.GetInt64(0), Title: row.GetString(1)))
                .GroupBy(row => row.Key, row => row.Title)
                .ToDictionary(edition => edition.Key, edition => edition.ToArray());
        }
    }
}
