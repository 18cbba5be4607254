using System.Collections.Frozen;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>Phrases that belong to pages and not to chapters, by their key (lower case, no punctuation).</summary>
public sealed class FurnitureCatalogue
{
    private readonly string[] beginnings;

    internal FurnitureCatalogue(FurnitureData data)
    {
        Phrases = data.Phrases.Select(TextShape.Key).ToFrozenSet(StringComparer.Ordinal);
        beginnings = [.. data.Beginnings.Select(beginning => TextShape.Key(beginning) + " ")];
        LastPhrases = data.LastPhrases.Select(TextShape.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Furniture wherever one of them is a whole line.</summary>
    public FrozenSet<string> Phrases { get; }

    /// <summary>Whether a line that is no sentence begins as the page's own lines do: "Share this page on …".</summary>
    public bool Begins(string text, string key) =>
        TextShape.LooksLikeHeading(text) && beginnings.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Furniture only as the last line of a document.</summary>
    public FrozenSet<string> LastPhrases { get; }
}
