using PolicyLens.Model;

namespace PolicyLens.Comparison.Tracked;

/// <summary>
/// All the text of a chapter as lines in reading order: its title, the headings with their numbers, paragraphs, items and
/// tables. A label of letters or digits is text before a tab, as its change is a change of words; a bullet is style.
/// </summary>
/// <param name="typedSigns">The levels of lists at which bullets too are text.</param>
public sealed class ChapterLines(IReadOnlySet<int> typedSigns)
{
    /// <summary>How many cells a row of a Word table may have.</summary>
    public const int MostCells = 63;

    /// <summary>The lines of two chapters. Bullets are text at the levels where the two have different ones.</summary>
    public static (IReadOnlyList<ChapterLine> Left, IReadOnlyList<ChapterLine> Right) Of(Chapter left, Chapter right)
    {
        var (leftSigns, rightSigns) = (Signs(left), Signs(right));
        var differing = leftSigns.Concat(rightSigns).Where(sign => leftSigns.Contains(sign) != rightSigns.Contains(sign) && HasLevel(leftSigns, sign) && HasLevel(rightSigns, sign))
            .Select(sign => sign.Level).ToHashSet();
        var lines = new ChapterLines(differing);
        return (lines.Of(left), lines.Of(right));

        static bool HasLevel(HashSet<(int Level, string)> signs, (int Level, string) sign) => signs.Any(other => other.Level == sign.Level);
    }

    public IReadOnlyList<ChapterLine> Of(Chapter chapter)
    {
        var lines = new List<ChapterLine>();
        var title = string.Join(' ', new[] { chapter.Number, chapter.Title }.Where(part => !string.IsNullOrEmpty(part)));
        Add(lines, new(LineKind.Title), null, title, null, null);
        foreach (var section in chapter.AllSections())
        {
            var offset = section.Title.Length - (section.Heading?.Length ?? 0);
            Add(lines, new(LineKind.Heading, Depth(section.Level)), null, section.Title, TextSpan.Moved(section.Links, -offset), null);
            foreach (var block in section.Blocks)
            {
                Add(lines, block);
            }
        }

        return lines;
    }

    private void Add(List<ChapterLine> lines, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Add(lines, new(LineKind.Paragraph), paragraph.Label, paragraph.Text, paragraph.Links, paragraph.Emphasis);
                break;
            case ItemList list:
                Add(lines, list.Items);
                break;
            case Table table when table.Rows.Any(row => row.Count > 0):
                lines.Add(new(new(LineKind.Table), FormattedText.Plain("")) { Rows = Rows(table) });
                break;
        }
    }

    /// <summary>Nested items are walked with a stack of our own: a hostile list may nest deeper than the program's.</summary>
    private void Add(List<ChapterLine> lines, ValueList<ListItem> items)
    {
        foreach (var (item, level) in WithLevels(items))
        {
            var depth = Depth(level);
            var sign = SignOf(item) is { } bullet && !typedSigns.Contains(depth) ? bullet : "";
            Add(lines, new(LineKind.Item, depth, sign), sign.Length > 0 ? null : item.Label, item.Text, item.Links, item.Emphasis);
        }
    }

    private static IEnumerable<(ListItem Item, int Level)> WithLevels(ValueList<ListItem> items)
    {
        var open = new Stack<(ListItem Item, int Level)>(items.Reverse().Select(item => (item, 1)));
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var below in next.Item.Items.Reverse())
            {
                open.Push((below, next.Level + 1));
            }
        }
    }

    private static ValueList<ChapterRow> Rows(Table table)
    {
        var links = table.Links?.ToLookup(link => (link.Row, link.Cell), link => link.Link);
        var emphasis = table.Emphasis?.ToLookup(words => (words.Row, words.Cell), words => words.Emphasis);
        return table.Rows.Select((row, at) => new ChapterRow(
            Fitting(row).Select((cell, place) => FormatParts.Of(null, cell, links?[(at + 1, place + 1)].ToValueList(), emphasis?[(at + 1, place + 1)].ToValueList())).ToValueList(),
            at < table.HeaderRows)).Where(row => row.Cells.Count > 0).ToValueList();
    }

    /// <summary>The cells of a row, the last that Word has room for with all that follow.</summary>
    private static IEnumerable<string> Fitting(ValueList<string> row) => row.Count <= MostCells
        ? row : row.Take(MostCells - 1).Append(string.Join(Passage.CellSeparator, row.Skip(MostCells - 1)));

    private static void Add(List<ChapterLine> lines, LineStyle style, string? label, string text, ValueList<TextLink>? links, ValueList<TextEmphasis>? emphasis)
    {
        if (text.Length > 0 || !string.IsNullOrEmpty(label))
        {
            lines.Add(new(style, FormatParts.Of(label, text, links, emphasis)));
        }
    }

    private static HashSet<(int Level, string Sign)> Signs(Chapter chapter) => chapter.AllSections().SelectMany(section => section.Blocks).OfType<ItemList>()
        .SelectMany(list => WithLevels(list.Items)).Where(item => SignOf(item.Item) is not null).Select(item => (Depth(item.Level), SignOf(item.Item)!)).ToHashSet();

    /// <summary>The label of an item where it is a bullet: it has no letter and no digit.</summary>
    private static string? SignOf(ListItem item) => item.Label is { Length: > 0 } label && !label.Any(char.IsLetterOrDigit) && !label.Any(char.IsWhiteSpace) ? label : null;

    private static int Depth(int level) => Math.Clamp(level, 1, LineStyle.DeepestLevel);
}
