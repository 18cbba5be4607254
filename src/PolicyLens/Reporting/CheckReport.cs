using System.Globalization;
using PolicyLens.Checking;
using PolicyLens.Comparison;
using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>Makes the report of what the checks of a chapter found: the summary, then rule by rule each finding with its evidence.</summary>
public static class CheckReport
{
    /// <param name="others">The chapters it was held against; empty where it was held against none.</param>
    public static Report Of(NamedEdition edition, IReadOnlyList<Issue> issues, IReadOnlyList<NamedEdition> others, DateOnly? date = null) => new()
    {
        Title = $"Check of {edition.AuthorityName}: {edition.Title}",
        Subtitle = Summary(issues),
        Date = date,
        Blocks =
        [
            new ReportParagraph(Evidence.Source(edition, null), ReportStyle.Source),
            new ReportParagraph("What is found here is for the chapter's author to weigh. Findings about law are prompts to read the source that they name, and no legal advice.", ReportStyle.Note),
            .. others.Count == 0 ? [] : (ReportBlock[])[new ReportParagraph($"Held against: {string.Join("; ", others.Select(other => $"{other.AuthorityName} ({other.Name})"))}.")],
            .. issues.GroupBy(issue => issue.Rule).SelectMany(rule => Rule(rule.Key, [.. rule], edition)),
            new ReportParagraph($"{edition.Name}; read from {edition.Edition.Source.Name}, SHA-256 {edition.Edition.Source.Sha256}", ReportStyle.Source),
        ],
    };

    /// <summary>How many findings there are of each severity: <c>3 warnings, 2 notes</c>.</summary>
    public static string Summary(IReadOnlyList<Issue> issues)
    {
        string? Count(Severity severity, string one, string many) => issues.Count(issue => issue.Severity == severity) is var count and > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}")
            : null;
        var parts = new[] { Count(Severity.Error, "error", "errors"), Count(Severity.Warning, "warning", "warnings"), Count(Severity.Info, "note", "notes") }.OfType<string>().ToList();
        return parts.Count == 0 ? "nothing found" : string.Join(", ", parts);
    }

    /// <summary>The rule's name for people.</summary>
    public static string NameOf(string rule) => Checks.All.FirstOrDefault(check => check.Rule == rule) is { } known
        ? char.ToUpperInvariant(known.Title[0]) + known.Title[1..]
        : rule switch
        {
            "gap-role" => "Sections that other chapters have",
            "gap-law" => "Law and guidance that other chapters cite",
            "gap-article" => "Articles of conventions that other chapters name",
            "gap-topic" => "Ages, times and amounts that other chapters state",
            "gap-subject" => "Subjects that other chapters speak of",
            "gap-commitment" => "What the principles of other chapters speak of",
            "gap-weaker" => "Clauses that promise less than those of other chapters",
            _ => rule,
        };

    private static IEnumerable<ReportBlock> Rule(string rule, IReadOnlyList<Issue> issues, NamedEdition edition)
    {
        yield return new ReportHeading(1, NameOf(rule));
        yield return new ReportTable
        {
            Caption = NameOf(rule),
            Columns = [new("Finding", 3), new("Evidence", 2), new("What to do", 2)],
            Rows = issues.Select(issue => new ReportRow(
            [
                new ReportCell([new ReportParagraph([new ReportRun(SeverityName(issue.Severity), RunMark.Strong), new ReportRun(" " + issue.Message)])]),
                new ReportCell([.. EvidenceOf(issue, edition)]),
                new ReportCell([new ReportParagraph(issue.Suggestion ?? ""), .. issue.Source is { } source ? [new ReportParagraph(source, ReportStyle.Source)] : (ReportParagraph[])[]]),
            ])).ToValueList(),
        };
    }

    private static IEnumerable<ReportParagraph> EvidenceOf(Issue issue, NamedEdition edition)
    {
        if (issue.Quote is { } quote)
        {
            yield return new(quote, ReportStyle.Quote) { Claims = [ReportClaim.Shown(edition, issue.Anchor, quote)] };
        }

        yield return new(issue.Anchor is { } anchor ? Evidence.Brief(edition, anchor) : "the chapter as a whole", ReportStyle.Source);
    }

    private static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "Error:",
        Severity.Warning => "Warning:",
        _ => "Note:",
    };
}
