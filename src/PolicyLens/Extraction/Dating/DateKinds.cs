using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Dating;

/// <summary>Tells from the words around a date what it is the date of.</summary>
internal static partial class DateKinds
{
    /// <summary>All that a clause says was done; review due rules the others out.</summary>
    public static List<DateKind> Of(string clause)
    {
        if (ReviewDue().IsMatch(clause))
        {
            return [DateKind.ReviewDue];
        }

        var kinds = new List<DateKind>();
        void When(Regex words, DateKind kind)
        {
            if (words.IsMatch(clause))
            {
                kinds.Add(kind);
            }
        }

        When(Amended(), DateKind.Amended);
        When(Reviewed(), DateKind.Reviewed);
        When(Approved(), DateKind.Approved);
        When(Effective(), DateKind.Effective);
        When(Developed(), DateKind.Developed);
        return kinds;
    }

    /// <summary>What a label's words say its date is; null where they are no such label.</summary>
    public static DateKind? OfLabel(string label) => ReviewDueLabel().IsMatch(label) ? DateKind.ReviewDue : Of(label) is [var kind, ..] ? kind : null;

    /// <summary>What the column of a document-control table holds: a plain "Date" is that of the change.</summary>
    public static DateKind? OfColumn(string head) => OfLabel(head) ?? (ControlDate().IsMatch(head) ? DateKind.Amended : null);

    /// <summary>
    /// What a date is the date of: the verb of its own clause, before it ("was reviewed in …") or, where none is, after it
    /// ("In …, this was revised"). A date of the guidance or the event that a change answers to is none of the chapter's.
    /// </summary>
    /// <param name="before">The words since the date before it, or since the sentence's beginning.</param>
    /// <param name="after">The words to the next date, or to the sentence's end.</param>
    /// <param name="previous">What the date before it is the date of; null for the first.</param>
    /// <param name="ofAmendments">Whether it stands in a record of amendments, where a bare date is that of a change.</param>
    public static List<DateKind> Around(string before, string after, List<DateKind>? previous, bool ofAmendments)
    {
        if (previous is { Count: > 0 } && Joined().IsMatch(before))
        {
            return previous;
        }

        if (OtherDate().IsMatch(before))
        {
            return [];
        }

        var clauses = Clause().Split(before);
        var own = Array.FindLastIndex(clauses, clause => Of(clause).Count > 0);
        if (own >= 0)
        {
            return previous is not null && Foreign().IsMatch(string.Join(", ", clauses[own..])) ? [] : Of(clauses[own]);
        }

        if (Since().IsMatch(before) || (previous is not null && Foreign().IsMatch(before)))
        {
            return [];
        }

        var kinds = Of(after.Split([" and will ", ";"], StringSplitOptions.None)[0]);
        return kinds.Count > 0 ? kinds : ofAmendments ? [DateKind.Amended] : [];
    }

    // A new clause, with a verb of its own.
    [GeneratedRegex(@", and |; |, | and (?=(?:was|were|is|will|has|have|reviewed|last|next|it|to be)\b)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^[\s,;]*(?:(?:and|&|then|again|also|or|to|–|-)[\s,]*)*(?:(?:in|on|during)\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Joined();

    // A purpose, a cause or a source between the chapter's own verb and the date: the date is theirs.
    [GeneratedRegex(@"\b(?:to (?:reflect|include|take|add|incorporate|align|comply|make|ensure|link|note|clarify|strengthen|account)|following|in line with|in (?:the )?light of|because|reflecting|including|incorporating|guidance|regulations|legislation|inspection|judge?ment|the act)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\b(?:guidance|act|regulations|report|inspection|letter|judge?ment|legislation|edition|framework|plan|strategy)\b[^,;.]{0,60}\b(?:of|dated|(?:published|issued|released)(?: in| on)?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OtherDate();

    [GeneratedRegex(@"\b(?:following|after|since|until|before)\b[^,;.]{0,60}\b(?:of|in|on|from)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Since();

    [GeneratedRegex(@"\bdate\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ControlDate();

    [GeneratedRegex(@"\b(?:to be (?:next )?reviewed|will (?:next )?be (?:next )?reviewed|(?:next|future) review|due for (?:its next )?review|review (?:is )?(?:next )?due|should be reviewed|must be reviewed|expires?|expiry|valid until|renewal)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ReviewDue();

    [GeneratedRegex(@"\b(?:next (?:\w+ )?review|review due|due for review|for (?:the )?(?:next )?review|date of next review|review date|review by|next revision|(?:to be )?reviewed by date)\b|^\W*(?:due )?review(?:\s+(?:on|in))?\W*$|\bdate (?:of )?review\b(?!ed)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ReviewDueLabel();

    [GeneratedRegex(@"\b(?:amended|amendments?|revised|revision|revisions|updated?|refreshed|rewritten|replaced|changed|changes|added|removed|modified|restructured|renamed|corrected|clarified)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Amended();

    [GeneratedRegex(@"\b(?:reviewed|(?:last|latest|previous) review)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Reviewed();

    [GeneratedRegex(@"\b(?:approved|approval|ratified|ratification|signed[ -]off|sign[ -]off|agreed|adopted|endorsed|authorised)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Approved();

    [GeneratedRegex(@"\b(?:effective|with effect from|in force|comes? into (?:force|effect|operation)|came into (?:force|effect|operation)|takes? effect|took effect|implemented|implementation|issued?|published|publication|launched|live from|go[ -]live|applies from|commencement|commences?|start date)\b|\bw\.?\s?e\.?\s?f\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Effective();

    [GeneratedRegex(@"\b(?:developed|created|creation|written|drafted|produced|prepared|first (?:edition|version|draft))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Developed();
}
