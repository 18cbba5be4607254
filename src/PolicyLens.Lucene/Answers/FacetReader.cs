using System.Globalization;
using Lucene.Net.Facet;
using Lucene.Net.Facet.SortedSet;
using PolicyLens.Lucene.Passages;
using PolicyLens.Lucene.Storage;

namespace PolicyLens.Lucene.Answers;

/// <summary>Counts what was found by edition and by mark, in one pass.</summary>
internal sealed class FacetReader(PassageSearcher searcher, FacetsCollector found)
{
    private readonly SortedSetDocValuesFacetCounts counts = new(searcher.Facets, found);

    public Dictionary<long, int> Editions() =>
        Of(PassageField.Edition).ToDictionary(count => long.Parse(count.Label, CultureInfo.InvariantCulture), count => (int)count.Value);

    public Dictionary<string, int> Marks() =>
        Of(PassageField.Mark).ToDictionary(count => count.Label, count => (int)count.Value, StringComparer.Ordinal);

    // No passage of the whole index need have a mark.
    private IEnumerable<LabelAndValue> Of(string dimension) => searcher.Facets.GetOrdRange(dimension) is { } range
        ? counts.GetTopChildren(range.End - range.Start + 1, dimension)?.LabelValues ?? []
        : [];
}
