using System.Globalization;
using System.Text;
using PolicyLens.Formats.MarkdownReport;
using PolicyLens.Formats.WordReport;
using PolicyLens.Reporting;
using PolicyLens.Reporting.Figures;

namespace PolicyLens.Formats.CsvReport;

/// <summary>
/// Writes a report as one CSV file (RFC 4180, UTF-8 with its mark): a record for each heading, paragraph, table and cell, with
/// the place it stands at, its words, and what they rest on.
/// </summary>
/// <remarks>
/// The paragraphs of a cell are lines of its text. Where words are marked, <c>changes</c> has them with CriticMarkup. A cell that
/// rests on several passages has a further record of the kind <c>source</c> for each, with the same proof number and no text.
/// No field can be a formula; see <see cref="CsvRecord"/>. The same report always gives the same bytes.
/// </remarks>
public sealed class CsvReportWriter : IReportWriter
{
    /// <summary>The names of the columns, in the first record.</summary>
    internal static readonly IReadOnlyList<string> Columns =
        ["kind", "section", "table", "row", "column", "text", "changes", "proof", "cell", "words", "edition", "sha256", "anchor", "sentence", "quote", "shown"];

    public string Extension => ".csv";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);

        using var file = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var (proofs, section, tables) = (ReportProofs.Of(report), "", 0);
        CsvRecord.Write(file, Columns);
        Put(file, "title", new("", "", "", ""), report.Title, [], null);
        Put(file, "subtitle", new("", "", "", ""), report.Subtitle ?? "", [], null);
        Put(file, "date", new("", "", "", ""), report.Date is { } date ? $"{date:yyyy-MM-dd}" : "", [], null);
        for (var index = 0; index < report.Blocks.Count; index++)
        {
            switch (report.Blocks[index])
            {
                case ReportHeading heading:
                    section = heading.Text;
                    Put(file, "heading", new(section, "", "", ""), section, [], null);
                    break;
                case ReportParagraph paragraph:
                    Put(file, EnumWords(paragraph.Style), new(section, "", "", ""), paragraph.Text, [paragraph], proofs.At(index));
                    break;
                case ReportFigure figure:
                    Put(file, "figure", new(section, "", "", ""), $"{figure.Title}\n{figure.Description}", [], null);
                    break;
                case ReportTable table:
                    tables++;
                    Put(file, "table", new(section, Number(tables), "", ""), table.Caption, [], null);
                    for (var row = 0; row < table.Rows.Count; row++)
                    {
                        for (var column = 0; column < table.Rows[row].Cells.Count; column++)
                        {
                            var cell = table.Rows[row].Cells[column];
                            var title = column < table.Columns.Count ? table.Columns[column].Title : Number(column + 1);
                            Put(file, "cell", new(section, Number(tables), Number(row + 1), title), cell.Text, cell.Paragraphs, proofs.At(index, row, column));
                        }
                    }

                    break;
            }
        }
    }

    private sealed record Place(string Section, string Table, string Row, string Column);

    private static void Put(StreamWriter file, string kind, Place place, string text, IReadOnlyList<ReportParagraph> paragraphs, CellProof? proof)
    {
        if (text.Length == 0 && proof is null)
        {
            return;
        }

        var isMarked = paragraphs.Any(paragraph => paragraph.Runs.Any(run => run.Mark is RunMark.Inserted or RunMark.Deleted));
        var changes = isMarked ? string.Join('\n', paragraphs.Select(MarkdownText.Of)) : "";
        var claims = proof?.Claims.Count ?? 0;
        for (var claim = 0; claim < Math.Max(1, claims); claim++)
        {
            var of = claims == 0 ? null : proof!.Claims[claim];
            CsvRecord.Write(file,
            [
                claim == 0 ? kind : "source", SafeText.Of(place.Section), place.Table, place.Row, SafeText.Of(place.Column), claim == 0 ? SafeText.Of(text) : "", claim == 0 ? changes : "",
                proof is null ? "" : Number(proof.Number), SafeText.Of(proof?.Cell ?? ""), proof?.Words ?? "", SafeText.Of(of?.Edition ?? ""), of?.Sha256 ?? "", SafeText.Of(of?.Anchor ?? ""),
                of?.Sentence is { } sentence ? Number(sentence) : "", SafeText.Of(of?.Quote ?? ""), of is null ? "" : of.IsShown ? "yes" : "no",
            ]);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string EnumWords(ReportStyle style) => style == ReportStyle.Normal ? "paragraph" : style.ToString().ToLowerInvariant();
}
