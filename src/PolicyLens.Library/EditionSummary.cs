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

    /// <summary>From when it held: the date that its text gives, else the day on which it was fetched, else stored. ISO 8601, as precise as the text is.</summary>
    public required string Since { get; init; }

    public required SinceKind SinceKind { get; init; }

    /// <summary>Its place among the editions of its chapter in the order in which they held, from 1; the number in its id is of the order in which they were stored.</summary>
    public required int Place { get; init; }

    /// <summary>Whether no edition of its chapter comes after it.</summary>
    public required bool IsNewest { get; init; }

    /// <summary>The number of sections at all levels.</summary>
    public required int Sections { get; init; }

    /// <summary>See <see cref="Edition.Words"/>.</summary>
    public required int Words { get; init; }

    /// <summary>When the bytes were first stored, in UTC.</summary>
    public required DateTimeOffset StoredAt { get; init; }
}
