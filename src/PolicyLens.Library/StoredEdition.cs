using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>An edition out of the library.</summary>
public sealed record StoredEdition
{
    /// <summary>Its id, always with the number.</summary>
    public required EditionId Id { get; init; }

    public required Edition Edition { get; init; }
}
