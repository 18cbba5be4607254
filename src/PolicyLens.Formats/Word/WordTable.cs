using PolicyLens.Formats.Packages;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>The rows and cells of a table, with the blocks in each cell.</summary>
internal sealed class WordTable
{
    private const int MaximumSpan = 63;

    private readonly List<Row> rows = [];
    private readonly List<SourceFurniture> asides = [];

    private WordTable()
    {
    }

    /// <param name="read">Makes the blocks of a cell; called once for each in reading order.</param>
    public static WordTable Read(WordElement table, WordSource source, Func<WordElement, List<SourceBlock>> read)
    {
        var result = new WordTable();
        var properties = source.Revisions.Properties(table.Child("tblPr"), "tblPrChange");
        result.Describe(properties.Value("tblCaption"));
        result.Describe(properties.Value("tblDescription"));
        var hasFirstRow = source.Styles.HasFirstRow(properties.Value("tblStyle")) && ShowsFirstRow(properties.Child("tblLook"));
        foreach (var element in Parts(table, "tr", source.Revisions))
        {
            var given = element.Child("trPr");
            if (!source.Revisions.ShowsAll(given))
            {
                continue;
            }

            var rowProperties = source.Revisions.Properties(given, "trPrChange");
            List<Cell> cells = [];
            Pad(cells, rowProperties.Value("gridBefore"));
            foreach (var cell in Parts(element, "tc", source.Revisions))
            {
                var cellGiven = cell.Child("tcPr");
                if (source.Revisions.ShowsAll(cellGiven))
                {
                    var cellProperties = source.Revisions.Properties(cellGiven, "tcPrChange");
                    cells.Add(new(read(cell), Span(cellProperties.Value("gridSpan"), 1)));
                }
            }

            Pad(cells, rowProperties.Value("gridAfter"));
            result.rows.Add(new(cells, rowProperties.Switch("tblHeader") ?? (hasFirstRow && result.rows.Count == 0)));
        }

        return result;
    }

    /// <summary>The table as one block with what it cannot hold after it, or as the blocks in its cells.</summary>
    public IEnumerable<SourceBlock> Blocks(SourceSpan span)
    {
        if (IsLayout())
        {
            return rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).Concat(asides.Select(aside => aside with { Span = span }));
        }

        var filled = rows.Where(row => row.Cells.Exists(cell => cell.Text.Length > 0)).ToList();
        var marks = Marks(filled);
        var table = new SourceTable(filled.Select(row => row.Texts()).ToValueList())
        {
            Span = span,
            HeaderRows = filled.TakeWhile(row => row.IsHeader).Count(),
            Links = marks.Links,
            Emphasis = marks.Emphasis,
        };
        return rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).Where(block => block is not SourceText).Prepend(table)
            .Concat(asides.Select(aside => aside with { Span = span }));
    }

    private static CellMarks Marks(List<Row> filled)
    {
        var marks = new CellMarks();
        for (var row = 0; row < filled.Count; row++)
        {
            var column = 1;
            foreach (var cell in filled[row].Cells)
            {
                marks.Add(row + 1, column, cell.Marks);
                column += cell.Columns;
            }
        }

        return marks;
    }

    private void Describe(string? description)
    {
        if (TextCleaner.Clean(description) is { Length: > 0 } text)
        {
            asides.Add(new(text, "a table's description"));
        }
    }

    /// <summary>Whether the special look of the first row is switched on, in the new way or as a bit of the old.</summary>
    private static bool ShowsFirstRow(WordElement? look) => look.Get("firstRow") is { } set
        ? set is "1" or "true" or "on"
        : look.Get("val") is { Length: 4 } bits && int.TryParse(bits, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value) && (value & 0x20) != 0;

    private bool IsLayout() => LayoutTable.Is(
        rows.ConvertAll(row => row.Cells.ConvertAll(cell => CellShape.Of(cell.Text, cell.HasHeading, cell.Blocks))), rows.Exists(row => row.IsHeader));

    /// <summary>The rows of a table or the cells of a row, also inside content controls and tracked changes that are read.</summary>
    private static IEnumerable<WordElement> Parts(WordElement parent, string name, Revisions revisions)
    {
        var stack = new Stack<WordElement>();
        if (parent.First is not null)
        {
            stack.Push(parent.First);
        }

        while (stack.TryPop(out var element))
        {
            if (element.Next is not null)
            {
                stack.Push(element.Next);
            }

            if (element.Is(name))
            {
                yield return element;
            }
            else if (element.First is not null
                && (element.Word is "sdt" or "sdtContent" or "customXml" || (element.Word is "ins" or "moveTo" or "del" or "moveFrom" && revisions.Shows(element))))
            {
                stack.Push(element.First);
            }
        }
    }

    private static void Pad(List<Cell> cells, string? columns)
    {
        for (var missing = Span(columns, 0); missing > 0; missing--)
        {
            cells.Add(new([], 1));
        }
    }

    private static int Span(string? text, int least) => Math.Clamp(WordXml.Number(text) ?? least, least, MaximumSpan);

    private sealed record Row(List<Cell> Cells, bool IsHeader)
    {
        /// <summary>The text of each column; a merged cell stands where it begins, with empty places after or below.</summary>
        public ValueList<string> Texts() =>
            Cells.SelectMany(cell => Enumerable.Repeat(string.Empty, cell.Columns - 1).Prepend(cell.Text)).ToValueList();
    }

    private sealed class Cell
    {
        public Cell(List<SourceBlock> blocks, int columns)
        {
            (Blocks, Columns) = (blocks, columns);
            var text = new MarkedText();
            foreach (var part in blocks.OfType<SourceText>())
            {
                text.Add(part);
            }

            Text = text.ToString();
            Marks = text.Marks;
        }

        public List<SourceBlock> Blocks { get; }

        public int Columns { get; }

        public string Text { get; }

        /// <summary>By their place in <see cref="Text"/>.</summary>
        public TextMarks Marks { get; }

        public bool HasHeading => Blocks.OfType<SourceText>().Any(text => text.Hints.HeadingLevel is not null);
    }
}
