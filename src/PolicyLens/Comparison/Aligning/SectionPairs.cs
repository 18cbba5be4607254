namespace PolicyLens.Comparison.Aligning;

/// <summary>How much two sections answer to each other, by the clauses in them that are paired and by their headings.</summary>
internal sealed class SectionPairs
{
    private readonly Dictionary<(int Left, int Right), double> shared = [];
    private readonly double[] left;
    private readonly double[] right;

    /// <param name="pairs">For each clause of the left the one of the right, or -1.</param>
    public SectionPairs(ClauseVector[] left, ClauseVector[] right, int[] pairs)
    {
        this.left = Weights(left);
        this.right = Weights(right);
        for (var at = 0; at < pairs.Length; at++)
        {
            if (pairs[at] >= 0 && !left[at].IsHeading && !right[pairs[at]].IsHeading)
            {
                var (from, to) = (left[at], right[pairs[at]]);
                var key = (from.Section, to.Section);
                shared[key] = shared.GetValueOrDefault(key) + Math.Min(from.Weight, to.Weight);
            }
        }
    }

    /// <summary>The share of the smaller section that has its answer in the other, from 0 to 1.</summary>
    public double Within(int left, int right) => Share(left, right, Math.Min(this.left[left], this.right[right]));

    /// <summary>The share of both sections that they have of each other, from 0 to 1.</summary>
    public double Mutual(int left, int right) => Share(left, right, (this.left[left] + this.right[right]) / 2);

    private double Share(int left, int right, double of) => of > 0 && shared.TryGetValue((left, right), out var common) ? Math.Min(1, common / of) : 0;

    private static double[] Weights(ClauseVector[] clauses)
    {
        var weights = new double[clauses.Length == 0 ? 0 : clauses.Max(clause => clause.Section) + 1];
        foreach (var clause in clauses)
        {
            weights[clause.Section] += clause.IsHeading ? 0 : clause.Weight;
        }

        return weights;
    }
}
