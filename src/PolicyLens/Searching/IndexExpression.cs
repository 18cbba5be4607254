using PolicyLens.Model;

namespace PolicyLens.Searching;

/// <summary>What an index is asked for: a query whose words are folded and whose names are looked up.</summary>
public abstract record IndexExpression;

/// <summary>Any passage.</summary>
public sealed record MatchEverything : IndexExpression;

/// <summary>A word in any of its forms; of an exact request in this form alone.</summary>
/// <param name="Plain">As <see cref="Words.IndexWord.Plain"/>.</param>
public sealed record MatchWord(string Plain) : IndexExpression;

/// <summary>Any word that begins so.</summary>
/// <param name="Plain">As <see cref="Words.IndexWord.Plain"/>; at least one letter or digit.</param>
public sealed record MatchPrefix(string Plain) : IndexExpression;

/// <summary>Words that follow one another in one text, each in any of its forms.</summary>
/// <param name="Plains">Two or more.</param>
/// <param name="Prefix">Whether the last is only how its word begins.</param>
public sealed record MatchPhrase(ValueList<string> Plains, bool Prefix) : IndexExpression;

/// <summary>Parts that stand near each other in one text, in any order.</summary>
/// <param name="Parts">Two or more; each a word, a prefix or a phrase.</param>
/// <param name="Distance">The most other words between them.</param>
public sealed record MatchNear(ValueList<IndexExpression> Parts, int Distance) : IndexExpression;

/// <summary>An idea of the catalogue's synonyms, in any of its wordings.</summary>
/// <param name="Id">As in the catalogue.</param>
public sealed record MatchConcept(string Id) : IndexExpression;

/// <summary>A mark of the passage; see <see cref="IndexedPassage.Marks"/>.</summary>
public sealed record MatchMark(string Mark) : IndexExpression;

/// <summary>Passages of these editions.</summary>
/// <param name="Keys">Ascending; none where no edition answers.</param>
public sealed record MatchEditions(ValueList<long> Keys) : IndexExpression;

/// <summary>What must hold in one part of what is indexed.</summary>
public sealed record MatchWithin(IndexColumn Column, IndexExpression Part) : IndexExpression;

/// <summary>Every part holds and none of those to leave out.</summary>
/// <param name="Parts">At least one.</param>
public sealed record MatchAll(ValueList<IndexExpression> Parts, ValueList<IndexExpression> Without) : IndexExpression;

/// <summary>At least one part holds.</summary>
/// <param name="Parts">At least one.</param>
public sealed record MatchAny(ValueList<IndexExpression> Parts) : IndexExpression;

/// <summary>The parts of what is indexed that a query can name.</summary>
public enum IndexColumn
{
    Heading,
    Title,
}
