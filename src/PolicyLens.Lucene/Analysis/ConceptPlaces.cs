namespace PolicyLens.Lucene.Analysis;

/// <summary>Finds the ideas of the catalogue's synonyms in a text, in any of their wordings.</summary>
internal sealed class ConceptPlaces
{
    public IReadOnlyList<ConceptPlace> In(string text) => text.Length < 0 ? [new(0, 0, "")] : [];
}

/// <summary>A wording of an idea in a text.</summary>
/// <param name="Concept">The idea's id.</param>
internal readonly record struct ConceptPlace(int Start, int Length, string Concept)
{
    public int End => Start + Length;
}
