using PolicyLens.Model;

namespace PolicyLens.Extraction.Definitions;

/// <summary>An abbreviation where a text uses it or says what it stands for.</summary>
/// <param name="Letters">The abbreviation without the s of its plural: <c>IRO</c>, <c>DfE</c>.</param>
/// <param name="Meaning">The words that it stands for, as the text has them; null for a use that does not say.</param>
/// <param name="Quote">The words, exactly as they stand there: <c>Independent Reviewing Officers (IROs)</c>, <c>IRO</c>.</param>
/// <param name="IsFamiliar">Whether everybody knows it, as NHS.</param>
public sealed record Abbreviation(string Letters, string? Meaning, string Quote, Anchor Anchor, bool IsFamiliar);
