using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Html;

/// <summary>
/// Tells the label of a box at the side of a document ("Scope of this chapter", "Amendment") from the first cell of a
/// row of data: boxes are laid out with tables and lists of terms, and are text all the same.
/// </summary>
internal static partial class BoxLabel
{
    private const int Longest = 60;

    public static bool Is(string text) => text.Length <= Longest && Label().IsMatch(text);

    [GeneratedRegex(@"\A\W*(?:(?:the )?scope\b|(?:the )?purpose of this\b|amendments?\b|updates? (?:to|of) this\b|(?:recent|latest) (?:amendment|change|update)|relat(?:ed|ing)\b|relevant (?:chapters?|guidance|legislation|documents?|law)\b|see also\b|in this (?:chapter|section|policy)\b|(?:this|about this) (?:chapter|policy|procedure|document)\b|contents?\W*\z|further (?:information|reading)\b|key (?:points|messages)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Label();
}
