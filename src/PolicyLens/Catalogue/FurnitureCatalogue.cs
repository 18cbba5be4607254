using System.Collections.Frozen;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>Phrases that belong to pages and not to chapters, by their key (lower case, no punctuation).</summary>
public sealed class FurnitureCatalogue
{
    internal FurnitureCatalogue(FurnitureData data)
    {
        Phrases = data.Phrases.Select(TextShape.Key).ToFrozenSet(StringComparer.Ordinal);
        LastPhrases = data.LastPhrases.Select(TextShape.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Furniture wherever one of them is a whole line.</summary>
    public FrozenSet<string> Phrases { get; }

    /// <summary>Furniture only as the last line of a document.</summary>
    public FrozenSet<string> LastPhrases { get; }
}
