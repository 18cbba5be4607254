namespace PolicyLens.Searching.Words;

/// <summary>A word of a text as the index knows it.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters of the text it takes, with a possessive's ending.</param>
/// <param name="Plain">Its letters and digits as they are written, in small plain letters, without a possessive's ending: <c>children</c> of "Children’s".</param>
/// <param name="Stem">What all its forms and spellings share: <c>organis</c> of "organizing".</param>
public readonly record struct IndexWord(int Start, int Length, string Plain, string Stem);
