using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>How well a text fits a topic.</summary>
/// <param name="Groups">How many of the topic's groups of terms it has a term of.</param>
/// <param name="Related">How many of the related terms it has.</param>
internal readonly record struct TopicFit(int Groups, int Related);

/// <summary>The topics of provisions.</summary>
public sealed partial class TopicCatalogue
{
    /// <summary>The topic of a quantity that no topic of the catalogue knows.</summary>
    public const string Other = "other";

    /// <summary>How the id of a topic ends that says who somebody is, and not what is done for them.</summary>
    public const string Definition = "-definition";

    private readonly Topic[] topics;
    private readonly FrozenDictionary<string, Topic> byId;

    internal TopicCatalogue(TopicData data)
    {
        topics = [.. data.Entries.Select(entry => new Topic(entry))];
        byId = topics.ToFrozenDictionary(topic => topic.Entry.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All topics, in the order in which they are tried.</summary>
    public IEnumerable<TopicEntry> All => topics.Select(topic => topic.Entry);

    public TopicEntry? Find(string id) => byId.GetValueOrDefault(id)?.Entry;

    /// <summary>The id of the topic that quantities in a sentence answer, or <see cref="Other"/>.</summary>
    /// <param name="antecedent">The sentence before, where this one points back to it ("This support …"); else empty.</param>
    /// <param name="setting">
    /// The headings that the sentence stands under: they tell the topic only where the sentence and its antecedent do
    /// not, and only where the sentence itself has a term of at least one group.
    /// </param>
    public string TopicOf(string sentence, string antecedent, string setting, QuantityKind kind, IEnumerable<Quantity> values)
    {
        var own = TextShape.Key(sentence).Split(' ');
        var main = TextShape.Key(Asides().Replace(sentence, " ")).Split(' ');
        string[] withAntecedent = [.. own, "|", .. TextShape.Key(antecedent).Split(' ')];
        string[] withSetting = [.. withAntecedent, "|", .. TextShape.Key(setting).Split(' ')];
        var candidates = topics.Where(topic => topic.Admits(kind, values) && !topic.IsRuledOut(main)).ToList();
        var said = candidates.Where(topic => topic.Groups(withAntecedent) == topic.GroupCount).OrderByDescending(topic => topic.GroupCount).FirstOrDefault();
        return (said ?? candidates.FirstOrDefault(topic => topic.Groups(own) > 0 && topic.Groups(withSetting) == topic.GroupCount))?.Entry.Id ?? Other;
    }

    /// <summary>How near a text comes to a topic, for the nearest passage where nothing is stated.</summary>
    internal TopicFit Fit(string id, string text) =>
        byId.GetValueOrDefault(id) is { } topic && TextShape.Key(text).Split(' ') is var words
            ? new(topic.Groups(words), topic.Related(words))
            : default;

    // What stands in brackets or after "including" is said by the way: it does not rule a topic out.
    [GeneratedRegex(@"\([^)]*\)|\bincluding\b[^,;]*(?:[,;]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Asides();

    private sealed class Topic(TopicEntry entry)
    {
        private readonly Term[][] groups = [.. entry.All.Select(group => group.Select(term => new Term(term)).ToArray())];
        private readonly Term[] none = [.. entry.None.Select(term => new Term(term))];
        private readonly Term[] related = [.. entry.Related.Select(term => new Term(term))];

        public TopicEntry Entry => entry;

        public int GroupCount => groups.Length;

        public int Groups(string[] words) => groups.Count(group => group.Any(term => term.IsIn(words)));

        public int Related(string[] words) => related.Count(term => term.IsIn(words));

        public bool IsRuledOut(string[] words) => none.Any(term => term.IsIn(words));

        public bool Admits(QuantityKind kind, IEnumerable<Quantity> values) =>
            kind == entry.Kind
            && values.Any(value => (entry.Bounds.Count == 0 || entry.Bounds.Contains(value.Bound))
                && (entry.Least is null || value.Amount >= entry.Least) && (entry.Most is null || value.Amount <= entry.Most));
    }
}
