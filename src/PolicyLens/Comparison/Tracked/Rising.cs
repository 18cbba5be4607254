namespace PolicyLens.Comparison.Tracked;

/// <summary>The longest run of pairs that is in order on both sides (patience sorting).</summary>
internal static class Rising
{
    /// <param name="pairs">In the order of the left, no place of it twice.</param>
    public static IReadOnlyList<(int Left, int Right)> Of(IReadOnlyList<(int Left, int Right)> pairs)
    {
        var (tops, before) = (new List<int>(), new int[pairs.Count]);
        for (var at = 0; at < pairs.Count; at++)
        {
            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[tops[middle]].Right < pairs[at].Right ? (middle + 1, high) : (low, middle);
            }

            before[at] = low > 0 ? tops[low - 1] : -1;
            if (low == tops.Count)
            {
                tops.Add(at);
            }
            else
            {
                tops[low] = at;
            }
        }

        var run = new List<(int, int)>();
        for (var at = tops.Count > 0 ? tops[^1] : -1; at >= 0; at = before[at])
        {
            run.Add(pairs[at]);
        }

        run.Reverse();
        return run;
    }
}
