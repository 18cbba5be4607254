using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using PolicyLens.Lucene.Passages;

namespace PolicyLens.Lucene.Weighing;

/// <summary>Weighs one thing that is asked for, a word, a phrase or an idea, by its counts in all columns together.</summary>
/// <remarks>
/// BM25 as SQLite's FTS5 has it (https://www.sqlite.org/fts5.html, section 5.1.1), so that the same weights of the columns
/// rank alike with either engine: the weights count occurrences and not scores, a passage's length is that of all its columns, and rarity is of
/// whole passages. S. Robertson, H. Zaragoza and M. Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004.
/// </remarks>
/// <param name="counts">Gives the weighed count of a passage, as <see cref="WeighedCounts"/> does.</param>
/// <param name="rarity">As <see cref="Rarity"/> has it.</param>
/// <param name="averageLength">Of the passages of the index.</param>
internal sealed class WeighedQuery(Query counts, double rarity, double averageLength) : CustomScoreQuery(counts)
{
    private const double Saturation = 1.2;

    private const double LengthShare = 0.75;

    protected override CustomScoreProvider GetCustomScoreProvider(AtomicReaderContext context) =>
        new Provider(context, rarity, averageLength, context.AtomicReader.GetNumericDocValues(PassageField.Length));

    /// <summary>What a thing counts that so many passages of all have: the fewer, the more; next to nothing where half of them have it.</summary>
    public static double Rarity(int passages, int all) => Math.Max(1e-6, Math.Log((all - passages + 0.5) / (passages + 0.5)));

    private sealed class Provider(AtomicReaderContext context, double rarity, double averageLength, NumericDocValues lengths) : CustomScoreProvider(context)
    {
        public override float CustomScore(int doc, float subQueryScore, float valSrcScore)
        {
            var length = 1 - LengthShare + (LengthShare * lengths.Get(doc) / averageLength);
            return (float)(rarity * subQueryScore * (Saturation + 1) / (subQueryScore + (Saturation * length)));
        }
    }
}
