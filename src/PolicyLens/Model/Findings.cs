using System.Text.Json.Serialization;
using PolicyLens.Diagnostics;

namespace PolicyLens.Model;

/// <summary>All that the extractors found in one chapter. Findings of two extractors are joined by <see cref="Concat"/>.</summary>
public sealed record Findings
{
    /// <summary>The council or partnership whose chapter it is, by its short name; null where the text does not say.</summary>
    public string? Authority { get; init; }

    /// <summary>What the authority was told by, the weightiest first; empty where it is null.</summary>
    public ValueList<AuthorityEvidence> AuthorityEvidence { get; init; } = [];

    /// <summary>The version that the chapter gives itself, such as <c>3.2</c>; null where it gives none.</summary>
    public string? Version { get; init; }

    public ValueList<StatedDate> Dates { get; init; } = [];

    public ValueList<Amendment> Amendments { get; init; } = [];

    public ValueList<Citation> Citations { get; init; } = [];

    public ValueList<Provision> Provisions { get; init; } = [];

    public ValueList<Outcome> Outcomes { get; init; } = [];

    public ValueList<PolicyValue> Values { get; init; } = [];

    public ValueList<Principle> Principles { get; init; } = [];

    public ValueList<Definition> Definitions { get; init; } = [];

    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    public Findings Concat(Findings other) => new()
    {
        Authority = Authority ?? other.Authority,
        AuthorityEvidence = [.. AuthorityEvidence, .. other.AuthorityEvidence],
        Version = Version ?? other.Version,
        Dates = [.. Dates, .. other.Dates],
        Amendments = [.. Amendments, .. other.Amendments],
        Citations = [.. Citations, .. other.Citations],
        Provisions = [.. Provisions, .. other.Provisions],
        Outcomes = [.. Outcomes, .. other.Outcomes],
        Values = [.. Values, .. other.Values],
        Principles = [.. Principles, .. other.Principles],
        Definitions = [.. Definitions, .. other.Definitions],
        Diagnostics = [.. Diagnostics, .. other.Diagnostics],
    };
}

/// <summary>Why an authority was taken for the one whose chapter it is.</summary>
/// <param name="Quote">The words that say so: an address, a title, a sentence or its beginning.</param>
/// <param name="Reason">Why they do, in words for a reader.</param>
/// <param name="Anchor">Where they stand; null for what stands outside the sections.</param>
public sealed record AuthorityEvidence(string Quote, string Reason, Anchor? Anchor);

/// <summary>What a date in a chapter is the date of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DateKind>))]
public enum DateKind
{
    [JsonStringEnumMemberName("amended")]
    Amended,
    [JsonStringEnumMemberName("reviewed")]
    Reviewed,
    [JsonStringEnumMemberName("approved")]
    Approved,
    [JsonStringEnumMemberName("developed")]
    Developed,
    [JsonStringEnumMemberName("effective")]
    Effective,
    [JsonStringEnumMemberName("review-due")]
    ReviewDue,
    [JsonStringEnumMemberName("period-start")]
    PeriodStart,
    [JsonStringEnumMemberName("period-end")]
    PeriodEnd,
}

/// <summary>A date that the chapter states of itself.</summary>
/// <param name="Value">ISO 8601, as precise as the text is: <c>2024-11-05</c>, <c>2024-11</c>, <c>2024</c>.</param>
/// <param name="Quote">The words it was read from.</param>
/// <param name="Anchor">Where they stand; null for the chapter's title and for a text of the page.</param>
public sealed record StatedDate(DateKind Kind, string Value, string Quote, Anchor? Anchor);

/// <summary>What an edition says of its own change.</summary>
/// <param name="Date">ISO 8601, or null where the note gives none.</param>
public sealed record Amendment(string? Date, string Note, Anchor Anchor)
{
    /// <summary>The version that the change made, such as <c>3.2</c>; null where the note gives none.</summary>
    public string? Version { get; init; }
}

/// <summary>A mention of law or guidance.</summary>
public sealed record Citation
{
    public required SourceKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The year that the mention or the catalogue gives; null where neither does.</summary>
    public int? Year { get; init; }

    /// <summary>The official identifier, or null where the catalogue has none.</summary>
    public string? Uri { get; init; }

    /// <summary>The part that is meant: <c>section 10(5)</c>, <c>Article 12</c>, <c>Volume 2</c>.</summary>
    public string? Pinpoint { get; init; }

    public Standing Status { get; init; }

    /// <summary>The title of what replaced it.</summary>
    public string? Successor { get; init; }

    public required Anchor Anchor { get; init; }

    /// <summary>The mention, word for word.</summary>
    public required string Quote { get; init; }
}

/// <summary>What kind of source of law or guidance a citation names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceKind>))]
public enum SourceKind
{
    [JsonStringEnumMemberName("act")]
    Act,
    [JsonStringEnumMemberName("regulations")]
    Regulations,
    [JsonStringEnumMemberName("order")]
    Order,
    [JsonStringEnumMemberName("rules")]
    Rules,
    [JsonStringEnumMemberName("convention")]
    Convention,
    [JsonStringEnumMemberName("guidance")]
    Guidance,
    [JsonStringEnumMemberName("framework")]
    Framework,
    [JsonStringEnumMemberName("standard")]
    Standard,
    [JsonStringEnumMemberName("local")]
    Local,
}

