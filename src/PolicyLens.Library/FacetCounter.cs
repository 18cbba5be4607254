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

        var (names, years, titles) = (new int[directory.Names.Count], new int[directory.Years.Count], new Dictionary<string, int>(StringComparer.Ordinal));
        var cited = directory.Cited(transaction);
        foreach (var (key, hits) in matches.Editions)
        {
            var head = directory.Head(key);
            names[head.Name] += hits;
            if (head.Year >= 0)
            {
                years[head.Year] += hits;
            }

            if (cited.TryGetValue(key, out var own))
            {
                foreach (var title in own)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(titles, title, out _) += hits;
                }
            }
        }

        return new()
        {
            Authority = Ordered(Authorities(names)),
            Year = Ordered(years.Select((hits, at) => KeyValuePair.Create(directory.Years[at], hits)).Where(year => year.Value > 0)),
            Cites = Ordered(titles),
            Role = OfKind(matches, "role:"),
            Topic = OfKind(matches, "topic:"),
            Status = OfKind(matches, "status:"),
        };
    }

    /// <summary>An authority goes by one name, the one that most hits have, though its chapters may write it in several ways; two of one name are one.</summary>
    private IEnumerable<KeyValuePair<string, int>> Authorities(int[] names) => names
        .Select((hits, at) => (directory.Names[at].Slug, directory.Names[at].Name, Hits: hits))
        .Where(name => name.Hits > 0)
        .GroupBy(name => name.Slug, StringComparer.Ordinal)
        .Select(authority => (authority.OrderByDescending(name => name.Hits).ThenBy(name => name.Name, StringComparer.Ordinal).First().Name, Hits: authority.Sum(name => name.Hits)))
        .GroupBy(authority => authority.Name, StringComparer.Ordinal)
        .Select(name => KeyValuePair.Create(name.Key, name.Sum(authority => authority.Hits)));

    private static ValueList<FacetCount> OfKind(IndexMatches matches, string kind) =>
        Ordered(matches.Marks.Where(mark => mark.Key.StartsWith(kind, StringComparison.Ordinal)).Select(mark => KeyValuePair.Create(mark.Key[kind.Length..], mark.Value)));

    private static ValueList<FacetCount> Ordered(IEnumerable<KeyValuePair<string, int>> counts) => counts
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key, StringComparer.Ordinal)
        .Select(count => new FacetCount(count.Key, count.Value))
        .ToValueList();
}
