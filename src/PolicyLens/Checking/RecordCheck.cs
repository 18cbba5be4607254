using PolicyLens.Diagnostics;

namespace PolicyLens.Checking;

/// <summary>A record of amendments that is empty, and dates that are left blank.</summary>
internal sealed class RecordCheck : ICheck
{
    public string Rule => "record";

    public string Title => "empty records of amendments and dates left blank";

    public IEnumerable<Issue> Check(CheckedChapter subject) => subject.Noticed(DiagnosticCode.AmendmentsEmpty, DiagnosticCode.DateNotStated, DiagnosticCode.DateImpossible)
        .Select(diagnostic => new Issue(Rule, Severity.Warning, diagnostic.Message)
        {
            Anchor = diagnostic.Anchor,
            Quote = subject.PassageOf(diagnostic)?.Text,
            Suggestion = diagnostic.Code == DiagnosticCode.AmendmentsEmpty ? "Fill the record, or take it out." : "Give the date.",
        });
}
