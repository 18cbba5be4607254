namespace PolicyLens.Formats.Html;

/// <summary>What is known of a page before it is walked through, and how it is to be read.</summary>
/// <param name="Original">Whether marked insertions and deletions are read as rejected.</param>
internal sealed record PageReading(PageShape Shape, PageLinks Links, HtmlPositions Positions, ElementLook Look, bool Original);
