namespace PolicyLens.Comparison.Tracked;

/// <summary>
/// Finds which tokens of two sequences are kept, in order: those with the most words of which no run is an island, a run of
/// at most one word between changes of three or more. A longest common subsequence (Wagner and Fischer 1974) whose
/// cells know how long the run and the change before it are, with a small price on each change so that few long ones
/// win over many short ones.
/// </summary>
/// <remarks>Time and memory grow with the product of the lengths: callers bound it.</remarks>
internal sealed class KeptTokens(KeptTokens.Side left, KeptTokens.Side right, Func<int, int, int> tableWords)
{
    /// <summary>One of the two sequences.</summary>
    /// <param name="Ends">Whether a token ends a line: a change reads best from there on.</param>
    internal sealed record Side(int[] Numbers, int[] Words, bool[] Ends);

    private const int WordValue = 64;
    private const int MarkValue = 12;
    private const int EndValue = 24;

    /// <summary>The price of a change.</summary>
    private const int ChangePrice = 60;

    /// <summary>What of it is let off where a change begins a line.</summary>
    private const int LineStart = 6;

    private const int Shore = 3;
    private const int Impossible = int.MinValue / 2;

    // The states of a cell. A run is safe when it has two words or stands after less than a shore.
    private const int Safe = 0;
    private const int Bare = 1;
    private const int Lone = 2;
    private const int Gap = 3; // to 6: a change of 0 to 3 words after a safe run
    private const int Doubt = 7; // to 9: a change of 0 to 2 words after a run that would be an island if it grew to 3
    private const int States = 10;
    private const int Bits = 5;
    private const ulong FromLeft = 16;

    /// <summary>The pairs of places that are kept, in order.</summary>
    public List<(int Left, int Right)> Find()
    {
        var (rows, columns) = (left.Numbers.Length, right.Numbers.Length);
        if (rows == 0 || columns == 0)
        {
            return [];
        }

        var trace = new ulong[((long)rows + 1) * (columns + 1)];
        var above = new int[(columns + 1) * States];
        var here = new int[(columns + 1) * States];
        for (var row = 0; row <= rows; row++)
        {
            for (var column = 0; column <= columns; column++)
            {
                var cell = here.AsSpan(column * States, States);
                cell.Fill(Impossible);
                var from = 0UL;
                if (row == 0 && column == 0)
                {
                    cell[Safe] = 0;
                }

                if (row > 0)
                {
                    Change(above.AsSpan(column * States, States), cell, left.Words[row - 1], Price(row - 2, column - 1), ref from, 0);
                }

                if (column > 0)
                {
                    Change(here.AsSpan((column - 1) * States, States), cell, right.Words[column - 1], Price(row - 1, column - 2), ref from, FromLeft);
                }

                if (row > 0 && column > 0 && left.Numbers[row - 1] == right.Numbers[column - 1])
                {
                    Keep(above.AsSpan((column - 1) * States, States), cell, row - 1, column - 1, ref from);
                }

                trace[((long)row * (columns + 1)) + column] = from;
            }

            (above, here) = (here, above);
        }

        return Walk(trace, above.AsSpan(columns * States, States), rows, columns);
    }

    /// <summary>The price of a change behind two tokens; -1 is the beginning.</summary>
    private int Price(int row, int column) => ChangePrice - (row < 0 || column < 0 || (left.Ends[row] && right.Ends[column]) ? LineStart : 0);

    private static void Change(ReadOnlySpan<int> source, Span<int> cell, int words, int price, ref ulong from, ulong side)
    {
        var grown = Math.Min(words, Shore);
        Take(cell, Gap + grown, source[Safe] - price, Safe, ref from, side);
        for (var size = 0; size <= Shore; size++)
        {
            Take(cell, Gap + Math.Min(size + grown, Shore), source[Gap + size], Gap + size, ref from, side);
        }

        if (grown == Shore)
        {
            return;
        }

        Take(cell, Doubt + grown, source[Bare] - price, Bare, ref from, side);
        Take(cell, Doubt + grown, source[Lone] - price, Lone, ref from, side);
        for (var size = 0; size + grown < Shore; size++)
        {
            Take(cell, Doubt + size + grown, source[Doubt + size], Doubt + size, ref from, side);
        }
    }

    private void Keep(ReadOnlySpan<int> source, Span<int> cell, int row, int column, ref ulong from)
    {
        var words = left.Words[row];
        var value = left.Ends[row] ? EndValue : words == 0 ? MarkValue : words * WordValue;
        if (left.Numbers[row] == TokenSequence.TableNumber)
        {
            words = tableWords(row, column);
            if (words < 0)
            {
                return;
            }

            (value, words) = ((words * WordValue) + EndValue, 2);
        }

        for (var state = 0; state < States; state++)
        {
            var target = state switch
            {
                Gap + Shore => words >= 2 ? Safe : words == 1 ? Lone : Bare,
                Bare => words >= 2 ? Safe : words == 1 ? Lone : Bare,
                Lone => words > 0 ? Safe : Lone,
                _ => Safe,
            };
            Take(cell, target, source[state] + value, state, ref from, 0);
        }
    }

    private static void Take(Span<int> cell, int target, int score, int state, ref ulong from, ulong side)
    {
        if (score > cell[target])
        {
            cell[target] = score;
            var shift = target * Bits;
            from = (from & ~(31UL << shift)) | (((uint)state | side) << shift);
        }
    }

    private static List<(int Left, int Right)> Walk(ulong[] trace, ReadOnlySpan<int> end, int rows, int columns)
    {
        var state = 0;
        for (var other = 1; other < States; other++)
        {
            state = end[other] > end[state] ? other : state;
        }

        var kept = new List<(int, int)>();
        var (row, column) = (rows, columns);
        while (row > 0 || column > 0)
        {
            var step = trace[((long)row * (columns + 1)) + column] >> (state * Bits);
            if (state < Gap)
            {
                kept.Add((--row, --column));
            }
            else if ((step & FromLeft) != 0)
            {
                column--;
            }
            else
            {
                row--;
            }

            state = (int)(step & 15);
        }

        kept.Reverse();
        return kept;
    }
}
