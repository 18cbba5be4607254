using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;

namespace PolicyLens.Extraction.Provisions;

/// <summary>Where one quantity stands in its sentence.</summary>
/// <param name="Own">What of its clause is nearer to it than to another quantity.</param>
/// <param name="Chain">From the earliest clause that its own points back to, to the end of its own.</param>
/// <param name="HasSubject">Whether its clause, and every clause that it points back to, names what it is about anew.</param>
internal sealed record ClausePlace(Stretch Own, Stretch Clause, Stretch Chain, bool HasSubject);

/// <summary>
/// Divides a sentence into clauses that have a subject of their own, and each of these into the parts that belong to one
/// quantity: "the first review is held within 20 working days, | the second within three months | and every six months".
/// </summary>
internal sealed partial class ClauseMap
{
    /// <summary>Words between the beginning of a clause and its verb; a longer subject is none that can be told.</summary>
    private const int LongestSubject = 14;

    /// <summary>How many clauses one may point back over.</summary>
    private const int FarthestBack = 4;

    /// <summary>How far from a quantity its topic is looked for, in characters.</summary>
    private const int Reach = 900;

    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
        ["must", "shall", "will", "should", "may", "can", "cannot", "could", "would", "is", "are", "was", "were", "has", "have", "had", "does", "do", "takes", "take", "needs", "need", "requires", "require", "remains", "remain", "lasts", "last", "happens", "happen", "starts", "start", "begins", "begin", "meets", "meet", "visits", "receives", "receive", "gets", "keeps", "keep", "holds", "hold", "reviews", "completes", "complete", "continues", "continue", "ends", "end", "applies", "apply", "becomes", "become", "comes", "makes", "make", "gives", "sees", "offers", "contacts", "sends", "tells", "notifies", "follows", "follow", "occurs", "occur", "supports", "helps", "provides", "ensures", "arranges", "decides", "invites", "asks", "chairs", "leads", "writes", "works"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.ToFrozenSet(["must", "shall", "will", "should", "may", "can", "cannot", "is", "are", "has", "have", "take", "need"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoSubject = FrozenSet.ToFrozenSet(
        ["within", "for", "in", "at", "every", "by", "to", "with", "on", "from", "until", "up", "no", "not", "if", "where", "when", "unless", "which", "who", "whose", "that", "as", "or", "of", "after", "before", "following", "during", "once", "whichever", "twice", "annually"], StringComparer.Ordinal);

    // A subject may have "of" and "for" in it; where one of these stands before any verb there is none.
    private static readonly FrozenSet<string> EndsSubject = FrozenSet.ToFrozenSet(["until", "within", "at", "if", "where", "when", "unless", "after", "before", "once", "every", "least", "then", "who", "which", "whose"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["it", "they", "he", "she", "this", "these", "those", "that", "both", "each", "others", "such", "all"], StringComparer.Ordinal);

    // "The total must not exceed …": the total of what was spoken of.
    private static readonly FrozenSet<string> Measures = FrozenSet.ToFrozenSet(["total", "number", "limit", "period", "maximum", "minimum", "time", "frequency", "first", "second"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Connectives = FrozenSet.ToFrozenSet(["and", "but", "then", "while", "whilst", "whereas", "also", "thereafter", "afterwards", "subsequently", "after", "that"], StringComparer.Ordinal);

    private readonly List<(int Start, int End, bool Strong)> separators;
    private readonly List<(Stretch Clause, bool HasSubject, bool PointsBack)> clauses = [];
    private readonly IReadOnlyList<FoundQuantity> quantities;

    /// <param name="quantities">In the order of the sentence, none overlapping another.</param>
    /// <param name="actors">The names of those who act: such a subject does not tell what a clause is about.</param>
    public ClauseMap(string sentence, TopicText text, IReadOnlyList<FoundQuantity> quantities, IReadOnlyList<TermHit<bool>> actors)
    {
        this.quantities = quantities;
        separators = Separators(sentence, quantities, text);
        var acting = actors.SelectMany(hit => Enumerable.Range(hit.First, hit.Next - hit.First)).ToHashSet();
        var starts = separators.Where(separator => separator.Strong).Select(separator => separator.Start).Prepend(0).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (from, next, hasVerb) = (0, 0, false);
        for (var piece = 0; piece < starts.Count; piece++)
        {
            var end = piece + 1 < starts.Count ? starts[piece + 1] : sentence.Length;
            var subject = Subject(text, starts[piece], end);
            var labelled = sentence[starts[piece]] == ':';
            if (piece > 0 && (subject is null || (!labelled && !hasVerb)))
            {
                // It goes on with the clause before, or both are the subject of one: "the PEP and the pathway plan are reviewed".
                clauses[^1] = (new(from, end), clauses[^1].HasSubject, clauses[^1].PointsBack);
            }
            else
            {
                (from, hasVerb) = (starts[piece], false);
                clauses.Add((new(from, end), subject is not null, piece > 0 && (labelled || PointsBack(subject!.Value, text, end, seen, acting))));
            }

            for (; next < text.Words.Count && text.Words[next].Start < end; next++)
            {
                hasVerb |= IsVerb(text.Words[next].Word);
                if (!acting.Contains(next))
                {
                    seen.Add(Stem(text.Words[next].Word));
                }
            }
        }
    }

    /// <summary>The place of a quantity, by its index.</summary>
    public ClausePlace Of(int index)
    {
        var quantity = quantities[index];
        var at = ClauseAt(quantity.Start);
        var (clause, hasSubject, _) = clauses[at];
        var first = at;
        while (first > 0 && at - first < FarthestBack && clauses[first].PointsBack)
        {
            first--;
        }

        var from = index > 0 && quantities[index - 1].End > clause.Start ? Between(quantities[index - 1].End, quantity.Start) : clause.Start;
        var to = index + 1 < quantities.Count && quantities[index + 1].Start < clause.End ? Between(quantity.End, quantities[index + 1].Start) : clause.End;

        // However long what is pasted without stops: nothing farther away tells what a quantity is about.
        Stretch Near(int start, int end) => new(Math.Max(start, quantity.Start - Reach), Math.Min(end, quantity.End + Reach));
        return new(Near(from, to), Near(clause.Start, clause.End), Near(clauses[first].Clause.Start, clause.End), hasSubject && clauses[first].HasSubject);
    }

    private FoundQuantity? QuantityAt(int offset)
    {
        var (low, high) = (0, quantities.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quantities[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low < quantities.Count && quantities[low].Start <= offset ? quantities[low] : null;
    }

    private int ClauseAt(int offset)
    {
        var (low, high) = (0, clauses.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = clauses[middle].Clause.Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Where what belongs to one quantity ends and what belongs to the next begins: at the first strong separator between them, or else the first.</summary>
    private int Between(int end, int start)
    {
        var first = FirstSeparator(end);
        var (best, strong) = (start, false);
        for (var at = first; at < separators.Count && separators[at].Start < start; at++)
        {
            if (best == start || (separators[at].Strong && !strong))
            {
                (best, strong) = (separators[at].Start, separators[at].Strong);
            }

            if (strong)
            {
                break;
            }
        }

        return best;
    }

    private int FirstSeparator(int offset)
    {
        var (low, high) = (0, separators.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = separators[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static List<(int, int, bool)> Separators(string sentence, IReadOnlyList<FoundQuantity> quantities, TopicText text)
    {
        var found = new List<(int, int, bool)>();
        var quantity = 0;

        // "Education, health and care plans": what a term holds together divides nothing.
        var held = text.Hits.SelectMany(hit => Enumerable.Range(hit.First, hit.Next - hit.First - 1)).ToHashSet();
        foreach (Match match in Separator().Matches(sentence))
        {
            while (quantity < quantities.Count && quantities[quantity].End <= match.Index)
            {
                quantity++;
            }

            if (held.Contains(text.WordAt(match.Index + 1) - (match.Groups["word"].Success ? 0 : 1)))
            {
                continue;
            }

            if (quantity == quantities.Count || match.Index < quantities[quantity].Start)
            {
                found.Add((match.Index, match.Index + match.Length, match.Groups["strong"].Success));
            }
        }

        return found;
    }

    private static bool IsVerb(string word) => Verbs.Contains(word) || word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>The words of a clause's subject, as indexes; null where it begins without one and so goes on with what went before.</summary>
    private (int First, int Next)? Subject(TopicText text, int start, int end)
    {
        var first = text.WordAt(start);
        while (first < text.Words.Count && text.Words[first].Start < end && Connectives.Contains(text.Words[first].Word) && !(text.Words[first].Word is "that" && first + 1 < text.Words.Count && Verbs.Contains(text.Words[first + 1].Word)))
        {
            first++;
        }

        if (first < text.Words.Count && QuantityAt(text.Words[first].Start) is { } opening)
        {
            // "and within 10 days a report is written": what comes after is the subject.
            first = text.WordAt(opening.End);
        }

        for (var at = first; at < text.Words.Count && at < first + LongestSubject && text.Words[at].Start < end; at++)
        {
            var word = text.Words[at].Word;
            // "Further reviews are held": a word that may be a verb is none before one that is.
            if (at > first && Verbs.Contains(word) && !(at + 1 < text.Words.Count && Auxiliaries.Contains(text.Words[at + 1].Word)))
            {
                return (first, at);
            }

            if (at > first && EndsSubject.Contains(word))
            {
                return null;
            }

            if (at == first && (Verbs.Contains(word) || NoSubject.Contains(word)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a subject takes up what the clauses before were about, or an actor does something with it.</summary>
    private static bool PointsBack((int First, int Next) subject, TopicText text, int end, HashSet<string> seen, HashSet<int> acting)
    {
        var words = Enumerable.Range(subject.First, subject.Next - subject.First).ToList();
        if (words.TrueForAll(at => acting.Contains(at) || IsSmall(text.Words[at].Word)))
        {
            var acts = words.Exists(acting.Contains);
            return !acts || Enumerable.Range(subject.Next, text.Words.Count - subject.Next).TakeWhile(at => text.Words[at].Start < end).Take(LongestSubject).Any(at => text.Words[at].Word is "it" or "this");
        }

        return Pronouns.Contains(text.Words[subject.First].Word) || Measures.Contains(text.Words[subject.Next - 1].Word) || words.Exists(at => !acting.Contains(at) && !IsSmall(text.Words[at].Word) && seen.Contains(Stem(text.Words[at].Word)));
    }

    private static bool IsSmall(string word) => word.Length <= 3 || word is "this" or "that" or "these" or "those" or "their" or "they" or "each" or "every" or "with" or "from" or "child" or "children" or "young" or "person" or "people" or "must" or "will";

    /// <summary>Enough of a word to tell it from others: "review", "reviews" and "reviewed" are one.</summary>
    private static string Stem(string word) => word.Length <= 5 ? word.TrimEnd('s') : word[..5];

    [GeneratedRegex(@"(?<strong>;|\s[–—-]\s|:\s|,?\s(?<word>and|but|while|whilst|whereas|then)\s)|,\s|\s(?:\(|followed\sby\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Separator();
}
