using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>A sentence with its quantities and what stands around it: tells of each its topic, its trigger and its actor.</summary>
internal sealed partial class ProvisionScene
{
    private readonly TopicCatalogue topics;
    private readonly string sentence;
    private readonly IReadOnlyList<FoundQuantity> quantities;
    private readonly TopicText text;
    private readonly List<TermHit<bool>> actors;
    private readonly ClauseMap clauses;
    private readonly HashSet<int> shade = [];
    private readonly HashSet<int> asides = [];
    private readonly HashSet<int> beside = [];
    private readonly HashSet<int> events = [];
    private readonly Dictionary<Stretch, string?> known = [];
    private readonly Stretch? opening;
    private static readonly HashSet<int> None = [];

    /// <param name="quantities">In the order of the sentence, none overlapping another; at least one.</param>
    public ProvisionScene(TopicCatalogue topics, string sentence, IReadOnlyList<FoundQuantity> quantities)
    {
        (this.topics, this.sentence, this.quantities) = (topics, sentence, quantities);
        text = topics.Read(sentence);
        actors = topics.Actors(text.Words);
        clauses = new(sentence, text, quantities, actors);
        opening = TriggerFinder.Opening(sentence);
        foreach (Match match in Asides().Matches(sentence))
        {
            Cover(asides, match.Index, match.Index + match.Length);
        }

        // "The chair of the strategy discussion": the actor's, and not what is done.
        foreach (var of in actors.Select(actor => actor.Next).Where(next => next + 1 < text.Words.Count && text.Words[next].Word is "of"))
        {
            Cover(shade, text.Words[of].Start, OfActor().Match(sentence, text.Words[of].Start) is { Success: true } match ? match.Index + match.Length : 0);
        }

        foreach (Match match in Adjunct().Matches(sentence))
        {
            Cover(shade, match.Index, match.Index + match.Length);
            if (!match.Value.StartsWith("by", StringComparison.OrdinalIgnoreCase) || Event().IsMatch(match.Value))
            {
                Cover(beside, match.Index, match.Index + match.Length);
            }
        }

        foreach (var quantity in quantities)
        {
            Cover(events, quantity.Start, Math.Max(quantity.End, quantity.Trigger?.End ?? 0));
        }

        if (opening is { } before)
        {
            Cover(events, before.Start, before.End);
        }

        // What a time runs from tells which process it belongs to, though not what is done: it may rule a topic out.
        beside.ExceptWith(events);
        shade.UnionWith(events);
    }

    /// <summary>The words before the list, the rest of the row, or the sentence before; null where there are none.</summary>
    public TopicText? Lead { get; init; }

    /// <summary>The words before the list that the sentence is an item of; null where it is none.</summary>
    public string? LeadText { get; init; }

    public required TopicText Setting { get; init; }

    public required TopicText Heading { get; init; }

    /// <summary>A provision for each of the quantities.</summary>
    public IEnumerable<Provision> Provisions(Anchor anchor, HedgeFinder hedges)
    {
        var softened = hedges.Find(sentence);
        var modality = ModalityClassifier.Of(sentence);
        modality = modality == Modality.Statement && LeadText is not null ? ModalityClassifier.Of(LeadText) : modality;
        for (var index = 0; index < quantities.Count; index++)
        {
            var (quantity, place) = (quantities[index], clauses.Of(index));
            var topic = topics.TopicOf(Question(quantity, place));
            if (topic == TopicCatalogue.Other && IsWhom(index, place))
            {
                continue;
            }

            yield return new()
            {
                Topic = topic,
                Kind = quantity.Kind,
                Values = quantity.Values,
                Modality = modality,
                Hedges = softened,
                Trigger = TriggerOf(quantity, place),
                Actor = ActorOf(place.Clause) ?? (place.HasSubject ? null : ActorOfLead()),
                Anchor = anchor,
                Quote = sentence,
            };
        }
    }

