using Lucene.Net.Facet.SortedSet;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PolicyLens.Lucene.Passages;
using PolicyLens.Lucene.Weighing;

namespace PolicyLens.Lucene.Storage;

/// <summary>A searcher over one commit, with what is made once for it.</summary>
internal sealed class PassageSearcher : IndexSearcher
{
    private readonly Lazy<SortedSetDocValuesReaderState> facets;
    private readonly Lazy<double> averageLength;

    public PassageSearcher(DirectoryReader reader)
        : base(reader)
    {
        Similarity = new WeighedCounts();
        Generation = reader.IndexCommit.Generation;
        Stamp = IndexStamp.Of(reader.IndexCommit.UserData);
        facets = new(() => new DefaultSortedSetDocValuesReaderState(reader));
        averageLength = new(() => Math.Max(1, (double)reader.Leaves.Sum(leaf => Lengths(leaf.AtomicReader)) / Math.Max(1, reader.MaxDoc)));
    }

    /// <summary>The number of the commit among those of its folder.</summary>
    public long Generation { get; }

    /// <summary>What the commit was stamped with; null where another version of this program wrote it.</summary>
    public string? Stamp { get; }

    /// <summary>Where the counted fields' values stand. There must be a document.</summary>
    public SortedSetDocValuesReaderState Facets => facets.Value;

    /// <summary>How many words a passage has, with those above it, as a mean of all.</summary>
    public double AverageLength => averageLength.Value;

    /// <summary>How many passages have a term in any of their columns.</summary>
    public int Passages(string term) => IndexReader.DocFreq(new Term(PassageField.Any, term));

    /// <summary>How many passages a query finds.</summary>
    public int Count(Query query)
    {
        var found = new TotalHitCountCollector();
        Search(query, found);
        return found.TotalHits;
    }

    private static long Lengths(AtomicReader reader)
    {
        var lengths = reader.GetNumericDocValues(PassageField.Length);
        var sum = 0L;
        for (var document = 0; lengths is not null && document < reader.MaxDoc; document++)
        {
            sum += lengths.Get(document);
        }

        return sum;
    }
}

/// <summary>What a commit says of itself beside its passages.</summary>
internal static class IndexStamp
{
    /// <summary>Changes with the fields and their terms; an index of another format is made again.</summary>
    private const string Format = "2";

    public static Dictionary<string, string> With(string stamp) => new(StringComparer.Ordinal) { ["format"] = Format, ["stamp"] = stamp };

    public static string? Of(IDictionary<string, string> commit) =>
        commit.TryGetValue("format", out var format) && format == Format && commit.TryGetValue("stamp", out var stamp) ? stamp : null;
}
