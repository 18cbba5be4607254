namespace PolicyLens.Comparison.Collating;

/// <summary>Puts groups in the order in which their witnesses have them: each by the middle of where it stands in those, and what one witness alone has behind what stands before it there.</summary>
internal sealed class ReadingOrder(int witnesses, IReadOnlyList<WitnessClause> clauses)
{
    public List<ReadingGroup> Sort(List<ReadingGroup> groups)
    {
        // Places are counted among what several share, so that what one alone says at length pushes nothing back.
        var shared = new bool[clauses.Count];
        foreach (var clause in groups.Where(group => group.Held > 1).SelectMany(group => group.Clauses))
        {
            shared[clause.Number] = true;
        }

        var totals = new int[witnesses];
        var before = new int[clauses.Count];
        foreach (var clause in clauses)
        {
            before[clause.Number] = totals[clause.Witness];
            totals[clause.Witness] += shared[clause.Number] ? 1 : 0;
        }

        var places = groups.ConvertAll(group => (group, Place: Math.Round(Middle(group.Clauses.Select(clause => (before[clause.Number] + (shared[clause.Number] ? 0.5 : 0)) / Math.Max(1, totals[clause.Witness]))), 9)));
        places.Sort((a, b) => a.Place.CompareTo(b.Place) is not 0 and var byPlace ? byPlace : a.group.Clauses[0].Number.CompareTo(b.group.Clauses[0].Number));
        return places.ConvertAll(pair => pair.group);
    }

    /// <summary>The median: one witness that has it elsewhere moves nothing.</summary>
    private static double Middle(IEnumerable<double> places)
    {
        var sorted = places.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
