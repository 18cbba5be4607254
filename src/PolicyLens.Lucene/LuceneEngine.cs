using PolicyLens.Searching;

namespace PolicyLens.Lucene;

/// <summary>The engine of this room, as the library and the command line list it.</summary>
public static class LuceneEngine
{
    /// <summary>Lucene.Net, by the name <c>lucene</c>.</summary>
    /// <remarks>
    /// Opening makes the folder where there is none; the index is made, and the lock that keeps other writers out is taken, with
    /// the first thing that is put in. Until then the index has no stamp, and what is asked of it is answered with nothing.
    /// </remarks>
    public static IndexEngine Engine { get; } = new("lucene", (folder, catalogues) => new LuceneIndex(folder, catalogues));
}
