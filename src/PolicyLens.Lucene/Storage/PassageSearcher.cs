using Lucene.Net.Facet.SortedSet;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace PolicyLens.Lucene.Storage;

/// <summary>A searcher over one commit, with what is made once for it.</summary>
internal sealed class PassageSearcher : IndexSearcher
{
    private readonly Lazy<SortedSetDocValuesReaderState> facets;

    public PassageSearcher(DirectoryReader reader)
        : base(reader)
    {
        Similarity = Weighing();
        Generation = reader.IndexCommit.Generation;
        Stamp = IndexStamp.Of(reader.IndexCommit.UserData);
        facets = new(() => new DefaultSortedSetDocValuesReaderState(reader));
    }

    /// <summary>The number of the commit among those of its folder.</summary>
    public long Generation { get; }

    /// <summary>What the commit was stamped with; null where another version of this program wrote it.</summary>
    public string? Stamp { get; }

    /// <summary>Where the counted fields' values stand. There must be a document.</summary>
    public SortedSetDocValuesReaderState Facets => facets.Value;

    /// <summary>How words are weighed, when they are put in and when they are found.</summary>
    /// <remarks>
    /// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, with the usual constants. Each
    /// word has two terms at its place, so a field's length counts both, as its average does.
    /// </remarks>
    public static Similarity Weighing() => new BM25Similarity(1.2f, 0.75f) { DiscountOverlaps = false };
}

/// <summary>What a commit says of itself beside its passages.</summary>
internal static class IndexStamp
{
    /// <summary>Changes with the fields and their terms; an index of another format is made again.</summary>
    private const string Format = "1";

    public static Dictionary<string, string> With(string stamp) => new(StringComparer.Ordinal) { ["format"] = Format, ["stamp"] = stamp };

    public static string? Of(IDictionary<string, string> commit) =>
        commit.TryGetValue("format", out var format) && format == Format && commit.TryGetValue("stamp", out var stamp) ? stamp : null;
}
