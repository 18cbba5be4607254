namespace PolicyLens.Comparison;

/// <summary>How two editions are compared.</summary>
public sealed record ComparisonOptions
{
    /// <summary>
    /// Whether the body that speaks is one variable, whatever it is called on either side (see <see cref="ActorFolder"/>). Null
    /// lets the editions decide: it is where they are of different authorities.
    /// </summary>
    public bool? Neutral { get; init; }

    /// <summary>Whether two editions are compared neutrally.</summary>
    internal bool IsNeutral(string? left, string? right) => Neutral ?? !string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
