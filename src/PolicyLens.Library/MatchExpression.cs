namespace PolicyLens.Library;

/// <summary>Writes terms in the query language of FTS5 (https://www.sqlite.org/fts5.html, section 3).</summary>
/// <remarks>
/// Only letters, digits and marks are ever written, between quotation marks, so that nothing a person types is read
/// as an operator or a column.
/// </remarks>
internal sealed class MatchExpression(WordList words)
{
    /// <summary>What finds the passages that have all the terms.</summary>
    public string All(IReadOnlyList<SearchTerm> terms) => string.Join(" AND ", terms.Select(Term));

    /// <summary>What finds the passages that have any of the terms.</summary>
    public string Any(IReadOnlyList<SearchTerm> terms) => string.Join(" OR ", terms.Select(Term));

    private string Term(SearchTerm term)
    {
        var asTyped = Phrase(term.Words);
        if (!term.Prefix)
        {
            return asTyped;
        }

        // The index holds stems, and the stem of "accommodation" is shorter than "accommodat": so the prefix is
        // spelt out as the words that begin with it.
        var start = term.Words.Take(term.Words.Count - 1).ToList();
        var endings = words.StartingWith(term.Words[^1]).ConvertAll(word => Phrase([.. start, word]));
        return endings.Count == 0 ? asTyped : $"({string.Join(" OR ", endings)})";
    }

    private static string Phrase(IEnumerable<string> words) => $"\"{string.Join(' ', words)}\"";
}
