using System.Runtime.CompilerServices;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Absence;

/// <summary>
/// Tells whether an edition answers a question: with the first passage that does, or with the nearest that does not and
/// why it is the nearest. A chapter that is asked many questions is indexed once.
/// </summary>
public sealed class PresenceFinder(Catalogues catalogues)
{
    /// <summary>How many of the words that a passage was chosen by are told.</summary>
    private const int WordsTold = 4;

    /// <summary>Words that a title shares with most others.</summary>
    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal)
    {
        "the", "of", "and", "for", "a", "an", "in", "to", "on", "or", "with", "act", "regulations", "order", "rules", "england", "wales", "scotland", "guidance", "statutory", "children", "childrens", "child", "section",
    };

    private readonly ConditionalWeakTable<Chapter, SentenceIndex> indexes = [];

    public Presence Of(Question question, Edition edition)
    {
        var stated = Statement.Of(edition, catalogues.Terms).FirstOrDefault(statement => statement.Key == question.Key && question.IsAnsweredBy(statement.Amount));
        return stated is not null
            ? new(true, stated.Anchor, stated.Quote, null)
            : Nearest(question, edition);
    }

    /// <summary>What comes nearest to an answer in an edition that gives none.</summary>
    public Presence Nearest(Question question, Edition edition)
    {
        // Another amount than the one asked for comes nearer than any other words.
        if (question.Comparator != Comparator.Any && Statement.Of(edition, catalogues.Terms).FirstOrDefault(statement => statement.Key == question.Key) is { } other)
        {
            return new(false, other.Anchor, other.Quote, "it states another amount");
        }

        var index = indexes.GetValue(edition.Chapter, chapter => new(chapter));
        return question.Kind switch
        {
            QuestionKind.Topic => OfTopic(catalogues.Topics.Find(question.Name)!, index),
            QuestionKind.Role => OfWords(PhraseWords(question.Name), index),
            QuestionKind.Source => OfSource(question, edition) ?? OfWords(Significant(question.Name) is { Count: > 1 } words ? words : [], index),
            _ => OfWords(Significant(question.Name), index),
        };
    }

    /// <summary>The topics that an edition speaks of, whether or not it states an amount: one sentence has a term of each of their groups, and none that rules it out.</summary>
    public IEnumerable<(TopicEntry Topic, Anchor Anchor, string Quote, string Words)> Spoken(Edition edition) =>
        catalogues.Topics.All.Select(topic => Spoken(topic, edition)).OfType<(TopicEntry, Anchor, string, string)>();

    /// <summary>Where an edition first speaks of a topic, with the sentence and the terms that it has; null where it does not.</summary>
    /// <param name="and">What the words of the sentence must meet beside; null for nothing.</param>
    public (TopicEntry Topic, Anchor Anchor, string Quote, string Words)? Spoken(TopicEntry topic, Edition edition, Func<string[], bool>? and = null)
    {
        // Most topics have a group of which the chapter has no term at all: they cost no look at its sentences.
        var index = indexes.GetValue(edition.Chapter, chapter => new(chapter));
        Term[][] groups = [.. topic.All.Select(group => group.Select(term => new Term(term)).Where(index.MayHave).ToArray())];
        Term[] none = [.. topic.None.Select(term => new Term(term)).Where(index.MayHave)];
        return Array.TrueForAll(groups, group => group.Length > 0)
            && index.Sentences.FirstOrDefault(sentence => Array.TrueForAll(groups, group => Array.Exists(group, term => term.IsIn(sentence.Words))) && !Array.Exists(none, term => term.IsIn(sentence.Words)) && and?.Invoke(sentence.Words) != false) is { } found
                ? (topic, found.Passage.Anchor, found.Text, string.Join(", ", groups.Select(group => Array.Find(group, term => term.IsIn(found.Words))!.Text.Replace("*", "", StringComparison.Ordinal))))
                : null;
    }

    private static Presence OfTopic(TopicEntry topic, SentenceIndex index)
    {
        Term[][] groups = [.. topic.All.Select(group => group.Select(term => new Term(term)).ToArray())];
        Term[] related = [.. topic.Related.Select(term => new Term(term))];
        (int Score, IndexedSentence? Sentence, List<string> Terms) best = (0, null, []);
        foreach (var sentences in index.Sentences.GroupBy(sentence => sentence.Passage.Anchor))
        {
            var around = sentences.Sum(sentence => related.Count(term => term.IsIn(sentence.Words)));
            foreach (var sentence in sentences)
            {
                var terms = groups.Select(group => Array.Find(group, term => term.IsIn(sentence.Words))).OfType<Term>().ToList();
                var near = related.Where(term => term.IsIn(sentence.Words)).ToList();
                var score = terms.Count == 0 ? 0 : (10 * terms.Count) + (2 * near.Count) + around;
                best = score > best.Score ? (score, sentence, [.. terms.Concat(near).Select(term => term.Text)]) : best;
            }
        }

        var wanted = Wanted(topic.Kind);
        return best.Sentence is { } found
            ? new(false, found.Passage.Anchor, found.Text, $"it speaks of {Listed(best.Terms)} and gives no {wanted} for it")
            : new(false, null, null, "no sentence speaks of it");
    }

    /// <summary>Another edition or year of what is asked for, what it replaced or what replaced it.</summary>
    private Presence? OfSource(Question question, Edition edition)
    {
        var entry = catalogues.Law.Find(question.Name);
        var guidance = catalogues.Law.Guidance.FirstOrDefault(candidate => candidate.Title == question.Name);
        var successor = entry?.Successor ?? guidance?.Successor;
        foreach (var citation in edition.Findings.Citations)
        {
            if (citation.Title == successor)
            {
                return new(false, citation.Anchor, citation.Quote, $"it cites {citation.Title}, which replaced it");
            }

            if (citation.Successor is { } replaced && (replaced == question.Name || replaced.StartsWith(question.Name + " ", StringComparison.Ordinal)))
            {
                return new(false, citation.Anchor, citation.Quote, $"it cites {citation.Title}{(citation.Year is { } year && !citation.Title.EndsWith($"{year}", StringComparison.Ordinal) ? $" {year}" : "")}, which it replaced");
            }
        }

        return null;
    }

    private static Presence OfWords(IReadOnlyList<string> words, SentenceIndex index) => words.Count > 0 && index.WithMostOf(words) is var (sentence, has)
        ? new(false, sentence.Passage.Anchor, sentence.Text, $"it has the word{(has.Count == 1 ? "" : "s")} {Listed(has)}")
        : new(false, null, null, "no sentence comes near");

    private static List<string> Significant(string title) =>
        [.. TextShape.Key(title).Split(' ').Where(word => !CommonWords.Contains(word) && !(word.Length == 4 && word.All(char.IsAsciiDigit))).Distinct(StringComparer.Ordinal)];

    private static List<string> PhraseWords(string role) => Significant(role.Replace('-', ' '));

    private static string Wanted(QuantityKind kind) => kind switch
    {
        QuantityKind.Age => "age",
        QuantityKind.Frequency => "frequency",
        QuantityKind.Duration => "length of time",
        QuantityKind.Count => "number",
        QuantityKind.Money => "sum",
        QuantityKind.Notice => "notice",
        _ => "deadline",
    };

    private static string Listed(IEnumerable<string> terms) => string.Join(", ", terms.Distinct(StringComparer.Ordinal).Take(WordsTold).Select(term => $"“{term.Replace(" + ", " … ", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal)}”"));
}
