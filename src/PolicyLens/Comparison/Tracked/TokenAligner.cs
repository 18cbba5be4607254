namespace PolicyLens.Comparison.Tracked;

/// <summary>
/// Finds the tokens that two sequences keep in order, whatever their length. What is small is solved exactly by
/// <see cref="KeptTokens"/>; what is large is first cut at runs of tokens that stand once on either side (patience
/// difference, Cohen 2010, over runs in place of lines).
/// </summary>
/// <remarks>At most <see cref="AllCells"/> cells are ever computed; past that the rest is deleted and inserted.</remarks>
internal sealed class TokenAligner(KeptTokens.Side left, KeptTokens.Side right, Func<int, int, int> tableWords)
{
    /// <summary>What is solved in one piece: two chapters of 3,000 words.</summary>
    private const long PieceCells = 12_000_000;

    /// <summary>What is cut first at the surest places alone, as it is quicker so and no worse.</summary>
    private const long SmallCells = 40_000;

    private const long AllCells = 36_000_000;

    /// <summary>How long two pieces are that are laid against each other where nothing marks their places.</summary>
    private const int BlindTokens = 1500;

    /// <summary>The lengths of the runs that places are marked by, the surest first.</summary>
    private static readonly int[] RunLengths = [24, 8, 4];

    private readonly List<(int Left, int Right)> kept = [];
    private long cells;

    /// <summary>The pairs of places that are kept, in order.</summary>
    public IReadOnlyList<(int Left, int Right)> Align()
    {
        Align(new(0, left.Numbers.Length, 0, right.Numbers.Length), 0);
        return kept;
    }

    /// <summary>A part of each side, from the first to before the last.</summary>
    private readonly record struct Zone(int Left, int LeftEnd, int Right, int RightEnd)
    {
        public long Cells => (LeftEnd - Left + 1L) * (RightEnd - Right + 1L);

        public bool IsEmpty => Left == LeftEnd || Right == RightEnd;
    }

    private void Align(Zone zone, int depth)
    {
        var inner = Inner(zone);
        Keep(zone.Left, zone.Right, inner.Left - zone.Left);
        if (!inner.IsEmpty)
        {
            Solve(inner, depth);
        }

        Keep(inner.LeftEnd, inner.RightEnd, zone.LeftEnd - inner.LeftEnd);
    }

    /// <summary>The zone without the whole lines that both sides begin and end with.</summary>
    private Zone Inner(Zone zone)
    {
        var (start, whole) = (0, 0);
        var most = Math.Min(zone.LeftEnd - zone.Left, zone.RightEnd - zone.Right);
        while (start < most && IsSame(zone.Left + start, zone.Right + start))
        {
            start++;
            whole = left.Ends[zone.Left + start - 1] ? start : whole;
        }

        var (end, wholeEnd) = (0, 0);
        most -= whole;
        while (end < most && IsSame(zone.LeftEnd - end - 1, zone.RightEnd - end - 1))
        {
            // A line at the end is whole where the line before it ends.
            wholeEnd = left.Ends[zone.LeftEnd - end - 1] && right.Ends[zone.RightEnd - end - 1] ? end : wholeEnd;
            end++;
        }

        return start == zone.LeftEnd - zone.Left && start == zone.RightEnd - zone.Right
            ? new(zone.LeftEnd, zone.LeftEnd, zone.RightEnd, zone.RightEnd)
            : new(zone.Left + whole, zone.LeftEnd - wholeEnd, zone.Right + whole, zone.RightEnd - wholeEnd);
    }

    private void Solve(Zone zone, int depth)
    {
        if (depth == 0 && zone.Cells > SmallCells && Anchors(zone, RunLengths[0]) is { Count: > 0 } sure)
        {
            Between(zone, sure, 0);
            return;
        }

        if (zone.Cells <= PieceCells && cells + zone.Cells <= AllCells)
        {
            cells += zone.Cells;
            foreach (var (row, column) in new KeptTokens(Part(left, zone.Left, zone.LeftEnd), Part(right, zone.Right, zone.RightEnd), (row, column) => tableWords(zone.Left + row, zone.Right + column)).Find())
            {
                kept.Add((zone.Left + row, zone.Right + column));
            }

            return;
        }

        for (; depth < RunLengths.Length; depth++)
        {
            var anchors = Anchors(zone, RunLengths[depth]);
            if (anchors.Count > 0)
            {
                Between(zone, anchors, depth);
                return;
            }
        }

        Blind(zone);
    }

