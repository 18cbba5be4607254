using PolicyLens.Comparison.History;
using PolicyLens.Model;
using PolicyLens.Reporting.Figures;

namespace PolicyLens.Reporting;

/// <summary>Makes the report of a chapter's history: its editions on a line, then what each changed.</summary>
public static class HistoryReport
{
    /// <param name="chapter">The chapter's id, for a chapter without a title.</param>
    /// <param name="changes">In the order in which the editions held.</param>
    public static Report Of(string chapter, IReadOnlyList<EditionChange> changes, DateOnly? date = null) => new()
    {
        Title = $"History of {(changes.Count > 0 ? changes[^1].Title : null) ?? chapter}",
        Subtitle = $"{(changes.Count > 0 ? changes[^1].Authority : null) ?? "authority not stated"}, {chapter}",
        Date = date,
        Blocks =
        [
            new ReportHeading(1, "Editions"),
            .. TimeLine.Of(changes) is { } line ? [line] : Array.Empty<ReportBlock>(),
            new ReportTable
            {
                Caption = "The editions in the order in which they held",
                Columns = [new("Edition", 2), new("Since", 1.2), new("What it changed", 3), new("What it says of it", 3)],
                Rows = changes.Select(Row).ToValueList(),
            },
            .. changes.Where(change => ChangeText.Weighty(change).Any()).SelectMany(Step),
        ],
    };

    private static ReportRow Row(EditionChange change) => new(
    [
        new([new ReportParagraph(change.Id) { Claims = [new ReportClaim(change.Id, change.Sha256)] }]),
        new(change.Date ?? $"not stated; here since {change.Since}"),
        Lines([ChangeText.Verdict(change), ChangeText.Counts(change)]),
        new([
            .. change.Claims.Count > 0 ? change.Claims.Select(claim => ChangesReport.Claim(change, claim)) : change.Notes.Select(note => new ReportParagraph(note)),
            .. change.Unmentioned.Count > 0 ? [new ReportParagraph(ChangeText.Unmentioned(change))] : Array.Empty<ReportParagraph>(),
        ]),
    ]);

    private static IEnumerable<ReportBlock> Step(EditionChange change)
    {
        yield return new ReportHeading(2, $"Edition {change.Id[(change.Id.LastIndexOf('@') + 1)..]}, {change.Date ?? $"here since {change.Since}"}");
        yield return ChangesReport.Effects($"{change.Id}: what matters most first", ChangeText.Weighty(change).Select(effect => (change, effect)), named: false);
    }

    private static ReportCell Lines(IEnumerable<string> lines) => new(lines.Where(line => line.Length > 0).Select(line => new ReportParagraph(line)).ToValueList());
}
