namespace PolicyLens.Searching;

/// <summary>A text whose like is looked for in the chapters of other authorities.</summary>
public sealed record SimilarQuery
{
    /// <summary>What is less like it is not shown; from 0 to 1.</summary>
    public const double LeastLikeness = 0.25;

    /// <inheritdoc cref="SearchQuery.Editions"/>
    public EditionChoice Editions { get; init; } = EditionChoice.Newest;

    /// <summary>Whether passages of other authorities that say nearly the same are one hit, with what differs.</summary>
    public bool Fold { get; init; }

    /// <inheritdoc cref="SearchQuery.Limit"/>
    public int Limit { get; init; } = 20;

    /// <inheritdoc cref="SearchQuery.Offset"/>
    public int Offset { get; init; }
}
