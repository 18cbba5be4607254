namespace PolicyLens.Searching.Language;

/// <summary>A mistake in a query.</summary>
/// <param name="Start">Where it is in the query's text, from 0; the text's length where something is missing at the end.</param>
/// <param name="Length">How many characters are wrong; at least 1, also at the end.</param>
/// <param name="Message">What is wrong and what to type in its place, in a sentence or two.</param>
public sealed record QueryFault(int Start, int Length, string Message);

/// <summary>What was made of a query's text.</summary>
/// <param name="Query">What it asks for; null where it has a fault or no word.</param>
/// <param name="Fault">The first mistake; null where there is none. A query without any operator has none.</param>
public sealed record QueryReading(QueryNode? Query, QueryFault? Fault)
{
    /// <summary>Where words begin that were not looked at, because a query has at most <see cref="QueryReader.MostWords"/>; null where all were.</summary>
    public int? Unread { get; init; }
}
