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

    /// <summary>Each use of a term that authorities word differently, in reading order.</summary>
    public ValueList<TermUse> Terminology { get; init; } = [];

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
        Terminology = [.. Terminology, .. other.Terminology],
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

    /// <summary>
    /// The official identifiers of the parts that <see cref="Pinpoint"/> names, in its order, as
    /// <c>http://www.legislation.gov.uk/id/ukpga/2004/31/section/10/5</c>; of a range its two ends. Empty where there is no
    /// pinpoint or the source has no such identifiers.
    /// </summary>
    public ValueList<string> PinpointUris { get => field ?? []; init; } = [];

    /// <summary>What is wrong with the mention itself; the citation names what must be meant.</summary>
    public CitationFault Fault { get; init; }

    public Standing Status { get; init; }

    /// <summary>The title of what replaced it.</summary>
    public string? Successor { get; init; }

    public required Anchor Anchor { get; init; }

    /// <summary>The mention, word for word.</summary>
    public required string Quote { get; init; }
}

/// <summary>What is wrong with how a source of law or guidance is named.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CitationFault>))]
public enum CitationFault
{
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>It gives a year in which nothing of that name was made, or no edition published.</summary>
    [JsonStringEnumMemberName("wrong-year")]
    WrongYear,

    /// <summary>It gives no year where sources of several years bear the name.</summary>
    [JsonStringEnumMemberName("missing-year")]
    MissingYear,

    /// <summary>Its title is not quite the official one.</summary>
    [JsonStringEnumMemberName("wrong-title")]
    WrongTitle,
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

    /// <summary>A regulation, directive or decision of the European Union.</summary>
    [JsonStringEnumMemberName("eu")]
    Eu,

    /// <summary>A judgment.</summary>
    [JsonStringEnumMemberName("case")]
    Case,
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

/// <summary>How a hedge weakens what a sentence binds to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HedgeKind>))]
public enum HedgeKind
{
    /// <summary>Promises to try and not to do: "every effort", "strenuous efforts", "endeavour to", "aim to".</summary>
    [JsonStringEnumMemberName("effort")]
    Effort,

    /// <summary>Makes it depend on a judgement or on means: "where appropriate", "wherever possible", "subject to resources".</summary>
    [JsonStringEnumMemberName("condition")]
    Condition,

    /// <summary>Allows exceptions: "normally", "usually", "as a rule".</summary>
    [JsonStringEnumMemberName("frequency")]
    Frequency,

    /// <summary>Narrows what it applies to by a judgement: "appropriate", "suitable", "properly", "reasonable".</summary>
    [JsonStringEnumMemberName("qualifier")]
    Qualifier,
}

/// <summary>Words that soften or narrow what a sentence binds to.</summary>
/// <param name="Text">The words as the sentence has them.</param>
public sealed record Hedge(string Text, HedgeKind Kind);

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

    /// <summary>How long before an event it must be told.</summary>
    [JsonStringEnumMemberName("notice")]
    Notice,

    /// <summary>A sum of money, in pounds.</summary>
    [JsonStringEnumMemberName("money")]
    Money,
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
/// <param name="Unit"><c>year month week day working-day school-day hour minute pound</c>, or what is counted.</param>
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

    /// <summary>What softens or narrows what the sentence binds to.</summary>
    public ValueList<Hedge> Hedges { get => field ?? []; init; } = [];

    /// <summary>The event that a time runs from or to, as the text has it ("of their becoming looked after"); null where it gives none.</summary>
    public string? Trigger { get; init; }

    /// <summary>Who is to act, as the text has it ("the social worker"); null where it does not say.</summary>
    public string? Actor { get; init; }

    public required Anchor Anchor { get; init; }

    /// <summary>The sentence, word for word.</summary>
    public required string Quote { get; init; }
}

/// <summary>A value that the chapter says its work rests on.</summary>
/// <param name="Title">Its label, such as <c>Article 12</c>; null where it has none.</param>
public sealed record PolicyValue(string? Title, string Text, Anchor Anchor)
{
    /// <summary>The law or guidance that it rests on, with its pinpoint, as the citations name it; null where the text names none.</summary>
    public string? RestsOn { get; init; }
}

/// <summary>A principle that the chapter says its work follows.</summary>
/// <param name="Topics">Ids of the subjects it speaks of, from the catalogue.</param>
public sealed record Principle(string Text, Modality Modality, ValueList<string> Topics, Anchor Anchor)
{
    /// <summary>What softens or narrows it, in the order of the text.</summary>
    public ValueList<Hedge> Hedges { get => field ?? []; init; } = [];
}

/// <summary>A term and the words that say what it means.</summary>
public sealed record Definition(string Term, string Text, Anchor Anchor);

/// <summary>One use of a term that authorities word differently.</summary>
/// <param name="Term">The id of the idea in the catalogue, such as <c>looked-after-child</c>.</param>
/// <param name="Variant">The wording, as the catalogue has it.</param>
/// <param name="Quote">The words, exactly as they stand there.</param>
public sealed record TermUse(string Term, string Variant, string Quote, Anchor Anchor);
