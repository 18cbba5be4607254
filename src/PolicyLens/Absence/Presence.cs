using PolicyLens.Model;

namespace PolicyLens.Absence;

/// <summary>Whether a chapter answers a question, with the evidence.</summary>
/// <param name="Stated">Whether it does.</param>
/// <param name="Anchor">Where it does or, where it does not, the passage that comes nearest; null where none comes near.</param>
/// <param name="Quote">The words, exactly as they stand there.</param>
/// <param name="Why">Where nothing is stated: why the passage is the nearest and no answer, in words for a reader.</param>
public sealed record Presence(bool Stated, Anchor? Anchor, string? Quote, string? Why);
