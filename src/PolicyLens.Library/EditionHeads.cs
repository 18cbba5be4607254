using Microsoft.Data.Sqlite;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>What a hit shows of its edition.</summary>
/// <param name="Superseded">Whether a newer edition of the chapter is stored.</param>
internal sealed record EditionHead(EditionId Id, string? Authority, string? Title, string? Date, bool Superseded);

/// <summary>Gives the heads of editions, each read once.</summary>
internal sealed class EditionHeads(SqliteTransaction transaction)
{
    private readonly Dictionary<long, EditionHead> heads = [];

    /// <param name="key">Of an edition that is stored.</param>
    public EditionHead Of(long key)
    {
        if (!heads.TryGetValue(key, out var head))
        {
            heads[key] = head = transaction.Rows(
                """
                SELECT authority, chapter, edition, authority_name, title, date,
                       edition < (SELECT MAX(edition) FROM editions AS o WHERE o.authority = e.authority AND o.chapter = e.chapter)
                FROM editions AS e WHERE edition_id = @key
                """,
                row => new EditionHead(new(row.GetString(0), row.GetString(1), row.GetInt32(2)), row.Text(3), row.Text(4), row.Text(5), row.GetBoolean(6)),
                ("@key", key)).Single();
        }

        return head;
    }
}
