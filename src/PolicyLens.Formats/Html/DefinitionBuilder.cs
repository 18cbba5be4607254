using AngleSharp.Dom;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>
/// Reads a list of terms as a table of two columns: the term, and what is said of it. Several terms of one
/// explanation, and several explanations of one term, stand in rows of their own beside it, like a merged cell.
/// </summary>
internal sealed class DefinitionBuilder(IElement list, int start) : GridBuilder(list, start)
{
    private readonly List<ValueList<string>> rows = [];
    private readonly CellMarks marks = new();
    private readonly List<GridCell> terms = [];
    private readonly List<GridCell> explanations = [];

    public override void Enter(IElement element)
    {
        if (InCell || element.LocalName is not ("dt" or "dd"))
        {
            return;
        }

        if (element.LocalName == "dt" && explanations.Count > 0)
        {
            EndGroup();
        }

        Cell = element;
    }

    protected override void Left(IElement element)
    {
        if (ReferenceEquals(element, Cell))
        {
            var into = element.LocalName == "dt" ? terms : explanations;
            if (Take() is { Text.Length: > 0 } cell)
            {
                into.Add(cell);
            }
        }
    }

    protected override SourceTable Finish()
    {
        EndGroup();
        return new(rows.ToValueList()) { Links = marks.Links, Emphasis = marks.Emphasis };
    }

    private void EndGroup()
    {
        for (var i = 0; i < Math.Max(terms.Count, explanations.Count); i++)
        {
            rows.Add([Place(terms, i, 1), Place(explanations, i, 2)]);
        }

        terms.Clear();
        explanations.Clear();
    }

    private string Place(List<GridCell> cells, int index, int column)
    {
        if (index >= cells.Count)
        {
            return string.Empty;
        }

        marks.Add(rows.Count + 1, column, cells[index].Marks);
        return cells[index].Text;
    }
}
