namespace PolicyLens.Formats.Pdf;

/// <summary>The lists that are open while a document is read: how far each is indented.</summary>
internal sealed class ListIndents
{
    private const double Drift = 4;

    private readonly Stack<double> open = new();
    private Paragraph? item;

    /// <summary>The depth of an item, from 1.</summary>
    public int LevelOf(Paragraph paragraph)
    {
        var level = Enter(paragraph.First.Left - paragraph.First.Margins.Left);
        item = paragraph;
        return level;
    }

    /// <summary>Takes a numbered paragraph that may hold a list: bullets further in are nested in it.</summary>
    public void Number(Paragraph paragraph)
    {
        Enter(paragraph.First.Left - paragraph.First.Margins.Left);
        item = null;
    }

    /// <summary>
    /// The depth of the item that a paragraph without mark goes on with; null where it stands for itself and ends all lists.
    /// </summary>
    /// <param name="usualIndent">Where paragraphs of running text begin.</param>
    public int? GoesOnAt(Paragraph paragraph, double usualIndent)
    {
        if (item is not null && open.Count > 0)
        {
            var indent = paragraph.First.Left - paragraph.First.Margins.Left;
            var itemLeft = item.First.Left - item.First.Margins.Left;
            if (Math.Abs(indent - item.Indent) <= Drift && indent > itemLeft + Drift && Math.Abs(indent - usualIndent) > Drift
                && !paragraph.IsBold && Math.Abs(paragraph.First.Size - item.First.Size) < 0.3)
            {
                return open.Count;
            }
        }

        End();
        return null;
    }

    public void End()
    {
        open.Clear();
        item = null;
    }

    private int Enter(double indent)
    {
        while (open.Count > 0 && open.Peek() > indent + Drift)
        {
            open.Pop();
        }

        if (open.Count == 0 || open.Peek() < indent - Drift)
        {
            open.Push(indent);
        }

        return open.Count;
    }
}
