using PolicyLens.Catalogue;

namespace PolicyLens.Searching.Language;

/// <summary>Reads a query as people type it.</summary>
public sealed class QueryReader(Catalogues catalogues)
{
    public QueryReading Read(string text) => throw new NotImplementedException(catalogues.ToString() + text);
}
