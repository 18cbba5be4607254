using System.Text.Json.Serialization;

namespace PolicyLens.Model;

/// <summary>A paragraph, a list or a table of a section, in reading order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(ItemList), "list")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block
{
    [JsonPropertyOrder(-2)]
    public required Anchor Anchor { get; init; }

    /// <summary>The line of the source that the block begins on; see <see cref="SourceSpan.Line"/>.</summary>
    [JsonPropertyOrder(9)]
    public int Line { get; init; }
}

/// <summary>Running text. <see cref="Text"/> has no line breaks and single spaces.</summary>
public sealed record Paragraph : Block
{
    /// <summary>A number or letter typed before the text, such as <c>2.3</c> of a numbered paragraph.</summary>
    public string? Label { get; init; }

    public required string Text { get; init; }

    /// <summary>The links on words of the text; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<TextLink>? Links { get; init; }

    /// <summary>The bold and italic words of the text, in order and without overlap; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<TextEmphasis>? Emphasis { get; init; }
}

/// <summary>A bulleted or numbered list.</summary>
public sealed record ItemList : Block
{
    public required ValueList<ListItem> Items { get; init; }
}

/// <summary>One item of a list, with the items below it.</summary>
public sealed record ListItem
{
    public required Anchor Anchor { get; init; }

    /// <summary>The bullet or number before the text as the source shows it.</summary>
    public string? Label { get; init; }

    public required string Text { get; init; }

    /// <summary>The links on words of the text; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<TextLink>? Links { get; init; }

    /// <summary>The bold and italic words of the text, in order and without overlap; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<TextEmphasis>? Emphasis { get; init; }

    public ValueList<ListItem> Items { get; init; } = [];

    public int Line { get; init; }
}

/// <summary>A table. Every row has its cells in order; a merged cell stands once, where it begins.</summary>
public sealed record Table : Block
{
    public required ValueList<ValueList<string>> Rows { get; init; }

    /// <summary>How many rows at the top are headings of the columns.</summary>
    public int HeaderRows { get; init; }

    /// <summary>The links on words of its cells; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<CellLink>? Links { get; init; }

    /// <summary>The bold and italic words of its cells; null where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<CellEmphasis>? Emphasis { get; init; }
}
