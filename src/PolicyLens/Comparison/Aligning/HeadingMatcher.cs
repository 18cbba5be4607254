namespace PolicyLens.Comparison.Aligning;

/// <summary>
/// Pairs the headings of two sides once their clauses are paired: a heading answers to that of the section which says the same, whatever
/// its words; and headings of one wording over sections that say other things do not answer to each other. The heading of a section
/// that was taken into another joins that one's, where it has its words.
/// </summary>
internal sealed class HeadingMatcher(ClauseVector[] left, ClauseVector[] right, int features)
{
    /// <summary>What a pair must be worth by the headings' words and by what stands below them.</summary>
    private const double Threshold = 0.5;

    /// <summary>What the share of both sections counts that each has in the other.</summary>
    private const double MutualWeight = 0.6;

    /// <summary>The same among what has an answer anywhere: a section may have grown.</summary>
    private const double AgreedWeight = 0.2;

    /// <summary>What it costs that the sections have their answers elsewhere.</summary>
    private const double ElsewhereWeight = 0.6;

    /// <summary>How alike headings must be over sections that have nothing in common.</summary>
    private const double LikenessAlone = 0.7;

    /// <summary>Headings that share less than this have no word in common: what stands below them must be the same for the most part.</summary>
    private const double LikenessOfStrangers = 0.1;

    private const double MutualOfStrangers = 0.9;

    /// <summary>How much of a section another must have for its heading to join, and how much of the heading the other's must have beyond what it has for its own pair.</summary>
    private const double ShareToJoin = 0.5;

    private const double CoverToJoin = 0.3;

    private readonly List<int> own = Headings(left);
    private readonly List<int> others = Headings(right);

    /// <summary>Puts the headings' pairs in the place of those that there are.</summary>
    /// <param name="joined">In the order of the left, and so left.</param>
    public void Match(List<JoinedClauses> joined)
    {
        joined.RemoveAll(pair => left[pair.Anchor.Left].IsHeading);
        var links = new SectionLinks(left, right, joined);
        var together = Together(links);
        var pairs = PairAuction.Assign(Possible(links, together), others.Count);
        var (ofOwn, ofOthers) = (new JoinedClauses?[own.Count], new JoinedClauses?[others.Count]);
        for (var at = 0; at < own.Count; at++)
        {
            if (pairs[at] >= 0)
            {
                joined.Add(ofOwn[at] = ofOthers[pairs[at]] = new((own[at], others[pairs[at]]), [own[at]], [others[pairs[at]]]));
            }
        }

        Join(links, together, ofOwn, ofOthers);
        joined.Sort((a, b) => a.Anchor.Left.CompareTo(b.Anchor.Left));
    }

    /// <summary>The headings, by their numbers, of sections that have clauses in common, in order.</summary>
    private List<(int Own, int Other)> Together(SectionLinks links)
    {
        var (ofOwn, ofOthers) = (BySection(left, own), BySection(right, others));
        return [.. links.Pairs.Where(pair => ofOwn.ContainsKey(pair.Left) && ofOthers.ContainsKey(pair.Right)).Select(pair => (ofOwn[pair.Left], ofOthers[pair.Right])).Order()];
    }

    private List<List<PossiblePair>> Possible(SectionLinks links, List<(int Own, int Other)> together)
    {
        var candidates = own.ConvertAll(_ => new SortedSet<int>());
        together.ForEach(pair => candidates[pair.Own].Add(pair.Other));
        var finder = new CandidateFinder([.. others.Select(at => right[at])], features);
        for (var at = 0; at < own.Count; at++)
        {
            candidates[at].UnionWith(finder.Of(left[own[at]], (own[at] + 0.5) / left.Length));
        }

        return [.. candidates.Select((found, at) => found.Select(other => new PossiblePair(other, Worth(own[at], others[other], links))).Where(pair => pair.Worth > 0).ToList())];
    }

    private double Worth(int from, int to, SectionLinks links)
    {
        var (a, b) = (left[from].Section, right[to].Section);
        var (likeness, mutual) = (ClauseVector.Likeness(left[from], right[to]), links.Mutual(a, b));
        return (mutual == 0 && likeness < LikenessAlone) || (likeness < LikenessOfStrangers && mutual < MutualOfStrangers)
            ? 0
            : likeness - Threshold + (MutualWeight * mutual) + (AgreedWeight * links.Agreed(a, b)) - (ElsewhereWeight * (links.Answered(a, b) - mutual));
    }

    private void Join(SectionLinks links, List<(int Own, int Other)> together, JoinedClauses?[] ofOwn, JoinedClauses?[] ofOthers)
    {
        var offers = new List<(double Share, bool OnLeft, int Own, int Other)>();
        foreach (var (l, r) in together)
        {
            var (from, to) = (left[own[l]], right[others[r]]);
            if (ofOwn[l] is null && ofOthers[r] is { } there && links.OfLeft(from.Section, to.Section) is >= ShareToJoin and var share && ClauseVector.Cover(from, to, [left[there.Left[0]]]) >= CoverToJoin)
            {
                offers.Add((share, true, l, r));
            }
            else if (ofOthers[r] is null && ofOwn[l] is { } here && links.OfRight(from.Section, to.Section) is >= ShareToJoin and var part && ClauseVector.Cover(to, from, [right[here.Right[0]]]) >= CoverToJoin)
            {
                offers.Add((part, false, l, r));
            }
        }

        foreach (var (_, onLeft, l, r) in offers.OrderByDescending(offer => offer.Share).ThenBy(offer => offer.OnLeft).ThenBy(offer => offer.Own).ThenBy(offer => offer.Other))
        {
            if (onLeft && ofOwn[l] is null && ofOthers[r]!.Right.Count == 1)
            {
                Take(ofOwn[l] = ofOthers[r]!, pair => pair.Left, own[l]);
            }
            else if (!onLeft && ofOthers[r] is null && ofOwn[l]!.Left.Count == 1)
            {
                Take(ofOthers[r] = ofOwn[l]!, pair => pair.Right, others[r]);
            }
        }
    }

    private static void Take(JoinedClauses pair, Func<JoinedClauses, List<int>> parts, int heading)
    {
        parts(pair).Add(heading);
        parts(pair).Sort();
    }

    private static List<int> Headings(ClauseVector[] clauses) => [.. Enumerable.Range(0, clauses.Length).Where(at => clauses[at].IsHeading)];

    private static Dictionary<int, int> BySection(ClauseVector[] clauses, List<int> headings) =>
        headings.Index().DistinctBy(heading => clauses[heading.Item].Section).ToDictionary(heading => clauses[heading.Item].Section, heading => heading.Index);
}
