namespace PolicyLens.Comparison.Tracked;

/// <summary>A word, a mark of punctuation, a title or a label, with the space before it.</summary>
/// <param name="Start">Where the space before it begins in the text.</param>
/// <param name="Core">Where the token itself begins; the space is what lies between.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Words">How many words it counts as: 0 for punctuation, 1 for a word or a number, more for the title of an Act.</param>
internal readonly record struct TextToken(int Start, int Core, int End, int Words);

/// <summary>Cuts texts into the tokens of <see cref="Token"/>; a space goes with what follows it.</summary>
internal static class LineTokens
{
    /// <summary>The tokens in order; they cover the text.</summary>
    public static IReadOnlyList<TextToken> Of(string text)
    {
        var tokens = new List<TextToken>();
        var (start, at) = (0, 0);
        foreach (var token in Token.Of(text))
        {
            if (!string.IsNullOrWhiteSpace(token))
            {
                tokens.Add(new(start, at, at + token.Length, Words(token)));
                start = at + token.Length;
            }

            at += token.Length;
        }

        if (start < at)
        {
            tokens.Add(new(start, start, at, 0));
        }

        return tokens;
    }

    /// <summary>How many words a token counts as: its parts between spaces that have a letter or a digit.</summary>
    public static int Words(ReadOnlySpan<char> token)
    {
        var (count, counted) = (0, false);
        foreach (var character in token)
        {
            if (char.IsWhiteSpace(character))
            {
                counted = false;
            }
            else if (!counted && char.IsLetterOrDigit(character))
            {
                counted = true;
                count++;
            }
        }

        return count;
    }
}
