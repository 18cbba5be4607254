using PolicyLens.Model;

namespace PolicyLens.Comparison.Aligning;

/// <summary>A clause as a point among others: its words as numbers with their weights.</summary>
internal sealed class ClauseVector
{
    public required Clause Clause { get; init; }

    /// <summary>Two clauses with one key are the same but for style.</summary>
    public required int Key { get; init; }

    /// <summary>The section it stands in, counted from 0 on its side.</summary>
    public required int Section { get; init; }

    /// <summary>The features in rising order, each once.</summary>
    public required int[] Ids { get; init; }

    /// <summary>Of each feature its count times its weight.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Pairs of neighbouring words, hashed, in rising order.</summary>
    public required int[] Pairs { get; init; }

    /// <summary>The weight of all its words.</summary>
    public required double Weight { get; init; }

    public bool IsHeading => Clause.Kind == PassageKind.Heading;

    /// <summary>How much of the likeness is what stands beside what.</summary>
    private const double PairsWeight = 0.1;

    /// <summary>The weight of what both have.</summary>
    public static double Common(ClauseVector left, ClauseVector right)
    {
        var (a, b, common) = (0, 0, 0.0);
        while (a < left.Ids.Length && b < right.Ids.Length)
        {
            var (x, y) = (left.Ids[a], right.Ids[b]);
            if (x == y)
            {
                common += Math.Min(left.Weights[a], right.Weights[b]);
            }

            a += x <= y ? 1 : 0;
            b += y <= x ? 1 : 0;
        }

        return common;
    }

    /// <summary>The weight of what one has and others have together: what one part has taken another cannot take again.</summary>
    public static double Common(ClauseVector one, IEnumerable<ClauseVector> parts)
    {
        var taken = new float[one.Ids.Length];
        foreach (var part in parts)
        {
            for (var at = 0; at < part.Ids.Length; at++)
            {
                if (Array.BinarySearch(one.Ids, part.Ids[at]) is var place and >= 0)
                {
                    taken[place] += part.Weights[at];
                }
            }
        }

        var common = 0.0;
        for (var at = 0; at < taken.Length; at++)
        {
            common += Math.Min(taken[at], one.Weights[at]);
        }

        return common;
    }

    /// <summary>How alike two clauses are by their words and what stands beside what, from 0 to 1; 1 for those that are the same but for style.</summary>
    public static double Likeness(ClauseVector left, ClauseVector right)
    {
        if (left.Key == right.Key)
        {
            return 1;
        }

        if (left.Weight + right.Weight <= 0)
        {
            return 0;
        }

        var words = 2 * Common(left, right) / (left.Weight + right.Weight);
        return Math.Min(0.999, left.Pairs.Length + right.Pairs.Length < 4 ? words : ((1 - PairsWeight) * words) + (PairsWeight * PairsAlike(left.Pairs, right.Pairs)));
    }

    /// <summary>The share of a clause's words that another has beyond those that the parts have, from 0 to 1.</summary>
    public static double Cover(ClauseVector added, ClauseVector whole, List<ClauseVector> parts)
    {
        if (added.Weight <= 0)
        {
            return 0;
        }

        var covered = 0.0;
        for (var at = 0; at < added.Ids.Length; at++)
        {
            if (Array.BinarySearch(whole.Ids, added.Ids[at]) is var place and >= 0)
            {
                var taken = 0f;
                foreach (var part in parts)
                {
                    taken += Array.BinarySearch(part.Ids, added.Ids[at]) is var found and >= 0 ? part.Weights[found] : 0;
                }

                covered += Math.Clamp(whole.Weights[place] - taken, 0, added.Weights[at]);
            }
        }

        return covered / added.Weight;
    }

    private static double PairsAlike(int[] left, int[] right)
    {
        var (a, b, common) = (0, 0, 0);
        while (a < left.Length && b < right.Length)
        {
            var (x, y) = (left[a], right[b]);
            common += x == y ? 1 : 0;
            a += x <= y ? 1 : 0;
            b += y <= x ? 1 : 0;
        }

        return 2.0 * common / (left.Length + right.Length);
    }
}
