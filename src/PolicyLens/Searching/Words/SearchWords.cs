using PolicyLens.Catalogue;

namespace PolicyLens.Searching.Words;

/// <summary>What reads words for search, made once from the catalogues. For any number of threads.</summary>
public sealed class SearchWords
{
    public SearchWords(Catalogues catalogues)
    {
        Reader = new(catalogues);
        Finder = new(catalogues, Reader);
        Marker = new(Reader, Finder);
    }

    public WordReader Reader { get; }

    public ConceptFinder Finder { get; }

    public ExpressionMarker Marker { get; }

    /// <summary>What an index was made with: another means that it must be made again.</summary>
    public string Fingerprint => Finder.Fingerprint;
}
