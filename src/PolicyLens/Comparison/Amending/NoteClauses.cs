using System.Text.RegularExpressions;
using PolicyLens.Catalogue;

namespace PolicyLens.Comparison.Amending;

/// <summary>A part of a sentence that says one thing was done.</summary>
internal readonly record struct NoteClause(int Start, int End);

/// <summary>Divides a sentence of a note where what stands before and what stands after each say of their own what was done to what: "section 4 updated and a new section on exploitation added".</summary>
internal static partial class NoteClauses
{
    public static List<NoteClause> Of(NoteMentions sentence, AmendingCatalogue catalogue)
    {
        var clauses = new List<NoteClause>();
        var start = 0;
        foreach (Match separator in Separator().Matches(sentence.Text))
        {
            var (end, next) = (separator.Index, separator.Index + separator.Length);
            if (!IsInside(sentence, separator.Index, next) && IsComplete(sentence, new(start, end), catalogue) && IsComplete(sentence, new(next, NextEnd(sentence, next)), catalogue))
            {
                clauses.Add(new(start, end));
                start = next;
            }
        }

        clauses.Add(new(start, sentence.Text.Length));
        return clauses;
    }

    /// <summary>To the next separator that could end it, if that leaves it complete; else to the end: "section 4, which …, updated".</summary>
    private static int NextEnd(NoteMentions sentence, int start) =>
        sentence.Text.IndexOf(';', start) is var stop and >= 0 ? stop : sentence.Text.Length;

    /// <summary>A name, a heading, or a list of them is not divided.</summary>
    private static bool IsInside(NoteMentions sentence, int start, int end) =>
        sentence.Laws.Exists(law => law.Start < start && end < law.End) || sentence.Sections.Exists(section => section.Start < start && end < section.End)
        || sentence.Phrases.Exists(phrase => phrase.Start < end && start < phrase.End);

    private static bool IsComplete(NoteMentions sentence, NoteClause clause, AmendingCatalogue catalogue)
    {
        var (does, says) = (false, false);
        foreach (var phrase in sentence.Phrases.Where(phrase => phrase.Start >= clause.Start && phrase.End <= clause.End))
        {
            does |= phrase.Phrase.Form is AmendingForm.Action or AmendingForm.Unchanged or AmendingForm.Minor or AmendingForm.First;
            says |= phrase.Phrase.Form is AmendingForm.Subject or AmendingForm.Unchanged or AmendingForm.Minor or AmendingForm.First;
        }

        return does && (says || sentence.Sections.Exists(section => section.Start >= clause.Start && section.End <= clause.End)
            || sentence.Laws.Exists(law => law.Start >= clause.Start && law.End <= clause.End) || LeftWords.Of(sentence, clause, catalogue).Count > 0);
    }

    [GeneratedRegex(@"\s*;\s*(?:and\s+)?|,?\s+(?:and|but|also|as\s+well\s+as|together\s+with|along\s+with|plus|with)\s+(?:also\s+)?|\s*&\s*|,\s+|\s+[-–—]\s+|:\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Separator();
}

/// <summary>The words of a clause that no rule has a use for: what it is about.</summary>
internal static class LeftWords
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "to", "in", "on", "and", "or", "for", "with", "by", "at", "from", "as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "this", "that", "these", "those", "it", "its", "which", "where", "who", "when",
        "so", "all", "any", "both", "into", "under", "out", "up", "not", "there", "than", "also", "within", "through", "per", "via", "our", "their", "more", "less", "some", "other", "following", "over", "between", "about", "around", "see", "new", "old", "only",
    };

    private static readonly HashSet<string> Months = new(
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "winter", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"], StringComparer.Ordinal);

    /// <summary>In their order, as they are written.</summary>
    public static List<WordSpan> Of(NoteMentions sentence, NoteClause clause, AmendingCatalogue catalogue) => [.. sentence.Words.Where(word =>
        word.Start >= clause.Start && word.End <= clause.End && word.Word.Length > 1 && !char.IsDigit(word.Word[0]) && !Common.Contains(word.Word) && !Months.Contains(word.Word) && !catalogue.IsVague(word.Word)
        && !sentence.Phrases.Exists(phrase => phrase.Start < word.End && word.Start < phrase.End) && !sentence.Dates.Exists(date => date.Start < word.End && word.Start < date.End)
        && !sentence.Sections.Exists(section => section.Start < word.End && word.Start < section.End) && !sentence.Laws.Exists(law => law.Start < word.End && word.Start < law.End))];
}
