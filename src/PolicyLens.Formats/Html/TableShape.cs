using System.Globalization;
using AngleSharp.Dom;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>Whether a table holds data or only places text on the page.</summary>
internal sealed record TableShape(bool IsData, int HeaderRows)
{
    private const int MaximumSpan = 100;

    /// <summary>No cell of data holds more text; a cell that does is a part of a page.</summary>
    private const int LongestCell = 4000;

    private const int LabelKept = 80;

    private const int LongText = 150;

    public static TableShape Layout { get; } = new(IsData: false, HeaderRows: 0);

    /// <summary>
    /// A table is for layout where it says so, where no row has two cells with text, where its first cells are labels
    /// of boxes, or where a cell holds a heading, a list, a table or several paragraphs and neither headings of columns
    /// nor rules between the cells speak for data.
    /// </summary>
    public static TableShape Of(IElement table)
    {
        if (table.GetAttribute("role")?.Trim().ToLowerInvariant() is "presentation" or "none")
        {
            return Layout;
        }

        var scan = new TableScan();
        scan.Through(table);
        if (scan.Widest < 2 || scan.IsBox)
        {
            return Layout;
        }

        var full = scan.FullRows >= 2;
        var data = scan switch
        {
            { HoldsBlocks: false, HoldsParts: false } => true,
            { HasColumnHeadings: true } when full => scan.LongestCell <= LongestCell,
            { HoldsParts: true } => false,
            _ => full && IsRuled(table) && scan.LongestCell <= LongestCell,
        };
        return data ? new(IsData: true, scan.Header) : Layout;
    }

    /// <summary>How many columns or rows a cell covers, within reason.</summary>
    public static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, MaximumSpan)
            : 1;

    public static bool IsBlockContent(string name) => name is "ul" or "ol" || IsPart(name);

    public static bool IsParagraph(IElement element) =>
        element.LocalName is "p" or "blockquote" or "pre" && element.ChildNodes.Length > 0;

    private static bool IsPart(string name) => name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "dl" or "menu" or "table" or "section" or "article";

    /// <summary>Whether the page draws lines between its cells, as it does for data and hardly for layout.</summary>
    private static bool IsRuled(IElement table) =>
        (table.GetAttribute("border") is { } border && border.Trim() is not ("" or "0"))
        || (table.GetAttribute("class") is { } names
            && (names.Contains("grid", StringComparison.OrdinalIgnoreCase) || names.Contains("wikitable", StringComparison.OrdinalIgnoreCase)
                || names.Contains("data", StringComparison.OrdinalIgnoreCase) || names.Contains("table-bordered", StringComparison.OrdinalIgnoreCase)
                || names.Contains("table-striped", StringComparison.OrdinalIgnoreCase) || names.Contains("confluenceTable", StringComparison.Ordinal)
                || names.Contains("govuk-table", StringComparison.Ordinal) || names.Contains("rteTable", StringComparison.Ordinal)
                || names.Contains("docutils", StringComparison.Ordinal)));

    private static bool IsHeader(IElement row)
    {
        if (row.ParentElement?.LocalName == "thead")
        {
            return true;
        }

        var cells = 0;
        for (var i = 0; i < row.ChildNodes.Length; i++)
        {
            if (row.ChildNodes[i] is not IElement child)
            {
                continue;
            }

            if (child.LocalName == "td")
            {
                return false;
            }

            cells += child.LocalName == "th" ? 1 : 0;
        }

        return cells > 0;
    }

    /// <summary>One pass through a table; what lies in tables inside it is not looked at.</summary>
    private sealed class TableScan
    {
        private readonly Stack<(INode Node, Cell? Cell)> stack = new();
        private readonly List<Row> rows = [];
        private bool stillHeader = true;

        public int Header { get; private set; }

        public int Widest { get; private set; }

        public bool HoldsBlocks { get; private set; }

        /// <summary>Whether a cell holds a heading, a table or a section.</summary>
        public bool HoldsParts { get; private set; }

        public int LongestCell { get; private set; }

        public int FullRows => rows.Count(row => row.Filled > 1);

        public bool HasColumnHeadings => Header > 0 && rows[..Math.Min(Header, rows.Count)].Exists(row => row.Filled > 1);

        /// <summary>Whether its rows are boxes: a short label beside its text.</summary>
        public bool IsBox
        {
            get
            {
                var filled = rows.Where(row => row.Filled > 0).ToList();
                return filled.TrueForAll(row => row.Filled <= 2)
                    && (filled.Exists(row => row.Filled == 2 && BoxLabel.Is(TextCleaner.Clean(row.First)))
                        || (filled is [{ Filled: 2, First.Length: < LabelKept }] && Header == 0 && LongestCell > LongText));
            }
        }

        public void Through(IElement table)
        {
            Push(table, null);
            while (stack.TryPop(out var entry))
            {
                switch (entry.Node)
                {
                    case IText text when entry.Cell is { } cell:
                        AddText(cell, text.Data);
                        break;
                    case IElement element:
                        Push(element, Enter(element, entry.Cell), descend: element.LocalName != "table");
                        break;
                }
            }
        }

        private Cell? Enter(IElement element, Cell? cell)
        {
            var name = element.LocalName;
            if (cell is not null)
            {
                HoldsParts |= IsPart(name);
                HoldsBlocks |= IsBlockContent(name) || (IsParagraph(element) && ++cell.Paragraphs > 1);
                if (name == "table")
                {
                    AddText(cell, "table");
                }

                return cell;
            }

            if (name == "tr")
            {
                rows.Add(new Row());
                stillHeader = stillHeader && IsHeader(element);
                Header += stillHeader ? 1 : 0;
            }

            return name is "td" or "th" && rows.Count > 0 ? new Cell(rows[^1]) : null;
        }

        private void AddText(Cell cell, string text)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return;
            }

            cell.Row.Filled += cell.Length == 0 ? 1 : 0;
            if (cell.Row.Filled == 1 && cell.Row.First.Length < LabelKept)
            {
                cell.Row.First += text.Length > LabelKept ? text[..LabelKept] : text;
            }

            cell.Length += text.Length;
            Widest = Math.Max(Widest, cell.Row.Filled);
            LongestCell = Math.Max(LongestCell, cell.Length);
        }

        private void Push(IElement parent, Cell? cell, bool descend = true)
        {
            for (var i = descend ? parent.ChildNodes.Length - 1 : -1; i >= 0; i--)
            {
                stack.Push((parent.ChildNodes[i], cell));
            }
        }
    }

    private sealed class Row
    {
        public int Filled { get; set; }

        public string First { get; set; } = string.Empty;
    }

    private sealed class Cell(Row row)
    {
        public Row Row { get; } = row;

        public int Length { get; set; }

        public int Paragraphs { get; set; }
    }
}
