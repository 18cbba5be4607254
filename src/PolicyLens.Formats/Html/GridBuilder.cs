using AngleSharp.Dom;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>A table, or a list that is read as one, while the walk goes through it.</summary>
internal abstract class GridBuilder(IElement grid, int start)
{
    private readonly MarkedText text = new();
    private bool bold = true;

    /// <summary>Whether the walk stands in a cell.</summary>
    public bool InCell => Cell is not null;

    /// <summary>Where it begins in the source.</summary>
    protected int Start { get; } = start;

    protected IElement? Cell { get; set; }

    public abstract void Enter(IElement element);

    /// <summary>The table, once the walk leaves its element; null before.</summary>
    public (SourceBlock Block, int Start)? Leave(IElement element)
    {
        if (ReferenceEquals(element, grid))
        {
            return (Finish(), Start);
        }

        Left(element);
        return null;
    }

    /// <summary>Adds a paragraph or item to the cell that is open.</summary>
    public void Add(string? label, string paragraph, TextMarks marks, bool isBold)
    {
        text.Add(label, paragraph, marks);
        bold &= isBold;
    }

    protected abstract void Left(IElement element);

    protected abstract SourceTable Finish();

    /// <summary>Ends the cell that is open.</summary>
    protected GridCell Take()
    {
        var cell = new GridCell(text.ToString(), text.Marks, bold && text.Length > 0);
        text.Clear();
        bold = true;
        Cell = null;
        return cell;
    }
}

/// <summary>What a cell holds.</summary>
internal readonly record struct GridCell(string Text, TextMarks Marks, bool Bold);
