using System.Collections.Frozen;
using PolicyLens.Model;

namespace PolicyLens.Catalogue;

/// <summary>The wordings that soften or narrow what a sentence binds to.</summary>
public sealed class HedgeCatalogue
{
    private readonly FrozenDictionary<string, (PhrasePattern Pattern, HedgePhrase Phrase)[]> byFirstWord;

    internal HedgeCatalogue(HedgeData data)
    {
        // What hedges nothing comes first: of two phrases of one length it is the one that is taken.
        var patterns = data.Never.Select(text => (Pattern: new PhrasePattern(text), Phrase: HedgePhrase.None))
            .Concat(data.Groups.SelectMany(group => group.Phrases.Select(text => new PhrasePattern(text))
                .Select(pattern => (Pattern: pattern, Phrase: new HedgePhrase(group.Kind, pattern.GoesOn, group.Following, group.Narrows)))));
        byFirstWord = patterns.SelectMany(pattern => pattern.Pattern.Beginnings.Distinct(StringComparer.Ordinal).Select(word => (Word: word, Pattern: pattern)))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Pattern).ToArray(), StringComparer.Ordinal);
        Predicates = data.Predicates.ToFrozenSet(StringComparer.Ordinal);
        OpenEnds = data.OpenEnds.ToFrozenSet(StringComparer.Ordinal);
        PhraseEnds = data.PhraseEnds.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Words after which an adjective is said of a thing and does not narrow it.</summary>
    internal FrozenSet<string> Predicates { get; }

    /// <summary>Words before which it does not either.</summary>
    internal FrozenSet<string> OpenEnds { get; }

    /// <summary>Words that end a phrase that runs on.</summary>
    internal FrozenSet<string> PhraseEnds { get; }

    /// <summary>The phrases in a text, in order, none overlapping another; where several begin at a word, the longest.</summary>
    internal IEnumerable<PhraseMatch<HedgePhrase>> Find(IReadOnlyList<WordSpan> words)
    {
        var afterCondition = -1;
        for (var first = 0; first < words.Count;)
        {
            var (end, found) = (-1, HedgePhrase.None);
            foreach (var (pattern, phrase) in byFirstWord.TryGetValue(words[first].Word, out var candidates) ? candidates : [])
            {
                if ((!phrase.Following || first == afterCondition) && pattern.Match(words, first) is var next && next > end)
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
            (first, afterCondition) = (end, found.Kind == HedgeKind.Condition ? end : -1);
        }
    }
}

/// <summary>What a phrase of the catalogue is.</summary>
/// <param name="Kind">Null where the words hedge nothing.</param>
/// <param name="GoesOn">Whether the words after it belong to it: "at the discretion of …".</param>
/// <param name="Following">Whether it counts only right after another condition.</param>
/// <param name="Narrows">What a qualifier narrows; null for the other kinds.</param>
internal sealed record HedgePhrase(HedgeKind? Kind, bool GoesOn, bool Following, Narrowed? Narrows)
{
    public static HedgePhrase None { get; } = new(null, false, false, null);
}
