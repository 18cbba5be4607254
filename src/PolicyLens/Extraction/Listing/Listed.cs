using PolicyLens.Model;

namespace PolicyLens.Extraction.Listing;

/// <summary>One thing that a section lists.</summary>
/// <param name="Title">What it is called; null where its form gives no title.</param>
/// <param name="Text">What is said of it, or its whole text.</param>
/// <param name="LeadIn">The words before its list; the heads of its table's columns; null where there are none.</param>
internal sealed record Listed(string? Title, string Text, Anchor Anchor, string? LeadIn = null);
