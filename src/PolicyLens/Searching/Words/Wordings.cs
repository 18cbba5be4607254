namespace PolicyLens.Searching.Words;

/// <summary>One wording of an idea, or a phrase that means something else.</summary>
/// <param name="Idea">The place of the idea in the catalogue.</param>
/// <param name="Text">As the catalogue has it.</param>
/// <param name="NeedsCapitals">Whether it counts only with its capitals, in a query too.</param>
/// <param name="HasComma">Whether it is a list, whose commas may stand wherever they like.</param>
internal sealed record Wording(int Idea, string Text, WordingWord[] Words, bool NeedsCapitals, bool HasComma)
{
    /// <summary>Whether the idea is not meant where these words stand.</summary>
    public bool IsNever { get; init; }
}

/// <summary>A word of a wording.</summary>
/// <param name="Singular">As <see cref="WordForm.Singular"/>; null where any form of the word will do.</param>
/// <param name="IsInitials">Whether it has two capitals or more: it counts in a text only as such.</param>
/// <param name="IsCapitalised">Whether it begins with a capital.</param>
/// <param name="MayFollowStop">Whether the wording itself has punctuation before it.</param>
internal sealed record WordingWord(string Stem, string? Singular, bool IsInitials, bool IsCapitalised, bool MayFollowStop);

/// <summary>Reads wordings of the catalogue as texts are read.</summary>
internal sealed class Wordings(WordReader reader)
{
    /// <summary>A longer wording is none that people type.</summary>
    private const int MostWords = 24;

    /// <summary>What stands behind a word that any form of will do for.</summary>
    private const char AnyForm = '~';

    /// <returns>Null where it has no word, or far too many.</returns>
    public Wording? Of(string text, int idea, bool needsCapitals)
    {
        var words = reader.Read(text);
        if (words.Count is 0 or > MostWords)
        {
            return null;
        }

        var parts = new WordingWord[words.Count];
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            var end = word.Start + word.Length;
            var written = text.AsSpan(word.Start, word.Length);
            parts[at] = new(
                word.Stem,
                end < text.Length && text[end] == AnyForm ? null : reader.SingularOf(word.Plain),
                Capitals.Count(written) >= 2,
                Capitals.Count(written[..1]) == 1,
                at > 0 && TextStops.Stands(text, words[at - 1], word, commas: true));
        }

        return new(idea, text, parts, needsCapitals, text.Contains(',', StringComparison.Ordinal));
    }
}

/// <summary>Capital letters of English.</summary>
internal static class Capitals
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += char.IsAsciiLetterUpper(character) ? 1 : 0;
        }

        return count;
    }
}
