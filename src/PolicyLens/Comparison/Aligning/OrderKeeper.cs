namespace PolicyLens.Comparison.Aligning;

/// <summary>Finds which pairs keep their order: the rising sequence that weighs most, in the time of sorting it (a Fenwick tree of greatest sums).</summary>
internal static class OrderKeeper
{
    /// <param name="rights">The places on the right, in the order of the left; each once.</param>
    /// <param name="weights">What each pair weighs; more than 0.</param>
    /// <returns>Which of them are in the sequence.</returns>
    public static bool[] Kept(IReadOnlyList<int> rights, IReadOnlyList<double> weights)
    {
        var size = rights.Count == 0 ? 0 : rights.Max() + 1;
        var (tree, holder) = (new double[size + 1], new int[size + 1]);
        Array.Fill(holder, -1);
        var before = new int[rights.Count];
        var (last, most) = (-1, 0.0);
        for (var at = 0; at < rights.Count; at++)
        {
            var (sum, from) = (0.0, -1);
            for (var node = rights[at]; node > 0; node -= node & -node)
            {
                if (tree[node] > sum)
                {
                    (sum, from) = (tree[node], holder[node]);
                }
            }

            before[at] = from;
            sum += weights[at];
            if (sum > most)
            {
                (most, last) = (sum, at);
            }

            for (var node = rights[at] + 1; node <= size; node += node & -node)
            {
                if (sum > tree[node])
                {
                    (tree[node], holder[node]) = (sum, at);
                }
            }
        }

        var kept = new bool[rights.Count];
        for (; last >= 0; last = before[last])
        {
            kept[last] = true;
        }

        return kept;
    }
}
