using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>What the difference between two editions says to a claim.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClaimVerdict>))]
public enum ClaimVerdict
{
    [JsonStringEnumMemberName("supported")]
    Supported,
    [JsonStringEnumMemberName("unsupported")]
    Unsupported,
}

/// <summary>A passage that speaks for a claim.</summary>
/// <param name="Anchor">In the newer edition; in the base where <paramref name="OfBase"/>. That of a section where the whole of it does.</param>
/// <param name="Quote">Its words; of a section the title.</param>
/// <param name="OfBase">Whether it stands in the base alone: it was removed. Never of an inferred base, in which nothing has an address.</param>
public sealed record ClaimPassage(Anchor Anchor, string Quote, bool OfBase);

/// <summary>A claim held against what has changed.</summary>
/// <param name="Verdict">Null where there is nothing to hold it against: no edition before, and no relative that is near.</param>
/// <param name="Base">The edition before; <see cref="ClaimReport.InferredBase"/>, or null where there is none.</param>
/// <param name="Passages">What speaks for it, in reading order; empty for what is not supported, and for "no changes".</param>
/// <param name="Reason">Why, in a sentence for a reader.</param>
public sealed record CheckedClaim(AmendmentClaim Claim, ClaimVerdict? Verdict, string? Base, ValueList<ClaimPassage> Passages, string Reason)
{
    /// <summary>Where the passages stand, each once.</summary>
    [JsonIgnore]
    public IEnumerable<Anchor> Anchors => Passages.Select(passage => passage.Anchor).Distinct();
}

/// <summary>A change of substance that no note mentions.</summary>
/// <param name="Anchor">In the newer edition; in the base where <paramref name="OfBase"/>. That of a section where the whole of it was added or removed.</param>
/// <param name="Quote">Its words; of a section the title.</param>
/// <param name="OfBase">Whether it stands in the base alone.</param>
/// <param name="Effects">What it changes; empty for a whole section.</param>
public sealed record UnmentionedChange(Anchor Anchor, string Quote, bool OfBase, ValueList<EffectDetail> Effects);

/// <summary>The notes of an edition held against what has changed.</summary>
public sealed record ClaimReport
{
    /// <summary>The name of a base that was made of what relatives have in common.</summary>
    public const string InferredBase = "inferred";

    /// <summary>What the claims were held against; null where there was nothing.</summary>
    public string? Base { get; init; }

    /// <summary>The relatives that an inferred base was made of, the nearest first; empty where there was an edition before.</summary>
    public ValueList<string> InferredFrom { get => field ?? []; init; } = [];

    /// <summary>What there is of notes.</summary>
    public required NoteRecord Record { get; init; }

    /// <summary>The same in a sentence for a reader.</summary>
    public required string Remark { get; init; }

    /// <summary>In reading order.</summary>
    public ValueList<CheckedClaim> Claims { get => field ?? []; init; } = [];

    /// <summary>Changes of substance that no supported claim covers, in the order of the comparison; empty against an inferred base, where none is known to be a change.</summary>
    public ValueList<UnmentionedChange> Unmentioned { get => field ?? []; init; } = [];
}
