namespace PolicyLens.Library;

/// <summary>Mends the spelling of a query from the words that the library holds.</summary>
internal static class SpellingSuggester
{
    /// <summary>The query with each word that occurs nowhere replaced by the nearest that does; null where none was.</summary>
    /// <remarks>A word with a digit is left alone: another year is another Act, not a better spelling.</remarks>
    public static string? Suggest(string text, IReadOnlyList<SearchTerm> terms, WordList words)
    {
        var mended = text;
        foreach (var word in terms.SelectMany(Whole).Distinct(StringComparer.Ordinal).Where(word => !word.Any(char.IsDigit)))
        {
            if (!words.Knows(word) && words.Nearest(word) is { } known)
            {
                mended = Replace(mended, word, known);
            }
        }

        return mended == text ? null : mended.Trim();
    }

    private static IEnumerable<string> Whole(SearchTerm term) => term.Prefix ? term.Words.SkipLast(1) : term.Words;

    // Where it stands as a word, not inside another.
    private static string Replace(string text, string word, string by)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;)
        {
            var end = at + word.Length;
            var stands = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (stands)
            {
                text = text[..at] + by + text[end..];
                end = at + by.Length;
            }

            at = text.IndexOf(word, end, StringComparison.Ordinal);
        }

        return text;
    }
}
