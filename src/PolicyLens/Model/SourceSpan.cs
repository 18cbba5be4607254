namespace PolicyLens.Model;

/// <summary>Where in its source a text came from.</summary>
/// <param name="Start">
/// Offset of its first character in the decoded text (plain text, HTML), or the ordinal of its paragraph in the
/// body (Word), from 0.
/// </param>
/// <param name="Length">Length in the same unit.</param>
/// <param name="Line">Line of the source (plain text, HTML) or paragraph of the body (Word), from 1.</param>
public readonly record struct SourceSpan(int Start, int Length, int Line);
