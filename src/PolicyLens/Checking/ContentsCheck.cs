using PolicyLens.Diagnostics;

namespace PolicyLens.Checking;

/// <summary>A contents list that does not agree with the headings.</summary>
internal sealed class ContentsCheck : ICheck
{
    public string Rule => "contents";

    public string Title => "a contents list that does not agree with the headings";

    public IEnumerable<Issue> Check(CheckedChapter subject) => subject.Noticed(DiagnosticCode.ContentsMismatch)
        .Select(diagnostic => new Issue(Rule, Severity.Info, diagnostic.Message) { Anchor = diagnostic.Anchor, Suggestion = "Make the contents list anew." });
}
