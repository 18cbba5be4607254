using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Checking;

/// <summary>A review that was due: on a day that the chapter names, or by how often it says that it is reviewed.</summary>
internal sealed class ReviewDueCheck : ICheck
{
    private const string PolicyReview = "policy-review";

    public string Rule => "review-due";

    public string Title => "a review that is overdue";

    public IEnumerable<Issue> Check(CheckedChapter subject)
    {
        var due = subject.Findings.Dates.Where(date => date.Kind == DateKind.ReviewDue).MaxBy(date => date.Value, StringComparer.Ordinal);
        if (due is not null)
        {
            if (StatedDay.IsBefore(due.Value, subject.Today))
            {
                yield return new(Rule, Severity.Warning, $"The chapter was to be reviewed by {due.Value}.") { Anchor = due.Anchor, Quote = due.Quote, Suggestion = "Review the chapter, or give the date of the next review." };
            }

            yield break;
        }

        if (subject.Edition.Date is not { } dated || StatedDay.Last(dated) is not { } last)
        {
            yield break;
        }

        foreach (var review in subject.Findings.Provisions.Where(provision => provision is { Topic: PolicyReview, Kind: QuantityKind.Frequency }).Take(1))
        {
            var years = review.Values.Where(value => value.Unit is "year" or "month").Select(value => value.Unit == "year" ? value.Amount : value.Amount / 12).DefaultIfEmpty(0).Max();
            if (years is > 0 and <= 50 && last.AddMonths((int)(years * 12)) < subject.Today)
            {
                yield return new(Rule, Severity.Warning, $"The chapter says how often it is reviewed; its newest date, {dated}, is longer ago.") { Anchor = review.Anchor, Quote = review.Quote, Suggestion = "Review the chapter, or give the date of its last review." };
            }
        }
    }
}
