using PolicyLens.Reporting;

namespace PolicyLens.Formats.WordReport;

/// <summary>Says how inserted and deleted words look, in a report that has any.</summary>
internal static class MarkLegend
{
    /// <summary>The legend of the marks that the report uses; nothing when it uses neither.</summary>
    /// <param name="inserted">How inserted words look.</param>
    /// <param name="deleted">How deleted words look.</param>
    public static ReportParagraph? For(Report report, string inserted = "words underlined twice", string deleted = "words struck through")
    {
        var marks = report.Blocks.SelectMany(Paragraphs).SelectMany(paragraph => paragraph.Runs)
            .Select(run => run.Mark).ToHashSet();
        var runs = new List<ReportRun> { new("How to read the marks: ", RunMark.Strong) };
        if (marks.Contains(RunMark.Inserted))
        {
            runs.Add(new(inserted, RunMark.Inserted));
            runs.Add(new(" are only in the newer or right-hand text"));
        }

        if (marks.Contains(RunMark.Deleted))
        {
            runs.Add(new(runs.Count > 1 ? "; " : string.Empty));
            runs.Add(new(deleted, RunMark.Deleted));
            runs.Add(new(" are only in the older or left-hand text"));
        }

        return runs.Count == 1 ? null : new([.. runs, new(".")], ReportStyle.Note);
    }

    private static IEnumerable<ReportParagraph> Paragraphs(ReportBlock block) => block switch
    {
        ReportParagraph paragraph => [paragraph],
        ReportTable table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs),
        _ => [],
    };
}
