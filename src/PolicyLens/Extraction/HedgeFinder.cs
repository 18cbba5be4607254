using System.Buffers;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction;

/// <summary>
/// Finds the words of a sentence that soften or narrow what it binds to, in the order of the text. How strongly it binds
/// is for <see cref="ModalityClassifier"/> to say: the two are kept apart.
/// </summary>
/// <remarks>
/// Two conditions that are joined are two hedges ("wherever possible", "and appropriate"), so that one of them can be gained
/// alone. A qualifier narrows what it stands before ("appropriate support", "properly approved"); said of a thing ("the plan is
/// appropriate"), after "the" ("the appropriate authority": somebody known) and in terms of the law ("reasonable
/// adjustments", "appropriate adult") it is none. "As soon as possible" urges and is none; "unless there are clear reasons" is an
/// exception that the sentence spells out and is none.
/// </remarks>
public sealed class HedgeFinder(HedgeCatalogue hedges)
{
    /// <summary>How many words a phrase may run on for: "at the discretion of the head of service".</summary>
    private const int LongestTail = 10;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:()?!|");

    private static readonly SearchValues<char> Joins = SearchValues.Create(" -‑");

    public ValueList<Hedge> Find(string sentence)
    {
        var words = WordSpan.Of(sentence);
        var found = new List<Hedge>();
        var end = 0;
        foreach (var match in hedges.Find(words))
        {
            var phrase = match.Value;
            if (phrase.Kind is not { } kind || match.First < end || !IsOnePhrase(sentence, match) || !Counts(phrase, match, words, sentence))
            {
                continue;
            }

            if (phrase is { Following: true, GoesOn: false } && StandsBeforeNoun(match, words, sentence))
            {
                // "wherever possible and appropriate help given": the word narrows the help.
                var last = words[match.Next - 1];
                if (hedges.Find([last]).Any(single => single.Value.Narrows == Narrowed.Noun))
                {
                    found.Add(new(sentence[last.Start..last.End], HedgeKind.Qualifier));
                }

                continue;
            }

            end = phrase.GoesOn ? Tail(sentence, words, match.Next) : match.Next;
            found.Add(new(sentence[match.Start..words[end - 1].End], kind));
        }

        return [.. found];
    }

    private bool Counts(HedgePhrase phrase, PhraseMatch<HedgePhrase> match, List<WordSpan> words, string sentence)
    {
        if (phrase.Narrows is not { } narrowed)
        {
            return true;
        }

        var before = match.First > 0 ? words[match.First - 1].Word : "";
        if (narrowed == Narrowed.Verb)
        {
            return before != "not";
        }

        return !hedges.Predicates.Contains(before) && StandsBeforeNoun(match, words, sentence);
    }

    private bool StandsBeforeNoun(PhraseMatch<HedgePhrase> match, List<WordSpan> words, string sentence) =>
        match.Next < words.Count
        && IsJoined(sentence, words[match.Next - 1].End, words[match.Next].Start)
        && !hedges.OpenEnds.Contains(words[match.Next].Word)
        && !hedges.PhraseEnds.Contains(words[match.Next].Word);

    /// <summary>No stop or bracket stands between the words of the phrase.</summary>
    private static bool IsOnePhrase(string sentence, PhraseMatch<HedgePhrase> match) =>
        !sentence.AsSpan(match.Start, match.Length).ContainsAny(Stops);

    private int Tail(string sentence, List<WordSpan> words, int next)
    {
        var end = next;
        while (end < words.Count && end - next < LongestTail && IsJoined(sentence, words[end - 1].End, words[end].Start) && !hedges.PhraseEnds.Contains(words[end].Word))
        {
            end++;
        }

        return end;
    }

    /// <summary>Only spaces and hyphens part two words.</summary>
    private static bool IsJoined(string sentence, int from, int to) => !sentence.AsSpan(from, to - from).ContainsAnyExcept(Joins);
}
