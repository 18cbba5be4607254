using System.Collections.Frozen;
using PolicyLens.Comparison.Amending;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>The file of amendment notes' wordings as it is written; its phrases are read by <see cref="PhrasePattern"/>.</summary>
/// <param name="Reflecting">What joins a change to the law or the event that it answers to.</param>
/// <param name="Unchanged">What says that nothing was changed.</param>
/// <param name="Approval">What says who agreed to the edition, which is no change.</param>
/// <param name="Wholly">What says that a change runs through the whole chapter.</param>
/// <param name="First">What says that there was no edition before.</param>
/// <param name="Except">What takes something out of "no changes".</param>
/// <param name="About">Words before what a passage is about.</param>
/// <param name="Vague">Words that tell no passage from another.</param>
internal sealed record AmendingData(
    ValueList<ActionPhrases> Actions, ValueList<SubjectPhrases> Subjects, ValueList<string> Reflecting, ValueList<string> Unchanged, ValueList<string> Minor, ValueList<string> Approval, ValueList<string> Wholly, ValueList<string> First,
    ValueList<string> Except, ValueList<string> About, ValueList<string> Vague);

/// <summary>Phrases that say what was done.</summary>
internal sealed record ActionPhrases(ClaimAction Action, ValueList<string> Phrases);

/// <summary>Phrases that say to what.</summary>
internal sealed record SubjectPhrases(ClaimKind Kind, ValueList<string> Phrases);

/// <summary>What a phrase of a note does there.</summary>
internal enum AmendingForm
{
    Action,
    Subject,
    Reflecting,
    Unchanged,
    Minor,
    Approval,
    Wholly,
    First,
    Except,
}

/// <summary>A phrase of a note.</summary>
/// <param name="Action">Of an action; else <see cref="ClaimAction.Changed"/>.</param>
/// <param name="Kind">Of a subject; else <see cref="ClaimKind.Other"/>.</param>
internal readonly record struct AmendingPhrase(AmendingForm Form, ClaimAction Action, ClaimKind Kind);

/// <summary>The wordings in which chapters say what an edition has changed.</summary>
public sealed class AmendingCatalogue
{
    private readonly FrozenDictionary<string, (PhrasePattern Pattern, AmendingPhrase Phrase)[]> byFirstWord;
    private readonly PhraseIndex<bool> about = new();
    private readonly FrozenSet<string> vague;

    internal AmendingCatalogue(AmendingData data)
    {
        // Of two phrases of one length the one that stands first is taken.
        var phrases = Of(data.Unchanged, AmendingForm.Unchanged)
            .Concat(Of(data.First, AmendingForm.First)).Concat(Of(data.Minor, AmendingForm.Minor)).Concat(Of(data.Reflecting, AmendingForm.Reflecting)).Concat(Of(data.Approval, AmendingForm.Approval))
            .Concat(Of(data.Wholly, AmendingForm.Wholly)).Concat(Of(data.Except, AmendingForm.Except))
            .Concat(data.Actions.SelectMany(action => Of(action.Phrases, AmendingForm.Action, action.Action)))
            .Concat(data.Subjects.SelectMany(subject => Of(subject.Phrases, AmendingForm.Subject, ClaimAction.Changed, subject.Kind)));
        byFirstWord = phrases.SelectMany(phrase => phrase.Pattern.Beginnings.Distinct(StringComparer.Ordinal).Select(word => (Word: word, Phrase: phrase)))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Phrase).ToArray(), StringComparer.Ordinal);
        foreach (var phrase in data.About)
        {
            about.Add(phrase, value: true);
        }

        vague = data.Vague.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The phrases in a text, in order, none overlapping another; where several begin at a word, the longest.</summary>
    internal IEnumerable<PhraseMatch<AmendingPhrase>> Find(IReadOnlyList<WordSpan> words)
    {
        for (var first = 0; first < words.Count;)
        {
            var (end, found) = (-1, default(AmendingPhrase));
            foreach (var (pattern, phrase) in byFirstWord.GetValueOrDefault(words[first].Word) ?? [])
            {
                if (pattern.Match(words, first) is var next && next > end)
                {
                    (end, found) = (next, phrase);
                }
            }

            if (end <= first)
            {
                first++;
                continue;
            }

            yield return new(found, first, end, words[first].Start, words[end - 1].End - words[first].Start);
            first = end;
        }
    }

    /// <summary>How many words at an index stand before what a passage is about: 1 for "on", 3 for "in relation to"; 0 where none do.</summary>
    internal int AboutAt(List<WordSpan> words, int at) =>
        about.Find(words.GetRange(at, Math.Min(4, words.Count - at))).FirstOrDefault() is { Value: true, First: 0 } match ? match.Next : 0;

    /// <summary>Whether a word tells no passage from another.</summary>
    internal bool IsVague(string word) => vague.Contains(word);

    private static IEnumerable<(PhrasePattern Pattern, AmendingPhrase Phrase)> Of(ValueList<string> phrases, AmendingForm form, ClaimAction action = ClaimAction.Changed, ClaimKind kind = ClaimKind.Other) =>
        phrases.Select(phrase => (new PhrasePattern(phrase), new AmendingPhrase(form, action, kind)));
}
