using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using PolicyLens.Formats.WordReport;
using PolicyLens.Reporting;
using PolicyLens.Reporting.Figures;

namespace PolicyLens.Formats.SpreadsheetReport;

/// <summary>
/// Writes a report as a workbook: a sheet “Report” with its headings and paragraphs, a sheet for each table, and a sheet
/// “Sources” with what the cells rest on. The same report always gives the same bytes.
/// </summary>
/// <remarks>
/// Every cell is text: none can be a formula or a link. A text of more than 32,000 characters goes on in the cells below. Inserted
/// words are underlined twice and deleted words struck through. Each cell that makes a claim has a hidden defined name, which
/// Excel moves with it when rows or columns are put in; sorting the rows moves the cells away from their names.
/// </remarks>
public sealed class SpreadsheetReportWriter : IReportWriter
{
    /// <summary>What the names of cells begin with; the proof's number follows.</summary>
    internal const string CellName = "PolicyLens_proof_";

    /// <summary>The columns of the sheet of sources.</summary>
    internal static readonly IReadOnlyList<(string Title, double Width)> SourceColumns =
        [("Number", 9), ("Cell", 34), ("Where", 24), ("Words", 19), ("Edition", 34), ("SHA-256", 24), ("Anchor", 16), ("Sentence", 10), ("Quote", 80), ("Shown", 8)];

