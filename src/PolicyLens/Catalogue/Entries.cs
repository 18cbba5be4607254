using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>A piece of legislation or a convention.</summary>
/// <param name="Title">The official short title with its year; a convention's name.</param>
/// <param name="Uri">Its identifier on legislation.gov.uk; null where it has none or none is known for sure.</param>
/// <param name="Repealed">When, as ISO 8601; null where it stands or the day is not known for sure.</param>
/// <param name="Successor">The title of the entry that replaced it.</param>
/// <param name="Aliases">Other full wordings.</param>
/// <param name="Source">Where the facts were taken from.</param>
public sealed record LegislationEntry(
    string Title, SourceKind Kind, int? Year, string? Uri, Standing Status, string? Repealed, string? Successor,
    ValueList<string> Aliases, string? Source, string? Note);

/// <summary>Guidance, a framework or a standard, with its editions.</summary>
/// <param name="Aliases">Other full titles, matched whatever their capitals.</param>
/// <param name="Short">Short names, matched only as capitalised and with a year after them, or where they are all capitals.</param>
/// <param name="Successor">The title of the entry that replaced the whole of it.</param>
public sealed record GuidanceEntry(
    string Title, SourceKind Kind, string? Issuer, ValueList<string> Aliases, ValueList<string> Short, ValueList<GuidanceEdition> Editions,
    string? Successor, string? Source, string? Note)
{
    /// <summary>Its volumes, where it comes in several; else null.</summary>
    public ValueList<GuidanceVolume>? Volumes { get; init; }
}

/// <summary>An edition of guidance.</summary>
public sealed record GuidanceEdition(int Year, Standing Status);

/// <summary>A volume of guidance that comes in several, with the years of its editions, oldest first.</summary>
public sealed record GuidanceVolume(int Volume, string Title, ValueList<int> Years);

/// <summary>A topic of provisions: which quantities in which sentences are about it.</summary>
/// <param name="Id">The name that the contract and the command line use.</param>
/// <param name="Title">The name for people.</param>
/// <param name="Kind">The kind of quantity that answers it.</param>
/// <param name="Bounds">The bounds that answer it; empty where any does.</param>
/// <param name="All">Groups of terms: a sentence is about the topic when it has one term of each group. A term ending in * is a beginning.</param>
/// <param name="None">Terms that rule it out.</param>
/// <param name="Related">Terms that make a passage nearer to the topic where nothing is stated.</param>
public sealed record TopicEntry(
    string Id, string Title, QuantityKind Kind, ValueList<Bound> Bounds, ValueList<ValueList<string>> All, ValueList<string> None, ValueList<string> Related)
{
    /// <summary>The least amount, in the unit's own measure, that can answer it; null where any can.</summary>
    public decimal? Least { get; init; }

    public decimal? Most { get; init; }
}

/// <summary>One idea and the terms that authorities use for it, as people of the field group them.</summary>
/// <param name="Id">The idea's name.</param>
/// <param name="Variants">The terms; the first is the one that this table is headed by.</param>
public sealed record TermEntry(string Id, ValueList<string> Variants);

/// <summary>A subject that principles speak of, told by its words. A term ending in * is a beginning.</summary>
public sealed record SubjectEntry(string Id, ValueList<string> Terms);

/// <summary>An outcome of a known scheme and the wordings of its title.</summary>
public sealed record OutcomeEntry(OutcomeScheme Scheme, string Title, ValueList<string> Aliases);
