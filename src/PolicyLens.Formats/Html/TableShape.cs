using System.Globalization;
using AngleSharp.Dom;

namespace PolicyLens.Formats.Html;

/// <summary>Whether a table holds data or only places text on the page.</summary>
internal sealed record TableShape(bool IsData, int HeaderRows)
{
    private const int MaximumSpan = 100;

    public static TableShape Layout { get; } = new(IsData: false, HeaderRows: 0);

    /// <summary>
    /// A table is for layout where it says so, where no row has two cells with text, or where a cell holds a heading,
    /// a list, a table or several paragraphs.
    /// </summary>
    public static TableShape Of(IElement table)
    {
        if (table.GetAttribute("role")?.Trim().ToLowerInvariant() is "presentation" or "none")
        {
            return Layout;
        }

        var stack = new Stack<(INode Node, Cell? Cell)>();
        Push(table, null);
        var header = 0;
        var stillHeader = true;
        var widest = 0;
        Row? row = null;
        while (stack.TryPop(out var entry))
        {
            var (node, cell) = entry;
            if (node is IText text)
            {
                if (cell is { HasText: false } && !string.IsNullOrWhiteSpace(text.Data))
                {
                    cell.HasText = true;
                    cell.Row.Filled++;
                    widest = Math.Max(widest, cell.Row.Filled);
                }

                continue;
            }

            if (node is not IElement element)
            {
                continue;
            }

            if (cell is not null)
            {
                if (IsBlockContent(element.LocalName) || (IsParagraph(element) && ++cell.Paragraphs > 1))
                {
                    return Layout;
                }
            }
            else if (element.LocalName == "table")
            {
                return Layout;
            }
            else if (element.LocalName == "tr")
            {
                row = new Row();
                stillHeader = stillHeader && IsHeader(element);
                header += stillHeader ? 1 : 0;
            }
            else if (element.LocalName is "td" or "th" && row is not null)
            {
                cell = new Cell(row);
            }

            Push(element, cell);
        }

        return widest > 1 ? new(IsData: true, header) : Layout;

        void Push(IElement parent, Cell? cell)
        {
            for (var i = parent.ChildNodes.Length - 1; i >= 0; i--)
            {
                stack.Push((parent.ChildNodes[i], cell));
            }
        }
    }

    /// <summary>How many columns or rows a cell covers, within reason.</summary>
    public static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, MaximumSpan)
            : 1;

    private static bool IsBlockContent(string name) => name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol"
        or "dl" or "menu" or "table" or "section" or "article";

    private static bool IsParagraph(IElement element) =>
        element.LocalName is "p" or "blockquote" or "pre" && element.ChildNodes.Length > 0;

    private static bool IsHeader(IElement row)
    {
        if (row.ParentElement?.LocalName == "thead")
        {
            return true;
        }

        var cells = 0;
        for (var i = 0; i < row.Children.Length; i++)
        {
            if (row.Children[i].LocalName == "td")
            {
                return false;
            }

            cells += row.Children[i].LocalName == "th" ? 1 : 0;
        }

        return cells > 0;
    }

    private sealed class Row
    {
        public int Filled { get; set; }
    }

    private sealed class Cell(Row row)
    {
        public Row Row { get; } = row;

        public bool HasText { get; set; }

        public int Paragraphs { get; set; }
    }
}
