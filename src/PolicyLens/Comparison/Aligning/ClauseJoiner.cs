namespace PolicyLens.Comparison.Aligning;

/// <summary>Clauses of both sides that answer to each other, by their places; of at least one side there is one alone.</summary>
/// <param name="Anchor">The pair that it began with.</param>
internal sealed record JoinedClauses((int Left, int Right) Anchor, List<int> Left, List<int> Right);

/// <summary>
/// Adds to pairs what was left over where a clause was split or clauses were merged: a clause of which the words are those that
/// the other side's clause has beyond what it is paired with.
/// </summary>
internal sealed class ClauseJoiner
{
    /// <summary>The share of an added clause's words that must be answered to: where it stands beside the pair's own clause or is of one list with it, and elsewhere.</summary>
    private const double CoverBeside = 0.25;

    private const double CoverElsewhere = 0.45;

    /// <summary>The same where the other side's clause has no answer yet.</summary>
    private const double CoverNew = 0.5;

    /// <summary>How alike two must be that were brought together so and have stayed two: a mention is no answer.</summary>
    private const double LikenessOfOne = 0.6;

    /// <summary>What it counts, of shares, that a clause would not be alone with a clause that has no answer yet.</summary>
    private const double CompanyWeight = 0.5;

    /// <summary>Pairs no more alike than this are doubted.</summary>
    private const double LikenessOfDoubt = 0.6;

    /// <summary>A pair in doubt is given up where so much of one of the two is said beside the other, and so much more than they are alike.</summary>
    private const double CoverOfDoubt = 0.6;

    private const double MoreThanLike = 0.2;

    /// <summary>More parts than this one clause is not divided into.</summary>
    private const int MostParts = 12;

    /// <summary>What has been added may bring its neighbour.</summary>
    private const int Rounds = 3;

    private readonly JoiningSide left;
    private readonly JoiningSide right;
    private readonly List<JoinedClauses> joined = [];

    public ClauseJoiner(ClauseVector[] left, ClauseVector[] right, int features) =>
        (this.left, this.right) = (new(left, features, pair => pair.Left, pair => pair.Anchor.Left), new(right, features, pair => pair.Right, pair => pair.Anchor.Right));

    /// <param name="pairs">For each clause of the left the one of the right, or -1.</param>
    /// <returns>In the order of the left, each with its clauses in their order.</returns>
    public List<JoinedClauses> Join(int[] pairs)
    {
        for (var at = 0; at < pairs.Length; at++)
        {
            if (pairs[at] >= 0)
            {
                Add(at, pairs[at]);
            }
        }

        var doubted = joined.FindAll(IsDoubted);
        Remove(doubted);
        var made = new HashSet<JoinedClauses>(joined, ReferenceEqualityComparer.Instance);
        TakeAll(mayBegin: true);
        Remove(joined.FindAll(pair => pair.Left.Count == 1 && pair.Right.Count == 1 && !made.Contains(pair) && Likeness(pair) < LikenessOfOne));

        // What has found nothing better is what it was.
        foreach (var pair in doubted.Where(pair => left.Pairs[pair.Anchor.Left] is null && right.Pairs[pair.Anchor.Right] is null))
        {
            Add(pair.Anchor.Left, pair.Anchor.Right);
        }

        TakeAll(mayBegin: false);
        new ListJoiner(left, right, Add).Join();
        new ListJoiner(right, left, (r, l) => Add(l, r)).Join();
        joined.RemoveAll(pair => left.Pairs[pair.Anchor.Left] != pair);
        joined.Sort((a, b) => a.Anchor.Left.CompareTo(b.Anchor.Left));
        foreach (var pair in joined)
        {
            pair.Left.Sort();
            pair.Right.Sort();
        }

        return joined;
    }

    private void Add(int l, int r) => joined.Add(left.Pairs[l] = right.Pairs[r] = new((l, r), [l], [r]));

    /// <param name="pairs">Of one clause with one.</param>
    private void Remove(List<JoinedClauses> pairs)
    {
        foreach (var (l, r) in pairs.Select(pair => pair.Anchor))
        {
            left.Pairs[l] = right.Pairs[r] = null;
        }

        joined.RemoveAll(pair => left.Pairs[pair.Anchor.Left] is null);
    }

    private double Likeness(JoinedClauses pair) => ClauseVector.Likeness(left.Clauses[pair.Anchor.Left], right.Clauses[pair.Anchor.Right]);

    private bool IsDoubted(JoinedClauses pair) => !left.Clauses[pair.Anchor.Left].IsHeading && Likeness(pair) is var likeness and < LikenessOfDoubt
        && Math.Max(CoverBesideOf(left, right, pair.Anchor.Left, pair), CoverBesideOf(right, left, pair.Anchor.Right, pair)) >= Math.Max(CoverOfDoubt, likeness + MoreThanLike);

    /// <summary>How much of a clause is said in what its neighbours answer to, beyond what those say.</summary>
    private static double CoverBesideOf(JoiningSide own, JoiningSide others, int clause, JoinedClauses pair)
    {
        var best = 0.0;
        foreach (var anchor in own.AnchorsBeside(clause, others))
        {
            var there = others.Pairs[anchor]!;
            if (there != pair && !others.Clauses[anchor].IsHeading)
            {
                best = Math.Max(best, Cover(own, clause, others.Clauses[anchor], own.Of(there)));
            }
        }

        return best;
    }

    private void TakeAll(bool mayBegin)
    {
        for (var round = 0; round < Rounds && Take(mayBegin); round++)
        {
        }
    }

    /// <param name="mayBegin">Whether two that have no answer may be put together.</param>
    /// <returns>Whether any was added.</returns>
    private bool Take(bool mayBegin)
    {
        var offers = JoiningOffers.Of(left, right, onLeft: true, Share).Concat(JoiningOffers.Of(right, left, onLeft: false, Share))
            .OrderByDescending(offer => offer.Cover + (offer.HasCompany ? CompanyWeight : 0)).ThenBy(offer => offer.OnLeft).ThenBy(offer => offer.Clause).ThenBy(offer => offer.Anchor).ToList();
        var any = false;
        foreach (var (onLeft, clause, anchor, _, _) in offers)
        {
            var (own, others) = onLeft ? (left, right) : (right, left);
            var pair = others.Pairs[anchor];
            if (own.Pairs[clause] is not null || (pair is null && !mayBegin) || (pair is not null && others.Of(pair).Count > 1) || Share(own, others, clause, anchor) is null)
            {
                continue;
            }

            any = true;
            if (pair is null)
            {
                Add(onLeft ? clause : anchor, onLeft ? anchor : clause);
            }
            else
            {
                own.Of(pair).Add(clause);
                own.Pairs[clause] = pair;
            }
        }

        return any;
    }

    /// <summary>The share of a clause's words that another has for it; null where that is too little.</summary>
    private static double? Share(JoiningSide own, JoiningSide others, int clause, int anchor)
    {
        List<int> parts = others.Pairs[anchor] is { } pair ? own.Of(pair) : [];
        var needed = parts.Count == 0 ? CoverNew : parts.Exists(part => Math.Abs(part - clause) == 1 || own.Lists.AreOfOne(part, clause)) ? CoverBeside : CoverElsewhere;
        return parts.Count < MostParts && !parts.Exists(part => own.Clauses[part].IsHeading) && Cover(own, clause, others.Clauses[anchor], parts) is var cover && cover >= needed ? cover : null;
    }

    private static double Cover(JoiningSide own, int clause, ClauseVector whole, List<int> parts) => ClauseVector.Cover(own.Clauses[clause], whole, parts.ConvertAll(part => own.Clauses[part]));
}
