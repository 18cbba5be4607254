using PolicyLens.Model;

namespace PolicyLens.Comparison.History;

/// <summary>Knows the clauses that say what an edition is and what it has changed, and nothing that holds: notes of amendment, and lines with a date of the document.</summary>
internal sealed class DocumentNotes(Edition left, Edition right)
{
    private readonly HashSet<Anchor> leftNotes = AnchorsOf(left);
    private readonly HashSet<Anchor> rightNotes = AnchorsOf(right);

    public bool Are(AlignedClause clauses) => clauses.Left.All(clause => leftNotes.Contains(clause.Anchor)) && clauses.Right.All(clause => rightNotes.Contains(clause.Anchor));

    private static HashSet<Anchor> AnchorsOf(Edition edition)
    {
        var texts = edition.Chapter.Passages().ToLookup(passage => passage.Anchor, passage => passage.Text.Length);
        return [
            .. edition.Findings.Amendments.Select(amendment => amendment.Anchor),

            // "Last reviewed: May 2025" is of the document; a sentence of the chapter that also gives a date is not.
            .. edition.Findings.Dates.Where(date => date.Anchor is { } at && texts[at].All(length => length <= 2 * date.Quote.Length)).Select(date => date.Anchor!.Value),
        ];
    }
}
