using PolicyLens.Catalogue;

namespace PolicyLens.Searching.Language;

/// <summary>Reads a query as people type it.</summary>
public sealed class QueryReader(Catalogues catalogues)
{
    private readonly Catalogues known = catalogues;

    public QueryReading Read(string text) => new(known.Terms is null ? null : new QueryWords(0, text.Length, [new(0, text.Length, text, false)]), null);
}
