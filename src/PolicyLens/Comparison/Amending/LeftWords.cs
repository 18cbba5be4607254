using PolicyLens.Catalogue;

namespace PolicyLens.Comparison.Amending;

/// <summary>The words of a note that no rule has a use for, which tell what it is about.</summary>
internal static class LeftWords
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "to", "in", "on", "and", "or", "for", "with", "by", "at", "from", "as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "this", "that", "these", "those", "it", "its", "which", "where", "who", "when",
        "so", "all", "any", "both", "into", "under", "out", "up", "not", "there", "than", "also", "within", "through", "per", "via", "our", "their", "more", "less", "some", "other", "following", "over", "between", "about", "around", "see", "new", "old", "only",
    };

    private static readonly HashSet<string> Months = new(
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "winter", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"], StringComparer.Ordinal);

    public static bool IsMonth(string text) => Months.Contains(text.ToLowerInvariant());

    /// <summary>Those of some words that stand outside all that was found, in their order.</summary>
    /// <param name="found">Where something was found.</param>
    public static List<WordSpan> Of(List<WordSpan> words, IEnumerable<(int Start, int End)> found, AmendingCatalogue catalogue)
    {
        var taken = found.OrderBy(span => span.Start).ToList();
        var left = new List<WordSpan>();
        var (at, until) = (0, 0);
        foreach (var word in words)
        {
            for (; at < taken.Count && taken[at].Start < word.End; at++)
            {
                until = Math.Max(until, taken[at].End);
            }

            if (word.Start >= until && word.Word.Length > 1 && !char.IsDigit(word.Word[0]) && !Common.Contains(word.Word) && !Months.Contains(word.Word) && !catalogue.IsVague(word.Word))
            {
                left.Add(word);
            }
        }

        return left;
    }
}
