namespace PolicyLens.Model;

/// <summary>A link that the source has on some words of a text.</summary>
/// <param name="Start">Where the words begin in the text, from 0.</param>
/// <param name="Length">How many characters they have.</param>
/// <param name="Target">The address as the source gives it; it is not known to be safe to open.</param>
public sealed record TextLink(int Start, int Length, string Target) : ITextSpan<TextLink>
{
    public TextLink At(int start, int length) => this with { Start = start, Length = length };
}

/// <summary>A link in a cell of a table.</summary>
/// <param name="Row">The row, from 1, as in the row's anchor.</param>
/// <param name="Cell">The cell in its row, from 1.</param>
public sealed record CellLink(int Row, int Cell, TextLink Link);
