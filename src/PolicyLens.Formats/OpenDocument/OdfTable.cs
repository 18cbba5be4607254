using System.Xml.Linq;
using PolicyLens.Formats.Packages;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>The rows and cells of a table, with the blocks in each cell.</summary>
internal sealed class OdfTable
{
    /// <summary>More columns than a page can show.</summary>
    private const int MostColumns = 256;

    private const int MostRepeats = 100;

    /// <summary>Places of cells that stand for others, merged or repeated, and the characters that repeating sets there.</summary>
    private const int MostPlaces = 100_000;

    private readonly List<Row> rows = [];
    private int places;

    private OdfTable()
    {
    }

    /// <param name="read">Makes the blocks of a cell; called once for each in reading order.</param>
    public static OdfTable Read(XElement table, Func<XElement, IReadOnlyList<SourceBlock>> read)
    {
        var result = new OdfTable();
        foreach (var (element, isHeader) in Rows(table))
        {
            List<Cell> cells = [];
            foreach (var cell in element.Elements().Where(each => each.Odf() is "table:table-cell" or "table:covered-table-cell"))
            {
                result.AddCell(cells, cell, read(cell));
            }

            var row = new Row(cells, isHeader);
            var repeats = cells.Exists(cell => cell.Text.Length > 0) ? Math.Clamp(element.Number("table:number-rows-repeated") ?? 1, 1, MostRepeats) : 1;
            for (var count = 0; count < repeats && (count == 0 || (result.places += cells.Sum(cell => 1 + cell.Text.Length)) < MostPlaces); count++)
            {
                result.rows.Add(row);
            }
        }

        return result;
    }

    /// <summary>The table as one block with what it cannot hold after it, or as the blocks in its cells.</summary>
    public IEnumerable<SourceBlock> Blocks(SourceSpan span)
    {
        if (IsLayout())
        {
            return rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks);
        }

        var filled = rows.Where(row => row.Cells.Exists(cell => cell.Text.Length > 0)).ToList();
        var marks = new CellMarks();
        for (var row = 0; row < filled.Count; row++)
        {
            for (var column = 0; column < filled[row].Cells.Count; column++)
            {
                marks.Add(row + 1, column + 1, filled[row].Cells[column].Marks);
            }
        }

        var table = new SourceTable(filled.Select(row => row.Cells.Select(cell => cell.Text).ToValueList()).ToValueList())
        {
            Span = span,
            HeaderRows = filled.TakeWhile(row => row.IsHeader).Count(),
            Links = marks.Links,
            Emphasis = marks.Emphasis,
        };
        return rows.Distinct().SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).Where(block => block is not SourceText).Prepend(table);
    }

    private bool IsLayout() => LayoutTable.Is(
        rows.ConvertAll(row => row.Cells.ConvertAll(cell => CellShape.Of(cell.Text, cell.HasHeading, cell.Blocks))), rows.Exists(row => row.IsHeader));

    /// <summary>The rows in order, each with whether the table repeats it at the top of every page.</summary>
    private static IEnumerable<(XElement Row, bool IsHeader)> Rows(XElement table)
    {
        var stack = new Stack<(XElement Element, bool IsHeader)>(table.Elements().Reverse().Select(element => (element, false)));
        while (stack.TryPop(out var at))
        {
            switch (at.Element.Odf())
            {
                case "table:table-row":
                    yield return at;
                    break;
                case "table:table-header-rows" or "table:table-rows" or "table:table-row-group":
                    foreach (var child in at.Element.Elements().Reverse())
                    {
                        stack.Push((child, at.IsHeader || at.Element.Odf() == "table:table-header-rows"));
                    }

                    break;
            }
        }
    }

    private void AddCell(List<Cell> cells, XElement element, IReadOnlyList<SourceBlock> blocks)
    {
        if (element.Odf() == "table:covered-table-cell")
        {
            // Writer keeps the text of a cell that another one lies over, and does not show it.
            blocks = [.. blocks.Select(block => block is SourceText text ? new SourceFurniture(text.Text, "hidden text") { Span = text.Span } : block)];
        }

        var repeats = Math.Clamp(element.Number("table:number-columns-repeated") ?? 1, 1, MostColumns);
        var cell = new Cell(blocks);
        for (var count = 0; count < repeats && (count == 0 || (cells.Count < MostColumns && (places += 1 + cell.Text.Length) < MostPlaces)); count++)
        {
            cells.Add(count == 0 || cell.Text.Length > 0 ? cell : Cell.Nothing);
        }
    }

    private sealed record Row(List<Cell> Cells, bool IsHeader);

    private sealed class Cell
    {
        public static readonly Cell Nothing = new([]);

        public Cell(IReadOnlyList<SourceBlock> blocks)
        {
            Blocks = blocks;
            var text = new MarkedText();
            foreach (var part in blocks.OfType<SourceText>())
            {
                text.Add(part);
            }

            Text = text.ToString();
            Marks = text.Marks;
        }

        public IReadOnlyList<SourceBlock> Blocks { get; }

        public string Text { get; }

        /// <summary>By their place in <see cref="Text"/>.</summary>
        public TextMarks Marks { get; }

        public bool HasHeading => Blocks.OfType<SourceText>().Any(text => text.Hints.HeadingLevel is not null);
    }
}
