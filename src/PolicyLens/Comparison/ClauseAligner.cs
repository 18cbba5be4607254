using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>
/// Pairs the clauses of two editions by what they say, wherever they stand. Words that few clauses have weigh more than
/// words that all have (inverse document frequency, Spärck Jones 1972); pairs are taken best first; the longest run of
/// pairs that keep their order stays in place, and the others have moved.
/// </summary>
/// <remarks>Both sides are treated alike: to align B with A gives the pairs of A with B.</remarks>
public sealed class ClauseAligner
{
    /// <summary>Two clauses less alike than this are not the same clause in other words.</summary>
    private const double Threshold = 0.5;

    /// <summary>Clauses of the same section may be less alike, as their place speaks for them.</summary>
    private const double ThresholdInSection = 0.4;

    /// <summary>How much of the weight the place has against the words; enough to part two clauses that say the same.</summary>
    private const double PlaceWeight = 0.05;

    public Alignment Align(Chapter left, Chapter right)
    {
        var (leftClauses, rightClauses) = (Clause.Of(left), Clause.Of(right));
        var (leftBags, rightBags) = WordBag.Of(leftClauses, rightClauses);
        var pairs = Match(leftClauses, rightClauses, leftBags, rightBags);
        var kept = InOrder(pairs, leftClauses, rightClauses);
        var entries = Entries(leftClauses, rightClauses, pairs, kept);
        var common = pairs.Sum(pair => WordBag.Common(leftBags[pair.Left], rightBags[pair.Right]));
        var all = leftBags.Sum(bag => bag.Weight) + rightBags.Sum(bag => bag.Weight);
        return new([.. entries], all == 0 ? 1 : Math.Round(2 * common / all, 4));
    }

    private sealed record Pair(int Left, int Right, double Similarity, double Score);

    private static List<Pair> Match(IReadOnlyList<Clause> left, IReadOnlyList<Clause> right, WordBag[] leftBags, WordBag[] rightBags)
    {
        var candidates = new List<Pair>();
        var index = WordBag.Index(rightBags);
        for (var l = 0; l < left.Count; l++)
        {
            foreach (var r in leftBags[l].Neighbours(index))
            {
                var similarity = WordBag.Similarity(leftBags[l], rightBags[r]);
                var sameSection = SectionKey(left[l]) == SectionKey(right[r]);
                if (IsHeading(left[l]) == IsHeading(right[r]) && similarity >= (sameSection ? ThresholdInSection : Threshold))
                {
                    var distance = Math.Abs(((l + 0.5) / left.Count) - ((r + 0.5) / right.Count));
                    candidates.Add(new(l, r, similarity, similarity + (PlaceWeight * ((sameSection ? 1 : 0) + 1 - distance))));
                }
            }
        }

        // Ties are broken by what does not change when left and right change places.
        candidates.Sort((a, b) => b.Score.CompareTo(a.Score) is not 0 and var byScore ? byScore
            : (a.Left + a.Right).CompareTo(b.Left + b.Right) is not 0 and var bySum ? bySum
            : Math.Abs(a.Left - a.Right).CompareTo(Math.Abs(b.Left - b.Right)) is not 0 and var byGap ? byGap
            : Math.Min(a.Left, a.Right).CompareTo(Math.Min(b.Left, b.Right)));
        var (takenLeft, takenRight) = (new HashSet<int>(), new HashSet<int>());
        return [.. candidates
            .Where(pair => !takenLeft.Contains(pair.Left) && !takenRight.Contains(pair.Right) && takenLeft.Add(pair.Left) && takenRight.Add(pair.Right))
            .OrderBy(pair => pair.Left)];
    }

    /// <summary>The pairs that keep their order: the increasing sequence with the most words in it.</summary>
    private static HashSet<Pair> InOrder(List<Pair> pairs, IReadOnlyList<Clause> left, IReadOnlyList<Clause> right)
    {
        var best = new double[pairs.Count];
        var before = new int[pairs.Count];
        var last = -1;
        for (var at = 0; at < pairs.Count; at++)
        {
            (best[at], before[at]) = (0, -1);
            for (var other = 0; other < at; other++)
            {
                if (pairs[other].Right < pairs[at].Right && best[other] > best[at])
                {
                    (best[at], before[at]) = (best[other], other);
                }
            }

            best[at] += 1 + pairs[at].Similarity + Tiebreak(pairs[at], left[pairs[at].Left].Text, right[pairs[at].Right].Text);
            last = last < 0 || best[at] > best[last] ? at : last;
        }

        var kept = new HashSet<Pair>();
        for (; last >= 0; last = before[last])
        {
            kept.Add(pairs[last]);
        }

        return kept;
    }

    /// <summary>
    /// Far less than any similarity tells, and the same whichever side is left: of two clauses that have changed places
    /// the same one stays. FNV-1a of the places and the lesser text.
    /// </summary>
    private static double Tiebreak(Pair pair, string left, string right)
    {
        var hash = (2166136261u ^ (uint)(pair.Left + pair.Right)) * 16777619u;
        foreach (var character in string.CompareOrdinal(left, right) <= 0 ? left : right)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash / (double)uint.MaxValue / 1_000_000;
    }

    private static IEnumerable<AlignedClause> Entries(IReadOnlyList<Clause> left, IReadOnlyList<Clause> right, List<Pair> pairs, HashSet<Pair> kept)
    {
        var ofLeft = pairs.ToDictionary(pair => pair.Left);
        var ofRight = pairs.ToDictionary(pair => pair.Right);
        var r = 0;
        for (var l = 0; l <= left.Count; l++)
        {
            var pair = l < left.Count ? ofLeft.GetValueOrDefault(l) : null;
            var until = l == left.Count ? right.Count : pair is not null && kept.Contains(pair) ? pair.Right : -1;
            for (; r < until; r++)
            {
                if (!ofRight.ContainsKey(r))
                {
                    yield return new(EntryKind.Added, null, right[r], 0);
                }
            }

            if (l == left.Count)
            {
                yield break;
            }

            if (pair is null)
            {
                yield return new(EntryKind.Removed, left[l], null, 0);
                continue;
            }

            var (from, to) = (left[l], right[pair.Right]);
            var kind = !kept.Contains(pair) ? EntryKind.Moved : Redline.IsSame(from.Text, to.Text) ? EntryKind.Unchanged : EntryKind.Changed;
            yield return new(kind, from, to, Math.Round(pair.Similarity, 4));
            r = kept.Contains(pair) ? pair.Right + 1 : r;
        }
    }

    private static bool IsHeading(Clause clause) => clause.Kind == PassageKind.Heading;

    private static string SectionKey(Clause clause) => Structure.TextShape.Key(clause.Section.Heading ?? clause.Section.Anchor.Value);
}
