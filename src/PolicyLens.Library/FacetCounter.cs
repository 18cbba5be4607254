using System.Text.Json;
using Microsoft.Data.Sqlite;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>Counts how all the hits of a search fall, in one pass over them.</summary>
internal sealed class FacetCounter(SqliteTransaction transaction)
{
    public (int Total, SearchFacets Facets) Count(SearchFilter filter, string match)
    {
        var groups = transaction.Rows(
            $"""
            SELECT e.edition_id, COALESCE(e.authority_name, e.authority), p.role, COUNT(*)
            {filter.From}
            GROUP BY e.edition_id, p.role
            """,
            reader => (Edition: reader.GetInt64(0), Authority: reader.GetString(1), Role: reader.GetString(2), Count: reader.GetInt32(3)),
            [.. filter.Parameters, ("@match", match)]);
        if (groups.Count == 0)
        {
            return (0, new());
        }

        var editions = groups.GroupBy(group => group.Edition)
            .ToDictionary(edition => edition.Key.ToString(), edition => edition.Sum(group => group.Count), StringComparer.Ordinal);
        return (groups.Sum(group => group.Count), new()
        {
            Authority = Ordered(groups.Select(group => new FacetCount(group.Authority, group.Count))),
            Role = Ordered(groups.Select(group => new FacetCount(group.Role, group.Count))),
            Cites = Ordered(Citations(editions)),
        });
    }

    private List<FacetCount> Citations(Dictionary<string, int> hitsOfEdition) => transaction.Rows(
        """
        SELECT title, SUM(hits) FROM (
            SELECT DISTINCT c.edition_id, c.title, hit.value AS hits
            FROM json_each(@hits) AS hit JOIN citations AS c ON c.edition_id = CAST(hit.key AS INTEGER))
        GROUP BY title
        """,
        reader => new FacetCount(reader.GetString(0), reader.GetInt32(1)),
        ("@hits", JsonSerializer.Serialize(hitsOfEdition)));

    private static ValueList<FacetCount> Ordered(IEnumerable<FacetCount> counts) => counts
        .GroupBy(count => count.Value, StringComparer.Ordinal)
        .Select(value => new FacetCount(value.Key, value.Sum(count => count.Count)))
        .OrderByDescending(count => count.Count)
        .ThenBy(count => count.Value, StringComparer.Ordinal)
        .ToValueList();
}
