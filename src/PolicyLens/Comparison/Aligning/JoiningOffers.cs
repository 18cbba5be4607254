namespace PolicyLens.Comparison.Aligning;

/// <summary>A clause that has no answer, and one of the other side that may be its answer, with others or alone.</summary>
/// <param name="Anchor">The clause of the other side.</param>
/// <param name="Cover">The share of its words that are there.</param>
/// <param name="HasCompany">Whether that one has no answer yet, and a neighbour of the clause, or another item of its list, could be answered there too.</param>
internal readonly record struct JoiningOffer(bool OnLeft, int Clause, int Anchor, double Cover, bool HasCompany);

/// <summary>Finds what may be joined.</summary>
internal static class JoiningOffers
{
    /// <summary>Less than this of a clause's words is never enough.</summary>
    private const double LeastCover = 0.25;

    /// <param name="share">Of a clause of the first side and one of the second the share of its words, where it is enough.</param>
    public static List<JoiningOffer> Of(JoiningSide own, JoiningSide others, bool onLeft, Func<JoiningSide, JoiningSide, int, int, double?> share)
    {
        var offers = new List<JoiningOffer>();
        for (var at = 0; at < own.Clauses.Length; at++)
        {
            // What opens a list says little by itself, and is answered to with the list.
            if (own.Pairs[at] is not null || own.Clauses[at].IsHeading || own.Lists.Opens(at))
            {
                continue;
            }

            foreach (var anchor in others.Near(at, own, LeastCover))
            {
                if (share(own, others, at, anchor) is { } cover)
                {
                    offers.Add(new(onLeft, at, anchor, cover, HasCompany: false));
                }
            }
        }

        return WithCompany(offers, own, others);
    }

    private static List<JoiningOffer> WithCompany(List<JoiningOffer> offers, JoiningSide own, JoiningSide others)
    {
        var (places, lists) = (new HashSet<(int Anchor, int Clause)>(), new Dictionary<(int Anchor, ListPlace List), int>());
        var alone = offers.Where(offer => others.Pairs[offer.Anchor] is null).ToList();
        foreach (var offer in alone)
        {
            places.Add((offer.Anchor, offer.Clause));
            if (own.Lists.Of(offer.Clause) is { } list)
            {
                lists[(offer.Anchor, list)] = lists.GetValueOrDefault((offer.Anchor, list)) + 1;
            }
        }

        return offers.ConvertAll(offer => others.Pairs[offer.Anchor] is null && (places.Contains((offer.Anchor, offer.Clause - 1)) || places.Contains((offer.Anchor, offer.Clause + 1))
            || (own.Lists.Of(offer.Clause) is { } list && lists[(offer.Anchor, list)] > 1)) ? offer with { HasCompany = true } : offer);
    }
}
