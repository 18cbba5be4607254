using PolicyLens.Model;

namespace PolicyLens.Searching.Language;

/// <summary>A part of a query as it was typed.</summary>
/// <param name="Start">Where it begins in the query's text, from 0.</param>
/// <param name="Length">How many characters it takes there.</param>
public abstract record QueryNode(int Start, int Length);

/// <summary>Plain words that stand beside each other: a passage must have all of them, in any order and form.</summary>
/// <param name="Words">At least one, in the order in which they were typed.</param>
public sealed record QueryWords(int Start, int Length, ValueList<QueryWord> Words) : QueryNode(Start, Length);

/// <summary>One word.</summary>
/// <param name="Text">As it was typed, with its apostrophes and hyphens, without the marks around it and without a star.</param>
/// <param name="Prefix">Whether a star followed: any ending will do.</param>
public sealed record QueryWord(int Start, int Length, string Text, bool Prefix) : QueryNode(Start, Length);

/// <summary>Words between quotation marks: they must follow one another.</summary>
/// <param name="Words">At least one; a star after a word or after the closing mark makes the last a prefix.</param>
public sealed record QueryPhrase(int Start, int Length, ValueList<QueryWord> Words) : QueryNode(Start, Length);

/// <summary>Two or more parts, words or phrases, that stand near each other in one text, in any order.</summary>
/// <param name="Distance">The most other words between them.</param>
public sealed record QueryNear(int Start, int Length, ValueList<QueryNode> Parts, int Distance) : QueryNode(Start, Length);

/// <summary>Every part must hold.</summary>
public sealed record QueryAll(int Start, int Length, ValueList<QueryNode> Parts) : QueryNode(Start, Length);

/// <summary>One part at least must hold.</summary>
public sealed record QueryAny(int Start, int Length, ValueList<QueryNode> Parts) : QueryNode(Start, Length);

/// <summary>The part must not hold.</summary>
public sealed record QueryNot(int Start, int Length, QueryNode Part) : QueryNode(Start, Length);

/// <summary>The part must hold in the title or in the headings: <c>heading:(siblings OR contact)</c>.</summary>
/// <param name="Field"><see cref="SearchField.Title"/> or <see cref="SearchField.Heading"/>.</param>
public sealed record QueryWithin(int Start, int Length, SearchField Field, QueryNode Part) : QueryNode(Start, Length);

/// <summary>What must be true of the passage or its chapter: <c>role:principles</c>, <c>year:2020..2024</c>.</summary>
/// <param name="Field">Neither <see cref="SearchField.Title"/> nor <see cref="SearchField.Heading"/>.</param>
/// <param name="Value">
/// As it was typed, without quotation marks; of a role, a topic or a status the catalogue's own name; empty for a year.
/// </param>
/// <param name="From">Of a year the first that will do; else null.</param>
/// <param name="To">Of a year the last that will do; else null.</param>
public sealed record QueryField(int Start, int Length, SearchField Field, string Value, int? From = null, int? To = null) : QueryNode(Start, Length);