/// <summary>Whether a source of law or guidance stands, as far as the catalogue knows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Standing>))]
public enum Standing
{
    [JsonStringEnumMemberName("unknown")]
    Unknown,
    [JsonStringEnumMemberName("in-force")]
    InForce,
    [JsonStringEnumMemberName("repealed")]
    Repealed,
    [JsonStringEnumMemberName("superseded")]
    Superseded,
}

/// <summary>What a statement binds its authority to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Modality>))]
public enum Modality
{
    /// <summary>States a fact and binds to nothing.</summary>
    [JsonStringEnumMemberName("statement")]
    Statement,

    /// <summary>must, shall, is required to.</summary>
    [JsonStringEnumMemberName("duty")]
    Duty,

    /// <summary>will, is committed to.</summary>
    [JsonStringEnumMemberName("commitment")]
    Commitment,

    /// <summary>should, is expected to.</summary>
    [JsonStringEnumMemberName("expectation")]
    Expectation,

    /// <summary>may, can.</summary>
    [JsonStringEnumMemberName("permission")]
    Permission,

    /// <summary>must not, may not, will not.</summary>
    [JsonStringEnumMemberName("prohibition")]
    Prohibition,
}

/// <summary>What a provision's quantity measures.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuantityKind>))]
public enum QuantityKind
{
    [JsonStringEnumMemberName("age")]
    Age,
    [JsonStringEnumMemberName("deadline")]
    Deadline,
    [JsonStringEnumMemberName("duration")]
    Duration,
    [JsonStringEnumMemberName("frequency")]
    Frequency,
    [JsonStringEnumMemberName("count")]
    Count,
}

/// <summary>How an amount bounds what is measured.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Bound>))]
public enum Bound
{
    /// <summary>The amount itself.</summary>
    [JsonStringEnumMemberName("exact")]
    Exact,

    /// <summary>Up to and then no longer: until, up to.</summary>
    [JsonStringEnumMemberName("until")]
    Until,

    /// <summary>Less than: under, before.</summary>
    [JsonStringEnumMemberName("under")]
    Under,

    /// <summary>More than, or at least: over, from, aged … and over.</summary>
    [JsonStringEnumMemberName("from")]
    From,

    /// <summary>Not later than: within.</summary>
    [JsonStringEnumMemberName("within")]
    Within,

    /// <summary>No more often or more than: a maximum of.</summary>
    [JsonStringEnumMemberName("at-most")]
    AtMost,

    /// <summary>No less than: a minimum of, at least.</summary>
    [JsonStringEnumMemberName("at-least")]
    AtLeast,

    /// <summary>Once in each such time: every.</summary>
    [JsonStringEnumMemberName("every")]
    Every,
}

/// <summary>One amount of a provision.</summary>
/// <param name="Amount">The number; whole in nearly every text.</param>
/// <param name="Unit"><c>year month week day working-day school-day hour minute</c>, or what is counted.</param>
/// <param name="Condition">The words that the amount depends on, as the text has them; null where it is unconditional.</param>
public sealed record Quantity(decimal Amount, string Unit, string? Condition)
{
    public Bound Bound { get; init; }

    /// <summary>The lower end where the text gives a range, as in "aged 16 to 25"; else null.</summary>
    public decimal? From { get; init; }
}

/// <summary>A statement with a quantity: an age, a deadline, a duration.</summary>
public sealed record Provision
{
    /// <summary>The topic's id in the catalogue, or <c>other</c>.</summary>
    public required string Topic { get; init; }

    public required QuantityKind Kind { get; init; }

    public required ValueList<Quantity> Values { get; init; }

    public Modality Modality { get; init; }

    public required Anchor Anchor { get; init; }

    /// <summary>The sentence, word for word.</summary>
    public required string Quote { get; init; }
}

/// <summary>The scheme that an outcome belongs to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutcomeScheme>))]
public enum OutcomeScheme
{
    [JsonStringEnumMemberName("local")]
    Local,

    /// <summary>The five outcomes of the 2003 green paper and of section 10(2) of the Children Act 2004.</summary>
    [JsonStringEnumMemberName("every-child-matters")]
    EveryChildMatters,
    [JsonStringEnumMemberName("meaningful-measures")]
    MeaningfulMeasures,
}

/// <summary>A result for children that the chapter works towards.</summary>
public sealed record Outcome(string Title, string Text, OutcomeScheme Scheme, Anchor Anchor);

/// <summary>A value that the chapter says its work rests on.</summary>
/// <param name="Title">Its label, such as <c>Article 12</c>; null where it has none.</param>
public sealed record PolicyValue(string? Title, string Text, Anchor Anchor);

/// <summary>A principle that the chapter says its work follows.</summary>
/// <param name="Topics">Ids of the subjects it speaks of, from the catalogue.</param>
public sealed record Principle(string Text, Modality Modality, ValueList<string> Topics, Anchor Anchor);

/// <summary>A term and the words that say what it means.</summary>
public sealed record Definition(string Term, string Text, Anchor Anchor);
