using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyLens.Formats.WordReport;
using PolicyLens.Reporting;
using PolicyLens.Reporting.Figures;

namespace PolicyLens.Formats.JsonReport;

/// <summary>Writes a report for programs: <c>policylens/report@1</c>, blocks with their runs and marks, and what each cell rests on.</summary>
/// <remarks>A character that no other form could hold becomes U+FFFD here too. The same report always gives the same bytes.</remarks>
public sealed class JsonReportWriter : IReportWriter
{
    /// <summary>The name of the schema.</summary>
    internal const string Schema = "policylens/report@1";

    public string Extension => ".json";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);

        using var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });
        var proofs = ReportProofs.Of(report);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        Text(json, "title", report.Title);
        Text(json, "subtitle", report.Subtitle);
        Text(json, "date", report.Date is { } date ? $"{date:yyyy-MM-dd}" : null);
        json.WriteStartArray("blocks");
        for (var index = 0; index < report.Blocks.Count; index++)
        {
            json.WriteStartObject();
            switch (report.Blocks[index])
            {
                case ReportHeading heading:
                    json.WriteString("kind", "heading");
                    json.WriteNumber("level", heading.Level);
                    Text(json, "text", heading.Text);
                    break;
                case ReportParagraph paragraph:
                    json.WriteString("kind", "paragraph");
                    Content(json, paragraph);
                    Proof(json, proofs.At(index));
                    break;
                case ReportFigure figure:
                    json.WriteString("kind", "figure");
                    Text(json, "title", figure.Title);
                    Text(json, "description", figure.Description);
                    break;
                case ReportTable table:
                    var block = index;
                    Table(json, table, (row, column) => proofs.At(block, row, column));
                    break;
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Table(Utf8JsonWriter json, ReportTable table, Func<int, int, CellProof?> proof)
    {
        json.WriteString("kind", "table");
        Text(json, "caption", table.Caption);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStringValue(SafeText.Of(column.Title));
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            json.WriteStartArray();
            for (var column = 0; column < table.Rows[row].Cells.Count; column++)
            {
                json.WriteStartObject();
                json.WriteStartArray("paragraphs");
                foreach (var paragraph in table.Rows[row].Cells[column].Paragraphs)
                {
                    json.WriteStartObject();
                    Content(json, paragraph);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                Proof(json, proof(row, column));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Content(Utf8JsonWriter json, ReportParagraph paragraph)
    {
        json.WriteString("style", paragraph.Style.ToString().ToLowerInvariant());
        json.WriteStartArray("runs");
        foreach (var run in paragraph.Runs)
        {
            json.WriteStartObject();
            Text(json, "text", run.Text);
            json.WriteString("mark", run.Mark.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Proof(Utf8JsonWriter json, CellProof? proof)
    {
        json.WritePropertyName("proof");
        if (proof is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(ProofJson.Write(proof));
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? text) => json.WriteString(name, text is null ? null : SafeText.Of(text));
}
