using System.Xml.Linq;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>The rows and cells of a table, with the blocks in each cell.</summary>
internal sealed class WordTable
{
    private const int MaximumSpan = 63;

    private readonly List<Row> rows = [];

    private WordTable()
    {
    }

    /// <param name="read">Makes the blocks of a cell; called once for each in reading order.</param>
    public static WordTable Read(XElement table, WordNotices notices, Func<XElement, IReadOnlyList<SourceBlock>> read)
    {
        var result = new WordTable();
        foreach (var element in Parts(table, "tr"))
        {
            var properties = element.Child("trPr");
            if (properties.Child("ins") is not null)
            {
                notices.TrackedChanges++;
            }

            if (properties.Child("del") is not null)
            {
                notices.TrackedChanges++;
                continue;
            }

            List<Cell> cells = [];
            for (var skipped = Span(properties.Value("gridBefore"), 0); skipped > 0; skipped--)
            {
                cells.Add(new([], 1));
            }

            foreach (var cell in Parts(element, "tc"))
            {
                cells.Add(new(read(cell), Span(cell.Child("tcPr").Value("gridSpan"), 1)));
            }

            result.rows.Add(new(cells, properties.Switch("tblHeader") ?? false));
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
        var table = new SourceTable(filled.Select(row => row.Texts()).ToValueList())
        {
            Span = span,
            HeaderRows = filled.TakeWhile(row => row.IsHeader).Count(),
        };
        return rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).Where(block => block is not SourceText).Prepend(table);
    }

    /// <summary>
    /// A table places text and holds no data where no row has two cells with text, where a heading stands in it below
    /// its first row, or where it marks no header and most of its cells hold several paragraphs.
    /// </summary>
    private bool IsLayout()
    {
        if (rows.TrueForAll(row => row.Cells.Count(cell => cell.Text.Length > 0) < 2))
        {
            return true;
        }

        if (rows.Skip(rows[0].Cells.Count > 1 ? 1 : 0).SelectMany(row => row.Cells).Any(cell => cell.HasHeading))
        {
            return true;
        }

        var filled = rows.SelectMany(row => row.Cells).Where(cell => cell.Text.Length > 0).ToList();
        return !rows.Exists(row => row.IsHeader)
            && filled.Count(cell => cell.Blocks.OfType<SourceText>().Skip(1).Any()) * 2 > filled.Count;
    }

    /// <summary>The rows of a table or the cells of a row, also inside content controls and tracked insertions.</summary>
    private static IEnumerable<XElement> Parts(XElement parent, string name)
    {
        var stack = new Stack<XElement>(parent.Elements().Reverse());
        while (stack.TryPop(out var element))
        {
            if (element.IsWord(name))
            {
                yield return element;
            }
            else if (element.Word() is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
            {
                foreach (var child in element.Elements().Reverse())
                {
                    stack.Push(child);
                }
            }
        }
    }

    private static int Span(string? text, int least) => Math.Clamp(WordXml.Number(text) ?? least, least, MaximumSpan);

    private sealed record Row(List<Cell> Cells, bool IsHeader)
    {
        /// <summary>The text of each column; a merged cell stands where it begins, with empty places after or below.</summary>
        public ValueList<string> Texts() =>
            Cells.SelectMany(cell => Enumerable.Repeat(string.Empty, cell.Columns - 1).Prepend(cell.Text)).ToValueList();
    }

    private sealed record Cell(IReadOnlyList<SourceBlock> Blocks, int Columns)
    {
        public string Text { get; } = string.Join(' ', Blocks.OfType<SourceText>().Select(Labelled));

        public bool HasHeading => Blocks.OfType<SourceText>().Any(text => text.Hints.HeadingLevel is not null);

        // A cell has no place for a label of its own; a number is part of what the reader sees, a bullet is not.
        private static string Labelled(SourceText text) =>
            text.Hints.Label is { } label && label.Any(char.IsLetterOrDigit) ? $"{label} {text.Text}" : text.Text;
    }
}