    private void Between(Zone zone, List<(int Left, int Right, int Length)> anchors, int depth)
    {
        var (fromLeft, fromRight) = (zone.Left, zone.Right);
        foreach (var anchor in anchors)
        {
            Gap(new(fromLeft, anchor.Left, fromRight, anchor.Right));
            Keep(anchor.Left, anchor.Right, anchor.Length);
            (fromLeft, fromRight) = (anchor.Left + anchor.Length, anchor.Right + anchor.Length);
        }

        Gap(new(fromLeft, zone.LeftEnd, fromRight, zone.RightEnd));

        void Gap(Zone gap)
        {
            if (!gap.IsEmpty)
            {
                Solve(gap, depth + 1);
            }
        }
    }

    /// <summary>Pieces of both sides in step, as far as the bounds allow: text without a run that stands once is not a chapter's.</summary>
    private void Blind(Zone zone)
    {
        var steps = (Math.Max(zone.LeftEnd - zone.Left, zone.RightEnd - zone.Right) + BlindTokens - 1) / BlindTokens;
        int At(int from, int until, int step) => from + (int)((until - from) * (long)step / steps);
        for (var step = 0; step < steps && cells < AllCells; step++)
        {
            var piece = new Zone(At(zone.Left, zone.LeftEnd, step), At(zone.Left, zone.LeftEnd, step + 1), At(zone.Right, zone.RightEnd, step), At(zone.Right, zone.RightEnd, step + 1));
            if (!piece.IsEmpty && piece.Cells <= PieceCells && cells + piece.Cells <= AllCells)
            {
                Solve(piece, RunLengths.Length);
            }
        }
    }

    /// <summary>Runs of the length that stand once on either side, made as long as they go, in order on both sides.</summary>
    private List<(int Left, int Right, int Length)> Anchors(Zone zone, int length)
    {
        var (lefts, rights) = (Once(left.Numbers, zone.Left, zone.LeftEnd, length), Once(right.Numbers, zone.Right, zone.RightEnd, length));
        var pairs = lefts.Where(place => place.Value >= 0 && rights.GetValueOrDefault(place.Key, -1) >= 0).Select(place => (Left: place.Value, Right: rights[place.Key]))
            .Where(pair => Enumerable.Range(0, length).All(at => IsSame(pair.Left + at, pair.Right + at))).OrderBy(pair => pair.Left).ToList();
        var anchors = new List<(int Left, int Right, int Length)>();
        var (fromLeft, fromRight) = (zone.Left, zone.Right);
        foreach (var (atLeft, atRight) in Rising.Of(pairs))
        {
            if (atLeft < fromLeft || atRight < fromRight)
            {
                continue;
            }

            var (start, end) = (0, length);
            while (atLeft + start > fromLeft && atRight + start > fromRight && IsSame(atLeft + start - 1, atRight + start - 1))
            {
                start--;
            }

            while (atLeft + end < zone.LeftEnd && atRight + end < zone.RightEnd && IsSame(atLeft + end, atRight + end))
            {
                end++;
            }

            (fromLeft, fromRight) = (atLeft + end, atRight + end);
            var whole = WholeLines(atLeft, start, end);
            anchors.Add((atLeft + whole.Start, atRight + whole.Start, whole.End - whole.Start));
        }

        return anchors;
    }

    /// <summary>A run without the parts of lines at its ends, where whole lines are in it: those may belong to what was put between.</summary>
    private (int Start, int End) WholeLines(int at, int start, int end)
    {
        var (first, last) = (start, end);
        while (first < end && !left.Ends[at + first])
        {
            first++;
        }

        while (last > start && !left.Ends[at + last - 1])
        {
            last--;
        }

        return first + 1 < last ? (first + 1, last) : (start, end);
    }

    /// <summary>Where each run of the length stands, by a hash of it; -1 where it stands more than once.</summary>
    private static Dictionary<ulong, int> Once(int[] numbers, int from, int until, int length)
    {
        const ulong factor = 0x9E3779B97F4A7C15;
        var places = new Dictionary<ulong, int>();
        var (hash, last) = (0UL, 1UL);
        for (var at = 0; at < length; at++)
        {
            last *= factor;
        }

        for (var at = from; at < until; at++)
        {
            hash = (hash * factor) + (uint)numbers[at] + 1;
            if (at - from >= length)
            {
                hash -= ((uint)numbers[at - length] + 1) * last;
            }

            if (at - from >= length - 1)
            {
                ref var place = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(places, hash, out var known);
                place = known ? -1 : at - length + 1;
            }
        }

        return places;
    }

    private void Keep(int atLeft, int atRight, int count)
    {
        for (var at = 0; at < count; at++)
        {
            kept.Add((atLeft + at, atRight + at));
        }
    }

    /// <summary>Tables are never kept blindly: which answers to which is weighed.</summary>
    private bool IsSame(int atLeft, int atRight) => left.Numbers[atLeft] == right.Numbers[atRight] && left.Numbers[atLeft] != TokenSequence.TableNumber;

    private static KeptTokens.Side Part(KeptTokens.Side side, int from, int until) => new(side.Numbers[from..until], side.Words[from..until], side.Ends[from..until]);
}
