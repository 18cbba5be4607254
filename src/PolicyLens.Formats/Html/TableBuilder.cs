using AngleSharp.Dom;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>
/// Reads the rows of a data table. A merged cell stands once, where it begins; the places that it covers are empty, so
/// that the cells of later rows keep their columns. Tables in a cell are words of the cell.
/// </summary>
internal sealed class TableBuilder(IElement table, int headerRows, int start) : GridBuilder(table, start)
{
    /// <summary>Empty places of merged cells that are written at most.</summary>
    private const int MaximumPlaces = 100_000;

    private readonly List<ValueList<string>> rows = [];
    private readonly List<bool> boldRows = [];
    private readonly CellMarks marks = new();
    private readonly Dictionary<int, int> covered = [];
    private List<(int Cell, TextMarks Marks)> rowMarks = [];
    private List<string> row = [];
    private bool boldRow = true;
    private int header = headerRows;
    private int places;

    public override void Enter(IElement element)
    {
        if (InCell)
        {
            return;
        }

        if (element.LocalName == "tr")
        {
            row = [];
            rowMarks = [];
            boldRow = true;
        }
        else if (element.LocalName is "td" or "th")
        {
            Cell = element;
            SkipCovered();
        }
    }

    protected override void Left(IElement element)
    {
        if (ReferenceEquals(element, Cell))
        {
            EndCell(element);
        }
        else if (element.LocalName == "tr" && !InCell)
        {
            EndRow();
        }
    }

    protected override SourceTable Finish()
    {
        // A first row all in bold over rows that are not names the columns, though no element says so.
        var named = header == 0 && rows.Count > 1 && boldRows[0] && rows[0].Count(cell => cell.Length > 0) > 1 && boldRows.Exists(each => !each);
        return new(rows.ToValueList())
        {
            HeaderRows = named ? 1 : Math.Min(header, rows.Count),
            Links = marks.Links,
            Emphasis = marks.Emphasis,
        };
    }

    private void EndCell(IElement element)
    {
        var columns = TableShape.Span(element, "colspan");
        var over = TableShape.Span(element, "rowspan") - 1;
        var cell = Take();
        boldRow &= cell.Bold || cell.Text.Length == 0;
        if (cell.Marks != default)
        {
            rowMarks.Add((row.Count + 1, cell.Marks));
        }

        for (var i = 0; i < columns && (i == 0 || places++ < MaximumPlaces); i++)
        {
            if (over > 0)
            {
                covered[row.Count] = over;
            }

            row.Add(i == 0 ? cell.Text : string.Empty);
        }
    }

    private void EndRow()
    {
        SkipCovered();
        if (row.Exists(each => each.Length > 0))
        {
            rows.Add(row.ToValueList());
            boldRows.Add(boldRow);
            foreach (var (cell, its) in rowMarks)
            {
                marks.Add(rows.Count, cell, its);
            }
        }
        else if (rows.Count < header)
        {
            header--;
        }
    }

    /// <summary>Leaves a place for each cell that reaches down into this row.</summary>
    private void SkipCovered()
    {
        while (covered.TryGetValue(row.Count, out var left) && places++ < MaximumPlaces)
        {
            covered[row.Count] = left - 1;
            if (left == 1)
            {
                covered.Remove(row.Count);
            }

            row.Add(string.Empty);
        }
    }
}
