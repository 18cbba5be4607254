using PolicyLens.Comparison.Amending;
using PolicyLens.Model;

namespace PolicyLens.Comparison.History;

/// <summary>One effect of what an edition changed, with the words of both sides.</summary>
/// <param name="Direction">Null where the two cannot be measured against each other.</param>
/// <param name="Anchor">Where the edition says it; where it says nothing more of it, where the one before did.</param>
/// <param name="Before">What the edition before has, in short; null where it has nothing, and for what is editorial.</param>
/// <param name="After">The same of the edition.</param>
public sealed record ChangedEffect(ChangeEffect Effect, EffectDirection? Direction, Anchor? Anchor, string? Before, string? After)
{
    /// <summary>The clause of the edition before, word for word; null where it has none.</summary>
    public string? BeforeQuote { get; init; }

    /// <summary>Where <see cref="BeforeQuote"/> stands; null where there is none.</summary>
    public Anchor? BeforeAnchor { get; init; }

    /// <summary>The clause of the edition, word for word; null where it has none. Of several clauses that answer to one, all in their order.</summary>
    public string? AfterQuote { get; init; }

    /// <summary>Where <see cref="AfterQuote"/> begins; null where there is none.</summary>
    public Anchor? AfterAnchor { get; init; }

    /// <summary>Of law, guidance or an outcome: whether the other edition has it in another clause.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>The heading of the section that it stands in; null where that has none.</summary>
    public string? Heading { get; init; }
}

/// <summary>One thing that an edition says it changed, and whether its text bears that out.</summary>
/// <param name="Text">The claim in the words of the note.</param>
/// <param name="Verdict">Null where it cannot be told, as there is nothing to hold it against.</param>
/// <param name="Base">The edition that it was held against, or <see cref="ClaimReport.InferredBase"/>: what the chapter's relatives have in common; null where there is neither.</param>
/// <param name="Anchors">The passages that bear it out, in the edition; those of the base where something was taken out.</param>
public sealed record HeldClaim(string Text, ClaimVerdict? Verdict, string? Base, ValueList<Anchor> Anchors)
{
    /// <summary>Why, in a sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>The date that the note gives, ISO 8601; null where it gives none.</summary>
    public string? Date { get; init; }

    /// <summary>The words at the anchors.</summary>
    public ValueList<ClaimPassage> Passages { get => field ?? []; init; } = [];
}

/// <summary>What an edition changed against the one that held before it.</summary>
/// <param name="Id">The edition's id, with its number.</param>
/// <param name="From">The edition before; null for the first of its chapter.</param>
/// <param name="Date">The date that the edition gives of itself, ISO 8601; null where it gives none.</param>
public sealed record EditionChange(string Id, string? From, string? Date)
{
    /// <summary>The rank of a change without any effect.</summary>
    public const int LeastRank = 99;

    /// <summary>The authority as the chapter says it; null where it does not.</summary>
    public string? Authority { get; init; }

    public string? Title { get; init; }

    /// <summary>The title of the edition before where that was another; null where it was the same or there is none.</summary>
    public string? FormerTitle { get; init; }

    /// <summary>SHA-256 of the bytes of the edition, in lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>SHA-256 of the bytes of the edition before; null where there is none.</summary>
    public string? FromSha256 { get; init; }

    /// <summary>From when the edition holds: <see cref="Date"/>, else the day on which it was fetched or stored.</summary>
    public string? Since { get; init; }

    /// <summary>When the edition came into the library; null where it is in none.</summary>
    public DateTimeOffset? Stored { get; init; }

    public ChangeLevel Level { get; init; }

    /// <summary>The weight of what matters most in it: the lower, the more it matters. See <see cref="EditionComparison.Ranked"/>.</summary>
    public int Rank { get; init; } = LeastRank;

    /// <summary>How many clauses changed; null for the first edition.</summary>
    public ComparisonSummary? Summary { get; init; }

    /// <summary>All effects, what matters most first, the editorial last.</summary>
    public ValueList<ChangedEffect> Effects { get => field ?? []; init; } = [];

    /// <summary>The notes that the edition has on its changes and the one before has not, word for word.</summary>
    public ValueList<string> Notes { get => field ?? []; init; } = [];

    public ValueList<HeldClaim> Claims { get => field ?? []; init; } = [];

    /// <summary>Where the text changed in substance and no note says so.</summary>
    public ValueList<Anchor> Unmentioned { get => field ?? []; init; } = [];

    /// <summary>What is to be known of the notes where there is nothing to hold against the text: that there is none, or an empty record; else null.</summary>
    public string? NotesRemark { get; init; }

    /// <summary>The editions whose common text the claims of a first edition were held against; empty elsewhere.</summary>
    public ValueList<string> Relatives { get => field ?? []; init; } = [];
}
