using System.Collections.Frozen;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>How well a text fits a topic.</summary>
/// <param name="Groups">How many of the topic's groups of terms it has a term of.</param>
/// <param name="Related">How many of the related terms it has.</param>
internal readonly record struct TopicFit(int Groups, int Related);

/// <summary>The topics of provisions.</summary>
public sealed class TopicCatalogue
{
    /// <summary>The topic of a quantity that no topic of the catalogue knows.</summary>
    public const string Other = "other";

    /// <summary>How the id of a topic ends that says who somebody is, and not what is done for them.</summary>
    public const string Definition = "-definition";

    /// <summary>The index of the terms that rule every topic out.</summary>
    private const int Every = -1;

    private const int RulesOut = -1;

    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(["and", "or", "the", "a", "an", "their", "any", "each", "of", "all"], StringComparer.Ordinal);

    private readonly Topic[] topics;
    private readonly FrozenDictionary<string, Topic> byId;
    private readonly TermIndex<TopicTerm> terms = new();
    private readonly TermIndex<bool> actors = new();
    private int numbers;

    internal TopicCatalogue(TopicData data)
    {
        topics = [.. data.Entries.Select(entry => new Topic(entry))];
        byId = topics.ToFrozenDictionary(topic => topic.Entry.Id, StringComparer.OrdinalIgnoreCase);
        Add(data.None, Every, RulesOut);
        for (var topic = 0; topic < topics.Length; topic++)
        {
            Add(topics[topic].Entry.None, topic, RulesOut);
            for (var group = 0; group < topics[topic].Entry.All.Count; group++)
            {
                Add(topics[topic].Entry.All[group], topic, group);
            }
        }

        foreach (var actor in data.Actors)
        {
            actors.Add(actor, true);
        }
    }

    /// <summary>All topics, in the order of the catalogue.</summary>
    public IEnumerable<TopicEntry> All => topics.Select(topic => topic.Entry);

    public TopicEntry? Find(string id) => byId.GetValueOrDefault(id)?.Entry;

    /// <summary>Finds the terms of all topics in a text.</summary>
    internal TopicText Read(string text) => new(terms, text);

    /// <summary>The names of those who may act, in a text's words, by where they begin.</summary>
    internal List<TermHit<bool>> Actors(IReadOnlyList<WordSpan> words) => actors.Find(words);

    /// <summary>
    /// The id of the topic that a quantity answers, or <see cref="Other"/>: the topic whose terms stand nearest, in its own
    /// part of the sentence before its clause, the clauses that it points back to, the lead and the headings. One that is
    /// told by all the words of another and more wins over that. Where two claim it equally, neither has it.
    /// </summary>
    internal string TopicOf(TopicQuestion question)
    {
        var claims = new List<TopicClaim>();
        foreach (var topic in Candidates(question))
        {
            if (topics[topic].Admits(question.Kind, question.Values) && TopicClaim.Of(topic, topics[topic].GroupCount, question) is { } claim)
            {
                claims.Add(claim);
            }
        }

        var all = claims.ToList();
        claims.RemoveAll(claim => IsRuledOut(claim, all, question));
        if (claims.Exists(claim => !claim.IsAside(question)))
        {
            // "remaining in their foster home (Staying Put)" is about what the sentence is about.
            claims.RemoveAll(claim => claim.IsAside(question));
        }

        claims.RemoveAll(claim => claims.Any(other => other != claim && other.Level <= Math.Max(claim.Level, 1) && claim.IsPartOf(other)));
        if (claims.Count == 0)
        {
            return Other;
        }

        var best = claims.OrderBy(claim => claim.Level).ThenBy(claim => claim.Distance).ThenByDescending(claim => claim.Cover.Count).First();
        var rivals = claims.Where(claim => claim != best && claim.Level == best.Level);
        return rivals.Any(rival => IsEqual(rival, best, question)) ? Other : topics[best.Topic].Entry.Id;
    }

    /// <summary>How near a text comes to a topic, for the nearest passage where nothing is stated.</summary>
    internal TopicFit Fit(string id, string text) =>
        byId.GetValueOrDefault(id) is { } topic && TextShape.Key(text).Split(' ') is var words
            ? new(topic.Groups(words), topic.Related(words))
            : default;

