using System.Globalization;
using Lucene.Net.Facet;
using Lucene.Net.Facet.SortedSet;
using PolicyLens.Lucene.Passages;
using PolicyLens.Lucene.Storage;

namespace PolicyLens.Lucene.Answers;

/// <summary>Counts what was found by edition and by mark.</summary>
internal static class FacetReader
{
    public static Dictionary<long, int> Editions(PassageSearcher searcher, FacetsCollector found) =>
        Counts(searcher, found, PassageField.Edition).ToDictionary(count => long.Parse(count.Label, CultureInfo.InvariantCulture), count => (int)count.Value);

    public static Dictionary<string, int> Marks(PassageSearcher searcher, FacetsCollector found) =>
        Counts(searcher, found, PassageField.Mark).ToDictionary(count => count.Label, count => (int)count.Value, StringComparer.Ordinal);

    private static IEnumerable<LabelAndValue> Counts(PassageSearcher searcher, FacetsCollector found, string dimension)
    {
        // No passage of the whole index need have one.
        if (searcher.Facets.GetOrdRange(dimension) is not { } range)
        {
            return [];
        }

        var most = range.End - range.Start + 1;
        return new SortedSetDocValuesFacetCounts(searcher.Facets, found).GetTopChildren(most, dimension)?.LabelValues ?? [];
    }
}
