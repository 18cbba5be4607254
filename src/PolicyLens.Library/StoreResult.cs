using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>What storing a file did.</summary>
public enum StoreOutcome
{
    /// <summary>A new edition was written.</summary>
    Added,

    /// <summary>The same bytes were there already; nothing was written.</summary>
    Unchanged,
}

/// <summary>Where a file is stored, and whether that is new.</summary>
public sealed record StoreResult
{
    /// <summary>The edition that holds the bytes, with its number.</summary>
    public required EditionId Id { get; init; }

    public required StoreOutcome Outcome { get; init; }

    /// <summary>
    /// The id that the same bytes had while their authority was unknown, or before a person said of which chapter they are; it names nothing any more. Null where
    /// nothing was moved.
    /// </summary>
    public EditionId? RenamedFrom { get; init; }

    /// <summary>The chapter that the edition was filed with by what it says, as its own title is new; null where its title names a chapter, or begins one.</summary>
    public ContinuedChapter? Continues { get; init; }
}
