using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyLens.Reporting;
using PolicyLens.Reporting.Figures;

namespace PolicyLens.Formats.WordReport;

/// <summary>Builds everything between the top of the first page and the section's properties.</summary>
internal sealed class ReportBody(PageLayout page, ReportProofs proofs, WordPictures pictures)
{
    private readonly ContentsList contents = new();

    public Body Build(Report report)
    {
        // The blocks come first because the contents list needs the bookmarks of their headings.
        var blocks = Blocks(report).ToList();

        var body = new Body(WordParagraph.Line(StyleId.Title, report.Title));
        if (!string.IsNullOrWhiteSpace(report.Subtitle))
        {
            body.Append(WordParagraph.Line(StyleId.Subtitle, report.Subtitle));
        }

        if (report.Date is { } date)
        {
            body.Append(WordParagraph.Line(StyleId.Date, date.ToString("d MMMM yyyy")));
        }

        if (contents.Build() is { } list)
        {
            body.Append(list);
        }

        if (MarkLegend.For(report) is { } legend)
        {
            body.Append(WordParagraph.Of(legend, StyleId.Paragraph(legend.Style)));
        }

        body.Append(blocks);
        if (body.LastChild is not Paragraph)
        {
            // Word wants a paragraph after a table that ends the document.
            body.Append(new Paragraph());
        }

        return body;
    }

    private IEnumerable<OpenXmlElement> Blocks(Report report)
    {
        for (var index = 0; index < report.Blocks.Count; index++)
        {
            var next = index + 1 < report.Blocks.Count ? report.Blocks[index + 1] : null;
            switch (report.Blocks[index])
            {
                case ReportHeading heading:
                    yield return contents.Heading(heading);
                    break;
                case ReportParagraph paragraph:
                    // No page may end between words and what says where they come from.
                    var sourceFollows = next is ReportParagraph { Style: ReportStyle.Source };
                    var written = WordParagraph.Of(paragraph, StyleId.Paragraph(paragraph.Style), sourceFollows);
                    WordProofs.Mark(proofs.At(index), written, written);
                    yield return written;
                    break;
                case ReportFigure figure:
                    yield return WordParagraph.Line(StyleId.Caption, figure.Title);
                    yield return pictures.Add(figure);
                    break;
                case ReportTable table:
                    yield return WordParagraph.Line(StyleId.Caption, table.Caption);
                    var at = index;
                    yield return ReportTableLayout.Build(table, page.TextWidth, (row, column) => proofs.At(at, row, column));
                    break;
                case var other:
                    throw new ArgumentException($"A block of type {other.GetType().Name} cannot be written.", nameof(report));
            }
        }
    }
}
