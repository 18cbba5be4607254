namespace PolicyLens.Comparison.Aligning;

/// <summary>A pair that may be made, and what it is worth; only pairs worth more than nothing are made.</summary>
internal readonly record struct PossiblePair(int Right, double Worth);

/// <summary>
/// Pairs two sides so that the pairs together are worth the most (Bertsekas, "The auction algorithm", 1988): those of the left bid for
/// those of the right, and give way to who can gain less elsewhere. At most <see cref="Step"/> a pair below the best there is.
/// </summary>
internal static class PairAuction
{
    private const double Step = 0.0005;

    /// <summary>Bids for each clause on average before the rest is decided by who comes first: text that repeats itself without end could bid for long.</summary>
    private const int MostBids = 64;

    /// <returns>For each of the left the one of the right, or -1.</returns>
    public static int[] Assign(IReadOnlyList<List<PossiblePair>> possible, int rights)
    {
        var (ofLeft, ofRight, prices) = (new int[possible.Count], new int[rights], new double[rights]);
        Array.Fill(ofLeft, -1);
        Array.Fill(ofRight, -1);
        var waiting = new Queue<int>(Enumerable.Range(0, possible.Count));
        for (var bids = ((long)possible.Count * MostBids) + 4096; waiting.TryDequeue(out var left); bids--)
        {
            var (best, first, second) = (-1, 0.0, 0.0);
            foreach (var (right, worth) in possible[left])
            {
                var gain = worth - prices[right];
                if (gain > first)
                {
                    (best, second, first) = (right, first, gain);
                }
                else
                {
                    second = Math.Max(second, gain);
                }
            }

            if (best < 0 || (bids <= 0 && ofRight[best] >= 0))
            {
                continue;
            }

            prices[best] += first - second + Step;
            if (ofRight[best] is var loser and >= 0)
            {
                ofLeft[loser] = -1;
                waiting.Enqueue(loser);
            }

            (ofLeft[left], ofRight[best]) = (best, left);
        }

        return ofLeft;
    }
}
