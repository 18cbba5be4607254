namespace PolicyLens.Model;

/// <summary>Where in its source a text came from.</summary>
/// <param name="Start">
/// Offset of its first character in the decoded text (plain text, HTML), or the ordinal of its paragraph in the
/// body (Word) or of its line in the document (PDF), from 0.
/// </param>
/// <param name="Length">Length in the same unit.</param>
/// <param name="Line">
/// Line of the source (plain text, HTML), paragraph of the body (Word), or line counted through all pages (PDF), from 1.
/// </param>
/// <param name="Page">Page on which it begins, from 1, in a format that has pages (PDF); null otherwise.</param>
public readonly record struct SourceSpan(int Start, int Length, int Line, int? Page = null);
