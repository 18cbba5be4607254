using System.Text.RegularExpressions;
using PolicyLens.Catalogue;

namespace PolicyLens.Comparison.Amending;

/// <summary>A part of a sentence that says one thing was done.</summary>
internal readonly record struct NoteClause(int Start, int End);

/// <summary>Divides a sentence of a note where what stands before and what stands after each say of their own what was done to what: "section 4 updated and a new section on exploitation added".</summary>
internal static partial class NoteClauses
{
    /// <summary>A longer sentence is read as one: nobody says so much of an amendment.</summary>
    private const int Longest = 2000;

    public static List<NoteClause> Of(NoteMentions sentence)
    {
        var clauses = new List<NoteClause>();
        var start = 0;
        foreach (Match separator in Separator().Matches(sentence.Text.Length <= Longest ? sentence.Text : ""))
        {
            var (end, next) = (separator.Index, separator.Index + separator.Length);
            if (!IsInside(sentence, separator.Index, next) && IsComplete(sentence, new(start, end)) && IsComplete(sentence, new(next, NextEnd(sentence, next)))
                && (Names(sentence, new(next, NextEnd(sentence, next))) || EndsInAction(sentence, new(start, end))))
            {
                clauses.Add(new(start, end));
                start = next;
            }
        }

        clauses.Add(new(start, sentence.Text.Length));
        return clauses;
    }

    /// <summary>To the next semicolon, else to the end.</summary>
    private static int NextEnd(NoteMentions sentence, int start) =>
        sentence.Text.IndexOf(';', start) is var stop and >= 0 ? stop : sentence.Text.Length;

    /// <summary>A name, a heading, or a list of them is not divided.</summary>
    private static bool IsInside(NoteMentions sentence, int start, int end) =>
        sentence.Laws.Exists(law => law.Start < start && end < law.End) || sentence.Sections.Exists(section => section.Start < start && end < section.End)
        || sentence.Phrases.Exists(phrase => phrase.Start < end && start < phrase.End);

    private static bool IsComplete(NoteMentions sentence, NoteClause clause) =>
        sentence.Phrases.Exists(phrase => (phrase.Phrase.Form is AmendingForm.Action or AmendingForm.Unchanged or AmendingForm.Minor or AmendingForm.First) && IsIn(phrase, clause))
        && (Names(sentence, clause) || sentence.LeftIn(clause.Start, clause.End).Count > 0);

    /// <summary>Whether it says of what, in words that the rules know.</summary>
    private static bool Names(NoteMentions sentence, NoteClause clause) =>
        sentence.Phrases.Exists(phrase => (phrase.Phrase.Form is AmendingForm.Subject or AmendingForm.Unchanged or AmendingForm.Minor or AmendingForm.First) && IsIn(phrase, clause))
        || sentence.Sections.Exists(section => IsIn(section, clause)) || sentence.Laws.Exists(law => IsIn(law, clause));

    /// <summary>"Recruitment updated and slavery added" are two things; "a section on money and meals was added" is one.</summary>
    private static bool EndsInAction(NoteMentions sentence, NoteClause clause) =>
        sentence.Phrases.Exists(phrase => phrase.Phrase.Form == AmendingForm.Action && IsIn(phrase, clause) && string.IsNullOrWhiteSpace(sentence.Text[phrase.End..clause.End]));

    private static bool IsIn(INoteMention mention, NoteClause clause) => mention.Start >= clause.Start && mention.End <= clause.End;

    [GeneratedRegex(@"\s*;\s*(?:and\s+)?|,?\s+(?:and|but|also|as\s+well\s+as|together\s+with|along\s+with|plus|with)\s+(?:also\s+)?|\s*&\s*|,\s+|\s+[-–—]\s+|:\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Separator();
}
