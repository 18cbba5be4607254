using PolicyLens.Catalogue;

namespace PolicyLens.Searching.Words;

/// <summary>What is known of a word by itself: its stem, and how it can be written otherwise.</summary>
internal sealed class WordForms
{
    private readonly Spelling spelling;
    private readonly Dictionary<string, string> plurals;
    private readonly Dictionary<string, string> stems;
    private readonly HashSet<string> common;
    private readonly Compounds compounds;

    public WordForms(WordData data)
    {
        spelling = new(data);
        plurals = data.Plurals.SelectMany(pair => pair.From.Select(from => (From: from, pair.To))).ToDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        stems = data.Stems.SelectMany(group => group.Words.Select(word => (Word: word, group.Stem))).ToDictionary(pair => pair.Word, pair => pair.Stem, StringComparer.Ordinal);
        common = data.Common.ToHashSet(StringComparer.Ordinal);
        compounds = new(data);
    }

    /// <summary>The longest word that is looked at more closely; longer ones are what they are.</summary>
    public const int LongestWord = Stemmer.LongestWord;

    public WordForm Of(string plain)
    {
        if (plain.Length > LongestWord)
        {
            return new(plain, plain, plain, false, null);
        }

        return new(plain, StemOf(plain), SingularOf(plain), common.Contains(plain), compounds.Starting(plain));
    }

    public bool IsCommon(string plain) => common.Contains(plain);

    private string SingularOf(string plain)
    {
        var spelt = spelling.Of(plain);
        if (plurals.TryGetValue(spelt, out var singular))
        {
            return singular;
        }

        return spelt switch
        {
            [.., _, _, 'i', 'e', 's'] => spelt[..^3] + "y",
            [.., 's', 's', 'e', 's'] or [.., 's', 'h', 'e', 's'] or [.., 'c', 'h', 'e', 's'] or [.., 'x', 'e', 's'] or [.., 'z', 'e', 's'] => spelt[..^2],
            [.., _, _, 's'] when spelt[^2] is not ('s' or 'u' or 'i') => spelt[..^1],
            _ => spelt,
        };
    }

    private string StemOf(string plain)
    {
        var spelt = spelling.Of(plain);
        return stems.GetValueOrDefault(spelt) ?? stems.GetValueOrDefault(plurals.GetValueOrDefault(spelt, spelt))
            ?? Stemmer.Of(NumberOf(spelt) ?? plurals.GetValueOrDefault(spelt, spelt));
    }

    /// <summary>The figures of "under 18s"; null where the word is no such thing.</summary>
    private static string? NumberOf(string word) =>
        word.Length > 1 && word[^1] == 's' && word.AsSpan(0, word.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0 ? word[..^1] : null;
}

/// <summary>A word apart from where it stands.</summary>
/// <param name="Singular">In British spelling and the singular, all else as it is: <c>organisation</c> of "organizations".</param>
/// <param name="IsCommon">Whether it says nothing of what a text is about.</param>
/// <param name="Joins">What it is one word with; null for most words.</param>
internal sealed record WordForm(string Plain, string Stem, string Singular, bool IsCommon, CompoundStart? Joins);
