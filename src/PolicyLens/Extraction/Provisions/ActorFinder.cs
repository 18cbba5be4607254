using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;

namespace PolicyLens.Extraction.Provisions;

/// <summary>
/// Finds who is to act: the subject of an active clause ("The social worker must visit …") or the agent of a passive one
/// ("… must be seen by the social worker"). Who only receives is no actor.
/// </summary>
internal static partial class ActorFinder
{
    /// <summary>The longest name of those who act, in words, with what stands before and after it.</summary>
    private const int LongestName = 12;

    private static readonly FrozenSet<string> Modals = FrozenSet.ToFrozenSet(["must", "shall", "will", "should", "may", "can", "cannot", "ought", "is", "are", "has", "have", "needs", "need"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adverbs = FrozenSet.ToFrozenSet(["always", "also", "then", "normally", "usually", "only", "not", "never", "therefore", "ordinarily", "generally", "to", "all", "both", "each", "still", "continue", "ensure"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Receives = FrozenSet.ToFrozenSet(
        ["receive", "receives", "means", "mean", "is", "get", "gets", "remain", "remains", "stay", "stays", "become", "becomes", "turn", "turns", "reach", "reaches", "leave", "leaves", "live", "lives", "eligible", "aged", "over"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(["of", "for", "in", "on", "by", "to", "with", "from", "between", "that", "which", "at"], StringComparer.Ordinal);

    // What "is" and "are" may be followed by where somebody is to act.
    private static readonly FrozenSet<string> Binds = FrozenSet.ToFrozenSet(["required", "expected", "responsible", "obliged", "entitled", "committed", "able", "allowed", "asked", "under", "permitted"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Opening = FrozenSet.ToFrozenSet(["if", "where", "when", "once", "after", "following", "before", "while", "unless", "whenever", "as", "until", "within", "at", "in", "on", "for", "upon", "prior", "every", "by", "during"], StringComparer.Ordinal);

    /// <summary>Who acts in a clause, as it is written; null where the clause does not say.</summary>
    /// <param name="actors">The names of those who may act, in the words of the whole sentence.</param>
    public static string? Of(string sentence, TopicText text, IReadOnlyList<TermHit<bool>> actors, Stretch clause, IReadOnlySet<int> shade)
    {
        var (first, next) = (text.WordAt(clause.Start), text.WordAt(clause.End));
        first = Main(sentence, text, first, next, clause);
        var verb = Enumerable.Range(first, Math.Max(0, Math.Min(next - first, 40))).FirstOrDefault(at => at > first && Modals.Contains(text.Words[at].Word), -1);
        var passive = verb >= 0 && IsPassive(text, verb, next);
        if (Agent(sentence, text, actors, clause, shade) is { } agent)
        {
            return agent;
        }

        if (passive)
        {
            return null;
        }

        // Without a modal verb the subject ends where its name does: "The social worker visits …".
        var subject = actors.Where(hit => hit.First >= first && hit.Next <= Math.Min(next, first + LongestName) && (verb < 0 || hit.Next <= verb)).ToList();
        if (subject.Count == 0 || Possessive(sentence, text, subject[^1]) || Enumerable.Range(first, subject[0].First - first).Any(at => Prepositions.Contains(text.Words[at].Word)))
        {
            return null;
        }

        var last = verb < 0 ? subject.TakeWhile((hit, index) => index == 0 || IsJoined(text, subject[index - 1].Next, hit.First)).Last() : subject[^1];
        var follows = verb < 0 ? last.Next : AfterModal(text, verb, next);
        if (verb < 0 ? follows >= next || char.IsUpper(sentence[text.Words[follows].Start]) || !IsVerb(text.Words[follows].Word, text.Words[last.Next - 1].Word) : text.Words[verb].Word is "is" or "are" && (verb + 1 >= next || !Binds.Contains(text.Words[follows].Word)))
        {
            return null;
        }

        if ((verb >= 0 && last.Next != verb && !IsTail(text, last.Next, verb)) || (follows < next && Receives.Contains(text.Words[follows].Word)) || last.Next >= next || !IsName(sentence, text, first, last.Next))
        {
            return null;
        }

        return sentence[text.Words[first].Start..text.Words[(verb < 0 ? last.Next : verb) - 1].End].Trim();
    }

    /// <summary>The first word of the main clause: after an opening adverb or case and its comma.</summary>
    private static int Main(string sentence, TopicText text, int first, int next, Stretch clause)
    {
        while (first < next && text.Words[first].Word is "and" or "but" or "then")
        {
            first++;
        }

        if (first < next && (Opening.Contains(text.Words[first].Word) || text.Words[first].Word.EndsWith("ly", StringComparison.Ordinal)))
        {
            var comma = sentence.IndexOf(',', text.Words[first].Start, clause.End - text.Words[first].Start);
            return comma < 0 ? first : text.WordAt(comma);
        }

        return first;
    }

    /// <summary>Whether a word after a name is what the named does: "the worker visits", "we meet", and not "the child protection plan".</summary>
    private static bool IsVerb(string word, string name) =>
        (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)) || (word.Length > 2 && !word.EndsWith("ing", StringComparison.Ordinal) && (name.EndsWith('s') || name is "we" or "they" or "you" or "people" or "children" or "police" or "staff"));

    private static int AfterModal(TopicText text, int verb, int next)
    {
        var at = verb + 1;
        while (at < next && (Adverbs.Contains(text.Words[at].Word) || Modals.Contains(text.Words[at].Word)))
        {
            at++;
        }

        return at;
    }

    private static bool IsPassive(TopicText text, int verb, int next)
    {
        var at = verb;
        var be = text.Words[verb].Word is "is" or "are";
        for (at++; at < next && at < verb + 5; at++)
        {
            var word = text.Words[at].Word;
            if (word is "be" or "been")
            {
                be = true;
            }
            else if (be && (word.EndsWith("ed", StringComparison.Ordinal) || Participles.Contains(word)))
            {
                return word is not ("required" or "expected" or "obliged" or "entitled" or "allowed" or "committed");
            }
            else if (!Adverbs.Contains(word) && !word.EndsWith("ly", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }

    private static string? Agent(string sentence, TopicText text, IReadOnlyList<TermHit<bool>> actors, Stretch clause, IReadOnlySet<int> shade)
    {
        foreach (Match by in ByAgent().Matches(sentence[clause.Start..clause.End]))
        {
            var start = clause.Start + by.Groups["name"].Index;
            var end = start + by.Groups["name"].Length;
            var (first, next) = (text.WordAt(start), text.WordAt(end));
            if (shade.Contains(first))
            {
                continue;
            }

            var names = actors.Where(hit => hit.First >= first && hit.Next <= next).ToList();
            if (names.Count > 0)
            {
                var last = names.TakeWhile((hit, index) => index == 0 || hit.First <= names[index - 1].Next || IsJoined(text, names[index - 1].Next, hit.First)).MaxBy(hit => hit.Next);
                return IsName(sentence, text, first, last.Next) && !Possessive(sentence, text, last) ? sentence[start..text.Words[last.Next - 1].End] : null;
            }
        }

        return null;
    }

    /// <summary>Whether only "and the", "or a" stands between two names.</summary>
    private static bool IsJoined(TopicText text, int from, int to) =>
        from >= to || (to - from <= 3 && Enumerable.Range(from, to - from).All(at => text.Words[at].Word is "and" or "or" or "the" or "a" or "an" or "their" or "his" or "her"));

    /// <summary>Whether what stands between the name and the verb belongs to the name: "the social worker for the child", "each party to it".</summary>
    private static bool IsTail(TopicText text, int from, int to) =>
        to - from <= 8 && text.Words[from].Word is "for" or "of" or "in" or "at" or "with" or "who" or "and" or "or" or "responsible" or "from" or "concerned" or "then" or "also";

    /// <summary>Whether a name begins at a word: everything before its last words is a name too, and no clause.</summary>
    private static bool IsName(string sentence, TopicText text, int first, int next) =>
        next - first <= LongestName && !sentence[text.Words[first].Start..text.Words[next - 1].End].AsSpan().ContainsAny(";:()");

    private static bool Possessive(string sentence, TopicText text, TermHit<bool> name)
    {
        var end = text.Words[name.Next - 1].End;
        var word = sentence[text.Words[name.Next - 1].Start..end];
        return !word.StartsWith("Children", StringComparison.OrdinalIgnoreCase)
            && (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) || (end < sentence.Length && sentence[end] is '\'' or '’'));
    }

    private static readonly FrozenSet<string> Participles = FrozenSet.ToFrozenSet(
        ["seen", "made", "held", "given", "told", "sent", "kept", "done", "taken", "begun", "written", "drawn", "met", "found", "put", "set", "shown", "known", "brought", "sought", "paid", "begun"], StringComparer.Ordinal);

    [GeneratedRegex(@"\bby\s+(?!the\s+(?:age|end|time|date|close|next|start)\b|[0-9])(?<name>[A-Za-z][\w'’&/-]*(?:\s+(?!(?:within|no|not|at|every|before|after|until|who|which|then|in|on|to|if|where|when|unless|as|under|by|from|once|twice|during)\b)[A-Za-z][\w'’&/-]*){0,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ByAgent();
}
