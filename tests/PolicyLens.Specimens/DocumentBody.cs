using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyLens.Specimens;

/// <summary>The body of a document, written from top to bottom.</summary>
internal sealed class DocumentBody
{
    private readonly List<OpenXmlElement> blocks = [];
    private int sections;

    /// <summary>A paragraph in a style.</summary>
    public void Paragraph(string text, string style = StyleSheet.Normal) => Add(style, [TextRun.Of(text)]);

    /// <summary>A Heading 1. It is bookmarked for the contents list, and its number comes from the style.</summary>
    public void Section(string heading)
    {
        sections++;
        var id = sections.ToString();
        Add(
            StyleSheet.Heading1,
            [
                new BookmarkStart { Id = id, Name = ContentsList.Bookmark(sections) },
                TextRun.Of(heading),
                new BookmarkEnd { Id = id },
            ]);
    }

    /// <summary>A Heading 2 with its style's number switched off, as authors do.</summary>
    public void UnnumberedSubsection(string heading) =>
        Add(StyleSheet.Heading2, [TextRun.Of(heading)], NumberingScheme.None);

    /// <summary>A heading that is one only to the eye: a paragraph in style Normal, bold, of a size in half-points.</summary>
    public void FakeHeading(string text, int halfPoints) => Add(StyleSheet.Normal, [TextRun.Bold(text, halfPoints)]);

    /// <summary>The second part of a sentence that a page end has cut in two.</summary>
    public void AfterPageEnd(string text)
    {
        var run = TextRun.Of(text);
        run.PrependChild(new LastRenderedPageBreak());
        Add(StyleSheet.Normal, [run]);
    }

    /// <summary>Bullets through the List Bullet style.</summary>
    public void StyledBullets(params IReadOnlyList<string> items)
    {
        foreach (var item in items)
            Paragraph(item, StyleSheet.ListBullet);
    }

    /// <summary>Bullets set by hand on each paragraph.</summary>
    public void DirectBullets(params IReadOnlyList<string> items)
    {
        foreach (var item in items)
            Add(StyleSheet.ListParagraph, [TextRun.Of(item)], NumberingScheme.Bullets);
    }

    /// <summary>A list that is one only to the eye: ordinary paragraphs, each with a dash typed before it.</summary>
    public void DashedLines(params IReadOnlyList<string> items)
    {
        foreach (var item in items)
            Paragraph($"- {item}");
    }

    /// <summary>The contents list of the sections that follow.</summary>
    public void Contents(params IReadOnlyList<ContentsLine> lines) => blocks.Add(ContentsList.Create(lines));

    /// <summary>A table of one row, with columns of equal width.</summary>
    public void HeaderRow(params IReadOnlyList<string> cells)
    {
        var width = (PageFurniture.TextWidth / cells.Count).ToString();
        var row = new TableRow(new TableRowProperties(new TableHeader()));
        foreach (var cell in cells)
        {
            row.Append(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }),
                new Paragraph(TextRun.Bold(cell, halfPoints: 22))));
        }

        var grid = new TableGrid();
        grid.Append(cells.Select(_ => new GridColumn { Width = width }));
        blocks.Add(new Table(
            new TableProperties(
                new TableStyle { Val = StyleSheet.TableGrid },
                new TableWidth { Width = PageFurniture.TextWidth.ToString(), Type = TableWidthUnitValues.Dxa }),
            grid,
            row));
    }

    /// <summary>An empty paragraph, which is how spacing is often made.</summary>
    public void Gap() => blocks.Add(new Paragraph());

    /// <summary>The finished body, with the page set-up at its end where the format wants it.</summary>
    public Body Close(SectionProperties pages)
    {
        var body = new Body();
        body.Append(blocks);
        body.Append(pages);
        return body;
    }

    private void Add(string style, IEnumerable<OpenXmlElement> content, int? numbering = null)
    {
        var properties = new ParagraphProperties();
        if (style != StyleSheet.Normal)
            properties.ParagraphStyleId = new ParagraphStyleId { Val = style };
        if (numbering is not null)
        {
            properties.NumberingProperties = new NumberingProperties(
                new NumberingLevelReference { Val = 0 },
                new NumberingId { Val = numbering.Value });
        }

        var paragraph = new Paragraph();
        if (properties.HasChildren)
            paragraph.Append(properties);
        paragraph.Append(content);
        blocks.Add(paragraph);
    }
}
