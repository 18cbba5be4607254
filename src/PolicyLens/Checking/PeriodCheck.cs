using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Checking;

/// <summary>A period that the chapter gives itself and that is over.</summary>
internal sealed class PeriodCheck : ICheck
{
    public string Rule => "period";

    public string Title => "a period that the chapter gives itself and that is over";

    public IEnumerable<Issue> Check(CheckedChapter subject)
    {
        foreach (var end in subject.Findings.Dates.Where(date => date.Kind == DateKind.PeriodEnd && StatedDay.IsBefore(date.Value, subject.Today)).OrderByDescending(date => date.Value, StringComparer.Ordinal).Take(1))
        {
            var start = subject.Findings.Dates.Where(date => date.Kind == DateKind.PeriodStart && string.CompareOrdinal(date.Value, end.Value) <= 0).Select(date => date.Value).Max(StringComparer.Ordinal);
            yield return new(Rule, Severity.Warning, $"The chapter is for {(start is null ? "a time until" : $"{start} to")} {end.Value}, which is over.")
            {
                Anchor = end.Anchor,
                Quote = end.Quote,
                Suggestion = "Renew the chapter, or say that it still applies.",
            };
        }
    }
}
