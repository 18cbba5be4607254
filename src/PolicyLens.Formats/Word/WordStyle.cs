using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Word;

/// <summary>A style with all that it inherits.</summary>
internal sealed record WordStyle
{
    public static WordStyle None { get; } = new();

    public string? Id { get; init; }

    /// <summary>The ids of the style and of those it is based on, the nearest first.</summary>
    public IReadOnlyList<string> Chain { get; init; } = [];

    public RunFormat Format { get; init; }

    /// <summary>How a run looks in it that says nothing of itself.</summary>
    public RunStyle Look { get; init; }

    /// <summary>The level of the heading from 1; 0 where the style says that it is none.</summary>
    public int? HeadingLevel { get; init; }

    public bool IsTitle { get; init; }

    public bool IsContentsEntry { get; init; }

    /// <summary>Whether it is the style of the heading over a contents list.</summary>
    public bool IsContentsHeading { get; init; }

    public string? NumberingId { get; init; }

    public int? NumberingLevel { get; init; }

    /// <summary>How far the left side of the text is moved, in twentieths of a point.</summary>
    public int? Indent { get; init; }

    /// <summary>Whether a table in it shows its first row as a heading.</summary>
    public bool HasFirstRow { get; init; }
}
