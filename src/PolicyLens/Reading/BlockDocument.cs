using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Reading;

/// <summary>A document as its format gives it: blocks in reading order, with hints and no decision about structure.</summary>
public sealed record BlockDocument
{
    public required SourceInfo Source { get; init; }

    public required ValueList<SourceBlock> Blocks { get; init; }

    public ValueList<DocumentProperty> Properties { get; init; } = [];

    public ValueList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A piece of a source document.</summary>
public abstract record SourceBlock
{
    public SourceSpan Span { get; init; }
}

/// <summary>A paragraph, heading or list item. White space is folded: single spaces, no line breaks, no controls.</summary>
public sealed record SourceText(string Text) : SourceBlock
{
    /// <summary>The links on its words, by their place in <see cref="Text"/>; null where it has none.</summary>
    public ValueList<TextLink>? Links { get; init; }

    /// <summary>Its bold and italic words, as <see cref="TextEmphasis.Settled"/> gives them; null where it has none.</summary>
    public ValueList<TextEmphasis>? Emphasis { get; init; }

    /// <summary>Links and emphasis as one.</summary>
    public TextMarks Marks
    {
        get => new(Links, Emphasis);
        init => (Links, Emphasis) = value;
    }

    public BlockHints Hints { get; init; } = BlockHints.None;
}

/// <summary>A table of data. A table that is used for layout alone is given as the blocks inside it.</summary>
public sealed record SourceTable(ValueList<ValueList<string>> Rows) : SourceBlock
{
    /// <summary>How many rows at the top the format itself marks as headings.</summary>
    public int HeaderRows { get; init; }

    /// <summary>The links on words of its cells; null where it has none.</summary>
    public ValueList<CellLink>? Links { get; init; }

    /// <summary>The bold and italic words of its cells; null where it has none.</summary>
    public ValueList<CellEmphasis>? Emphasis { get; init; }
}

/// <summary>Text that the format itself marks as outside the document: navigation, a running head, a footer.</summary>
public sealed record SourceFurniture(string Text, string Reason) : SourceBlock;

/// <summary>What the format tells of a text beside its words. All of it is evidence, none of it proof.</summary>
public sealed record BlockHints
{
    public static BlockHints None { get; } = new();

    /// <summary>Whether the format marks it as the document's title.</summary>
    public bool Title { get; init; }

    /// <summary>The level that the format gives a heading (<c>h2</c>, outline level 2), from 1; null where it is none.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Whether every letter is bold.</summary>
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underlined { get; init; }

    /// <summary>Whether every letter is shown as a capital by its format, however the text was typed.</summary>
    public bool Capitals { get; init; }

    /// <summary>The size of the type in points where the format gives one.</summary>
    public double? Size { get; init; }

    /// <summary>The depth of a list item, from 1; null where the format does not call it one.</summary>
    public int? ListLevel { get; init; }

    /// <summary>The number or bullet that the format itself puts before the text; it is not part of the text.</summary>
    public string? Label { get; init; }

    /// <summary>How many spaces the line begins with (plain text).</summary>
    public int Indent { get; init; }

    /// <summary>Whether it is a footnote or an endnote, which stands in no section; its mark is the label.</summary>
    public bool Note { get; init; }

    /// <summary>Whether the format marks it as an entry of a contents list.</summary>
    public bool ContentsEntry { get; init; }
}
