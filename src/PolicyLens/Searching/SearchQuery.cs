using PolicyLens.Absence;
using PolicyLens.Model;

namespace PolicyLens.Searching;

/// <summary>What to look for, and where.</summary>
public sealed record SearchQuery
{
    /// <summary>The most hits that one search gives.</summary>
    public const int MaximumLimit = 1000;

    /// <summary>The query as it was typed; see <see cref="Language.QueryReader"/>. Empty where only conditions are asked for.</summary>
    public required string Text { get; init; }

    /// <summary>Only chapters of this authority, by its name or its slug; case does not matter. Null for all.</summary>
    public string? Authority { get; init; }

    /// <summary>Only sections of this role, by its public name such as <c>legal-framework</c>. Null for all.</summary>
    public string? Role { get; init; }

    /// <summary>
    /// Only editions that cite this title, with its year or without: <c>Children Act</c> stands for those of 1989
    /// and 2004. Case and punctuation do not matter. Null for all.
    /// </summary>
    public string? Cites { get; init; }

    /// <summary>Only passages with a provision on this topic or a principle on this subject, by the catalogue's id. Null for all.</summary>
    public string? Topic { get; init; }

    /// <summary>Only editions whose own date is in this year. Null for all.</summary>
    public int? Year { get; init; }

    /// <summary>Only passages that cite law or guidance of this standing, by its public name such as <c>repealed</c>. Null for all.</summary>
    public string? Status { get; init; }

    /// <summary>Only chapters that state all of these.</summary>
    public ValueList<Question> States { get; init; } = [];

    /// <summary>Only chapters that state none of these.</summary>
    public ValueList<Question> Lacks { get; init; } = [];

    /// <summary>Words count only as they are typed (case and accents apart): no other forms, spellings, synonyms or mended spelling.</summary>
    public bool Exact { get; init; }

    /// <summary>Which editions of each chapter to look in.</summary>
    public EditionChoice Editions { get; init; } = EditionChoice.Newest;

    /// <summary>What passages that say nearly the same become; see <see cref="Folding"/>.</summary>
    public Folding Folding { get; init; }

    /// <summary>The most hits to give; taken as 1 where lower and as <see cref="MaximumLimit"/> where higher.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>How many of the best hits to pass over; taken as 0 where lower.</summary>
    public int Offset { get; init; }
}

/// <summary>Which hits are shown as one.</summary>
public enum Folding
{
    /// <summary>Every passage is a hit.</summary>
    None,

    /// <summary>Passages that say nearly the same are one hit, which names where the others stand.</summary>
    Alike,

    /// <summary>The passages of one chapter are one hit, the best of them, which names the others.</summary>
    Chapter,
}

/// <summary>Which editions of each chapter are looked in.</summary>
public sealed record EditionChoice
{
    private EditionChoice()
    {
    }

    /// <summary>The newest of each.</summary>
    public static EditionChoice Newest { get; } = new();

    /// <summary>All that are stored.</summary>
    public static EditionChoice All { get; } = new() { IsAll = true };

    public bool IsAll { get; private init; }

    /// <summary>The day whose state is asked for, as ISO 8601; null where it is not.</summary>
    public string? Day { get; private init; }

    /// <summary>
    /// The edition of each chapter that was the newest on a day. An edition counts from its own date, or from the first
    /// day of its month or year where that is all that it gives; one without a date from the day on which it was stored.
    /// </summary>
    public static EditionChoice AsOf(DateOnly day) => new() { Day = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
}
