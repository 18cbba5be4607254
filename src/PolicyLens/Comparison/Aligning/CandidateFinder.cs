namespace PolicyLens.Comparison.Aligning;

/// <summary>
/// Finds the clauses that one may answer to by the rarer words that they share, through an inverted index: never by looking at all.
/// However often a text repeats itself, a clause costs no more than <see cref="MostVisits"/> visits and has no more than <see cref="Most"/> candidates.
/// </summary>
internal sealed class CandidateFinder
{
    public const int Most = 12;

    private const int MostVisits = 1024;

    private readonly ClauseVector[] clauses;
    private readonly int[] starts;
    private readonly int[] postings;
    private readonly float[] found;
    private readonly float[] scales;
    private readonly List<int> touched = [];

    /// <param name="features">How many features there are.</param>
    public CandidateFinder(ClauseVector[] clauses, int features)
    {
        this.clauses = clauses;
        found = new float[clauses.Length];
        scales = Array.ConvertAll(clauses, clause => 1 / (float)Math.Sqrt(1 + clause.Weight));
        starts = new int[features + 1];
        foreach (var clause in clauses)
        {
            foreach (var id in clause.Ids)
            {
                starts[id + 1]++;
            }
        }

        for (var id = 0; id < features; id++)
        {
            starts[id + 1] += starts[id];
        }

        postings = new int[starts[^1]];
        var next = starts.AsSpan(0, features).ToArray();
        for (var at = 0; at < clauses.Length; at++)
        {
            foreach (var id in clauses[at].Ids)
            {
                postings[next[id]++] = at;
            }
        }
    }

    /// <summary>The clauses of the index that share most with one, best first.</summary>
    /// <param name="place">Where that one stands on its own side, from 0 to 1: of many that share a word, those that stand near it are looked at.</param>
    public List<int> Of(ClauseVector clause, double place)
    {
        var rarest = new (int Count, int At)[clause.Ids.Length];
        for (var at = 0; at < rarest.Length; at++)
        {
            rarest[at] = (starts[clause.Ids[at] + 1] - starts[clause.Ids[at]], at);
        }

        Array.Sort(rarest);
        var budget = MostVisits;
        foreach (var (count, at) in rarest)
        {
            if (budget <= 0)
            {
                break;
            }

            var list = Near(clause.Ids[at], count, Math.Min(count, budget), place);
            budget -= list.Length;
            foreach (var other in list)
            {
                if (found[other] == 0)
                {
                    touched.Add(other);
                }

                found[other] += clause.Weights[at];
            }
        }

        return Best();
    }

    /// <summary>The few that have most of what was found, weighed by the share of their own words: long clauses share something with everybody.</summary>
    private List<int> Best()
    {
        Span<(float Share, int Other)> best = stackalloc (float, int)[Most];
        var count = 0;
        foreach (var other in touched)
        {
            var share = found[other] * scales[other];
            found[other] = 0;
            if (count == Most && !IsBefore((share, other), best[Most - 1]))
            {
                continue;
            }

            // They are very few: each is put where it belongs.
            var at = count < Most ? count++ : Most - 1;
            for (; at > 0 && IsBefore((share, other), best[at - 1]); at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = (share, other);
        }

        touched.Clear();
        var places = new List<int>(count);
        foreach (var (_, other) in best[..count])
        {
            places.Add(other);
        }

        return places;
    }

    private static bool IsBefore((float Share, int Other) one, (float Share, int Other) other) => one.Share > other.Share || (one.Share == other.Share && one.Other < other.Other);

    /// <summary>So many of the clauses with a feature as are allowed, around a place.</summary>
    private ReadOnlySpan<int> Near(int id, int count, int allowed, double place)
    {
        var list = postings.AsSpan(starts[id], count);
        if (count <= allowed)
        {
            return list;
        }

        var middle = list.BinarySearch((int)(place * clauses.Length));
        middle = middle < 0 ? ~middle : middle;
        return list.Slice(Math.Clamp(middle - (allowed / 2), 0, count - allowed), allowed);
    }
}
