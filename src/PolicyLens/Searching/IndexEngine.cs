using PolicyLens.Catalogue;

namespace PolicyLens.Searching;

/// <summary>A kind of index that stands beside the library's file, in a folder of its own.</summary>
/// <param name="Name">As people type it, such as <c>lucene</c>; also the folder's name in the library's folder.</param>
/// <param name="Open">
/// Opens the index in a folder, with the catalogues whose synonyms and words it is to know; makes folder and index where there
/// are none. Throws <see cref="IOException"/> where another program is writing to it or the files are not allowed.
/// </param>
public sealed record IndexEngine(string Name, Func<string, Catalogues, IChapterIndex> Open);
