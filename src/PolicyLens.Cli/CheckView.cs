using PolicyLens.Checking;
using PolicyLens.Comparison;
using PolicyLens.Diagnostics;
using PolicyLens.Reporting;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Shows what the checks found in the terminal, rule by rule.</summary>
internal sealed class CheckView(IAnsiConsole console)
{
    private const int MarkWidth = 8;

    public void Show(NamedEdition edition, IReadOnlyList<Issue> issues, IReadOnlyList<NamedEdition> others)
    {
        console.WriteWords(Evidence.Source(edition, null));
        console.WriteWords($"{CheckReport.Summary(issues)}{(others.Count > 0 ? $"; held against {others.Count} {(others.Count == 1 ? "other chapter" : "other chapters")}" : "")}");
        foreach (var rule in issues.GroupBy(issue => issue.Rule))
        {
            console.WriteLine();
            console.WriteWords(new Text($"{CheckReport.NameOf(rule.Key)} ({rule.Key})", new Style(decoration: Decoration.Bold)));
            foreach (var issue in rule)
            {
                Show(issue, edition);
            }
        }

        if (issues.Any(issue => issue.Rule == "statutory-floor"))
        {
            console.WriteLine();
            console.WriteLine("What is said of the law is a prompt to read the source, and no legal advice.");
        }
    }

    private void Show(Issue issue, NamedEdition edition)
    {
        var (mark, style) = issue.Severity switch
        {
            Severity.Error => ("error", new Style(Color.Red)),
            Severity.Warning => ("warning", new Style(Color.Yellow)),
            _ => ("note", Style.Plain),
        };
        console.WriteNamed(new Text(mark, style), new Text(issue.Message), 2, MarkWidth);
        var place = issue.Anchor is { } anchor ? Evidence.Place(edition.Edition.Chapter, anchor) : null;
        if (issue.Quote is { } quote)
        {
            Below($"{(place is null ? "" : $"{place}: ")}“{quote}”");
        }
        else if (place is not null)
        {
            Below(place);
        }

        if (issue.Suggestion is { } suggestion)
        {
            Below(suggestion);
        }

        if (issue.Source is { } source)
        {
            if (source.Contains(' ', StringComparison.Ordinal))
            {
                Below(source);
            }
            else
            {
                console.WriteWhole(source, 2 + MarkWidth);
            }
        }
    }

    private void Below(string text) => console.WriteWords(text, 2 + MarkWidth);
}
