namespace PolicyLens.Formats.Pdf;

/// <summary>
/// Tells numbered text from a table: where the first of two columns holds nothing but the numbers of one outline, each
/// following the one above, the second is text that hangs beside its numbers.
/// </summary>
internal static class NumberedText
{
    /// <summary>How many of the rows of a grid are numbered text, from its first; 0 where it is a table.</summary>
    /// <param name="columns">The columns of the grid.</param>
    public static int Count(IReadOnlyList<LayoutRow> rows, int start, int count, IReadOnlyList<(double Left, double Right)> columns)
    {
        if (columns.Count != 2)
        {
            return 0;
        }

        OutlineNumber? last = null;
        var (numbers, deepest, at) = (0, 0, start);
        for (; at < start + count; at++)
        {
            var first = rows[at].Segments[0];
            if (first.Left >= columns[1].Left - 1)
            {
                continue;
            }

            if (OutlineNumber.Of(first.Text) is { } number)
            {
                if (last is not null && !number.Follows(last))
                {
                    break;
                }

                (last, numbers, deepest) = (number, numbers + 1, Math.Max(deepest, number.Parts.Count));
            }
            else if (at == start || LineMark.Alone(first.Text) is not { IsItem: true })
            {
                break;
            }
        }

        // Behind paragraphs of two levels other lines may follow; a table that counts its rows may end in a sum.
        var isWhole = at == start + count;
        return numbers >= 2 && (isWhole || deepest > 1) ? at - start : 0;
    }
}
