using Lucene.Net.Queries.Mlt;
using Lucene.Net.Search;
using PolicyLens.Lucene.Analysis;
using PolicyLens.Lucene.Passages;
using PolicyLens.Lucene.Queries;
using PolicyLens.Lucene.Storage;
using PolicyLens.Lucene.Weighing;
using PolicyLens.Searching;

namespace PolicyLens.Lucene.Answers;

/// <summary>Finds passages that share rare words with a text.</summary>
internal static class LikenessFinder
{
    /// <summary>Words of the text that are looked for: the rarest, counted as often as they stand in it.</summary>
    private const int MostWords = 40;

    public static IReadOnlyList<Candidate> Like(PassageSearcher searcher, TermMaker terms, string text, Filter? scope, int most)
    {
        // Libraries may be small: a word that one passage has is worth looking for.
        var rare = new MoreLikeThis(searcher.IndexReader)
        {
            Analyzer = terms.RareStems,
            FieldNames = [Column.Text.Name],
            MinTermFreq = 1,
            MinDocFreq = 1,
            MaxQueryTerms = MostWords,
        }.RetrieveInterestingTerms(new StringReader(text), Column.Text.Name);
        var words = rare.Select(word => new WeighedQuery(
            new TermQuery(Column.Text.Term(word)),
            WeighedQuery.Rarity(searcher.Passages(word), searcher.IndexReader.NumDocs),
            searcher.AverageLength));
        return PassageFinder.Best(searcher, Clauses.Any([.. words]), scope, most);
    }
}
