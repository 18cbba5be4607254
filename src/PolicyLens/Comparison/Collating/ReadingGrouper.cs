using PolicyLens.Comparison.Aligning;

namespace PolicyLens.Comparison.Collating;

/// <summary>
/// Gathers the clauses of all witnesses into groups, the most alike first, so that nothing depends on which witness is looked at
/// first. Then once more, with what the groups tell of places: clauses whose neighbours and sections are together may be less alike.
/// Candidates come from one index over all clauses; a clause is never compared with all others.
/// </summary>
internal sealed class ReadingGrouper(IReadOnlyList<WitnessClause> clauses, int features)
{
    /// <summary>What two clauses must be worth by words and place to be one.</summary>
    private const double Threshold = 0.5;

    /// <summary>What the readings of two groups must be on average, by words alone.</summary>
    private const double Cohesion = 0.34;

    private const double NeighbourWeight = 0.08;
    private const double SectionWeight = 0.08;

    private const int Rounds = 2;

    /// <param name="A">The one with the lower number.</param>
    private readonly record struct Edge(int A, int B, double Likeness);

    public List<ReadingGroup> Group()
    {
        var (nodes, nodeOf) = Nodes();
        var edges = Edges(nodes);
        ReadingGroup[]? groups = null;
        for (var round = 0; round < Rounds; round++)
        {
            groups = Gather(nodes, nodeOf, edges, groups);
        }

        return groups!.Distinct().ToList();
    }

    /// <summary>Clauses that read alike, the first such clause of each witness together, the second together, and so on.</summary>
    private (List<List<WitnessClause>> Nodes, int[] NodeOf) Nodes()
    {
        var (byKey, times) = (new Dictionary<(int Key, bool IsHeading, int Time), int>(), new Dictionary<(int Witness, int Key), int>());
        var (nodes, nodeOf) = (new List<List<WitnessClause>>(), new int[clauses.Count]);
        foreach (var clause in clauses)
        {
            var time = times[(clause.Witness, clause.Vector.Key)] = times.GetValueOrDefault((clause.Witness, clause.Vector.Key)) + 1;
            if (!byKey.TryGetValue((clause.Vector.Key, clause.Vector.IsHeading, time), out var node))
            {
                byKey[(clause.Vector.Key, clause.Vector.IsHeading, time)] = node = nodes.Count;
                nodes.Add([]);
            }

            nodes[node].Add(clause);
            nodeOf[clause.Number] = node;
        }

        return (nodes, nodeOf);
    }

    private List<Edge> Edges(List<List<WitnessClause>> nodes)
    {
        var vectors = nodes.ConvertAll(node => node[0].Vector).ToArray();
        var finder = new CandidateFinder(vectors, features);
        var edges = new Dictionary<(int, int), double>();
        for (var node = 0; node < vectors.Length; node++)
        {
            foreach (var other in finder.Of(vectors[node], (node + 0.5) / vectors.Length))
            {
                var pair = (Math.Min(node, other), Math.Max(node, other));
                if (node != other && vectors[node].IsHeading == vectors[other].IsHeading && !edges.ContainsKey(pair))
                {
                    edges[pair] = ClauseVector.Likeness(vectors[node], vectors[other]);
                }
            }
        }

        return [.. edges.Where(edge => edge.Value > Threshold - (2 * NeighbourWeight) - SectionWeight).Select(edge => new Edge(edge.Key.Item1, edge.Key.Item2, edge.Value))];
    }

    /// <returns>The group of each clause.</returns>
    private ReadingGroup[] Gather(List<List<WitnessClause>> nodes, int[] nodeOf, List<Edge> edges, ReadingGroup[]? before)
    {
        var groups = nodes.ConvertAll(node =>
        {
            var group = new ReadingGroup(node[0]);
            node.Skip(1).ToList().ForEach(clause => group.Take(new(clause)));
            return group;
        });
        var context = before is null ? null : new GroupContext(clauses, before);
        var ranked = edges.ConvertAll(edge => (edge.A, edge.B, Worth: Math.Round(edge.Likeness + (context?.Support(nodes[edge.A], nodes[edge.B], NeighbourWeight, SectionWeight) ?? 0), 9)));
        ranked.RemoveAll(edge => edge.Worth < Threshold);
        ranked.Sort((a, b) => b.Worth.CompareTo(a.Worth) is not 0 and var byWorth ? byWorth : a.A.CompareTo(b.A) is not 0 and var byFirst ? byFirst : a.B.CompareTo(b.B));
        foreach (var (a, b, _) in ranked)
        {
            var (one, other) = (groups[a], groups[b]);
            if (one != other && one.MayJoin(other) && one.Likeness(other) >= Cohesion)
            {
                var (large, small) = one.Clauses.Count >= other.Clauses.Count ? (one, other) : (other, one);
                foreach (var clause in small.Clauses)
                {
                    groups[nodeOf[clause.Number]] = large;
                }

                large.Take(small);
            }
        }

        return [.. clauses.Select(clause => groups[nodeOf[clause.Number]])];
    }
}
