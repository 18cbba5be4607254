using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Library;

/// <summary>A search that is kept under a name.</summary>
/// <param name="Name">As it was given; capitals do not tell two names apart.</param>
/// <param name="ShownAt">When what it finds was last shown, or when it was saved.</param>
public sealed record SavedSearch(string Name, SearchQuery Query, DateTimeOffset SavedAt, DateTimeOffset ShownAt);

/// <summary>What is new for a saved search.</summary>
/// <param name="New">In the order of their chapters.</param>
/// <param name="Until">The key of the edition that was stored last when this was found: what is stored later is still to be shown.</param>
public sealed record Alert(SavedSearch Search, ValueList<NewHit> New, long Until);

/// <summary>Why a passage is new.</summary>
public enum Novelty
{
    /// <summary>The chapter was not stored before.</summary>
    NewChapter,

    /// <summary>The edition before has no passage like it.</summary>
    NewPassage,

    /// <summary>The edition before says it in other words, or of another amount.</summary>
    Changed,

    /// <summary>The edition before did not meet the conditions, and this one does.</summary>
    NowMeets,
}

/// <summary>A hit that was not there when a saved search was last shown.</summary>
/// <param name="Before">The edition before; null where there is none.</param>
/// <param name="BeforeAnchor">Where the passage stood there, if it was changed; else null.</param>
/// <param name="BeforeText">What it said there, if it was changed; else null.</param>
public sealed record NewHit(SearchHit Hit, Novelty Why, EditionId? Before, Anchor? BeforeAnchor, string? BeforeText);
