using System.Text;
using AngleSharp.Dom;
using PolicyLens.Formats.Runs;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>An element that is open, with what holds for the text in it. One object serves all elements of a depth.</summary>
internal sealed class OpenElement
{
    public IElement Element { get; private set; } = null!;

    public INodeList Children { get; private set; } = null!;

    public int Next { get; set; }

    public bool IsBlock { get; private set; }

    public bool IsPre { get; set; }

    public bool IsUnknown { get; set; }

    public string? Furniture { get; set; }

    public RunStyle Style { get; set; }

    public RunLink? Link { get; set; }

    public ListState? List { get; set; }

    public ItemState? Item { get; set; }

    /// <summary>The item whose label the text is.</summary>
    public ItemState? LabelOf { get; set; }

    public int? Heading { get; set; }

    /// <summary>The footnote or endnote that the text is; null where it is none.</summary>
    public NoteBody? Note { get; set; }

    public bool Title { get; set; }

    public bool Contents { get; set; }

    /// <summary>Whether Word set the paragraph in as an item, and wrote its label as text.</summary>
    public bool IsTypedItem { get; set; }

    /// <summary>The margin on the left in points.</summary>
    public double? Margin { get; set; }

    /// <summary>Begins an element: what holds around it holds in it.</summary>
    public void Open(IElement element, OpenElement? outer, bool isBlock)
    {
        Element = element;
        Children = element.ChildNodes;
        Next = 0;
        IsBlock = isBlock;
        IsPre = outer?.IsPre ?? false;
        IsUnknown = false;
        Furniture = outer?.Furniture;
        Style = outer?.Style ?? default;
        Link = outer?.Link;
        List = outer?.List;
        Item = outer?.Item;
        LabelOf = outer?.LabelOf;
        Heading = outer?.Heading;
        Note = outer?.Note;
        Title = outer?.Title ?? false;
        Contents = outer?.Contents ?? false;
        IsTypedItem = outer?.IsTypedItem ?? false;
        Margin = outer?.Margin;
    }
}

/// <summary>A list item that is open. Only its first text takes the label; what follows continues the item.</summary>
internal sealed class ItemState(int level, string? label)
{
    private readonly StringBuilder? written = label is null ? new() : null;
    private const int LongestOutline = 24;

    public int Level { get; } = level;

    /// <summary>What outlines in it write before their numbers: its own number.</summary>
    public string? Outline => label is [>= '0' and <= '9', ..] and { Length: <= LongestOutline } ? label : null;

    /// <summary>Whether its text, and with it its label, was given.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>The label that the page wrote out for an item that has no text; null where there is none.</summary>
    public string? Unused => !IsTaken && written is { Length: > 0 } ? written.ToString() : null;

    /// <summary>Whether it has shown a label, so that text without one continues it.</summary>
    public bool IsLabelled { get; private set; } = label is not null;

    /// <summary>Adds to a label that the page itself writes out.</summary>
    public void Write(string text) => written?.Append(text);

    public string? TakeLabel()
    {
        if (IsTaken)
        {
            return null;
        }

        IsTaken = true;
        var shown = label ?? WordLabel.Shown(TextCleaner.Clean(written?.ToString()));
        IsLabelled = shown is not null;
        return shown;
    }
}
