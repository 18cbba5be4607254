using PolicyLens.Comparison.Aligning;

namespace PolicyLens.Comparison.Collating;

/// <summary>Takes into a group what a witness says in two sentences where others need one: a clause that stands beside the witness's place in the group and that no other witness has by itself.</summary>
internal static class SplitReadings
{
    /// <summary>The share of its words that the others must have beyond those of the witness's place.</summary>
    private const double Cover = 0.5;

    /// <param name="clauses">All, by their numbers.</param>
    public static void Join(IReadOnlyList<WitnessClause> clauses, List<ReadingGroup> groups)
    {
        var ofClause = new ReadingGroup[clauses.Count];
        foreach (var group in groups)
        {
            group.Clauses.ForEach(clause => ofClause[clause.Number] = group);
        }

        var taken = new HashSet<ReadingGroup>(ReferenceEqualityComparer.Instance);
        foreach (var clause in clauses.Where(clause => !clause.Vector.IsHeading && ofClause[clause.Number] is { Held: 1, Clauses.Count: 1 }))
        {
            var best = (Share: Cover, Group: (ReadingGroup?)null);
            foreach (var step in (int[])[-1, 1])
            {
                var at = clause.Number + step;
                if (at < 0 || at >= clauses.Count || clauses[at].Witness != clause.Witness || clauses[at].Vector.IsHeading || ofClause[at] is not { Held: > 1 } group)
                {
                    continue;
                }

                var own = group.Clauses.Where(other => other.Witness == clause.Witness).Select(other => other.Vector).ToList();
                var others = group.Clauses.Where(other => other.Witness != clause.Witness).Select(other => other.Vector).DistinctBy(vector => vector.Key).Take(6);
                var share = others.Average(other => ClauseVector.Cover(clause.Vector, other, own));
                best = share > best.Share ? (share, group) : best;
            }

            if (best.Group is { } found)
            {
                taken.Add(ofClause[clause.Number]);
                ofClause[clause.Number] = found;
                found.TakeBeside(clause);
            }
        }

        groups.RemoveAll(taken.Contains);
    }
}
