namespace PolicyLens.Comparison.Aligning;

/// <summary>Clauses of both sides that answer to each other, by their places; of at least one side there is one alone.</summary>
/// <param name="Anchor">The pair that it began with.</param>
internal sealed record JoinedClauses((int Left, int Right) Anchor, List<int> Left, List<int> Right);

/// <summary>
/// Adds to pairs what was left over where a clause was split or clauses were merged: a clause of which the words are those that
/// the other side's clause has beyond what it is paired with.
/// </summary>
internal sealed class ClauseJoiner(ClauseVector[] left, ClauseVector[] right, int features)
{
    /// <summary>The share of an added clause's words that must be answered to: where it stands beside the pair's own clause, and elsewhere.</summary>
    private const double CoverBeside = 0.25;

    private const double CoverElsewhere = 0.45;

    /// <summary>The same where the other side's clause has no answer yet.</summary>
    private const double CoverNew = 0.5;

    /// <summary>How alike two must be that were brought together so and have stayed two: a mention is no answer.</summary>
    private const double LikenessOfOne = 0.6;


    /// <summary>More parts than this one clause is not divided into.</summary>
    private const int MostParts = 12;

    public List<JoinedClauses> Join(int[] pairs)
    {
        var joined = new List<JoinedClauses>();
        var (ofLeft, ofRight) = (new JoinedClauses?[left.Length], new JoinedClauses?[right.Length]);
        for (var at = 0; at < pairs.Length; at++)
        {
            if (pairs[at] >= 0)
            {
                joined.Add(ofRight[pairs[at]] = ofLeft[at] = new((at, pairs[at]), [at], [pairs[at]]));
            }
        }

        var offers = Offers(left, right, ofLeft, ofRight, onLeft: true).Concat(Offers(right, left, ofRight, ofLeft, onLeft: false))
            .OrderByDescending(offer => offer.Cover).ThenBy(offer => offer.OnLeft).ThenBy(offer => offer.Clause).ThenBy(offer => offer.Anchor).ToList();
        foreach (var (onLeft, clause, anchor, _) in offers)
        {
            var (ofOwn, ofOther) = onLeft ? (ofLeft, ofRight) : (ofRight, ofLeft);
            var pair = ofOther[anchor];
            var (own, other) = pair is null ? ([], []) : onLeft ? (pair.Left, pair.Right) : (pair.Right, pair.Left);
            if (ofOwn[clause] is not null || other.Count > 1 || own.Count >= MostParts
                || Cover(onLeft ? left : right, clause, (onLeft ? right : left)[anchor], own) < Needed(clause, own))
            {
                continue;
            }

            if (pair is null)
            {
                var (l, r) = onLeft ? (clause, anchor) : (anchor, clause);
                joined.Add(ofLeft[l] = ofRight[r] = new((l, r), [l], [r]));
            }
            else
            {
                own.Add(clause);
                ofOwn[clause] = pair;
            }
        }

        joined.RemoveAll(pair => pair.Left.Count == 1 && pair.Right.Count == 1 && pairs[pair.Anchor.Left] != pair.Anchor.Right
            && ClauseVector.Likeness(left[pair.Anchor.Left], right[pair.Anchor.Right]) < LikenessOfOne);
        joined.Sort((a, b) => a.Anchor.Left.CompareTo(b.Anchor.Left));
        foreach (var pair in joined)
        {
            pair.Left.Sort();
            pair.Right.Sort();
        }

        ListJoiner.Join(left, joined, pair => pair.Left, pair => pair.Right);
        ListJoiner.Join(right, joined, pair => pair.Right, pair => pair.Left);
        return joined;
    }

    private static double Needed(int clause, List<int> own) => own.Count == 0 ? CoverNew : own.Contains(clause - 1) || own.Contains(clause + 1) ? CoverBeside : CoverElsewhere;

    private readonly record struct Offer(bool OnLeft, int Clause, int Anchor, double Cover);

    /// <summary>For each clause of a side that has no answer, the clauses of the other side that may be its answer with others.</summary>
    private List<Offer> Offers(ClauseVector[] own, ClauseVector[] others, JoinedClauses?[] ofOwn, JoinedClauses?[] ofOthers, bool onLeft)
    {
        var offers = new List<Offer>();
        var finder = new Lazy<CandidateFinder>(() => new(others, features));
        for (var at = 0; at < own.Length; at++)
        {
            if (ofOwn[at] is not null || own[at].IsHeading)
            {
                continue;
            }

            var anchors = finder.Value.Of(own[at], (at + 0.5) / own.Length).Concat(Beside(at, ofOwn, onLeft)).Distinct();
            foreach (var anchor in anchors.Where(anchor => !others[anchor].IsHeading))
            {
                var pair = ofOthers[anchor];
                List<int> parts = pair is null ? [] : onLeft ? pair.Left : pair.Right;
                if (!parts.Exists(part => own[part].IsHeading) && Cover(own, at, others[anchor], parts) is var cover && cover >= Needed(at, parts))
                {
                    offers.Add(new(onLeft, at, anchor, cover));
                }
            }
        }

        return offers;
    }

    private static IEnumerable<int> Beside(int at, JoinedClauses?[] ofOwn, bool onLeft)
    {
        foreach (var beside in (int[])[at - 1, at + 1])
        {
            if (beside >= 0 && beside < ofOwn.Length && ofOwn[beside] is { } pair)
            {
                yield return onLeft ? pair.Anchor.Right : pair.Anchor.Left;
            }
        }
    }

    private static double Cover(ClauseVector[] own, int clause, ClauseVector whole, List<int> parts) => ClauseVector.Cover(own[clause], whole, parts.ConvertAll(part => own[part]));
}
