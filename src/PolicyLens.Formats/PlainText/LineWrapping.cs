using System.Text.RegularExpressions;

namespace PolicyLens.Formats.PlainText;

/// <summary>
/// Tells wrapped lines from paragraphs. A line was wrapped when the first word of the next would not have fitted
/// into the width that the whole document keeps to.
/// </summary>
/// <param name="Width">The longest line, but for a few that stand out; null where the text is not wrapped.</param>
internal sealed partial record LineWrapping(int? Width)
{
    /// <summary>Nobody wraps wider than this: longer lines are whole paragraphs.</summary>
    private const int Widest = 132;

    private const int Narrowest = 40;

    /// <summary>Of so many lines one may be longer than all that are wrapped: an address, a row of a table.</summary>
    private const int LinesToOneLonger = 30;

    public static LineWrapping Measure(IReadOnlyList<SourceLine> lines)
    {
        var lengths = lines.Select(line => line.Text.TrimEnd().Length).Where(length => length >= Narrowest).Order().ToList();
        var paragraphs = lengths.Count(length => length > Widest);
        var wrapped = lengths.Count - paragraphs;
        if (wrapped == 0 || paragraphs * LinesToOneLonger > wrapped)
        {
            return new((int?)null);
        }

        var wrapping = new LineWrapping(lengths[wrapped - 1 - (wrapped / LinesToOneLonger)]);

        // In wrapped prose most lines go on in the middle of a sentence; paragraphs one below the other do not.
        var (within, all) = (0, 0);
        for (var index = 1; index < lines.Count; index++)
        {
            if (wrapping.Continues(lines[index - 1], lines[index]))
            {
                all++;
                within += char.IsLower(lines[index].Text.TrimStart()[0]) ? 1 : 0;
            }
        }

        return within * 3 >= all ? wrapping : new((int?)null);
    }

    public bool Continues(SourceLine above, SourceLine line)
    {
        if (Width is not { } width || above.IsBlank || line.IsBlank || line.IsRule || above.IsRule || line.IsPageStart || IsPageFoot(line) || IsPageFoot(above) || Item().IsMatch(line.Text))
        {
            return false;
        }

        var first = line.Text.TrimStart();
        var word = first.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? space : first.Length;
        var length = above.Text.TrimEnd().Length;
        return length + 1 + word > width || (length * 2 > width && LineEndHyphens.Parts(above.Text, line.Text));
    }

    private static bool IsPageFoot(SourceLine line) => PageFoot().IsMatch(line.Text.Trim());

    [GeneratedRegex(@"(?:^|\s)page\s+[0-9]{1,4}(?:\s+of\s+[0-9]{1,4})?$|^[0-9]{1,4}$|[0-9]\s*\|\s*p\s?a\s?g\s?e$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageFoot();

    /// <summary>Begins with a bullet, a number or a letter of a list. The letter o is what Word's hollow bullet becomes.</summary>
    [GeneratedRegex(@"^\s*(?:[•·▪▫●○◦■□►‣⁃*]|[-–—]\s|o(?:\t|\s{2}|\s+(?=\p{Lu}))|[0-9][0-9.)]*[.)]|[0-9]{1,3}(?:\.[0-9]{1,3})+(?:\t|\s+(?=\p{Lu}))|\((?:\w|[ivx]{1,5}|[0-9]{2})\)|(?:[a-z]|[ivx]{1,5})\)\s)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Item();
}
