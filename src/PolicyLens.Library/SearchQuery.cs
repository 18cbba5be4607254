using PolicyLens.Absence;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>What to look for, and where.</summary>
public sealed record SearchQuery
{
    /// <summary>The most hits that one search gives.</summary>
    public const int MaximumLimit = 1000;

    /// <summary>
    /// Words as people type them. A passage is found that has all of them, in any form (<c>review</c> finds
    /// "reviewed"), in its text, its headings or its chapter's title. <c>"in quotes"</c> stands for words in that
    /// order, a <c>*</c> after a word for any ending. Other punctuation and case do not matter. Words after the first
    /// 64 are not looked at.
    /// </summary>
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

    /// <summary>Only chapters that state all of these.</summary>
    public ValueList<Question> States { get; init; } = [];

    /// <summary>Only chapters that state none of these.</summary>
    public ValueList<Question> Lacks { get; init; } = [];

    /// <summary>The most hits to give; taken as 1 where lower and as <see cref="MaximumLimit"/> where higher.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>How many of the best hits to pass over; taken as 0 where lower.</summary>
    public int Offset { get; init; }
}