    private const double TableWidth = 130;

    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);

        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            AddParts(document, report);
        }

        StablePackage.Copy(package, output);
    }

    private static void AddParts(SpreadsheetDocument document, Report report)
    {
        var workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
        document.AddNewPart<CoreFilePropertiesPart>("rId2").SetXml(DocumentParts.CoreProperties(report));
        document.AddNewPart<ExtendedFilePropertiesPart>("rId3").SetXml(DocumentParts.ApplicationProperties);
        workbook.AddNewPart<WorkbookStylesPart>("rId1").SetXml(SheetStyles.Xml);

        var (proofs, where, names) = (ReportProofs.Of(report), new SortedDictionary<int, string>(), new List<string>());
        void Add(ReportSheet sheet)
        {
            names.Add(sheet.Name);
            workbook.AddNewPart<WorksheetPart>($"rId{names.Count + 1}").FeedData(sheet.Finish());
        }

        var sheets = new SheetNames();
        var tables = report.Blocks.Select((block, index) => (Index: index, Table: block as ReportTable)).Where(pair => pair.Table is not null).ToDictionary(pair => pair.Index, pair => sheets.Next(pair.Table!.Caption));
        using (var text = TextSheet(report, proofs, where, tables))
        {
            Add(text);
        }

        foreach (var (index, name) in tables)
        {
            using var sheet = TableSheet((ReportTable)report.Blocks[index], name, (row, column) => proofs.At(index, row, column), where);
            Add(sheet);
        }

        using (var sources = SourceSheet(proofs, where))
        {
            Add(sources);
        }

        workbook.SetXml(WorkbookXml(names, where));
    }

    /// <summary>The headings and paragraphs in order; a table is told by its caption and its sheet.</summary>
    private static ReportSheet TextSheet(Report report, ReportProofs proofs, SortedDictionary<int, string> where, Dictionary<int, string> tables)
    {
        var sheet = new ReportSheet(SheetNames.Text, [("Kind", 14), ("Text", 110)]);
        void Put(string kind, IReadOnlyList<ReportParagraph> paragraphs, CellProof? proof = null)
        {
            var places = sheet.Row([SheetText.Cells(kind), SheetText.Cells(paragraphs)]);
            Remember(where, proof, sheet.Name, 2, places[1]);
        }

        Put("title", [new([new(report.Title, RunMark.Strong)])]);
        if (!string.IsNullOrWhiteSpace(report.Subtitle))
        {
            Put("subtitle", [new(report.Subtitle)]);
        }

        if (report.Date is { } date)
        {
            Put("date", [new($"{date:d MMMM yyyy}")]);
        }

        if (MarkLegend.For(report) is { } legend)
        {
            Put("note", [legend]);
        }

        for (var index = 0; index < report.Blocks.Count; index++)
        {
            switch (report.Blocks[index])
            {
                case ReportHeading heading:
                    Put($"heading {heading.Level}", [new([new(heading.Text, RunMark.Strong)])]);
                    break;
                case ReportParagraph paragraph:
                    Put(paragraph.Style == ReportStyle.Normal ? "paragraph" : paragraph.Style.ToString().ToLowerInvariant(), [paragraph], proofs.At(index));
                    break;
                case ReportFigure figure:
                    Put("figure", [new(figure.Title), new(figure.Description)]);
                    break;
                case ReportTable table:
                    Put("table", [new($"{table.Caption} (sheet “{tables[index]}”)")]);
                    break;
            }
        }

        return sheet;
    }

    private static ReportSheet TableSheet(ReportTable table, string name, Func<int, int, CellProof?> proof, SortedDictionary<int, string> where)
    {
        var whole = Math.Max(table.Columns.Sum(column => column.Width), double.Epsilon);
        var sheet = new ReportSheet(name, [.. table.Columns.Select(column => (column.Title, Math.Clamp(column.Width / whole * TableWidth, 12, 90)))]);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var places = sheet.Row([.. table.Rows[row].Cells.Select(cell => SheetText.Cells(cell.Paragraphs))]);
            for (var column = 0; column < places.Count; column++)
            {
                Remember(where, proof(row, column), name, column + 1, places[column]);
            }
        }

        return sheet;
    }

    private static ReportSheet SourceSheet(ReportProofs proofs, SortedDictionary<int, string> where)
    {
        var sheet = new ReportSheet(SheetNames.Sources, SourceColumns);
        foreach (var proof in proofs.All)
        {
            var number = SheetText.Cells(proof.Number.ToString(CultureInfo.InvariantCulture));
            foreach (var claim in proof.Claims)
            {
                // A row without an edition goes on with the quote of the row before.
                var quote = SheetText.Cells(claim.Quote ?? "");
                sheet.Row(
                [
                    [.. quote.Select(_ => number[0])], SheetText.Cells(proof.Cell)[..1], SheetText.Cells(where[proof.Number]), SheetText.Cells(proof.Words),
                    SheetText.Cells(claim.Edition)[..1], SheetText.Cells(claim.Sha256)[..1], SheetText.Cells(claim.Anchor ?? "")[..1],
                    SheetText.Cells(claim.Sentence?.ToString(CultureInfo.InvariantCulture) ?? ""), quote, SheetText.Cells(claim.IsShown ? "yes" : "no"),
                ]);
            }
        }

        return sheet;
    }

    private static void Remember(SortedDictionary<int, string> where, CellProof? proof, string sheet, int column, (int First, int Last) rows)
    {
        if (proof is not null)
        {
            var letters = SheetText.Column(column);
            where.Add(proof.Number, string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!${letters}${rows.First}") + (rows.Last > rows.First ? string.Create(CultureInfo.InvariantCulture, $":${letters}${rows.Last}") : ""));
        }
    }

    private static string WorkbookXml(List<string> sheets, SortedDictionary<int, string> where)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><bookViews><workbookView/></bookViews><sheets>");
        for (var index = 0; index < sheets.Count; index++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{SecurityElement.Escape(sheets[index])}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 2}\"/>");
        }

        xml.Append("</sheets>");
        if (where.Count > 0)
        {
            // Excel keeps names in the order of their letters.
            xml.Append("<definedNames>");
            foreach (var (name, place) in where.Select(pair => ($"{CellName}{pair.Key}", pair.Value)).OrderBy(pair => pair.Item1, StringComparer.Ordinal))
            {
                xml.Append(CultureInfo.InvariantCulture, $"<definedName name=\"{name}\" hidden=\"1\">{SecurityElement.Escape(place)}</definedName>");
            }

            xml.Append("</definedNames>");
        }

        return xml.Append("</workbook>").ToString();
    }
}