    /// <summary>Whether an age only says for whom another quantity of its clause is: "under-fives are seen every six months".</summary>
    private bool IsWhom(int index, ClausePlace place) =>
        quantities[index] is { Kind: QuantityKind.Age } age && !age.Values.Any(value => value is { Bound: Bound.Until, From: null })
        && ((index > 0 && IsRule(quantities[index - 1], place)) || (index + 1 < quantities.Count && IsRule(quantities[index + 1], place)));

    private static bool IsRule(FoundQuantity quantity, ClausePlace place) => quantity.Kind != QuantityKind.Age && place.Clause.Holds(quantity.Start, quantity.End);

    private TopicQuestion Question(FoundQuantity quantity, ClausePlace place) => new()
    {
        Kind = quantity.Kind,
        Values = quantity.Values,
        Sentence = text,
        Words = new(quantity.Start, quantity.End),
        Own = place.Own,
        Clause = place.Clause,
        Chain = place.Chain,
        Shade = quantity.Kind is QuantityKind.Age or QuantityKind.Money or QuantityKind.Count or QuantityKind.Notice ? None : shade,
        Asides = asides,
        Beside = beside,
        Lead = Lead,
        StandsAlone = place.HasSubject,
        Setting = Setting,
        Heading = Heading,
    };

    private void Cover(HashSet<int> words, int start, int end)
    {
        for (var at = text.WordAt(start); at < text.Words.Count && text.Words[at].Start < end; at++)
        {
            words.Add(at);
        }
    }

    /// <summary>The event after the quantity, or the one that its clause opens with.</summary>
    private string? TriggerOf(FoundQuantity quantity, ClausePlace place) =>
        quantity.Trigger is { } after ? sentence[after.Start..after.End]
        : opening is { } before && place.Clause.Start == 0 && quantity.Start >= before.End && quantity.Kind is QuantityKind.Deadline or QuantityKind.Notice ? sentence[before.Start..before.End]
        : null;

    /// <summary>Who acts in a clause; looked for once in each.</summary>
    private string? ActorOf(Stretch clause)
    {
        if (!known.TryGetValue(clause, out var actor))
        {
            var (first, next) = (text.WordAt(clause.Start), text.WordAt(clause.End));
            known[clause] = actor = ActorFinder.Of(sentence, text, [.. actors.Where(hit => hit.First >= first && hit.Next <= next)], clause, events);
        }

        return actor;
    }

    /// <summary>The actor of "The social worker must:" before its list.</summary>
    private string? ActorOfLead()
    {
        if (LeadText is not { } lead)
        {
            return null;
        }

        lead = lead.TrimEnd(':') + " act";
        var words = topics.Read(lead);
        return ActorFinder.Of(lead, words, topics.Actors(words.Words), new(0, lead.Length), None);
    }

    [GeneratedRegex(@"\Gof\s+(?:(?!(?:and|or|must|will|shall|should|may|can|is|are|within|every|at|no|not|has|have|for|of|to|in)\b)[\w'’-]+(?:\s+|(?=\W|$))){1,6}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfActor();

    // "by the second review", "at the core group": when or where, and not what.
    [GeneratedRegex(@"\bfor\s+the\s+(?:(?:first|second|third|next|initial|final)\s+)?(?:[\w'’-]+\s+)?(?:review|conference|meeting|panel|hearing)\b|(?<!\bfollowed\s)\b(?:by|before|after|following|prior\s+to|ahead\s+of|at|since|upon|in\s+time\s+for|in\s+advance\s+of|subject\s+to)\s+(?:the|their|his\s+or\s+her|his|her|each|every|any|an?|this|that)\s+(?:(?!(?:the|an?|and|or|must|will|shall|should|may|can|is|are|within|every|at|no|not|has|have|for|of|to|in)\b)[\w'’-]+(?:\s+|(?=\W|$))){1,6}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Adjunct();

    [GeneratedRegex(@"\b(?:reviews?|conferences?|meetings?|panels?|hearings?|visits?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Event();

    // What stands in brackets or after "including" is said by the way: it does not rule a topic out.
    [GeneratedRegex(@"\([^)]*\)|\bincluding\b[^,;]*(?:[,;]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Asides();
}
