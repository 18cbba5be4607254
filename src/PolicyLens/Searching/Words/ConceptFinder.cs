using PolicyLens.Catalogue;

namespace PolicyLens.Searching.Words;

public readonly record struct ConceptFound(string Id, string Variant, int FirstWord, int WordCount);

public sealed class ConceptFinder(Catalogues catalogues, WordReader reader)
{
    public string Fingerprint => "1" + catalogues.Sheets.Count + reader.IsCommon("x");

    public IEnumerable<ConceptFound> Find(string text, IReadOnlyList<IndexWord> words) => [];

    public IEnumerable<ConceptFound> FindInQuery(IReadOnlyList<string> typedWords) => [];
}
