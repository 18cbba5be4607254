using System.Runtime.InteropServices;

namespace PolicyLens.Comparison.Aligning;

/// <summary>Weighs the words of clauses among all that are compared together: those that few clauses have say most (inverse document frequency, Spärck Jones 1972).</summary>
internal sealed class ClauseSpace
{
    /// <summary>What a word such as "the" weighs against others.</summary>
    private const float CommonWeight = 0.25f;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> keys = new(StringComparer.Ordinal);
    private readonly List<int> counts = [];
    private readonly List<float> weights = [];

    /// <param name="clauses">All of all sides.</param>
    public ClauseSpace(IReadOnlyList<WordedClause> clauses)
    {
        foreach (var clause in clauses)
        {
            foreach (var (feature, (_, isCommon)) in clause.Features)
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, feature, out var known);
                if (!known)
                {
                    id = counts.Count;
                    counts.Add(0);
                    weights.Add(isCommon ? CommonWeight : 1);
                }

                counts[id]++;
            }
        }

        for (var id = 0; id < counts.Count; id++)
        {
            weights[id] *= (float)Math.Log(1 + ((double)clauses.Count / counts[id]));
        }
    }

    /// <summary>How many features there are.</summary>
    public int Features => counts.Count;

    /// <summary>The points of the clauses of one side, in their order.</summary>
    public ClauseVector[] Vectors(IReadOnlyList<WordedClause> clauses)
    {
        var sections = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        var vectors = new ClauseVector[clauses.Count];
        for (var at = 0; at < vectors.Length; at++)
        {
            var clause = clauses[at];
            if (!sections.TryGetValue(clause.Clause.Section, out var section))
            {
                sections[clause.Clause.Section] = section = sections.Count;
            }

            vectors[at] = Vector(clause, section);
        }

        return vectors;
    }

    private ClauseVector Vector(WordedClause clause, int section)
    {
        var (own, weight) = (new int[clause.Features.Count], new float[clause.Features.Count]);
        var at = 0;
        foreach (var feature in clause.Features.Keys)
        {
            own[at++] = ids[feature];
        }

        at = 0;
        foreach (var (feature, (share, _)) in clause.Features)
        {
            weight[at++] = share * weights[ids[feature]];
        }

        Array.Sort(own, weight);
        var pairs = new int[Math.Max(0, clause.Stems.Count - 1)];
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            pairs[pair] = unchecked((ids[clause.Stems[pair]] * 486_187_739) ^ ids[clause.Stems[pair + 1]]);
        }

        Array.Sort(pairs);
        var key = keys.TryGetValue(clause.Key, out var known) ? known : keys[clause.Key] = keys.Count;
        var sum = 0.0;
        foreach (var one in weight)
        {
            sum += one;
        }

        return new() { Clause = clause.Clause, Key = key, Section = section, Ids = own, Weights = weight, Pairs = pairs, Weight = sum };
    }
}
