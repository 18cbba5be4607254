namespace PolicyLens.Model;

/// <summary>What kind of text a <see cref="Passage"/> is.</summary>
public enum PassageKind
{
    Heading,
    Paragraph,
    Item,
    Row,
}

/// <summary>One addressed text of a chapter: a heading, a paragraph, a list item or a table row.</summary>
/// <param name="Section">The section it stands in.</param>
/// <param name="Anchor">Its address; a heading has its section's.</param>
/// <param name="Text">The text; the cells of a row are joined by <c> | </c>.</param>
/// <param name="LeadIn">The paragraph directly before the list of an item; the heads of the columns of a row; else null.</param>
public sealed record Passage(Section Section, PassageKind Kind, Anchor Anchor, string Text, int Line, string? LeadIn = null)
{
    /// <summary>What joins the cells of a table row in <see cref="Text"/>.</summary>
    public const string CellSeparator = " | ";

    /// <summary>The passages of one section, without those of the sections below it.</summary>
    public static IEnumerable<Passage> Of(Section section)
    {
        if (section.Heading is { } heading)
        {
            yield return new(section, PassageKind.Heading, section.Anchor, heading, section.Line);
        }

        string? leadIn = null;
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    yield return new(section, PassageKind.Paragraph, paragraph.Anchor, paragraph.Text, paragraph.Line);
                    leadIn = paragraph.Text;
                    break;
                case ItemList list:
                    foreach (var item in list.Items.SelectMany(WithNested))
                    {
                        yield return new(section, PassageKind.Item, item.Anchor, item.Text, item.Line, leadIn);
                    }

                    break;
                case Table table:
                    for (var row = 0; row < table.Rows.Count; row++)
                    {
                        var text = string.Join(CellSeparator, table.Rows[row].Where(cell => cell.Length > 0));
                        var heads = row >= table.HeaderRows && table.HeaderRows > 0 ? string.Join(CellSeparator, table.Rows[0].Where(cell => cell.Length > 0)) : null;
                        yield return new(section, PassageKind.Row, table.Anchor.Row(row + 1), text, table.Line, heads);
                    }

                    leadIn = null;
                    break;
            }
        }
    }

    private static IEnumerable<ListItem> WithNested(ListItem item) => item.Items.SelectMany(WithNested).Prepend(item);
}
