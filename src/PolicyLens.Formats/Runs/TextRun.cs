namespace PolicyLens.Formats.Runs;

/// <summary>How a run of text looks, as far as that can matter to structure.</summary>
/// <param name="Size">In points; null where the format does not say.</param>
internal readonly record struct RunStyle(bool Bold, bool Italic, bool Underlined, double? Size)
{
    /// <summary>Whether its letters are shown as capitals however they were typed.</summary>
    public bool Capitals { get; init; }
}

/// <summary>Text of a paragraph that looks alike, or a line break inside the paragraph.</summary>
/// <param name="Start">Where in the source it begins, in the unit of the format.</param>
internal readonly record struct TextRun(string Text, RunStyle Style, int Start = 0)
{
    /// <summary>Whether this is a forced line break; <see cref="Text"/> is then empty.</summary>
    public bool IsBreak { get; init; }

    /// <summary>Why the run lies outside the document; null where it belongs to it.</summary>
    public string? Furniture { get; init; }

    /// <summary>The link that the run belongs to; runs of one link share one object.</summary>
    public RunLink? Link { get; init; }

    /// <summary>Whether there is anything to see in it besides space.</summary>
    public bool IsBlank => !IsBreak && string.IsNullOrWhiteSpace(Text);

    public static TextRun Break(int start = 0) => new(string.Empty, default, start) { IsBreak = true };
}

/// <summary>A link in running text. Two links are the same only when they are the same object.</summary>
internal sealed class RunLink(bool inPage, string? target = null)
{
    /// <summary>Where it leads, as the source gives it; null where the source does not say.</summary>
    public string? Target { get; } = target;

    /// <summary>Whether it leads to a place in the same document.</summary>
    public bool InPage { get; } = inPage;
}
