namespace PolicyLens.Catalogue;

/// <summary>How well a topic's terms fit the place of a quantity.</summary>
/// <param name="Level">How far the terms had to be looked for: 0 in the quantity's own part of its clause, to 4 in the headings.</param>
/// <param name="Distance">The mean number of words between the quantity and the nearest term of each group.</param>
/// <param name="Cover">The words of the sentence that its terms stand on, within the level.</param>
/// <param name="Head">The first and the next word of the nearest term of the first group; equal where that is not in the sentence.</param>
internal sealed record TopicClaim(int Topic, int Level, double Distance, HashSet<int> Cover, (int First, int Next) Head)
{
    /// <summary>Below the headings, above the sentence.</summary>
    public const int OfLead = 3;

    public const int OfSetting = 4;

    /// <summary>What a group costs whose terms stand outside the sentence.</summary>
    private const double Outside = 100;

    /// <summary>The claim of a topic on a quantity; null where it has none.</summary>
    /// <param name="groups">How many groups the topic has.</param>
    public static TopicClaim? Of(int topic, int groups, TopicQuestion question)
    {
        // The chain holds the clause, and the clause what is nearest.
        var own = question.Sentence.In(topic, question.Chain).Where(hit => hit.Value.Group >= 0).ToList();
        Stretch[] scopes = [question.Own, question.Clause, question.Chain];
        for (var level = 0; level <= OfSetting; level++)
        {
            var scope = scopes[Math.Min(level, 2)];
            var within = own.Where(hit => IsIn(scope, hit, question.Sentence)).ToList();
            if (Fill(within, groups, level, topic, question) is { } claim)
            {
                return claim;
            }
        }

        return null;
    }

    /// <summary>Whether what this topic is told by is told, and more beside it, by another's terms.</summary>
    public bool IsPartOf(TopicClaim other) => Cover.Count < other.Cover.Count && Cover.IsSubsetOf(other.Cover);

    /// <summary>Whether the nearest term of the first group is said by the way.</summary>
    public bool IsAside(TopicQuestion question) => Head.Next > Head.First && Enumerable.Range(Head.First, Head.Next - Head.First).All(question.Asides.Contains);

    /// <summary>Whether the nearest term of the first group stands in a stretch of the sentence.</summary>
    public bool IsHeadIn(Stretch scope, TopicText text) => Head.Next > Head.First && scope.Holds(text.Words[Head.First].Start, text.Words[Head.Next - 1].End);

    public static bool IsIn(Stretch scope, TermHit<TopicTerm> hit, TopicText text) => scope.Holds(text.Words[hit.First].Start, text.Words[hit.Next - 1].End);

    private static TopicClaim? Fill(List<TermHit<TopicTerm>> within, int groups, int level, int topic, TopicQuestion question)
    {
        var (from, to) = (question.Sentence.WordAt(question.Words.Start), question.Sentence.WordAt(question.Words.End));
        var (distance, inside, inChain, head) = (0.0, 0, 0, (First: 0, Next: 0));
        for (var group = 0; group < groups; group++)
        {
            double? nearest = null;
            foreach (var term in within.Where(hit => hit.Value.Group == group && !(group == 0 && hit.Part == 0 && IsShaded(hit, question))).GroupBy(hit => hit.Value.Number))
            {
                var (gap, first) = term.Select(hit => (Gap: Gap(hit, from, to), Hit: hit)).MinBy(pair => pair.Gap);
                if (term.Select(hit => hit.Part).Distinct().Count() == first.Value.Parts && (nearest is null || gap < nearest))
                {
                    nearest = gap;
                    head = group == 0 ? (first.First, first.Next) : head;
                }
            }

            if (nearest is { } found)
            {
                distance += found;
                inside++;
                inChain++;
            }
            else if (IsOutside(group, level, topic, within, question))
            {
                distance += Outside;
                inChain += level == OfSetting && IsOutside(group, OfLead, topic, within, question) ? 1 : 0;
            }
            else
            {
                return null;
            }
        }

        var told = (level < OfLead, question.StandsAlone) switch
        {
            (true, _) => inside == groups,
            (_, true) => inChain > 0,
            _ => level < OfSetting || inChain > 0,
        };
        var cover = within.SelectMany(hit => Enumerable.Range(hit.First, hit.Next - hit.First)).ToHashSet();
        return told ? new(topic, level, distance / groups, cover, head) : null;
    }

    /// <summary>Whether a group is filled by the lead, or by the headings too, together with what the sentence has of a term.</summary>
    private static bool IsOutside(int group, int level, int topic, List<TermHit<TopicTerm>> within, TopicQuestion question)
    {
        TopicText?[] texts = level switch { < OfLead => [], OfLead => [question.Lead], _ => [question.Lead, question.Setting] };
        foreach (var term in texts.OfType<TopicText>().SelectMany(text => text.ByTopic[topic]).Where(hit => hit.Value.Group == group).Select(hit => hit.Value).Distinct())
        {
            var whole = true;
            for (var part = 0; whole && part < term.Parts; part++)
            {
                whole = texts.Any(text => text is not null && text.Has(term, part)) || within.Any(hit => hit.Value.Number == term.Number && hit.Part == part);
            }

            if (whole)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShaded(TermHit<TopicTerm> hit, TopicQuestion question) => hit.IsIn(question.Shade);

    private static int Gap(TermHit<TopicTerm> hit, int from, int to) => hit.Next <= from ? from - hit.Next : hit.First >= to ? hit.First - to : 0;
}
