namespace PolicyLens.Extraction.Definitions;

/// <summary>Tells whether words begin with the letters of an abbreviation.</summary>
internal static class Initials
{
    /// <summary>Words that an abbreviation may leave out.</summary>
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase) { "of", "and", "the", "for", "in", "to", "a", "an", "on", "with", "by", "or", "at", "from", "s", "s’" };

    /// <summary>Where, in a text that ends before the brackets, the words begin that the letters stand for; null where they stand for none.</summary>
    public static int? WordsBefore(ReadOnlySpan<char> text, string letters)
    {
        var words = Words(text);
        for (var first = words.Count - 1; first >= 0 && words.Count - first <= (2 * letters.Length) + 3; first--)
        {
            if (!Small.Contains(text[words[first]].ToString()) && Spells(text, words, first, letters))
            {
                return words[first].Start.Value;
            }
        }

        return null;
    }

    /// <summary>Whether the words begin with the letters, all of them and in their order.</summary>
    public static bool Spell(string words, string letters) => Spells(words, Words(words), 0, letters);

    private static bool Spells(ReadOnlySpan<char> text, List<Range> words, int first, string letters)
    {
        // Small letters of "DfE" may be left out; so may small words. What is left must answer one to one.
        var capitals = string.Concat(letters.Where(char.IsUpper));
        return Answers(text, words, first, letters, 0, 0) || (capitals.Length >= 2 && capitals != letters && Answers(text, words, first, capitals, 0, 0));
    }

    private static bool Answers(ReadOnlySpan<char> text, List<Range> words, int word, string letters, int letter, int skipped)
    {
        if (word == words.Count)
        {
            return letter == letters.Length;
        }

        var here = text[words[word]];
        return (letter < letters.Length && char.ToUpperInvariant(here[0]) == char.ToUpperInvariant(letters[letter]) && Answers(text, words, word + 1, letters, letter + 1, skipped))
            || (skipped < 4 && letter > 0 && Small.Contains(here.ToString()) && Answers(text, words, word + 1, letters, letter, skipped + 1));
    }

    /// <summary>The words; one with hyphens in its parts.</summary>
    private static List<Range> Words(ReadOnlySpan<char> text)
    {
        var words = new List<Range>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’'))
            {
                at++;
            }

            words.Add(start..at);
        }

        return words;
    }
}
