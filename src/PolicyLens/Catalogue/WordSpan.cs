namespace PolicyLens.Catalogue;

/// <summary>A word of a text: folded to lower case without apostrophes, with its place. An ampersand is "and".</summary>
internal readonly record struct WordSpan(string Word, int Start, int End)
{
    public static List<WordSpan> Of(string text)
    {
        var words = new List<WordSpan>(text.Length / 5);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '&')
            {
                words.Add(new("and", at, ++at));
            }
            else if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
            }
            else
            {
                var start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' or '‘' && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
                {
                    at++;
                }

                words.Add(new(Fold(text.AsSpan(start, at - start)), start, at));
            }
        }

        return words;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var character in word)
        {
            if (char.IsLetterOrDigit(character))
            {
                folded[length++] = char.ToLowerInvariant(character);
            }
        }

        return new(folded[..length]);
    }
}
