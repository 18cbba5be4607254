using System.Text.RegularExpressions;

namespace PolicyLens.Extraction.Listing;

/// <summary>Parts the title that a text begins with from the rest: "Being healthy – …", "Respect: …".</summary>
internal static partial class LeadIn
{
    /// <summary>The most words that a title has.</summary>
    private const int MostWords = 14;

    /// <summary>Title and rest, each as they stand; the title is null where the text begins with none.</summary>
    public static (string? Title, string Text) Split(string text)
    {
        var match = Titled().Match(text);
        if (!match.Success || Structure.TextShape.WordCount(match.Groups["title"].Value) > MostWords)
        {
            return (null, text);
        }

        var (title, rest) = (match.Groups["title"].Value, match.Groups["text"].Value);

        // "C – Compassion: we listen" spells the initials of a word.
        return title.Length == 1 && char.IsLetter(title[0]) && rest.StartsWith(title, StringComparison.OrdinalIgnoreCase)
            ? Split(rest) is ({ } word, var explained) ? (word, explained) : (Bare(rest), rest)
            : (title, rest);
    }

    /// <summary>The text of an item without what ends it: "; and", a comma, a stop.</summary>
    public static string Bare(string text) => text[..^Ending().Match(text).Length];

    [GeneratedRegex(@"^(?<title>[A-Z0-9“""‘'(][^:–—.;!?]{0,110}?)(?:\s+[-–—]\s+|\s?[–—]\s?|\s?:\s+|\s+is\s+for\s+)(?<text>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 10_000)]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?:\s*[;,]?\s+(?:and|or))?\s*[;,.:]?\s*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 10_000)]
    private static partial Regex Ending();
}
