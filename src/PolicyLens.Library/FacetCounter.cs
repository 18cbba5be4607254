using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Library;

/// <summary>Tells how hits fall, from how many of them each edition and each mark has.</summary>
internal sealed class FacetCounter(SqliteTransaction transaction, EditionDirectory directory)
{
    public SearchFacets Count(IndexMatches matches)
    {
        if (matches.Total == 0)
        {
            return new();
        }

        var (authorities, years, titles) = (new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal), Counts(), Counts());
        var cited = directory.Cited(transaction);
        foreach (var (key, hits) in matches.Editions)
        {
            var head = directory.Head(key);
            ref var names = ref CollectionsMarshal.GetValueRefOrAddDefault(authorities, head.Id.Authority, out _);
            Add(names ??= Counts(), head.Authority ?? head.Id.Authority, hits);
            if (head.Date is { Length: >= 4 } date)
            {
                Add(years, date[..4], hits);
            }

            foreach (var title in cited.GetValueOrDefault(key, []))
            {
                Add(titles, title, hits);
            }
        }

        var named = Counts();
        foreach (var names in authorities.Values)
        {
            Add(named, Name(names), names.Values.Sum());
        }

        return new()
        {
            Authority = Ordered(named),
            Year = Ordered(years),
            Cites = Ordered(titles),
            Role = OfKind(matches, "role:"),
            Topic = OfKind(matches, "topic:"),
            Status = OfKind(matches, "status:"),
        };
    }

    /// <summary>An authority goes by one name, the one that most hits have, though its chapters may write it in several ways.</summary>
    private static string Name(Dictionary<string, int> names) =>
        names.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).First().Key;

    private static Dictionary<string, int> Counts() => new(StringComparer.Ordinal);

    private static void Add(Dictionary<string, int> counts, string value, int hits) => CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _) += hits;

    private static ValueList<FacetCount> OfKind(IndexMatches matches, string kind) =>
        Ordered(matches.Marks.Where(mark => mark.Key.StartsWith(kind, StringComparison.Ordinal)).Select(mark => KeyValuePair.Create(mark.Key[kind.Length..], mark.Value)));

    private static ValueList<FacetCount> Ordered(IEnumerable<KeyValuePair<string, int>> counts) => counts
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key, StringComparer.Ordinal)
        .Select(count => new FacetCount(count.Key, count.Value))
        .ToValueList();
}
