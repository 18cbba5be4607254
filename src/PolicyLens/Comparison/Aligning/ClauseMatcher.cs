namespace PolicyLens.Comparison.Aligning;

/// <summary>
/// Pairs the clauses of two sides one to one. First by their words alone; then again, twice, with what the pairs before tell of the
/// place: a clause whose neighbours and section have their answers there may be less alike, as in a chapter that was written anew.
/// </summary>
internal sealed class ClauseMatcher(ClauseVector[] left, ClauseVector[] right, int features)
{
    /// <summary>What a pair must be worth by its words and place together.</summary>
    private const double Threshold = 0.36;

    /// <summary>The same where nothing is known of places yet.</summary>
    private const double FirstThreshold = 0.5;

    /// <summary>What it costs that one of two introduces a list and the other does not.</summary>
    private const double OpenPenalty = 0.12;

    /// <summary>Less alike than this no place makes two clauses one.</summary>
    private const double LeastLikeness = 0.15;

    private const double SectionWeight = 0.12;
    private const double NeighbourWeight = 0.1;
    private const double GapWeight = 0.2;
    private const double PlaceWeight = 0.02;

    /// <summary>How much of a retitled section's heading its clauses speak for.</summary>
    private const double HeadingWeight = 0.4;

    /// <summary>How far around a pair others are looked for that share no rare word.</summary>
    private const int Reach = 2;

    private const int Rounds = 3;

    /// <summary>For each clause of the left the candidates among the right, with their likeness.</summary>
    private readonly List<Dictionary<int, double>> candidates = [];

    /// <summary>For each clause of the left the nearest before and behind it that have an answer; -1 and the number of clauses where there is none.</summary>
    private readonly (int Before, int After)[] answered = new (int, int)[left.Length];

    public int[] Match()
    {
        FindCandidates();
        var pairs = PairAuction.Assign(Possible(null, null), right.Length);
        for (var round = 0; round < Rounds; round++)
        {
            AddAround(pairs);
            FindAnswered(pairs);
            pairs = PairAuction.Assign(Possible(pairs, new(left, right, pairs)), right.Length);
        }

        return pairs;
    }

    private void FindCandidates()
    {
        var finder = new CandidateFinder(right, features);
        var byKey = right.Select((clause, at) => (clause.Key, at)).GroupBy(pair => pair.Key, pair => pair.at).ToDictionary(group => group.Key, group => group.ToArray());
        for (var at = 0; at < left.Length; at++)
        {
            var found = new Dictionary<int, double>();
            candidates.Add(found);
            foreach (var other in finder.Of(left[at], Place(at, left)))
            {
                Consider(at, other);
            }

            if (byKey.TryGetValue(left[at].Key, out var same))
            {
                foreach (var other in Nearest(same, Place(at, left) * right.Length))
                {
                    Consider(at, other);
                }
            }
        }
    }

    /// <summary>Of rising places the few nearest to one: a text that repeats itself has very many.</summary>
    private static ReadOnlySpan<int> Nearest(int[] places, double place)
    {
        var behind = Array.BinarySearch(places, (int)place) is var found && found < 0 ? ~found : found;
        var (start, end) = (behind, behind);
        while (end - start < CandidateFinder.Most && (start > 0 || end < places.Length))
        {
            var isBefore = end == places.Length || (start > 0 && place - places[start - 1] <= places[end] - place);
            (start, end) = isBefore ? (start - 1, end) : (start, end + 1);
        }

        return places.AsSpan(start, end - start);
    }

    private void Consider(int from, int to)
    {
        if (!candidates[from].ContainsKey(to) && (left[from].Key == right[to].Key || left[from].IsHeading == right[to].IsHeading))
        {
            candidates[from][to] = ClauseVector.Likeness(left[from], right[to]);
        }
    }

