using DocumentFormat.OpenXml.Wordprocessing;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.WordReport;

/// <summary>Lays a report's table out over the full width of the page.</summary>
internal static class ReportTableLayout
{
    /// <summary>Word opens no table with more columns.</summary>
    private const int MostColumns = 63;

    /// <summary>
    /// A row with fewer characters than this stays on one page. A longer one may break, for a row that must not
    /// break and does not fit leaves the rest of a page empty.
    /// </summary>
    private const int ShortRow = 600;

    /// <param name="table">The table; see <see cref="WordReportWriter.Write"/> for what is refused.</param>
    /// <param name="width">The width to fill, in twentieths of a point.</param>
    /// <param name="proof">Of the cell in a row and column, counted from 0; null where it makes no claim.</param>
    public static Table Build(ReportTable table, int width, Func<int, int, CellProof?> proof)
    {
        Check(table);
        var widths = Widths(table, width);

        var built = new Table(
            new TableProperties(
                new TableStyle { Val = StyleId.Table },
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook
                {
                    Val = "0620",
                    FirstRow = true,
                    LastRow = false,
                    FirstColumn = false,
                    LastColumn = false,
                    NoHorizontalBand = true,
                    NoVerticalBand = true,
                },
                new TableCaption { Val = SafeText.Line(table.Caption) },
                new TableDescription { Val = Description(table) }),
            new TableGrid(widths.Select(columnWidth => new GridColumn { Width = $"{columnWidth}" })));

        built.Append(HeaderRow(table, widths));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var at = row;
            built.Append(Row(table.Rows[row], widths, column => proof(at, column)));
        }

        return built;
    }

    private static void Check(ReportTable table)
    {
        if (table.Columns.Count is 0 or > MostColumns)
        {
            throw new ArgumentException(
                $"The table \"{table.Caption}\" has {table.Columns.Count} columns, not 1 to {MostColumns}.", nameof(table));
        }

        if (table.Columns.FirstOrDefault(column => !(double.IsFinite(column.Width) && column.Width > 0)) is { } odd)
        {
            throw new ArgumentException(
                $"The column \"{odd.Title}\" of \"{table.Caption}\" has the width {odd.Width}.", nameof(table));
        }

        if (table.Rows.FirstOrDefault(row => row.Cells.Count != table.Columns.Count) is { } uneven)
        {
            throw new ArgumentException(
                $"A row of \"{table.Caption}\" has {uneven.Cells.Count} cells for {table.Columns.Count} columns.", nameof(table));
        }
    }

    /// <summary>Each column's share of the width; together exactly the width, none of them nothing.</summary>
    private static int[] Widths(ReportTable table, int width)
    {
        // Divided by the greatest first, so that no sum can overflow.
        var greatest = table.Columns.Max(column => column.Width);
        var shares = table.Columns.Select(column => column.Width / greatest).ToArray();
        var total = shares.Sum();

        // Every column has at least a twentieth of an even share.
        var least = width / (table.Columns.Count * 20);
        var rest = width - (least * table.Columns.Count);
        var widths = new int[shares.Length];
        var before = 0d;
        for (var index = 0; index < shares.Length; index++)
        {
            var after = before + shares[index];
            var left = (int)Math.Round(rest * before / total);
            var right = index == shares.Length - 1 ? rest : (int)Math.Round(rest * after / total);
            widths[index] = least + right - left;
            before = after;
        }

        return widths;
    }

    private static string Description(ReportTable table)
    {
        var rows = table.Rows.Count == 1 ? "1 row" : $"{table.Rows.Count} rows";
        return SafeText.Line($"{rows}. Columns: {string.Join("; ", table.Columns.Select(column => column.Title))}.");
    }

    private static TableRow HeaderRow(ReportTable table, int[] widths)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var index = 0; index < widths.Length; index++)
        {
            row.Append(new TableCell(
                Properties(widths[index]),
                WordParagraph.Line(StyleId.TableHeading, table.Columns[index].Title)));
        }

        return row;
    }

    private static TableRow Row(ReportRow source, int[] widths, Func<int, CellProof?> proof)
    {
        var row = new TableRow();
        var length = source.Cells.Sum(cell => cell.Paragraphs.Sum(paragraph => paragraph.Runs.Sum(run => (long)run.Text.Length)));
        if (length < ShortRow)
        {
            row.Append(new TableRowProperties(new CantSplit()));
        }

        for (var index = 0; index < widths.Length; index++)
        {
            row.Append(Cell(source.Cells[index], widths[index], proof(index)));
        }

        return row;
    }

    private static TableCell Cell(ReportCell source, int width, CellProof? proof)
    {
        var cell = new TableCell(Properties(width));
        foreach (var paragraph in source.Paragraphs)
        {
            // Never kept with the next one: in a table Word would take that for the whole row.
            cell.Append(WordParagraph.Of(paragraph, StyleId.InTable(paragraph.Style)));
        }

        if (source.Paragraphs.Count == 0)
        {
            // A cell without a paragraph makes Word call the file damaged.
            cell.Append(WordParagraph.Of(new ReportParagraph([]), StyleId.InTable(ReportStyle.Normal)));
        }

        WordProofs.Mark(proof, cell.GetFirstChild<Paragraph>()!, (Paragraph)cell.LastChild!);

        return cell;
    }

    private static TableCellProperties Properties(int width) =>
        new(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" });
}
