namespace PolicyLens.Comparison.Collating;

/// <summary>What groups that there are say of two clauses' places: whether what stands beside them, and in their sections, is together.</summary>
internal sealed class GroupContext
{
    /// <summary>Of clauses that read alike in many witnesses so many speak for them.</summary>
    private const int Speakers = 4;

    private readonly IReadOnlyList<WitnessClause> clauses;
    private readonly ReadingGroup[] groups;
    private readonly Dictionary<int, HashSet<ReadingGroup>> sections = [];

    public GroupContext(IReadOnlyList<WitnessClause> clauses, ReadingGroup[] groups)
    {
        (this.clauses, this.groups) = (clauses, groups);
        foreach (var clause in clauses)
        {
            if (groups[clause.Number].Held > 1 && !clause.Vector.IsHeading)
            {
                if (!sections.TryGetValue(clause.Section, out var held))
                {
                    sections[clause.Section] = held = new(ReferenceEqualityComparer.Instance);
                }

                held.Add(groups[clause.Number]);
            }
        }
    }

    public double Support(List<WitnessClause> left, List<WitnessClause> right, double neighbourWeight, double sectionWeight)
    {
        var best = 0.0;
        foreach (var a in left.Take(Speakers))
        {
            foreach (var b in right.Take(Speakers))
            {
                best = Math.Max(best, (neighbourWeight * (Beside(a, b, -1) + Beside(a, b, 1))) + (sectionWeight * Within(a, b)));
            }
        }

        return best;
    }

    private int Beside(WitnessClause a, WitnessClause b, int step) =>
        Neighbour(a, step) is { } one && Neighbour(b, step) is { } other && one.Held > 1 && ReferenceEquals(one, other) ? 1 : 0;

    private ReadingGroup? Neighbour(WitnessClause clause, int step) =>
        clause.Number + step is var at and >= 0 && at < clauses.Count && clauses[at].Witness == clause.Witness ? groups[at] : null;

    /// <summary>The share of the smaller section's groups that the other has too.</summary>
    private double Within(WitnessClause a, WitnessClause b)
    {
        if (!sections.TryGetValue(a.Section, out var one) || !sections.TryGetValue(b.Section, out var other))
        {
            return 0;
        }

        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        return few.Count(many.Contains) / (double)few.Count;
    }
}
