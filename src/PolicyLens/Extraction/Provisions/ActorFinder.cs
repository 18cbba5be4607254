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

    /// <summary>How far into a clause its verb is looked for, in words.</summary>
    private const int FarthestVerb = 40;

    /// <summary>Who acts in a clause, as it is written; null where the clause does not say.</summary>
    /// <param name="actors">The names of those who may act, in the words of the whole sentence.</param>
    /// <param name="events">The words that tell what a time runs from: who acts there acts in something else.</param>
    public static string? Of(string sentence, TopicText text, IReadOnlyList<TermHit<bool>> actors, Stretch clause, IReadOnlySet<int> events)
    {
        var next = text.WordAt(clause.End);
        var (first, opens) = Main(sentence, text, text.WordAt(clause.Start), next, clause);
        return Agent(sentence, text, actors, clause, events) ?? Subject(sentence, text, actors, first, next, opens);
    }

    private static string? Subject(string sentence, TopicText text, IReadOnlyList<TermHit<bool>> actors, int first, int next, bool opens)
    {
        var named = actors.Where(hit => hit.First >= first && hit.Next <= Math.Min(next, first + FarthestVerb)).ToList();
        if (named.Count == 0)
        {
            return null;
        }

        var last = named.TakeWhile((hit, index) => index == 0 || hit.First <= named[index - 1].Next || IsJoined(text, named[index - 1].Next, hit.First)).MaxBy(hit => hit.Next);
        if (!opens && last.Next < next && IsName(sentence, text, first, named[0].First, last) && char.IsLower(sentence[text.Words[last.Next].Start])
            && IsVerb(text.Words[last.Next].Word, text.Words[last.Next - 1].Word))
        {
            // Without a modal verb the subject ends where its name does: "The social worker visits …".
            return Receives.Contains(text.Words[last.Next].Word) ? null : Text(sentence, text, first, last.Next);
        }

        var relative = last.Next < next && text.Words[last.Next].Word is "who" or "which" or "that" or "whose";
        var verbs = Enumerable.Range(first, Math.Max(0, Math.Min(next - first, FarthestVerb))).Where(at => at > first && Modals.Contains(text.Words[at].Word)).ToList();
        var verb = verbs.Skip(relative && verbs.Count > 1 ? 1 : 0).FirstOrDefault(-1);
        if (verb < 0 || IsPassive(text, verb, next))
        {
            return null;
        }

        var follows = AfterModal(text, verb, next);
        if (follows >= next || Receives.Contains(text.Words[follows].Word) || (text.Words[verb].Word is "is" or "are" && !Binds.Contains(text.Words[follows].Word)))
        {
            return null;
        }

        if (opens)
        {
            // "When you leave care we will keep …", "Within a day of it the manager must …": the name right before the verb.
            var near = named.Where(hit => hit.Next == verb).OrderBy(hit => hit.First).FirstOrDefault();
            return near.Next == 0 || Possessive(sentence, text, near) ? null : Text(sentence, text, NameFrom(text, first, near.First), verb);
        }

        return last.Next <= verb && IsName(sentence, text, first, named[0].First, last) && (last.Next == verb || IsTail(text, last.Next, verb)) ? Text(sentence, text, first, verb) : null;
    }

    /// <summary>The first word of the main clause: after an opening adverb or case and its comma, or after a label and its colon.</summary>
    private static (int First, bool Opens) Main(string sentence, TopicText text, int first, int next, Stretch clause)
    {
        while (first < next && text.Words[first].Word is "and" or "but" or "then")
        {
            first++;
        }

        if (first >= next)
        {
            return (first, false);
        }

        var colon = sentence.IndexOf(':', text.Words[first].Start, Math.Min(60, clause.End - text.Words[first].Start));
        if (colon >= 0 && text.WordAt(colon) < next)
        {
            return (text.WordAt(colon), false);
        }

        if (!Openings.Contains(text.Words[first].Word) && !text.Words[first].Word.EndsWith("ly", StringComparison.Ordinal))
        {
            return (first, false);
        }

        var comma = sentence.IndexOf(',', text.Words[first].Start, clause.End - text.Words[first].Start);
        return comma < 0 ? (first, true) : (text.WordAt(comma), false);
    }

    private static int NameFrom(TopicText text, int first, int at)
    {
        for (var back = at; back >= Math.Max(first, at - 5); back--)
        {
            if (text.Words[back].Word is "the" or "a" or "an" or "our" or "their" or "each" or "every" or "his" or "her" or "we" or "you" or "they")
            {
                return back;
            }
        }

        return at;
    }

    private static string Text(string sentence, TopicText text, int first, int next) => sentence[text.Words[first].Start..text.Words[next - 1].End];

    private static bool IsVerb(string word, string name) =>
        !NoVerbs.Contains(word) && !Modals.Contains(word)
        && ((word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)) || (word.Length > 2 && !word.EndsWith("ing", StringComparison.Ordinal) && (name.EndsWith('s') || name is "we" or "they" or "you" or "people" or "children" or "police" or "staff")));

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
        var be = text.Words[verb].Word is "is" or "are";
        for (var at = verb + 1; at < next && at < verb + 6; at++)
        {
            var word = text.Words[at].Word;
            if (word is "be" or "been")
            {
                be = true;
            }
            else if (be && (word.EndsWith("ed", StringComparison.Ordinal) || Participles.Contains(word)))
            {
                return !Binds.Contains(word);
            }
            else if (!Adverbs.Contains(word) && !word.EndsWith("ly", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }

    private static string? Agent(string sentence, TopicText text, IReadOnlyList<TermHit<bool>> actors, Stretch clause, IReadOnlySet<int> events)
    {
        foreach (Match by in ByAgent().Matches(sentence[clause.Start..clause.End]))
        {
            var start = clause.Start + by.Groups["name"].Index;
            var (first, next) = (text.WordAt(start), text.WordAt(start + by.Groups["name"].Length));
            var names = events.Contains(first) ? [] : actors.Where(hit => hit.First >= first && hit.Next <= next).ToList();
            if (names.Count > 0)
            {
                var last = names.TakeWhile((hit, index) => index == 0 || hit.First <= names[index - 1].Next || IsJoined(text, names[index - 1].Next, hit.First)).MaxBy(hit => hit.Next);
                return IsName(sentence, text, first, names[0].First, last) ? Text(sentence, text, first, last.Next) : null;
            }
        }

        return null;
    }

    /// <summary>Whether only "and the", "or a" stands between two names.</summary>
    private static bool IsJoined(TopicText text, int from, int to) =>
        from >= to || (to - from <= 3 && Enumerable.Range(from, to - from).All(at => text.Words[at].Word is "and" or "or" or "the" or "a" or "an" or "their" or "his" or "her"));

    /// <summary>Whether what stands between the name and the verb belongs to the name: "the social worker for the child".</summary>
    private static bool IsTail(TopicText text, int from, int to) =>
        to - from <= 8 && text.Words[from].Word is "for" or "of" or "in" or "at" or "with" or "who" or "and" or "or" or "responsible" or "from" or "concerned" or "then" or "also" or "to" or "up" or "aged" or "under" or "over";

    /// <summary>Whether the words up to the end of a name are a name: no preposition before it, no other's ("the social worker's report").</summary>
    private static bool IsName(string sentence, TopicText text, int first, int named, TermHit<bool> last) =>
        last.Next - first <= LongestName && !Possessive(sentence, text, last)
        && !Enumerable.Range(first, named - first).Any(at => Prepositions.Contains(text.Words[at].Word))
        && !sentence.AsSpan(text.Words[first].Start, text.Words[last.Next - 1].End - text.Words[first].Start).ContainsAny(";:()");

    private static bool Possessive(string sentence, TopicText text, TermHit<bool> name)
    {
        var end = text.Words[name.Next - 1].End;
        var word = sentence[text.Words[name.Next - 1].Start..end];
        return !word.StartsWith("Children", StringComparison.OrdinalIgnoreCase)
            && (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) || (end < sentence.Length && sentence[end] is '\'' or '’'));
    }

    private static readonly FrozenSet<string> Modals = FrozenSet.ToFrozenSet(["must", "shall", "will", "should", "may", "can", "cannot", "ought", "is", "are", "has", "have", "do", "does"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adverbs = FrozenSet.ToFrozenSet(["always", "also", "then", "normally", "usually", "only", "not", "never", "therefore", "ordinarily", "generally", "to", "all", "both", "each", "still", "continue", "ensure"], StringComparer.Ordinal);

    // Who does these does nothing that somebody could be held to.
    private static readonly FrozenSet<string> Receives = FrozenSet.ToFrozenSet(
        ["receive", "receives", "means", "mean", "get", "gets", "become", "becomes", "turn", "turns", "reach", "reaches", "leave", "leaves", "eligible", "aged", "over"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(["of", "for", "in", "on", "by", "to", "with", "from", "between", "that", "which", "at"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoVerbs = FrozenSet.ToFrozenSet(
        ["of", "for", "in", "on", "by", "to", "with", "from", "between", "that", "which", "who", "whose", "at", "and", "or", "up", "aged", "under", "over", "all", "as", "until", "within", "each", "every", "the", "both", "not", "when", "where", "if", "plans", "this", "but"], StringComparer.Ordinal);

    // What "is" and "are" may be followed by where somebody is to act.
    private static readonly FrozenSet<string> Binds = FrozenSet.ToFrozenSet(["required", "expected", "responsible", "obliged", "entitled", "committed", "able", "allowed", "asked", "under", "permitted"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Openings = FrozenSet.ToFrozenSet(["if", "where", "when", "once", "after", "following", "before", "while", "unless", "whenever", "as", "until", "within", "at", "in", "on", "for", "upon", "prior", "every", "by", "during", "under", "from"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Participles = FrozenSet.ToFrozenSet(
        ["seen", "made", "held", "given", "told", "sent", "kept", "done", "taken", "begun", "written", "drawn", "met", "found", "put", "set", "shown", "known", "brought", "sought", "paid"], StringComparer.Ordinal);

    [GeneratedRegex(@"\bby\s+(?!the\s+(?:age|end|time|date|close|next|start)\b|[0-9])(?<name>[A-Za-z][\w'’&/-]*(?:\s+(?!(?:within|no|not|at|every|before|after|until|who|which|then|in|on|to|if|where|when|unless|as|under|by|from|once|twice|during)\b)[A-Za-z][\w'’&/-]*){0,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ByAgent();
}