    /// <summary>What stands beside a pair may be one too, and so may the headings of sections whose clauses are pairs.</summary>
    private void AddAround(int[] pairs)
    {
        var headings = (Left: Headings(left), Right: Headings(right));
        for (var at = 0; at < pairs.Length; at++)
        {
            if (pairs[at] < 0)
            {
                continue;
            }

            if (headings.Left.TryGetValue(left[at].Section, out var from) && headings.Right.TryGetValue(right[pairs[at]].Section, out var to) && candidates[from].Count < 4 * CandidateFinder.Most)
            {
                Consider(from, to);
            }

            for (var l = Math.Max(0, at - Reach); l <= Math.Min(left.Length - 1, at + Reach); l++)
            {
                for (var r = Math.Max(0, pairs[at] - Reach); r <= Math.Min(right.Length - 1, pairs[at] + Reach); r++)
                {
                    if (candidates[l].Count < 4 * CandidateFinder.Most)
                    {
                        Consider(l, r);
                    }
                }
            }
        }
    }

    private List<List<PossiblePair>> Possible(int[]? pairs, SectionPairs? sections)
    {
        var possible = new List<List<PossiblePair>>(left.Length);
        for (var at = 0; at < left.Length; at++)
        {
            var list = new List<PossiblePair>();
            foreach (var (other, likeness) in candidates[at])
            {
                var worth = likeness + (PlaceWeight * (1 - Math.Abs(Place(at, left) - Place(other, right)))) - (pairs is null ? FirstThreshold : Threshold)
                    - (EndsOpen(left[at]) == EndsOpen(right[other]) ? 0 : OpenPenalty)
                    + (pairs is null ? 0 : Support(at, other, pairs, sections!));
                if (worth > 0 && (pairs is null || likeness >= LeastLikeness || left[at].IsHeading))
                {
                    list.Add(new(other, worth));
                }
            }

            possible.Add(list);
        }

        return possible;
    }

    /// <summary>What the pairs that there are say for another.</summary>
    private double Support(int from, int to, int[] pairs, SectionPairs sections)
    {
        var (a, b) = (left[from], right[to]);
        var neighbours = (from > 0 && to > 0 && pairs[from - 1] == to - 1 ? NeighbourWeight : 0)
            + (from + 1 < left.Length && to + 1 < right.Length && pairs[from + 1] == to + 1 ? NeighbourWeight : 0);
        return a.IsHeading
            ? (HeadingWeight * sections.Mutual(a.Section, b.Section)) + (neighbours / 2)
            : neighbours + (SectionWeight * sections.Within(a.Section, b.Section)) + (GapWeight * Gap(from, to, pairs));
    }

    /// <summary>Whether two stand in one gap between pairs that are in order, from 0 to 1: the fewer stand there, the surer.</summary>
    private double Gap(int from, int to, int[] pairs)
    {
        var (before, after) = (answered[from].Before, answered[from].After);
        var (start, end) = (before < 0 ? -1 : pairs[before], after == left.Length ? right.Length : pairs[after]);
        return start < to && to < end ? 2.0 / (1 + Math.Max(after - before - 1, end - start - 1)) : 0;
    }

    /// <summary>Finds, for each clause of the left, the nearest on either side of it that has an answer.</summary>
    private void FindAnswered(int[] pairs)
    {
        for (int at = 0, before = -1; at < pairs.Length; at++)
        {
            answered[at].Before = before;
            before = pairs[at] >= 0 ? at : before;
        }

        for (int at = pairs.Length - 1, after = pairs.Length; at >= 0; at--)
        {
            answered[at].After = after;
            after = pairs[at] >= 0 ? at : after;
        }
    }

    /// <summary>What introduces a list says little by itself.</summary>
    private static bool EndsOpen(ClauseVector clause) => clause.Clause.Text is [.., ':'];

    private static Dictionary<int, int> Headings(ClauseVector[] clauses)
    {
        var headings = new Dictionary<int, int>();
        for (var at = 0; at < clauses.Length; at++)
        {
            if (clauses[at].IsHeading)
            {
                headings[clauses[at].Section] = at;
            }
        }

        return headings;
    }

    private static double Place(int at, ClauseVector[] clauses) => (at + 0.5) / clauses.Length;
}
