using System.Text.RegularExpressions;

namespace PolicyLens.Formats.PlainText;

/// <summary>
/// Tells wrapped lines from paragraphs. A line was wrapped when the first word of the next would not have fitted
/// into the width that the whole document keeps to.
/// </summary>
/// <param name="Width">The longest line; null where the text is not wrapped.</param>
internal sealed partial record LineWrapping(int? Width)
{
    /// <summary>Nobody wraps wider than this: longer lines are whole paragraphs.</summary>
    private const int Widest = 132;

    private const int Narrowest = 40;

    public static LineWrapping Measure(IReadOnlyList<SourceLine> lines)
    {
        var longest = lines.Count == 0 ? 0 : lines.Max(line => line.Text.TrimEnd().Length);
        return new(longest is >= Narrowest and <= Widest ? longest : null);
    }

    public bool Continues(SourceLine above, SourceLine line)
    {
        if (Width is not { } width || line.IsBlank || line.IsRule || line.IsPageStart || IsPageFoot(line) || IsPageFoot(above) || BeginsItem(line.Text.TrimStart()))
        {
            return false;
        }

        var first = line.Text.TrimStart();
        var word = first.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? space : first.Length;
        return above.Text.TrimEnd().Length + 1 + word > width;
    }

    private static bool IsPageFoot(SourceLine line) => PageFoot().IsMatch(line.Text.Trim());

    [GeneratedRegex(@"(?:^|\s)page\s+\d{1,4}(?:\s+of\s+\d{1,4})?$|^\d{1,4}$|\d\s*\|\s*p\s?a\s?g\s?e$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageFoot();

    /// <summary>Begins with a bullet, a number or a letter of a list.</summary>
    private static bool BeginsItem(string text) =>
        text.Length > 1 && (text[0] is '•' or '·' or '▪' or '●' or '○' or '*' || (text[0] is '-' or '–' or '—' && text[1] == ' ')
            || (char.IsAsciiDigit(text[0]) && text.TakeWhile(character => char.IsAsciiDigit(character) || character is '.' or ')').LastOrDefault() is '.' or ')')
            || (text.Length > 2 && text[0] == '(' && text[2] == ')'));
}
