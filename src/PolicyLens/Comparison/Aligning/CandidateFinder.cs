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
    private readonly List<int> touched = [];

    /// <param name="features">How many features there are.</param>
    public CandidateFinder(ClauseVector[] clauses, int features)
    {
        this.clauses = clauses;
        found = new float[clauses.Length];
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

        // Weighed by the share of the other's words: long clauses share something with everybody.
        var best = touched.ConvertAll(other => (Share: found[other] / (float)Math.Sqrt(1 + clauses[other].Weight), Other: other));
        foreach (var other in touched)
        {
            found[other] = 0;
        }

        touched.Clear();
        best.Sort((a, b) => b.Share.CompareTo(a.Share) is not 0 and var order ? order : a.Other.CompareTo(b.Other));
        return best.GetRange(0, Math.Min(Most, best.Count)).ConvertAll(pair => pair.Other);
    }

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
