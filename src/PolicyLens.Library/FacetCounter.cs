using Microsoft.Data.Sqlite;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Library;

/// <summary>Tells how hits fall, from how many of them each edition and each mark has.</summary>
internal sealed class FacetCounter(SqliteTransaction transaction)
{
    public SearchFacets Count(IndexMatches matches)
    {
        if (matches.Total == 0)
        {
            return new();
        }

        var hits = $"{{{string.Join(',', matches.Editions.Select(edition => $"\"{edition.Key}\":{edition.Value}"))}}}";
        var editions = transaction.Rows(
            """
            SELECT e.authority, COALESCE(e.authority_name, e.authority), substr(e.date, 1, 4), hit.value
            FROM json_each(@hits) AS hit CROSS JOIN editions AS e ON e.edition_id = CAST(hit.key AS INTEGER)
            """,
            row => (Slug: row.GetString(0), Authority: row.GetString(1), Year: row.Text(2), Count: row.GetInt32(3)),
            ("@hits", hits));
        return new()
        {
            Authority = Ordered(editions.GroupBy(edition => edition.Slug, StringComparer.Ordinal).Select(authority => new FacetCount(Name(authority.Select(edition => (edition.Authority, edition.Count))), authority.Sum(edition => edition.Count)))),
            Year = Ordered(editions.Where(edition => edition.Year is not null).Select(edition => new FacetCount(edition.Year!, edition.Count))),
            Cites = Ordered(transaction.Rows(
                """
                SELECT title, SUM(hits) FROM (
                    SELECT DISTINCT c.edition_id, c.title, hit.value AS hits
                    FROM json_each(@hits) AS hit CROSS JOIN citations AS c ON c.edition_id = CAST(hit.key AS INTEGER))
                GROUP BY title
                """,
                row => new FacetCount(row.GetString(0), row.GetInt32(1)),
                ("@hits", hits))),
            Role = OfKind(matches, "role:"),
            Topic = OfKind(matches, "topic:"),
            Status = OfKind(matches, "status:"),
        };
    }

    /// <summary>An authority goes by one name, the one that most hits have, though its chapters may write it in several ways.</summary>
    private static string Name(IEnumerable<(string Name, int Count)> names) => names
        .GroupBy(name => name.Name, StringComparer.Ordinal)
        .OrderByDescending(name => name.Sum(one => one.Count)).ThenBy(name => name.Key, StringComparer.Ordinal)
        .First().Key;

    private static ValueList<FacetCount> OfKind(IndexMatches matches, string kind) =>
        Ordered(matches.Marks.Where(mark => mark.Key.StartsWith(kind, StringComparison.Ordinal)).Select(mark => new FacetCount(mark.Key[kind.Length..], mark.Value)));

    private static ValueList<FacetCount> Ordered(IEnumerable<FacetCount> counts) => counts
        .GroupBy(count => count.Value, StringComparer.Ordinal)
        .Select(value => new FacetCount(value.Key, value.Sum(count => count.Count)))
        .OrderByDescending(count => count.Count)
        .ThenBy(count => count.Value, StringComparer.Ordinal)
        .ToValueList();
}
