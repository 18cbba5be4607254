using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>What a claim of an amendment note speaks of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClaimKind>))]
public enum ClaimKind
{
    /// <summary>Law or guidance, by name or as a whole ("the list of relevant legislation").</summary>
    [JsonStringEnumMemberName("law")]
    Law,

    /// <summary>A section or an appendix, by its number, its heading or what it is about.</summary>
    [JsonStringEnumMemberName("section")]
    Section,

    /// <summary>A passage, known by what it is about alone.</summary>
    [JsonStringEnumMemberName("topic")]
    Topic,

    /// <summary>A list, of something else than law.</summary>
    [JsonStringEnumMemberName("list")]
    List,

    /// <summary>A term for another, or the names of posts and teams.</summary>
    [JsonStringEnumMemberName("term")]
    Term,

    [JsonStringEnumMemberName("age")]
    Age,

    /// <summary>A time: a deadline, a frequency, a duration, a notice.</summary>
    [JsonStringEnumMemberName("deadline")]
    Deadline,

    /// <summary>A sum or a number.</summary>
    [JsonStringEnumMemberName("amount")]
    Amount,

    /// <summary>Links and the particulars of whom to ask.</summary>
    [JsonStringEnumMemberName("contact")]
    Contact,

    /// <summary>The chapter as a whole.</summary>
    [JsonStringEnumMemberName("chapter")]
    Chapter,

    /// <summary>Small things that change nothing of what is said.</summary>
    [JsonStringEnumMemberName("minor")]
    Minor,

    /// <summary>That nothing was changed.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>What no rule understands.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}

/// <summary>What a claim says was done.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClaimAction>))]
public enum ClaimAction
{
    /// <summary>Updated, amended, revised.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,
    [JsonStringEnumMemberName("added")]
    Added,
    [JsonStringEnumMemberName("removed")]
    Removed,

    /// <summary>Changed for the greater part.</summary>
    [JsonStringEnumMemberName("rewritten")]
    Rewritten,

    /// <summary>Put elsewhere, numbered or laid out anew.</summary>
    [JsonStringEnumMemberName("moved")]
    Moved,

    /// <summary>Of an age or a sum more, of a time longer.</summary>
    [JsonStringEnumMemberName("raised")]
    Raised,

    /// <summary>Of an age or a sum less, of a time shorter.</summary>
    [JsonStringEnumMemberName("lowered")]
    Lowered,

    /// <summary>The text was changed so that it agrees with it: "in line with", "to reflect".</summary>
    [JsonStringEnumMemberName("reflected")]
    Reflected,

    /// <summary>Looked at; of changes it says nothing.</summary>
    [JsonStringEnumMemberName("reviewed")]
    Reviewed,
}

/// <summary>A section as a note names it.</summary>
/// <param name="Number">Null where the note gives the heading alone.</param>
/// <param name="Heading">Null where the note gives the number alone.</param>
public sealed record ClaimedSection(string? Number, string? Heading)
{
    public override string ToString() => string.Join(' ', new[] { Number, Heading }.Where(part => part is not null));
}

/// <summary>Law or guidance that a note names.</summary>
/// <param name="Title">As the catalogue has it; where it does not know it, as the note has it.</param>
/// <param name="Year">Null where the note gives none.</param>
public sealed record ClaimedLaw(string Title, int? Year)
{
    public override string ToString() => Year is { } year && !Title.Contains($"{year}", StringComparison.Ordinal) ? $"{Title} {year}" : Title;
}

/// <summary>One thing that an edition says of its own change. A note may make several.</summary>
public sealed record AmendmentClaim
{
    /// <summary>The words of the note that make the claim, exactly as they stand at the anchor; two claims may share them.</summary>
    public required string Text { get; init; }

    public required ClaimKind Kind { get; init; }

    public ClaimAction Action { get; init; }

    /// <summary>The date of the note as ISO 8601; null where it gives none.</summary>
    public string? Date { get; init; }

    /// <summary>The version that the note is of; null where it gives none.</summary>
    public string? Version { get; init; }

    /// <summary>Where the note stands; null for one that stands outside the sections.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>The section that it is about or that it places the change in; null where it names none.</summary>
    public ClaimedSection? Section { get; init; }

    /// <summary>The law or guidance that it names; null where it names none.</summary>
    public ClaimedLaw? Law { get; init; }

    /// <summary>What it is about, in the words of the note; null where it does not say.</summary>
    public string? Topic { get; init; }

    /// <summary>The term or the amount that stood there before, as the note has it; null where it does not say.</summary>
    public string? Before { get; init; }

    /// <summary>The term or the amount that has come instead, as the note has it; null where it does not say.</summary>
    public string? After { get; init; }

    /// <summary>Whether it is a list that is said to have changed.</summary>
    public bool InList { get; init; }

    /// <summary>Whether it is said of the whole chapter: "throughout".</summary>
    public bool Throughout { get; init; }
}

/// <summary>What an edition has of notes on its own changes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoteRecord>))]
public enum NoteRecord
{
    /// <summary>No note and no record.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>A record of amendments with no entry in it.</summary>
    [JsonStringEnumMemberName("empty")]
    Empty,

    /// <summary>Notes that the edition before has too, and no other.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    [JsonStringEnumMemberName("present")]
    Present,
}

/// <summary>The claims of an edition's notes.</summary>
/// <param name="Claims">In reading order.</param>
/// <param name="Remark">What there is of notes, in a sentence for a reader.</param>
public sealed record NoteReading(ValueList<AmendmentClaim> Claims, NoteRecord Record, string Remark);
