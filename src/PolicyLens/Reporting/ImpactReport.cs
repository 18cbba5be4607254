using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>Makes the report of an impact: the source as it stands now, then the passages that cite it, by authority.</summary>
public static class ImpactReport
{
    /// <param name="editions">The editions that were looked through.</param>
    public static Report Of(Impact impact, IReadOnlyList<NamedEdition> editions, DateOnly? date = null)
    {
        var byName = editions.DistinctBy(edition => edition.Name).ToDictionary(edition => edition.Name, StringComparer.Ordinal);
        return new()
        {
            Title = $"Passages that cite {impact.Title}",
            Subtitle = Summary(impact),
            Date = date,
            Blocks =
            [
                new ReportHeading(1, "The source"),
                .. impact.Sources.Count == 0
                    ? [new ReportParagraph($"The catalogue has no entry of {impact.Title}; its standing is not known.")]
                    : impact.Sources.Select(source => new ReportParagraph([new ReportRun(source.Title, RunMark.Strong), new ReportRun(": " + ImpactText.Of(source) + ".")])),
                new ReportParagraph("How a source stands is told as the catalogue has it on the day of this report, whatever it was when the chapter was read.", ReportStyle.Note),
                new ReportHeading(1, "Passages"),
                .. impact.Passages.Count == 0 ? [new ReportParagraph("No chapter of the library cites it.")] : impact.Passages.GroupBy(passage => passage.Id).SelectMany(group => Chapter(impact, byName[group.Key], [.. group])),
            ],
        };
    }

    /// <summary>The part of a digest that says which passages law has overtaken, by authority.</summary>
    internal static IEnumerable<ReportBlock> Section(Impact impact, IReadOnlyList<NamedEdition> editions)
    {
        var byName = editions.DistinctBy(edition => edition.Name).ToDictionary(edition => edition.Name, StringComparer.Ordinal);
        return
        [
            new ReportHeading(1, $"Passages that cite {impact.Title}"),
            .. impact.Sources.Select(source => new ReportParagraph([new ReportRun(source.Title, RunMark.Strong), new ReportRun(": " + ImpactText.Of(source) + ".")])),
            .. impact.Passages.GroupBy(passage => passage.Id).SelectMany(group => Chapter(impact, byName[group.Key], [.. group])),
        ];
    }

    /// <summary>How many passages there are: <c>8 passages in 5 of 5 chapters</c>.</summary>
    public static string Summary(Impact impact) => impact.Passages.Select(passage => passage.Id).Distinct(StringComparer.Ordinal).Count() is var citing
        ? $"{impact.Passages.Count} {(impact.Passages.Count == 1 ? "passage" : "passages")} in {citing} of {impact.Chapters} {(impact.Chapters == 1 ? "chapter" : "chapters")}" : "";

    private static IEnumerable<ReportBlock> Chapter(Impact impact, NamedEdition edition, IReadOnlyList<ImpactPassage> passages)
    {
        yield return new ReportHeading(2, edition.AuthorityName);
        yield return new ReportParagraph(Evidence.Source(edition, null), ReportStyle.Source);
        yield return new ReportTable
        {
            Caption = $"{edition.AuthorityName}: passages that cite {impact.Title}",
            Columns = [new("Where", 1.2), new("Cited, and its standing now", 1.5), new("Words", 3)],
            Rows = passages.Select(passage => new ReportRow(
            [
                new ReportCell([new ReportParagraph(passage.Place) { Claims = [ReportClaim.On(edition, passage.Anchor)] }]),
                new ReportCell(passage.Citations.SelectMany(citation => new ReportParagraph[]
                {
                    new([new ReportRun(citation.Cited, RunMark.Strong)]) { Claims = [ReportClaim.Drawn(edition, passage.Anchor, citation.Quote)] },
                    new(ImpactText.Of(citation, impact)),
                }).ToValueList()),
                new ReportCell([new ReportParagraph(passage.Quote, ReportStyle.Quote) { Claims = [ReportClaim.Shown(edition, passage.Anchor, passage.Quote)] }]),
            ])).ToValueList(),
        };
    }
}
