using Microsoft.Data.Sqlite;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>The order in which the editions of a chapter held.</summary>
/// <remarks>
/// By the dates that their texts give; of one date, in the order in which they were stored. An edition whose text gives no
/// date comes right after the one that was the newest when it was stored. Numbers are never changed: an older edition that
/// is stored later has the higher number and the lower place.
/// </remarks>
internal static class EditionOrder
{
    /// <summary>When an edition began to hold: its text's date, else the day on which it was fetched, else stored.</summary>
    public const string Since = "COALESCE(date, substr(fetched_at, 1, 10), substr(stored_at, 1, 10))";

    /// <summary>Gives every edition of a chapter its place, after one was added, taken out or read again.</summary>
    public static void Arrange(SqliteTransaction transaction, EditionId chapter) => transaction.Execute(
        """
        UPDATE editions SET place = ordered.place
        FROM (SELECT edition_id, ROW_NUMBER() OVER (ORDER BY held, edition) AS place
              FROM (SELECT edition_id, edition, COALESCE(date, MAX(date) OVER (ORDER BY edition), '') AS held
                    FROM editions WHERE authority = @authority AND chapter = @chapter)) AS ordered
        WHERE editions.edition_id = ordered.edition_id
        """,
        ("@authority", chapter.Authority),
        ("@chapter", chapter.Chapter));
}
