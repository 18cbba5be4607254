using System.Globalization;
using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>Makes the report of two editions: what matters, what differs in number, then all clauses side by side.</summary>
public static class ComparisonReport
{
    public static Report Of(EditionComparison comparison, DateOnly? date = null)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        return new()
        {
            Title = SameChapter(left, right) ? "Comparison of two editions" : "Comparison of two chapters",
            Subtitle = SameChapter(left, right) ? $"{left.AuthorityName}, {right.Title}" : $"{left.AuthorityName} and {right.AuthorityName}",
            Date = date,
            Wide = true,
            Blocks =
            [
                new ReportHeading(1, "Summary"),
                .. EffectBlocks.Of(comparison),
                new ReportHeading(2, "The two chapters"),
                new ReportParagraph([new ReportRun("Left: ", RunMark.Strong), new ReportRun(Evidence.Source(left, null))]),
                new ReportParagraph([new ReportRun("Right: ", RunMark.Strong), new ReportRun(Evidence.Source(right, null))]),
                new ReportParagraph(Summary(comparison.Summary)),
                new ReportParagraph("A clause is a sentence, a list item, a table row or a heading. Left and right are paired by what they say, wherever it stands.", ReportStyle.Note),
                new ReportHeading(1, "Side by side"),
                Table("All clauses, in the order of the left chapter", comparison, comparison.Entries),
            ],
        };
    }

    /// <summary>The clauses that are not as they were, side by side.</summary>
    internal static ReportTable Changed(string caption, EditionComparison comparison) =>
        Table(caption, comparison, [.. comparison.Entries.Where(entry => entry.Clauses.Kind != EntryKind.Unchanged)]);

    private static bool SameChapter(NamedEdition left, NamedEdition right) =>
        EditionId.TryParse(left.Name, out var from) && EditionId.TryParse(right.Name, out var to) && from.ChapterId == to.ChapterId;

    private static string Summary(ComparisonSummary summary) => string.Create(CultureInfo.InvariantCulture,
        $"{summary.Unchanged} unchanged, {summary.Changed} changed, {summary.Moved} moved, {summary.Added} only on the right, {summary.Removed} only on the left; {summary.Similarity:P0} of the words are shared.");

    private static ReportTable Table(string caption, EditionComparison comparison, IReadOnlyList<ComparedClause> entries) => new()
    {
        Caption = caption,
        Columns = [new($"Left: {comparison.Left.AuthorityName}", 4), new($"Right: {comparison.Right.AuthorityName}", 4), new("What differs", 1.3)],
        Rows = entries.Select(entry => new ReportRow(
        [
            Side(entry, entry.Clauses.Left, comparison.Left, ChangeKind.Delete),
            Side(entry, entry.Clauses.Right, comparison.Right, ChangeKind.Insert),
            Difference(entry),
        ])).ToValueList(),
    };

    /// <summary>One side of an entry: its own words, those that the other side lacks marked, and where they stand, with the claim that they do.</summary>
    private static ReportCell Side(ComparedClause entry, ValueList<Clause> clauses, NamedEdition edition, ChangeKind own)
    {
        if (clauses.Count == 0)
        {
            return new("");
        }

        var text = own == ChangeKind.Delete ? entry.Clauses.LeftText : entry.Clauses.RightText;
        var mark = own == ChangeKind.Delete ? RunMark.Deleted : RunMark.Inserted;
        var runs = entry.Clauses.IsPair ? Runs(entry.Changes, text, own, mark) : [new ReportRun(text, mark)];
        return new(
        [
            clauses[0].Kind == PassageKind.Heading && runs is [{ Mark: RunMark.None } only] ? new ReportParagraph([only with { Mark = RunMark.Strong }]) : new ReportParagraph(runs),
            .. clauses.Select(clause => new ReportParagraph(Evidence.Brief(edition, clause.Anchor, clause.Sentence), ReportStyle.Source) { Claims = [ReportClaim.Shown(edition, clause.Anchor, clause.Text, clause.Sentence)] }),
        ]);
    }

    /// <summary>The clause's own text cut where the changes are; an equal run may differ on the two sides in the style of its quotation marks.</summary>
    private static ValueList<ReportRun> Runs(ValueList<TextChange> changes, string text, ChangeKind own, RunMark mark)
    {
        var runs = new List<ReportRun>();
        var at = 0;
        foreach (var change in changes.Where(change => change.Kind == ChangeKind.Equal || change.Kind == own))
        {
            runs.Add(new(text.Substring(at, change.Text.Length), change.Kind == own ? mark : RunMark.None));
            at += change.Text.Length;
        }

        return [.. runs];
    }

    private static ReportCell Difference(ComparedClause entry)
    {
        var kind = entry.Clauses.Kind switch
        {
            EntryKind.Unchanged => "same",
            EntryKind.Changed => "changed",
            EntryKind.Moved => "moved",
            EntryKind.Added => "only right",
            _ => "only left",
        };
        return entry.Effects.Count == 0
            ? new(kind)
            : new([new ReportParagraph(kind), new ReportParagraph([new ReportRun(EffectText.Labels(entry.Details), RunMark.Strong)])]);
    }
}
