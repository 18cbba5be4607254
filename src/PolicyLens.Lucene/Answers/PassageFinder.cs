using J2N.Numerics;
using Lucene.Net.Facet;
using Lucene.Net.Search;
using PolicyLens.Lucene.Passages;
using PolicyLens.Lucene.Storage;
using PolicyLens.Searching;

namespace PolicyLens.Lucene.Answers;

/// <summary>Finds what answers a query, counts it and gives the best of it.</summary>
internal static class PassageFinder
{
    /// <summary>
    /// Digits of a score that count. What its parts give is added in an order that differs between the files of an index, so
    /// that the last digits of passages with the same words may not be the same.
    /// </summary>
    private const int Digits = 6;

    private static readonly Sort BestFirst = new(SortField.FIELD_SCORE, new SortField(PassageField.Key, SortFieldType.INT64, reverse: true));

    /// <summary>Everything that answers, counted, and the best of it.</summary>
    public static IndexMatches Find(PassageSearcher searcher, Query query, Filter? scope, int most)
    {
        var found = new FacetsCollector();
        var best = Best(searcher, most);
        searcher.Search(query, scope, best is null ? found : MultiCollector.Wrap(found, best));
        var total = found.GetMatchingDocs().Sum(part => part.TotalHits);
        if (total == 0)
        {
            return IndexMatches.None;
        }

        var facets = new FacetReader(searcher, found);
        return new()
        {
            Total = total,
            Editions = facets.Editions(),
            Marks = facets.Marks(),
            Best = best is null ? [] : Candidates(best),
            Weighed = total,
        };
    }

    /// <summary>The best alone.</summary>
    public static IReadOnlyList<Candidate> Best(PassageSearcher searcher, Query query, Filter? scope, int most)
    {
        if (Best(searcher, most) is not { } best)
        {
            return [];
        }

        searcher.Search(query, scope, best);
        return Candidates(best);
    }

    private static TopFieldCollector? Best(PassageSearcher searcher, int most) => Math.Min(most, searcher.IndexReader.NumDocs) is > 0 and var atMost
        ? TopFieldCollector.Create(BestFirst, atMost, fillFields: true, trackDocScores: true, trackMaxScore: false, docsScoredInOrder: false)
        : null;

    private static List<Candidate> Candidates(TopFieldCollector best) =>
    [
        .. best.GetTopDocs().ScoreDocs
            .Cast<FieldDoc>()
            .Select(passage => new Candidate(((Number)passage.Fields[1]).ToInt64(), Rounded(passage.Score)))
            .OrderByDescending(passage => passage.Score)
            .ThenByDescending(passage => passage.Passage),
    ];

    private static double Rounded(float score)
    {
        var unit = score > 0 ? Math.Pow(10, Math.Floor(Math.Log10(score)) + 1 - Digits) : 1;
        return Math.Round(score / unit) * unit;
    }
}
