using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>What a list shows of a stored edition.</summary>
public sealed record EditionSummary
{
    /// <summary>Its id, always with the number.</summary>
    public required EditionId Id { get; init; }

    /// <summary>The authority's name as the chapter says it; null where it does not.</summary>
    public string? Authority { get; init; }

    public string? Title { get; init; }

    /// <summary>See <see cref="Edition.Date"/>.</summary>
    public string? Date { get; init; }

    /// <summary>The number of sections at all levels.</summary>
    public required int Sections { get; init; }

    /// <summary>See <see cref="Edition.Words"/>.</summary>
    public required int Words { get; init; }

    /// <summary>When the bytes were first stored, in UTC.</summary>
    public required DateTimeOffset StoredAt { get; init; }
}
