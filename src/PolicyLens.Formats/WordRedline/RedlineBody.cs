using System.Text;
using System.Xml;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Tracked;

namespace PolicyLens.Formats.WordRedline;

/// <summary>Writes the document part: paragraphs and tables with their tracked changes, one after the other.</summary>
internal sealed class RedlineBody(Stream output, ListNumbers lists, LinkIds links, RedlineDetails details)
{
    /// <summary>The width between the margins of an A4 page, in twentieths of a point.</summary>
    private const int TextWidth = 9638;

    private readonly XmlWriter writer = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = true });
    private readonly RevisionMarks marks = new(details);

    public void Write(TrackedChapter redline)
    {
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement("w", "document", WordXml.Main);
        writer.WriteAttributeString("xmlns", "r", null, WordXml.Relationships);
        writer.WriteStartElement("body", WordXml.Main);
        var runs = new RunWriter(writer, links, marks);
        for (var at = 0; at < redline.Blocks.Count; at++)
        {
            switch (redline.Blocks[at])
            {
                case TrackedParagraph paragraph:
                    marks.Next(paragraph.Content, paragraph.Mark);
                    Paragraph(RedlineStyles.Of(paragraph.Style), paragraph.Style, paragraph.Mark);
                    runs.Write(paragraph.Content);
                    writer.WriteEndElement();
                    break;
                case TrackedTable table:
                    Separate(at > 0 ? redline.Blocks[at - 1] as TrackedTable : null, table);
                    Table(table, runs);
                    break;
            }
        }

        if (redline.Blocks.Count == 0 || redline.Blocks[^1] is not TrackedParagraph { Mark: ChangeKind.Equal })
        {
            // The last paragraph of a document can neither come nor go, and no document ends with a table.
            WordXml.Flag(writer, "p");
        }

        Page();
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndDocument();
        writer.Dispose();
    }

    /// <summary>An empty paragraph between two tables, which would be one otherwise; in each edition only where it has both.</summary>
    private void Separate(TrackedTable? before, TrackedTable table)
    {
        if (before is null)
        {
            return;
        }

        writer.WriteStartElement("p", WordXml.Main);
        var (inLeft, inRight) = (IsIn(before, ChangeKind.Delete) && IsIn(table, ChangeKind.Delete), IsIn(before, ChangeKind.Insert) && IsIn(table, ChangeKind.Insert));
        if (!inLeft || !inRight)
        {
            writer.WriteStartElement("pPr", WordXml.Main);
            writer.WriteStartElement("rPr", WordXml.Main);
            if (!inLeft)
            {
                marks.Write(writer, "ins");
            }

            if (!inRight)
            {
                marks.Write(writer, "del");
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>Whether a table is in the edition that its rows of this kind are in.</summary>
    private static bool IsIn(TrackedTable table, ChangeKind kind) => table.Rows.Any(row => row.Kind == kind || row.Kind == ChangeKind.Equal);

    /// <summary>Begins a paragraph; the caller ends it.</summary>
    private void Paragraph(string styleName, LineStyle? style, ChangeKind mark)
    {
        writer.WriteStartElement("p", WordXml.Main);
        writer.WriteStartElement("pPr", WordXml.Main);
        WordXml.Value(writer, "pStyle", styleName);
        if (style is { Kind: LineKind.Item })
        {
            writer.WriteStartElement("numPr", WordXml.Main);
            WordXml.Value(writer, "ilvl", $"{style.Level - 1}");
            WordXml.Value(writer, "numId", lists.Of(style.Sign));
            writer.WriteEndElement();
        }

        if (mark != ChangeKind.Equal)
        {
            writer.WriteStartElement("rPr", WordXml.Main);
            marks.Write(writer, RevisionMarks.Name(mark));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void Table(TrackedTable table, RunWriter runs)
    {
        var columns = Math.Max(1, table.Rows.Max(row => row.Cells.Count));
        var width = TextWidth / columns;
        writer.WriteStartElement("tbl", WordXml.Main);
        writer.WriteStartElement("tblPr", WordXml.Main);
        WordXml.Value(writer, "tblStyle", RedlineStyles.Table);
        Width("tblW", width * columns);
        writer.WriteEndElement();
        writer.WriteStartElement("tblGrid", WordXml.Main);
        for (var column = 0; column < columns; column++)
        {
            writer.WriteStartElement("gridCol", WordXml.Main);
            WordXml.Attribute(writer, "w", width);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        foreach (var row in table.Rows)
        {
            Row(row, columns, width, runs);
        }

        writer.WriteEndElement();
    }

    private void Row(TrackedRow row, int columns, int width, RunWriter runs)
    {
        writer.WriteStartElement("tr", WordXml.Main);
        if (row.Header || row.Cells.Count < columns || row.Kind != ChangeKind.Equal)
        {
            writer.WriteStartElement("trPr", WordXml.Main);
            if (row.Cells.Count < columns)
            {
                WordXml.Value(writer, "gridAfter", $"{columns - row.Cells.Count}");
            }

            if (row.Header)
            {
                WordXml.Flag(writer, "tblHeader");
            }

            if (row.Kind != ChangeKind.Equal)
            {
                marks.Write(writer, RevisionMarks.Name(row.Kind));
            }

            writer.WriteEndElement();
        }

        foreach (var cell in row.Cells)
        {
            writer.WriteStartElement("tc", WordXml.Main);
            writer.WriteStartElement("tcPr", WordXml.Main);
            Width("tcW", width);
            writer.WriteEndElement();
            Paragraph(row.Header ? RedlineStyles.HeaderCell : RedlineStyles.Cell, null, row.Kind);
            runs.Write(cell);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void Width(string name, int width)
    {
        writer.WriteStartElement(name, WordXml.Main);
        WordXml.Attribute(writer, "w", width);
        writer.WriteAttributeString("type", WordXml.Main, "dxa");
        writer.WriteEndElement();
    }

    private void Page()
    {
        writer.WriteStartElement("sectPr", WordXml.Main);
        writer.WriteStartElement("pgSz", WordXml.Main);
        WordXml.Attribute(writer, "w", 11906);
        WordXml.Attribute(writer, "h", 16838);
        writer.WriteEndElement();
        writer.WriteStartElement("pgMar", WordXml.Main);
        foreach (var side in new[] { "top", "right", "bottom", "left" })
        {
            WordXml.Attribute(writer, side, 1134);
        }

        foreach (var edge in new[] { "header", "footer", "gutter" })
        {
            WordXml.Attribute(writer, edge, edge == "gutter" ? 0 : 567);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
