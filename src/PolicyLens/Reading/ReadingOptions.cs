namespace PolicyLens.Reading;

/// <summary>What a reader may be asked to do otherwise.</summary>
public sealed record ReadingOptions
{
    public static ReadingOptions Default { get; } = new();

    /// <summary>Whether tracked changes are read as rejected: the text before them. Otherwise they are read as accepted.</summary>
    public bool Original { get; init; }
}
