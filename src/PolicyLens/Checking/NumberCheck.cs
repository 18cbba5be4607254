using PolicyLens.Diagnostics;

namespace PolicyLens.Checking;

/// <summary>Numbers of sections that are missing, doubled, out of order or without a heading.</summary>
internal sealed class NumberCheck : ICheck
{
    public string Rule => "numbering";

    public string Title => "gaps and doubles in the numbers of sections";

    public IEnumerable<Issue> Check(CheckedChapter subject) => subject
        .Noticed(DiagnosticCode.NumberGap, DiagnosticCode.NumberRepeated, DiagnosticCode.NumberOutOfOrder, DiagnosticCode.NumberWithoutHeading)
        .Select(diagnostic => new Issue(Rule, Severity.Warning, diagnostic.Message)
        {
            Anchor = diagnostic.Anchor,
            Quote = subject.PassageOf(diagnostic)?.Text ?? subject.Chapter.AllSections().FirstOrDefault(section => section.Anchor == diagnostic.Anchor)?.Title,
            Suggestion = "See whether sections were lost, then number them through.",
        });
}
