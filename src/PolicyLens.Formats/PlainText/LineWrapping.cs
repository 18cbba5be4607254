using System.Text.RegularExpressions;

namespace PolicyLens.Formats.PlainText;

/// <summary>
/// Tells wrapped lines from paragraphs. A line was wrapped when the first word of the next would not have fitted
/// into the width that the whole document keeps to.
/// </summary>
/// <param name="Width">The longest line, but for a few that stand out; null where the text is not wrapped.</param>
/// <param name="Lines">The lines of the document.</param>
/// <param name="Stray">The lines, by index, that begin with a number in the middle of a sentence.</param>
/// <param name="IsParted">Whether blank lines part its paragraphs.</param>
internal sealed partial record LineWrapping(int? Width, IReadOnlyList<SourceLine> Lines, HashSet<int> Stray, bool IsParted)
{
    /// <summary>Nobody wraps wider than this: longer lines are whole paragraphs.</summary>
    private const int Widest = 132;

    private const int Narrowest = 40;

    /// <summary>Of so many lines one may be longer than all that are wrapped: an address, a row of a table.</summary>
    private const int LinesToOneLonger = 30;

    /// <summary>Of so many lines one may stand out from the width at which sentences go on.</summary>
    private const int FewestToOneStray = 6;

    /// <summary>Paragraphs have more lines than this only where blank lines do not part them.</summary>
    private const int LinesToOneBlank = 12;

    public static LineWrapping Measure(IReadOnlyList<SourceLine> lines)
    {
        LineWrapping none = new(Width: null, lines, [], IsParted: false);
        var lengths = lines.Select(line => line.Text.TrimEnd().Length).Where(length => length >= Narrowest).Order().ToList();
        var paragraphs = lengths.Count(length => length > Widest);
        var wrapped = lengths.Count - paragraphs;
        if (wrapped == 0 || paragraphs * LinesToOneLonger > wrapped)
        {
            return none;
        }

        var isParted = lines.Count(line => line.IsBlank) * LinesToOneBlank >= lines.Count;
        var longest = lengths[wrapped - 1 - (wrapped / LinesToOneLonger)];
        var wrapping = none with { Width = isParted ? WidthOfSentences(lines, lengths, wrapped) ?? longest : longest, Stray = StrayNumbers.Find(lines), IsParted = isParted };

        // In wrapped prose most lines go on in the middle of a sentence; paragraphs one below the other do not.
        var (within, all) = (0, 0);
        for (var index = 1; index < lines.Count; index++)
        {
            if (wrapping.Continues(index) && !wrapping.Stray.Contains(index))
            {
                all++;
                within += char.IsLower(lines[index].Text.TrimStart()[0]) ? 1 : 0;
            }
        }

        return within * 3 >= all ? wrapping : none;
    }

    /// <summary>Whether the line of that index, which is not the first, goes on with the paragraph of the line above it.</summary>
    public bool Continues(int index)
    {
        var (above, line) = (Lines[index - 1], Lines[index]);
        if (Width is not null && Stray.Contains(index))
        {
            return true;
        }

        if (Width is not { } width || above.IsBlank || line.IsBlank || line.IsRule || above.IsRule || line.IsPageStart || IsPageFoot(line) || IsPageFoot(above) || Item().IsMatch(line.Text))
        {
            return false;
        }

        return (IsFull(above, line, width) && (IsParted || !IsHeading(index, width)))
            || (above.Text.TrimEnd().Length * 2 > width && LineEndHyphens.Parts(above.Text, line.Text));
    }

    /// <summary>Whether the first word of a line would not have fitted into the line above.</summary>
    private static bool IsFull(SourceLine above, SourceLine line, int width)
    {
        var first = line.Text.TrimStart();
        var word = first.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? space : first.Length;
        return above.Text.TrimEnd().Length + 1 + word > width;
    }

    /// <summary>
    /// Where no blank lines part paragraphs: a short line with a capital and no stop between the end of a sentence and
    /// the beginning of another.
    /// </summary>
    private bool IsHeading(int index, int width)
    {
        if (index + 1 >= Lines.Count || Lines[index + 1].IsBlank)
        {
            return false;
        }

        var (above, text, below) = (Lines[index - 1].Text.TrimEnd(), Lines[index].Text.Trim(), Lines[index + 1].Text.TrimStart());
        return above[^1] is '.' or '!' or '?' && text.Length * 2 <= width && char.IsUpper(text[0]) && char.IsLetterOrDigit(text[^1]) && char.IsUpper(below[0]);
    }

    /// <summary>
    /// The longest line that surely goes on in the next, which begins with a small letter; null where lines beyond it
    /// are too many to be strays, or too few lines go on.
    /// </summary>
    private static int? WidthOfSentences(IReadOnlyList<SourceLine> lines, List<int> lengths, int wrapped)
    {
        var (width, count) = (0, 0);
        for (var index = 1; index < lines.Count; index++)
        {
            var length = lines[index - 1].Text.TrimEnd().Length;
            if (length is >= Narrowest and <= Widest && !lines[index].IsBlank && char.IsLower(lines[index].Text.TrimStart()[0]) && !Item().IsMatch(lines[index].Text))
            {
                width = Math.Max(width, length);
                count++;
            }
        }

        var longer = lengths.Count(length => length > width && length <= Widest);
        return count >= 3 && longer * FewestToOneStray <= wrapped ? width : null;
    }

    private static bool IsPageFoot(SourceLine line) => PageFoot().IsMatch(line.Text.Trim());

    [GeneratedRegex(@"(?:^|\s)page\s+[0-9]{1,4}(?:\s+of\s+[0-9]{1,4})?$|^[0-9]{1,4}$|[0-9]\s*\|\s*p\s?a\s?g\s?e$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageFoot();

    /// <summary>Begins with a bullet, a number or a letter of a list. The letter o is what Word's hollow bullet becomes.</summary>
    [GeneratedRegex(@"^\s*(?:[•·▪▫●○◦■□►‣⁃*]|[-–—]\s|o(?:\t|\s{2}|\s+(?=\p{Lu}))|[0-9][0-9.)]*[.)]|[0-9]{1,3}(?:\.[0-9]{1,3})+(?:\t|\s+(?=\p{Lu}))|\((?:\w|[ivx]{1,5}|[0-9]{2})\)|(?:[a-z]|[ivx]{1,5})\)\s)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Item();
}
