namespace PolicyLens.Comparison.Tracked;

/// <summary>Two rows with as many cells, and what each pair of cells keeps.</summary>
internal sealed record RowPair(int Left, int Right, IReadOnlyList<CellPair> Cells)
{
    public int Words => Cells.Sum(cell => cell.Words);
}

/// <summary>Two cells and the tokens that they keep.</summary>
internal sealed record CellPair(TokenSequence Left, TokenSequence Right, IReadOnlyList<(int Left, int Right)> Kept)
{
    public int Words => Kept.Sum(pair => Left.Words[pair.Left]);

    public bool IsSame => Kept.Count == Left.Count && Kept.Count == Right.Count;
}

/// <summary>Two tables and the rows that answer to each other, in order.</summary>
internal sealed record TablePair(IReadOnlyList<RowPair> Rows)
{
    public int Words => Rows.Sum(row => row.Words);
}

/// <summary>
/// Finds which rows of two tables answer to each other: in order, with the most words kept. Rows of unlike numbers of cells
/// never do: Word's tracked changes know rows, not columns.
/// </summary>
internal sealed class TablePairs(IReadOnlyList<ChapterLine> left, IReadOnlyList<ChapterLine> right)
{
    /// <summary>How many pairs of tables, and of rows, are weighed in all; past that only equal ones are found.</summary>
    private const int TablesWeighed = 2_000;

    private const int RowsWeighed = 60_000;

    private readonly Dictionary<(int Left, int Right), TablePair?> found = [];
    private readonly TokenNumbers numbers = new();
    private readonly Dictionary<(bool OfLeft, int Line, int Row, int Cell), TokenSequence> cells = [];
    private int rowsWeighed;

    /// <summary>The pair of the tables at two lines; null where nothing of the one is in the other.</summary>
    public TablePair? Of(int leftLine, int rightLine)
    {
        if (!found.TryGetValue((leftLine, rightLine), out var pair))
        {
            found.Add((leftLine, rightLine), pair = Pair(leftLine, rightLine));
        }

        return pair;
    }

    private TablePair? Pair(int leftLine, int rightLine)
    {
        var (lefts, rights) = (left[leftLine].Rows, right[rightLine].Rows);
        var weigh = found.Count < TablesWeighed && rowsWeighed + ((long)lefts.Count * rights.Count) <= RowsWeighed;
        rowsWeighed += weigh ? lefts.Count * rights.Count : 0;
        var rows = weigh ? Weighed(leftLine, rightLine) : Equal(leftLine, rightLine);
        return rows.Count == 0 ? null : new(rows);
    }

    private List<RowPair> Weighed(int leftLine, int rightLine)
    {
        var (lefts, rights) = (left[leftLine].Rows, right[rightLine].Rows);
        var best = new int[lefts.Count + 1, rights.Count + 1];
        var pairs = new RowPair?[lefts.Count, rights.Count];
        for (var row = 0; row < lefts.Count; row++)
        {
            for (var other = 0; other < rights.Count; other++)
            {
                pairs[row, other] = Rows(leftLine, row, rightLine, other);
                var kept = pairs[row, other] is { } pair ? best[row, other] + Value(pair) : 0;
                best[row + 1, other + 1] = Math.Max(kept, Math.Max(best[row, other + 1], best[row + 1, other]));
            }
        }

        var chosen = new List<RowPair>();
        for (var (row, other) = (lefts.Count, rights.Count); row > 0 && other > 0;)
        {
            if (best[row, other] == best[row - 1, other])
            {
                row--;
            }
            else if (best[row, other] == best[row, other - 1])
            {
                other--;
            }
            else
            {
                chosen.Add(pairs[--row, --other]!);
            }
        }

        chosen.Reverse();
        return chosen;
    }

    /// <summary>An equal row without a word is worth keeping too.</summary>
    private static int Value(RowPair pair) => (pair.Words * 8) + (pair.Cells.All(cell => cell.IsSame) ? 4 : 0);

    private List<RowPair> Equal(int leftLine, int rightLine)
    {
        var (lefts, rights) = (left[leftLine].Rows, right[rightLine].Rows);
        var start = 0;
        while (start < lefts.Count && start < rights.Count && lefts[start] == rights[start])
        {
            start++;
        }

        var end = 0;
        while (end < lefts.Count - start && end < rights.Count - start && lefts[lefts.Count - end - 1] == rights[rights.Count - end - 1])
        {
            end++;
        }

        var places = new Dictionary<ChapterRow, int>();
        for (var row = start; row < rights.Count - end; row++)
        {
            places[rights[row]] = places.ContainsKey(rights[row]) ? -1 : row;
        }

        var once = lefts.Skip(start).Take(lefts.Count - start - end).GroupBy(row => row).Where(group => group.Count() == 1).Select(group => group.Key).ToHashSet();
        var between = Enumerable.Range(start, Math.Max(0, lefts.Count - start - end)).Where(row => once.Contains(lefts[row]) && places.GetValueOrDefault(lefts[row], -1) >= 0)
            .Select(row => (row, places[lefts[row]])).ToList();
        return [.. Enumerable.Range(0, start).Select(row => (row, row)).Concat(Rising.Of(between))
            .Concat(Enumerable.Range(0, end).Select(row => (lefts.Count - end + row, rights.Count - end + row)))
            .Select(pair => Rows(leftLine, pair.Item1, rightLine, pair.Item2)).OfType<RowPair>()];
    }

    private RowPair? Rows(int leftLine, int row, int rightLine, int other)
    {
        var (a, b) = (left[leftLine].Rows[row], right[rightLine].Rows[other]);
        if (a.Cells.Count != b.Cells.Count || a.Header != b.Header)
        {
            return null;
        }

        var pairs = new List<CellPair>(a.Cells.Count);
        for (var cell = 0; cell < a.Cells.Count; cell++)
        {
            var (from, to) = (Cell(true, leftLine, row, cell, a.Cells[cell]), Cell(false, rightLine, other, cell, b.Cells[cell]));
            pairs.Add(new(from, to, new TokenAligner(from.Side(), to.Side(), (_, _) => -1).Align()));
        }

        var pair = new RowPair(row, other, pairs);
        return Value(pair) > 0 ? pair : null;
    }

    private TokenSequence Cell(bool ofLeft, int line, int row, int cell, FormattedText text)
    {
        var key = (ofLeft, line, row, cell);
        if (!cells.TryGetValue(key, out var sequence))
        {
            cells.Add(key, sequence = new([new(new(LineKind.Paragraph), text)], numbers));
        }

        return sequence;
    }
}
