namespace PolicyLens.Model;

/// <summary>Words of a text that the source sets in bold or italics.</summary>
/// <param name="Start">Where the words begin in the text, from 0.</param>
/// <param name="Length">How many characters they have, at least 1.</param>
public sealed record TextEmphasis(int Start, int Length, bool Bold, bool Italic);

/// <summary>Bold or italic words in a cell of a table.</summary>
/// <param name="Row">The row, from 1, as in the row's anchor.</param>
/// <param name="Cell">The cell in its row, from 1.</param>
public sealed record CellEmphasis(int Row, int Cell, TextEmphasis Emphasis);
