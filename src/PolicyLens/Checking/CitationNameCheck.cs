using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Checking;

/// <summary>Law and guidance that is named with a wrong year or title, or without the year that it needs.</summary>
internal sealed class CitationNameCheck : ICheck
{
    public string Rule => "citation-name";

    public string Title => "wrong years and titles of law and guidance";

    public IEnumerable<Issue> Check(CheckedChapter subject) => subject.Findings.Citations.Where(citation => citation.Fault != CitationFault.None).Select(citation => citation.Fault switch
    {
        CitationFault.WrongYear => new Issue(Rule, Severity.Warning, $"“{citation.Quote}” has a year in which nothing of that name was made or published.")
        {
            Suggestion = citation.Uri is not null ? $"The official title is {citation.Title}." : "Look the year up.",
        },
        CitationFault.WrongTitle => new Issue(Rule, Severity.Warning, $"“{citation.Quote}” is not quite the official title.") { Suggestion = $"The official title is {citation.Title}." },
        _ => new Issue(Rule, Severity.Info, $"“{citation.Quote}” gives no year, and several bear that name.") { Suggestion = "Give the year that is meant." },
    } with
    {
        Anchor = citation.Anchor,
        Quote = citation.Quote,
        Source = citation.Uri ?? subject.Catalogues.Law.SourceOf(citation),
    });
}
