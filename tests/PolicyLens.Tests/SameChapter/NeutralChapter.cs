using PolicyLens.Model;

namespace PolicyLens.Tests.SameChapter;

/// <summary>A piece of a chapter that belongs to no format.</summary>
internal abstract record NeutralBlock;

/// <param name="Level">From 1.</param>
/// <param name="Number">Without its last stop; null where the heading has none.</param>
internal sealed record NeutralHeading(int Level, string? Number, string Text) : NeutralBlock
{
    /// <summary>As it is typed: "1. Introduction", "1.1 Purpose", "Amendments".</summary>
    public string Typed => Number is null ? Text : Number.All(char.IsDigit) ? $"{Number}. {Text}" : $"{Number} {Text}";
}

internal sealed record NeutralParagraph(string Text) : NeutralBlock;

/// <summary>An item of a list, one line each; items that follow each other are one list.</summary>
/// <param name="Depth">From 1.</param>
internal sealed record NeutralItem(int Depth, string Text) : NeutralBlock;

/// <summary>A table; its first row is the heads of its columns.</summary>
internal sealed record NeutralTable(IReadOnlyList<IReadOnlyList<string>> Rows) : NeutralBlock;

/// <summary>A chapter before it is written in any format.</summary>
/// <param name="HasContents">Whether a contents list of the headings of the first level stands after its title.</param>
internal sealed record NeutralChapter(string? Number, string Title, bool HasContents, IReadOnlyList<NeutralBlock> Blocks)
{
    public string TypedTitle => Number is null ? Title : $"{Number} {Title}";

    /// <summary>The entries of the contents list as they are typed.</summary>
    public IReadOnlyList<string> Contents => HasContents ? [.. Blocks.OfType<NeutralHeading>().Where(heading => heading is { Level: 1, Number: not null }).Select(heading => heading.Typed)] : [];

    /// <summary>
    /// Reads <c>= 2.4 | Title</c>, <c># 1 | Heading</c>, <c>## Heading</c>, <c>- item</c>, <c>-- item below</c>, <c>| cell | cell |</c> and paragraphs, one a line.
    /// </summary>
    public static NeutralChapter Parse(string text)
    {
        var (number, title, blocks, rows) = ((string?)null, "", new List<NeutralBlock>(), new List<IReadOnlyList<string>>());
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Append(""))
        {
            if (line.StartsWith('|'))
            {
                rows.Add([.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
                continue;
            }

            if (rows.Count > 0)
            {
                blocks.Add(new NeutralTable([.. rows]));
                rows.Clear();
            }

            var mark = line.Split(' ')[0];
            var rest = line[mark.Length..].Trim();
            var (label, name) = rest.Split('|', 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before, after) : (null, rest);
            if (mark == "=")
            {
                (number, title) = (label, name);
            }
            else if (mark.Length > 0 && mark.All(character => character == '#'))
            {
                blocks.Add(new NeutralHeading(mark.Length, label, name));
            }
            else if (mark.Length > 0 && mark.All(character => character == '-'))
            {
                blocks.Add(new NeutralItem(mark.Length, rest));
            }
            else if (line.Length > 0)
            {
                blocks.Add(new NeutralParagraph(line));
            }
        }

        return new(number, title, HasContents: true, blocks);
    }

    /// <summary>All words in order of reading, with those of the title and the contents list.</summary>
    public IEnumerable<string> Texts() =>
    [
        TypedTitle, .. HasContents ? Contents.Prepend("Contents") : [],
        .. Blocks.SelectMany(block => block switch
        {
            NeutralHeading heading => [heading.Typed],
            NeutralParagraph paragraph => [paragraph.Text],
            NeutralItem item => [item.Text],
            NeutralTable table => table.Rows.SelectMany(row => row),
            _ => Enumerable.Empty<string>(),
        }),
    ];

    /// <summary>What a reader of the chapter must give, one line a heading, paragraph, item and row.</summary>
    public IReadOnlyList<string> Outline() => [.. Blocks.SelectMany(block => block switch
    {
        NeutralHeading heading => [$"{new string('#', heading.Level)} {(heading.Number is null ? "" : heading.Number + " | ")}{heading.Text}"],
        NeutralParagraph paragraph => [paragraph.Text],
        NeutralItem item => [$"{new string('-', item.Depth)} {item.Text}"],
        NeutralTable table => table.Rows.Select(row => $"| {string.Join(" | ", row)} |"),
        _ => Enumerable.Empty<string>(),
    })];

    /// <summary>The same lines of a chapter that was read.</summary>
    public static IReadOnlyList<string> OutlineOf(Chapter chapter) => [.. chapter.AllSections().SelectMany(section => section.Blocks.SelectMany(LinesOf)
        .Prepend($"{new string('#', section.Level)} {(section.Number is null ? "" : section.Number + " | ")}{section.Heading}"))];

    private static IEnumerable<string> LinesOf(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Label is null ? paragraph.Text : $"{paragraph.Label} {paragraph.Text}"],
        ItemList list => list.Items.SelectMany(item => LinesOf(item, 1)),
        Table table => table.Rows.Select(row => $"| {string.Join(" | ", row)} |"),
        _ => [],
    };

    private static IEnumerable<string> LinesOf(ListItem item, int depth) =>
        item.Items.SelectMany(below => LinesOf(below, depth + 1)).Prepend($"{new string('-', depth)} {item.Text}");
}
