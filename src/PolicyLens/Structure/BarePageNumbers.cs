namespace PolicyLens.Structure;

/// <summary>
/// Tells page numbers that stand alone on their lines from numbers of sections that lost their headings: they count on
/// through the document, whatever section they stand in, or break a sentence.
/// </summary>
internal static class BarePageNumbers
{
    /// <summary>So many numbers that count on are pages, even where no sentence is broken by one.</summary>
    private const int FewestPages = 3;

    private const int HighestPage = 2000;

    /// <summary>The indexes of the lines that are page numbers.</summary>
    public static IReadOnlyList<int> Find(IReadOnlyList<Line> lines)
    {
        var bare = Enumerable.Range(0, lines.Count).Where(index => ValueOf(lines[index]) is not null).ToList();
        var pages = CountingOn(lines, bare);
        var breaking = pages.Count(index => BreaksSentence(lines, index));
        if (pages.Count > 0 && (breaking > 0 || (pages.Count >= FewestPages && pages.Count(index => Contradicts(lines, index)) * 2 >= pages.Count)))
        {
            return pages;
        }

        return bare.Where(index => BreaksSentence(lines, index)).ToList();
    }

    /// <summary>The longest run of the numbers, from the first of them on, each of which is one higher than the last.</summary>
    private static List<int> CountingOn(IReadOnlyList<Line> lines, List<int> bare)
    {
        var pages = new List<int>();
        foreach (var index in bare)
        {
            if (pages.Count == 0 || ValueOf(lines[index]) == ValueOf(lines[pages[^1]]) + 1)
            {
                pages.Add(index);
            }
        }

        return pages.Count > 1 ? pages : [];
    }

    private static int? ValueOf(Line line) =>
        line is { IsTable: false, Hints: { HeadingLevel: null, ListLevel: null, Label: null }, Full.Length: > 0 and <= 4 } && line.Full.All(char.IsAsciiDigit)
        && int.Parse(line.Full, System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= HighestPage and var value ? value : null;

    /// <summary>Whether the text before goes on after it.</summary>
    private static bool BreaksSentence(IReadOnlyList<Line> lines, int index) =>
        index > 0 && index + 1 < lines.Count && lines[index - 1] is { IsTable: false } before && lines[index + 1] is { IsTable: false, Bullet: null } after
        && TextShape.StartsLower(after.Full) && before.Full.Length > 0 && !TextShape.EndsSentence(before.Full) && TextShape.WordCount(before.Text) > 3;

    /// <summary>Whether the number cannot be that of the section here: the next numbered line is not below it and not the one after it.</summary>
    private static bool Contradicts(IReadOnlyList<Line> lines, int index)
    {
        var value = ValueOf(lines[index]);
        for (var at = index + 1; at < lines.Count; at++)
        {
            if (lines[at].Number is { IsDecimal: true, Rest.Length: > 0 } number && ValueOf(lines[at]) is null)
            {
                return number.Parts[0] != value && !(number.Depth == 1 && number.Parts[0] == value + 1);
            }
        }

        return true;
    }
}
