using PolicyLens.Searching;

namespace PolicyLens.Cli;

/// <summary>The kinds of index that this program has beside the library's own.</summary>
internal static class IndexEngines
{
    /// <summary>The name of the library's own.</summary>
    public const string Own = "fts5";

    public const string Lucene = "lucene";

    public static IReadOnlyList<IndexEngine> All { get; } =
    [
#if LUCENE
        PolicyLens.Lucene.LuceneEngine.Engine,
#endif
    ];
}
