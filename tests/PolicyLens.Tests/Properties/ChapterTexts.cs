using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Tests.Properties;

/// <summary>All words and all anchors of a chapter.</summary>
internal static class ChapterTexts
{
    /// <summary>The words of texts, sorted, as often as they stand there.</summary>
    public static string[] Words(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => TextShape.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal)];

    /// <summary>Everything that the chapter keeps: title, contents list, furniture, headings and blocks with their labels.</summary>
    public static IEnumerable<string> Of(Chapter chapter) =>
    [
        chapter.Number ?? "", chapter.Title ?? "",
        .. chapter.Contents.SelectMany(entry => new[] { entry.Number ?? "", entry.Heading }),
        .. chapter.Furniture.Select(furniture => furniture.Text),
        .. chapter.AllSections().SelectMany(section => section.Blocks.SelectMany(Of).Prepend(section.Title)),
    ];

    public static IEnumerable<string> Anchors(Chapter chapter) => chapter.AllSections().SelectMany(Anchors);

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Label ?? "", paragraph.Text],
        ItemList list => list.Items.SelectMany(Of),
        Table table => table.Rows.SelectMany(row => row),
        _ => [],
    };

    private static IEnumerable<string> Of(ListItem item) => item.Items.SelectMany(Of).Prepend(item.Text).Prepend(item.Label ?? "");

    private static IEnumerable<string> Anchors(Section section) => section.Blocks.SelectMany(block => block switch
    {
        ItemList list => list.Items.SelectMany(Anchors).Prepend(list.Anchor.Value),
        Table table => table.Rows.Select((_, row) => table.Anchor.Row(row + 1).Value).Prepend(table.Anchor.Value),
        _ => [block.Anchor.Value],
    }).Prepend(section.Anchor.Value);

    private static IEnumerable<string> Anchors(ListItem item) => item.Items.SelectMany(Anchors).Prepend(item.Anchor.Value);
}