    private void Add(IEnumerable<string> added, int topic, int group)
    {
        foreach (var term in added)
        {
            terms.Add(term, new(topic, group, numbers++, term.Split(" + ").Length));
        }
    }

    private static IEnumerable<int> Candidates(TopicQuestion question) =>
        new[] { question.Sentence, question.Lead, question.Setting }.OfType<TopicText>().SelectMany(text => text.ByTopic.Select(hits => hits.Key)).Where(topic => topic >= 0).Distinct().Order();

    /// <summary>
    /// Whether a term that rules a topic out stands near its claim, other than within its own terms or by the way. In another
    /// quantity's part of the clause it does only where the topic's head is not in this one's own, or where the term makes a
    /// rival whose head is: "complaints are acknowledged within 3 days and answered within 10".
    /// </summary>
    private static bool IsRuledOut(TopicClaim claim, IReadOnlyList<TopicClaim> claims, TopicQuestion question)
    {
        var text = question.Sentence;
        var scope = new Stretch(question.Chain.Start, question.Clause.End);
        bool Objects(TermHit<TopicTerm> hit) => hit.Value.Group == RulesOut && text.Has(hit.Value)
            && !hit.IsIn(question.Asides) && !hit.IsIn(question.Beside) && !hit.IsIn(claim.Cover)
            && (TopicClaim.IsIn(question.Own, hit, text)
                || (!claim.IsHeadIn(question.Own, text) && text.Words[hit.First].Start < question.Own.End)
                || claims.Any(rival => rival != claim && rival.IsHeadIn(question.Own, text) && hit.IsIn(rival.Cover)));
        return text.In(claim.Topic, scope).Any(Objects) || text.In(Every, scope).Any(hit => Objects(hit) && !hit.IsIn(question.Shade) && !claim.Cover.Contains(hit.First))
            || (question.Lead is { } lead && lead.ByTopic[claim.Topic].Any(hit => hit.Value.Group == RulesOut && lead.Has(hit.Value) && !text.Has(hit.Value, hit.Part)))
            || (question.Kind != QuantityKind.Age && question.Heading is { } heading && heading.ByTopic[claim.Topic].Any(hit => hit.Value.Group == RulesOut && heading.Has(hit.Value)));
    }

    /// <summary>Whether two topics claim a quantity equally: as near as each other, or named as a pair ("the PEP and the care plan").</summary>
    private static bool IsEqual(TopicClaim rival, TopicClaim best, TopicQuestion question)
    {
        if (rival.Distance <= best.Distance && rival.Cover.Count >= best.Cover.Count)
        {
            return true;
        }

        return IsPaired(best, rival, question.Sentence) || IsPaired(rival, best, question.Sentence);
    }

    /// <summary>Whether words that only the first is told by are joined by "and" or "or" to words that only the second is told by.</summary>
    private static bool IsPaired(TopicClaim first, TopicClaim second, TopicText text)
    {
        foreach (var word in first.Cover.Where(word => !second.Cover.Contains(word)))
        {
            var (next, joins) = (word + 1, false);
            while (next < text.Words.Count && next <= word + 4 && Joining.Contains(text.Words[next].Word))
            {
                joins |= text.Words[next++].Word is "and" or "or";
            }

            if (joins && next < text.Words.Count && second.Cover.Contains(next) && !first.Cover.Contains(next))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Topic(TopicEntry entry)
    {
        private readonly Term[][] groups = [.. entry.All.Select(group => group.Select(term => new Term(term)).ToArray())];
        private readonly Term[] related = [.. entry.Related.Select(term => new Term(term))];

        public TopicEntry Entry => entry;

        public int GroupCount => groups.Length;

        public int Groups(string[] words) => groups.Count(group => group.Any(term => term.IsIn(words)));

        public int Related(string[] words) => related.Count(term => term.IsIn(words));

        public bool Admits(QuantityKind kind, IEnumerable<Quantity> values) =>
            (kind == entry.Kind || entry.Kinds?.Contains(kind) == true)
            && values.Any(value => (entry.Bounds.Count == 0 || entry.Bounds.Contains(value.Bound))
                && (entry.Least is null || value.Amount >= entry.Least) && (entry.Most is null || value.Amount <= entry.Most));
    }
}
