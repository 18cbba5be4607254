namespace PolicyLens.Model;

/// <summary>Words of a text that the source sets in bold or italics.</summary>
/// <param name="Start">Where the words begin in the text, from 0.</param>
/// <param name="Length">How many characters they have, at least 1.</param>
public sealed record TextEmphasis(int Start, int Length, bool Bold, bool Italic) : ITextSpan<TextEmphasis>
{
    /// <summary>How many a text keeps, the first of it: more than any author sets, fewer than a hostile file may hold.</summary>
    public const int Most = 5_000;

    public TextEmphasis At(int start, int length) => this with { Start = start, Length = length };

    /// <summary>
    /// The emphasis of a text as the model has it: in order, without overlap and inside the text, no more than
    /// <see cref="Most"/>. White space has no look of its own: none begins or ends with it, and two of one look with
    /// nothing but space between them are one. None parts the two halves of a character.
    /// </summary>
    /// <param name="found">In order of their beginning; they may touch, overlap, begin or end with space, run past the text.</param>
    /// <returns>Null where there is none.</returns>
    public static ValueList<TextEmphasis>? Settled(IEnumerable<TextEmphasis> found, string text)
    {
        List<TextEmphasis> settled = [];
        var before = 0;
        foreach (var each in found)
        {
            var (start, end) = (Math.Max(each.Start, before), Math.Min(each.Start + each.Length, text.Length));
            while (start < end && (char.IsWhiteSpace(text[start]) || IsInside(text, start)))
            {
                start++;
            }

            while (start < end && (char.IsWhiteSpace(text[end - 1]) || IsInside(text, end)))
            {
                end--;
            }

            if (start >= end || each is { Bold: false, Italic: false })
            {
                continue;
            }

            if (settled.Count > 0 && settled[^1] is var last && last.Bold == each.Bold && last.Italic == each.Italic && text.AsSpan(before, start - before).IsWhiteSpace())
            {
                settled[^1] = last.At(last.Start, end - last.Start);
            }
            else if (settled.Count < Most)
            {
                settled.Add(each.At(start, end - start));
            }
            else
            {
                break;
            }

            before = end;
        }

        return settled.Count == 0 ? null : settled.ToValueList();
    }

    /// <summary>Whether a place lies between the two halves of one character.</summary>
    private static bool IsInside(string text, int place) =>
        place > 0 && place < text.Length && char.IsSurrogatePair(text[place - 1], text[place]);
}

/// <summary>Bold or italic words in a cell of a table.</summary>
/// <param name="Row">The row, from 1, as in the row's anchor.</param>
/// <param name="Cell">The cell in its row, from 1.</param>
public sealed record CellEmphasis(int Row, int Cell, TextEmphasis Emphasis);
