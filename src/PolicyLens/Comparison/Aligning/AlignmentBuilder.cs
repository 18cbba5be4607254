using PolicyLens.Model;

namespace PolicyLens.Comparison.Aligning;

/// <summary>Aligns two sides that stand in their canonical order.</summary>
/// <param name="Mirrored">Whether the first side is the right one of those that asked.</param>
internal sealed record AlignmentBuilder(List<WordedClause> First, List<WordedClause> Second, bool Mirrored)
{
    public Alignment Build()
    {
        var space = new ClauseSpace([.. First, .. Second]);
        var (first, second) = (space.Vectors(First), space.Vectors(Second));
        var pairs = new ClauseMatcher(first, second, space.Features).Match();
        var joined = new ClauseJoiner(first, second, space.Features).Join(pairs);
        new HeadingMatcher(first, second, space.Features).Match(joined);
        var kept = OrderKeeper.Kept(
            joined.ConvertAll(pair => pair.Anchor.Right),
            joined.ConvertAll(pair => 1 + Math.Min(first[pair.Anchor.Left].Weight, second[pair.Anchor.Right].Weight)));
        var common = 0.0;
        var entries = new List<PlacedEntry>(joined.Count);
        for (var at = 0; at < joined.Count; at++)
        {
            var (left, right) = (joined[at].Left.ConvertAll(place => first[place]), joined[at].Right.ConvertAll(place => second[place]));
            var (shared, likeness) = Likeness(left, right);
            common += shared;
            var same = IsSame(joined[at]);
            var kind = !kept[at] ? EntryKind.Moved : same ? EntryKind.Unchanged : EntryKind.Changed;
            var (a, b) = (left.Select(clause => clause.Clause).ToValueList(), right.Select(clause => clause.Clause).ToValueList());
            entries.Add(new(
                Mirrored ? new(kind, b, a, likeness) { IsEdited = !same } : new(kind, a, b, likeness) { IsEdited = !same },
                Mirrored ? joined[at].Right : joined[at].Left,
                Mirrored ? joined[at].Left : joined[at].Right,
                kept[at]));
        }

        var all = first.Sum(clause => clause.Weight) + second.Sum(clause => clause.Weight);
        var (own, other) = Mirrored ? (Second, First) : (First, Second);
        return new(InOrder(entries, own, other).ToValueList(), all == 0 ? 1 : Math.Round(Math.Min(1, 2 * common / all), 4));
    }

    /// <param name="Left">The places of its clauses on the left of those that asked.</param>
    private sealed record PlacedEntry(AlignedClause Entry, List<int> Left, List<int> Right, bool Kept);

    private static (double Common, double Likeness) Likeness(List<ClauseVector> left, List<ClauseVector> right)
    {
        if (left.Count == 1 && right.Count == 1)
        {
            return (ClauseVector.Common(left[0], right[0]), Math.Round(ClauseVector.Likeness(left[0], right[0]), 4));
        }

        var (one, parts) = left.Count == 1 ? (left[0], right) : (right[0], left);
        var common = ClauseVector.Common(one, parts);
        var all = one.Weight + parts.Sum(part => part.Weight);
        return (common, all == 0 ? 0 : Math.Round(2 * common / all, 4));
    }

    private bool IsSame(JoinedClauses pair) => pair.Left.Count == 1 && pair.Right.Count == 1
        ? First[pair.Left[0]].Key == Second[pair.Right[0]].Key
        : Key(pair.Left, First) == Key(pair.Right, Second);

    /// <summary>Joined as the words of one text are: a sentence that was divided is not the same.</summary>
    private static string Key(List<int> places, List<WordedClause> clauses) => string.Join('\u0001', places.Select(place => clauses[place].Key));

    private static IEnumerable<AlignedClause> InOrder(List<PlacedEntry> entries, List<WordedClause> left, List<WordedClause> right)
    {
        var ofLeft = new PlacedEntry?[left.Count];
        var (answeredLeft, answeredRight) = (new bool[left.Count], new bool[right.Count]);
        foreach (var entry in entries)
        {
            ofLeft[entry.Left[0]] = entry;
            entry.Left.ForEach(place => answeredLeft[place] = true);
            entry.Right.ForEach(place => answeredRight[place] = true);
        }

        var r = 0;
        for (var l = 0; l <= left.Count; l++)
        {
            var entry = l < left.Count ? ofLeft[l] : null;
            for (var until = l == left.Count ? right.Count : entry is { Kept: true } ? entry.Right[0] : r; r < until; r++)
            {
                if (!answeredRight[r])
                {
                    yield return new(EntryKind.Added, [], [right[r].Clause], 0);
                }
            }

            if (l == left.Count)
            {
                yield break;
            }

            if (entry is not null)
            {
                yield return entry.Entry;
            }
            else if (!answeredLeft[l])
            {
                yield return new(EntryKind.Removed, [left[l].Clause], [], 0);
            }
        }
    }
}
