using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using PolicyLens.Formats.Packages;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.SpreadsheetReport;

/// <summary>Reads the proofs of a workbook back, with the words of the cells that their names are of now. Nothing is calculated.</summary>
public sealed partial class SpreadsheetReportReader : IReportReader
{
    /// <summary>No text of ours goes over more rows.</summary>
    private const int MostRows = 2_000;

    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public WrittenReport? Read(ReadOnlyMemory<byte> bytes) => ReportPackage.Read(bytes, Read);

    private static WrittenReport? Read(ZipArchive zip)
    {
        var book = new WorkbookParts(zip);
        if (Sources(book) is not { } list)
        {
            return null;
        }

        var sheets = new Dictionary<string, IReadOnlyDictionary<(int Row, int Column), string>>(StringComparer.OrdinalIgnoreCase);
        return list.With(proof =>
        {
            if (!book.Names.TryGetValue($"{SpreadsheetReportWriter.CellName}{proof.Number}", out var place) || Place().Match(place) is not { Success: true } match)
            {
                return null;
            }

            var name = match.Groups["plain"].Success ? match.Groups["plain"].Value : match.Groups["sheet"].Value.Replace("''", "'", StringComparison.Ordinal);
            if (!sheets.TryGetValue(name, out var cells))
            {
                cells = book.Sheet(name);
                sheets.Add(name, cells);
            }

            var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
            var last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].ValueSpan, CultureInfo.InvariantCulture) : first;
            var column = WorkbookParts.ColumnOf(match.Groups["column"].ValueSpan);
            return string.Concat(Enumerable.Range(first, Math.Clamp(last - first + 1, 1, MostRows)).Select(row => cells.GetValueOrDefault((row, column))));
        });
    }

    /// <summary>What the sheet of sources says; null where there is none of ours.</summary>
    private static ProofList? Sources(WorkbookParts book)
    {
        var cells = book.Sheet(SheetNames.Sources);
        var columns = cells.Where(pair => pair.Key.Row == 1).DistinctBy(pair => pair.Value).ToDictionary(pair => pair.Value, pair => pair.Key.Column, StringComparer.Ordinal);
        if (!SpreadsheetReportWriter.SourceColumns.All(column => columns.ContainsKey(column.Title)))
        {
            return null;
        }

        var list = new ProofList();
        foreach (var row in cells.Keys.Select(place => place.Row).Where(row => row > 1).Distinct().Order())
        {
            string Field(string title) => cells.GetValueOrDefault((row, columns[title])) ?? "";
            list.Add(Field("Number"), Field("Cell"), Field("Words"), Field("Edition"), Field("SHA-256"), Field("Anchor"), Field("Sentence"), Field("Quote"), Field("Shown"));
        }

        return list;
    }

    [GeneratedRegex(@"^(?:'(?<sheet>(?:[^']|'')+)'|(?<plain>[^'!]+))!\$?(?<column>[A-Z]{1,3})\$?(?<first>[0-9]{1,7})(?::\$?[A-Z]{1,3}\$?(?<last>[0-9]{1,7}))?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Place();
}
