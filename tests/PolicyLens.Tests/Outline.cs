using System.Text;
using PolicyLens.Model;

namespace PolicyLens.Tests;

/// <summary>A chapter's structure as lines that a person can read and compare.</summary>
internal static class Outline
{
    /// <summary>Numbers and headings, two spaces a level; a section without either is <c>(preamble)</c>.</summary>
    public static string[] Headings(Chapter chapter) =>
        [.. Walk(chapter.Sections, 0).Select(pair => new string(' ', 2 * pair.Depth) + Name(pair.Section))];

    /// <summary>The whole chapter: title, contents, sections with their roles, every block with its anchor, furniture.</summary>
    public static string Of(Edition edition)
    {
        var (chapter, text) = (edition.Chapter, new StringBuilder());
        text.AppendLine($"title: {chapter.Title}").AppendLine($"number: {chapter.Number}").AppendLine($"authority: {edition.Findings.Authority}")
            .AppendLine($"scope: {chapter.Scope}");
        foreach (var entry in chapter.Contents)
        {
            text.AppendLine($"contents: {entry.Number} {entry.Heading}");
        }

        foreach (var (section, depth) in Walk(chapter.Sections, 0))
        {
            text.AppendLine().AppendLine($"{new string('#', depth + 1)} {Name(section)} [{RoleName.Of(section.Role)}] @{section.Anchor}");
            foreach (var line in section.Blocks.SelectMany(Lines))
            {
                text.AppendLine(line);
            }
        }

        text.AppendLine();
        foreach (var furniture in chapter.Furniture)
        {
            text.AppendLine($"aside: {furniture.Text} ({furniture.Reason})");
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    /// <summary>Items of all lists of a chapter, a star for each level, with the label where there is one.</summary>
    public static string[] Items(Chapter chapter) =>
        [.. chapter.AllSections().SelectMany(section => section.Blocks).OfType<ItemList>().SelectMany(list => list.Items).SelectMany(item => Lines(item, 1))];

    public static string[] Paragraphs(Chapter chapter) =>
        [.. chapter.AllSections().SelectMany(section => section.Blocks).OfType<Paragraph>().Select(paragraph => paragraph.Text)];

    private static string Name(Section section) => section.Title is { Length: > 0 } title ? title : "(preamble)";

    private static IEnumerable<(Section Section, int Depth)> Walk(IEnumerable<Section> sections, int depth) =>
        sections.SelectMany(section => Walk(section.Sections, depth + 1).Prepend((section, depth)));

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => [$"{paragraph.Anchor}: {paragraph.Label} {paragraph.Text}"],
        ItemList list => list.Items.SelectMany(item => Lines(item, 1).Zip(Anchors(item), (line, anchor) => $"{anchor}: {line}")),
        Table table => table.Rows.Select((row, index) => $"{table.Anchor.Row(index + 1)}: | {string.Join(" | ", row)} |"),
        _ => [],
    };

    private static IEnumerable<string> Lines(ListItem item, int depth) =>
        item.Items.SelectMany(below => Lines(below, depth + 1)).Prepend($"{new string('*', depth)} {item.Label} {item.Text}".Replace("  ", " ", StringComparison.Ordinal));

    private static IEnumerable<string> Anchors(ListItem item) => item.Items.SelectMany(Anchors).Prepend(item.Anchor.Value);
}
