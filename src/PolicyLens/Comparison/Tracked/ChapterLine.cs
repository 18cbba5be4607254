using PolicyLens.Model;

namespace PolicyLens.Comparison.Tracked;

/// <summary>What a line of a chapter is; only lines of one kind are ever paired.</summary>
public enum LineKind
{
    /// <summary>The number and title of the chapter.</summary>
    Title,
    Heading,
    Paragraph,
    Item,
    Table,
}

/// <summary>What decides how a line stands on the page: two lines are paired only where this is equal.</summary>
/// <param name="Level">Of a heading or an item its depth, from 1 to 9; else 0.</param>
/// <param name="Sign">The bullet of an item that is no text; empty where it has none or the label stands in the text.</param>
public sealed record LineStyle(LineKind Kind, int Level = 0, string Sign = "")
{
    /// <summary>The deepest level of headings and lists that Word knows.</summary>
    public const int DeepestLevel = 9;
}

/// <summary>How words are set.</summary>
/// <param name="Link">The address that the words lead to; null where they are no link.</param>
public readonly record struct WordFormat(bool Bold, bool Italic, string? Link = null)
{
    /// <summary>The same words as a link or none, whatever their weight and slope.</summary>
    public bool SameLink(WordFormat other) => string.Equals(Link, other.Link, StringComparison.Ordinal);
}

/// <summary>Words with their bold, italics and links, on one line.</summary>
/// <param name="Text">A label of the source stands before the first tab.</param>
/// <param name="Parts">Where the format changes: the first begins at 0, each goes to the next; one for plain text.</param>
public sealed record FormattedText(string Text, ValueList<FormatPart> Parts)
{
    public static FormattedText Plain(string text) => new(text, [new(0, default)]);
}

/// <summary>Words that are set alike, up to the next part.</summary>
public sealed record FormatPart(int Start, WordFormat Format);

/// <summary>A heading, a paragraph, a list item or a table: what a Word document has as paragraphs and tables.</summary>
public sealed record ChapterLine(LineStyle Style, FormattedText Text)
{
    /// <summary>The rows of a table; empty for text.</summary>
    public ValueList<ChapterRow> Rows { get; init; } = [];
}

/// <summary>A row of a table.</summary>
/// <param name="Header">Whether it heads the columns.</param>
public sealed record ChapterRow(ValueList<FormattedText> Cells, bool Header);
