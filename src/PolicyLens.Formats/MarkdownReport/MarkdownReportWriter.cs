using System.Text;
using PolicyLens.Formats.WordReport;
using PolicyLens.Reporting;
using PolicyLens.Reporting.Figures;

namespace PolicyLens.Formats.MarkdownReport;

/// <summary>
/// Writes a report as Markdown: tables as GitHub has them, inserted and deleted words as CriticMarkup (<c>{++ ++}</c>,
/// <c>{-- --}</c>).
/// </summary>
/// <remarks>
/// Any text stays text, see <see cref="MarkdownText"/>. A table with a cell of more than 2,000 characters is written row by
/// row. What cells rest on stands in one comment at the end, a line of JSON each; the cell has its number in a comment
/// after its words, for a line that begins with a comment is no Markdown. The same report always gives the same bytes.
/// </remarks>
public sealed class MarkdownReportWriter : IReportWriter
{
    /// <summary>What begins the comment at the end.</summary>
    internal const string ProofsBegin = "<!-- policylens proofs 1";

    /// <summary>What ends it.</summary>
    internal const string ProofsEnd = "-->";

    /// <summary>What begins the comment with a cell's number.</summary>
    internal const string Number = "<!--proof ";

    private const int LongestCell = 2_000;

    public string Extension => ".md";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);

        using var page = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var proofs = ReportProofs.Of(report);
        page.WriteLine($"# {MarkdownText.Line(report.Title)}");
        Line(page, string.IsNullOrWhiteSpace(report.Subtitle) ? "" : MarkdownText.Line(report.Subtitle));
        Line(page, report.Date is { } date ? $"{date:d MMMM yyyy}" : "");
        Line(page, MarkLegend.For(report, "words in such braces", "words in such braces") is { } legend ? MarkdownText.Of(legend) : "");
        for (var index = 0; index < report.Blocks.Count; index++)
        {
            switch (report.Blocks[index])
            {
                case ReportHeading heading:
                    Line(page, $"{new string('#', Math.Clamp(heading.Level, 1, 3) + 1)} {MarkdownText.Line(heading.Text)}");
                    break;
                case ReportParagraph paragraph:
                    Line(page, $"{(paragraph.Style == ReportStyle.Quote ? "> " : "")}{MarkdownText.Of(paragraph)}{Mark(proofs.At(index))}");
                    break;
                case ReportFigure figure:
                    Line(page, $"**{MarkdownText.Line(figure.Title)}**");
                    Line(page, MarkdownText.Line(figure.Description));
                    break;
                case ReportTable table:
                    var block = index;
                    Table(page, table, (row, column) => proofs.At(block, row, column));
                    break;
            }
        }

        page.WriteLine();
        page.WriteLine(ProofsBegin);
        foreach (var proof in proofs.All)
        {
            page.WriteLine(ProofJson.Write(proof));
        }

        page.WriteLine(ProofsEnd);
    }

    private static void Line(StreamWriter page, string line)
    {
        if (line.Length > 0)
        {
            page.WriteLine();
            page.WriteLine(line);
        }
    }

    private static void Table(StreamWriter page, ReportTable table, Func<int, int, CellProof?> proof)
    {
        Line(page, $"**{MarkdownText.Line(table.Caption)}**");
        page.WriteLine();
        var whole = table.Columns.Count > 0 && !table.Rows.Any(row => row.Cells.Any(cell => cell.Paragraphs.Sum(paragraph => paragraph.Text.Length) > LongestCell));
        if (whole)
        {
            page.WriteLine($"| {string.Join(" | ", table.Columns.Select(column => MarkdownText.Line(column.Title)))} |");
            page.WriteLine($"| {string.Join(" | ", table.Columns.Select(_ => "---"))} |");
        }

        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row].Cells.Select((cell, column) => string.Join("<br>", cell.Paragraphs.Select(MarkdownText.Of)) + Mark(proof(row, column))).ToList();
            if (whole)
            {
                page.WriteLine($"| {string.Join(" | ", cells)} |");
                continue;
            }

            Line(page, $"##### Row {row + 1}");
            for (var column = 0; column < cells.Count; column++)
            {
                Line(page, $"###### {(column < table.Columns.Count ? MarkdownText.Line(table.Columns[column].Title) : $"Column {column + 1}")}");
                Line(page, cells[column]);
            }
        }
    }

    private static string Mark(CellProof? proof) => proof is null ? "" : $" {Number}{proof.Number}-->";
}
