using PolicyLens.Formats.WordReport;
using PolicyLens.Reporting;
using PolicyLens.Reporting.Figures;

namespace PolicyLens.Formats.HtmlReport;

/// <summary>Writes the blocks of a report: sections with their headings, paragraphs and tables.</summary>
internal sealed class HtmlReportBody(TextWriter page, Report report)
{
    private readonly ReportProofs proofs = ReportProofs.Of(report);

    public void Write()
    {
        if (MarkLegend.For(report, "words in such brackets", "words in such brackets") is { } legend)
        {
            Paragraph(legend, null, isStop: false);
        }

        var (headings, tables, figures, open) = (0, 0, 0, false);
        for (var index = 0; index < report.Blocks.Count; index++)
        {
            switch (report.Blocks[index])
            {
                case ReportHeading heading:
                    headings++;
                    page.WriteLine(open ? "</section>" : "");
                    open = true;
                    var level = Math.Clamp(heading.Level, 1, 3) + 1;
                    page.WriteLine($"<section aria-labelledby=\"s{headings}\">");
                    page.WriteLine($"<h{level} id=\"s{headings}\">{PageText.Line(heading.Text)}</h{level}>");
                    break;
                case ReportParagraph paragraph:
                    Paragraph(paragraph, proofs.At(index), IsChanged(paragraph));
                    break;
                case ReportFigure figure:
                    SvgFigure.Write(page, figure, ++figures);
                    break;
                case ReportTable table:
                    Table(table, index, ++tables);
                    break;
            }
        }

        page.WriteLine(open ? "</section>" : "");
    }

    /// <param name="isStop">Whether the keys that go from change to change stop at it.</param>
    private void Paragraph(ReportParagraph paragraph, CellProof? proof, bool isStop)
    {
        var (begin, end) = paragraph.Style == ReportStyle.Quote ? ("blockquote", "</p></blockquote>") : ("p", "</p>");
        page.Write($"<{begin}{(begin == "p" ? ClassOf(paragraph.Style) : "")}{Change(isStop)}{Attribute(proof)}>{(begin == "p" ? "" : "<p>")}");
        Runs(paragraph);
        page.WriteLine(end);
    }

    private void Table(ReportTable table, int block, int number)
    {
        page.WriteLine($"<div class=\"wide\" role=\"region\" aria-labelledby=\"c{number}\" tabindex=\"0\">");
        page.WriteLine($"<table id=\"t{number}\">");
        page.WriteLine($"<caption id=\"c{number}\">{PageText.Line(table.Caption)}</caption>");
        page.WriteLine($"<colgroup>{string.Concat(table.Columns.Select(_ => "<col>"))}</colgroup>");
        page.WriteLine($"<thead><tr>{string.Concat(table.Columns.Select(column => $"<th scope=\"col\">{PageText.Line(column.Title)}</th>"))}</tr></thead>");
        page.WriteLine("<tbody>");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row].Cells;
            page.WriteLine($"<tr{Change(cells.Any(cell => cell.Paragraphs.Any(IsChanged)))}>");
            for (var column = 0; column < cells.Count; column++)
            {
                page.Write($"<td{Attribute(proofs.At(block, row, column))}>");
                foreach (var paragraph in cells[column].Paragraphs)
                {
                    page.Write($"<p{ClassOf(paragraph.Style)}>");
                    Runs(paragraph);
                    page.Write("</p>");
                }

                page.WriteLine("</td>");
            }

            page.WriteLine("</tr>");
        }

        page.WriteLine("</tbody>");
        page.WriteLine("</table>");
        page.WriteLine("</div>");
    }

    private void Runs(ReportParagraph paragraph)
    {
        foreach (var run in paragraph.Runs.Where(run => run.Text.Length > 0))
        {
            var text = PageText.Of(run.Text);
            page.Write(run.Mark switch
            {
                RunMark.Strong => $"<strong>{text}</strong>",
                RunMark.Emphasis => $"<em>{text}</em>",
                RunMark.Inserted => $"<ins>{Sign("[+", "insertion: ")}{text}{Sign("+]", " end of insertion")}</ins>",
                RunMark.Deleted => $"<del>{Sign("[−", "deletion: ")}{text}{Sign("−]", " end of deletion")}</del>",
                _ => text,
            });
        }
    }

    /// <summary>A sign for the eye and words for the ear; neither is a word of the cell.</summary>
    private static string Sign(string seen, string said) => $"<span class=\"{PageParts.SeenSign}\" aria-hidden=\"true\">{seen}</span><span class=\"{PageParts.SaidSign}\">{said}</span>";

    private static bool IsChanged(ReportParagraph paragraph) => paragraph.Runs.Any(run => run.Mark is RunMark.Inserted or RunMark.Deleted);

    private static string Change(bool isChanged) => isChanged ? " data-change tabindex=\"-1\"" : "";

    /// <summary>The JSON has no character that could end an attribute in single quotation marks.</summary>
    private static string Attribute(CellProof? proof) => proof is null ? "" : $" {PageParts.ProofAttribute}='{ProofJson.Write(proof)}'";

    private static string ClassOf(ReportStyle style) => style switch
    {
        ReportStyle.Quote => " class=\"quote\"",
        ReportStyle.Source => " class=\"source\"",
        ReportStyle.Note => " class=\"note\"",
        _ => "",
    };
}
