namespace PolicyLens.Comparison.Aligning;

/// <summary>One of two sides while clauses are joined to pairs.</summary>
/// <param name="parts">The clauses that an entry has on this side.</param>
/// <param name="anchor">That of them which it began with.</param>
internal sealed class JoiningSide(ClauseVector[] clauses, int features, Func<JoinedClauses, List<int>> parts, Func<JoinedClauses, int> anchor)
{
    /// <summary>How far around an item others of its list are looked at.</summary>
    private const int Reach = 12;

    private readonly Dictionary<int, List<int>> found = [];
    private CandidateFinder? finder;

    public ClauseVector[] Clauses { get; } = clauses;

    /// <summary>The entry that each clause is in; null where it has no answer yet.</summary>
    public JoinedClauses?[] Pairs { get; } = new JoinedClauses?[clauses.Length];

    public ListPlaces Lists { get; } = new(clauses);

    /// <summary>The clauses that an entry has on this side.</summary>
    public List<int> Of(JoinedClauses pair) => parts(pair);

    /// <summary>The clauses of this side that one of the other may be a part of: those that share its rarer words and have enough of all, and those that its neighbours answer to.</summary>
    public IEnumerable<int> Near(int at, JoiningSide others, double leastCover)
    {
        if (!found.TryGetValue(at, out var near))
        {
            var clause = others.Clauses[at];
            found[at] = near = (finder ??= new(Clauses, features)).Of(clause, (at + 0.5) / others.Clauses.Length)
                .FindAll(other => !Clauses[other].IsHeading && ClauseVector.Cover(clause, Clauses[other], []) >= leastCover);
        }

        return near.Concat(others.AnchorsBeside(at, this).Where(other => !Clauses[other].IsHeading)).Distinct();
    }

    /// <summary>What stands beside a clause, and the items of its list around it, answer to these of the other side.</summary>
    public IEnumerable<int> AnchorsBeside(int at, JoiningSide others)
    {
        var list = Lists.Of(at);
        var (first, end) = list is null ? (at - 1, at + 2) : (Math.Min(at - 1, Math.Max(list.First, at - Reach)), Math.Max(at + 2, Math.Min(list.End, at + Reach)));
        for (var beside = Math.Max(0, first); beside < Math.Min(end, Pairs.Length); beside++)
        {
            if (beside != at && Pairs[beside] is { } pair)
            {
                yield return others.AnchorOf(pair);
            }
        }
    }

    private int AnchorOf(JoinedClauses pair) => anchor(pair);
}
