using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>The links of a chapter by the passage that they stand in.</summary>
internal static class PassageLinks
{
    /// <summary>The words of each link with its address.</summary>
    public static ILookup<Anchor, (string Text, string Target)> Of(Chapter chapter) =>
        chapter.AllSections().SelectMany(Of).ToLookup(link => link.Anchor, link => (link.Text, link.Target));

    private static IEnumerable<(Anchor Anchor, string Text, string Target)> Of(Section section) =>
        From(section.Anchor, section.Heading ?? "", section.Links).Concat(section.Blocks.SelectMany(block => block switch
        {
            Paragraph paragraph => From(paragraph.Anchor, paragraph.Text, paragraph.Links),
            ItemList list => list.Items.SelectMany(WithNested).SelectMany(item => From(item.Anchor, item.Text, item.Links)),
            Table table => (table.Links ?? []).Where(link => link.Row <= table.Rows.Count && link.Cell <= table.Rows[link.Row - 1].Count)
                .SelectMany(link => From(table.Anchor.Row(link.Row), table.Rows[link.Row - 1][link.Cell - 1], [link.Link])),
            _ => [],
        }));

    private static IEnumerable<ListItem> WithNested(ListItem item) => item.Items.SelectMany(WithNested).Prepend(item);

    private static IEnumerable<(Anchor Anchor, string Text, string Target)> From(Anchor anchor, string text, ValueList<TextLink>? links) =>
        (links ?? []).Where(link => link.Start >= 0 && link.Start + link.Length <= text.Length).Select(link => (anchor, text.Substring(link.Start, link.Length), link.Target));
}
