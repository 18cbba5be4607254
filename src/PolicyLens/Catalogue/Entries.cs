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
    ValueList<string> Aliases, string? Source, string? Note)
{
    /// <summary>When it, or the main part of it, came into force, as ISO 8601; null where that is not known for sure.</summary>
    public string? Commenced { get; init; }

    /// <summary>What of it still stands after a repeal or supersession, in words; null where nothing does or it is not known for sure.</summary>
    public string? Survives { get; init; }

    /// <summary>The articles of a convention, by number; null where they are not listed.</summary>
    public ValueList<ArticleEntry>? Articles { get; init; }

    /// <summary>The day on which the facts were checked, as ISO 8601; null where it is that of the whole file.</summary>
    public string? AsOf { get; init; }
}

/// <summary>An article of a convention.</summary>
/// <param name="Number">As it is cited: <c>12</c>.</param>
/// <param name="Name">What it is known by, such as "Respect for the views of the child".</param>
public sealed record ArticleEntry(string Number, string Name);

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

    /// <summary>The day on which the facts were checked, as ISO 8601; null where it is that of the whole file.</summary>
    public string? AsOf { get; init; }
}

/// <summary>An edition of guidance.</summary>
public sealed record GuidanceEdition(int Year, Standing Status)
{
    /// <summary>When it was published, as ISO 8601, as precisely as is known for sure; null where only the year is.</summary>
    public string? Published { get; init; }

    /// <summary>When it came into force, as ISO 8601; null where that is not known for sure.</summary>
    public string? Effective { get; init; }
}

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

    /// <summary>Every kind of quantity that answers it, where there are more than <see cref="Kind"/>; else null.</summary>
    public ValueList<QuantityKind>? Kinds { get; init; }

    /// <summary>The law or guidance that such a quantity is usually set by, or where chapters state it; null in a library's own topics.</summary>
    public string? Source { get; init; }
}

/// <summary>One idea and the terms that authorities use for it, as people of the field group them.</summary>
/// <param name="Id">The idea's name.</param>
/// <param name="Variants">The terms; the first is the one that this table is headed by.</param>
public sealed record TermEntry(string Id, ValueList<string> Variants)
{
    /// <summary>Phrases in which the words of a variant mean something else: "contact details"; null where there are none.</summary>
    public ValueList<string>? Never { get; init; }
}

/// <summary>Wordings of one idea: whoever searches for one finds the others.</summary>
/// <param name="Id">The idea's name, which a search shows.</param>
/// <param name="Variants">
/// The wordings. The singular stands for the plural and the other way round, one spelling or hyphenation for all; other forms of a word
/// are wordings of their own, unless it is written with a ~: <c>leave~ care</c>. Punctuation that a wording has may be left out in a text.
/// Initials count in a text only as capitals.
/// </param>
public sealed record SynonymEntry(string Id, ValueList<string> Variants)
{
    /// <summary>Phrases in which the words of a variant mean something else; null where there are none.</summary>
    public ValueList<string>? Never { get; init; }

    /// <summary>Those of the variants that count only with their capitals, in a query too, as in small letters they are ordinary words: <c>SEND</c>; null where there are none.</summary>
    public ValueList<string>? Capitals { get; init; }

    /// <summary>Where the wordings are taken from; null where that is the whole file's source.</summary>
    public string? Source { get; init; }
}

/// <summary>A subject that principles speak of, told by its words. A term ending in * is a beginning.</summary>
public sealed record SubjectEntry(string Id, ValueList<string> Terms);

/// <summary>An outcome of a known scheme and the wordings of its title.</summary>
public sealed record OutcomeEntry(OutcomeScheme Scheme, string Title, ValueList<string> Aliases);

/// <summary>An inspectorate, a regulator or another public body that chapters name.</summary>
/// <param name="Kind"><c>inspectorate</c>, <c>regulator</c>, <c>court</c>, <c>department</c> or <c>body</c>.</param>
/// <param name="Aliases">Other names and initials; initials count only as they are written.</param>
public sealed record BodyEntry(string Name, string Kind, ValueList<string> Aliases, string? Source)
{
    /// <summary>The day, month or year it began, as ISO 8601; null where it is not known for sure.</summary>
    public string? From { get; init; }

    /// <summary>The last day, month or year on which it stood; null where it stands.</summary>
    public string? Until { get; init; }

    /// <summary>Who took over from it, and in what; null where nobody did.</summary>
    public ValueList<BodySuccessor>? Successors { get; init; }

    public string? Note { get; init; }

    public string? AsOf { get; init; }
}

/// <summary>A body that took over from another.</summary>
/// <param name="Name">The name of its entry.</param>
/// <param name="From">The first day, month or year, as ISO 8601.</param>
/// <param name="Terms">Terms of what it took over, of which one must stand beside the name; null where it took over everything. A term ending in * is a beginning.</param>
public sealed record BodySuccessor(string Name, string From, ValueList<string>? Terms);
