using PolicyLens.Diagnostics;

namespace PolicyLens.Checking;

/// <summary>Inspectorates and regulators that are gone, or that no longer do what the sentence says of them.</summary>
internal sealed class BodyCheck : ICheck
{
    public string Rule => "bodies";

    public string Title => "inspectorates, regulators and other bodies that another has replaced";

    public IEnumerable<Issue> Check(CheckedChapter subject)
    {
        foreach (var passage in subject.Passages)
        {
            foreach (var mention in subject.Catalogues.Bodies.Mentions(passage.Text).Where(mention => mention.IsOutOfDate).DistinctBy(mention => mention.Body.Name))
            {
                var quote = passage.Text.Substring(mention.Start, mention.Length);
                var successors = string.Join(" and ", mention.Successors.Select(successor => successor.Name).Distinct());
                var from = mention.Successors.Select(successor => successor.From).FirstOrDefault();
                yield return new(Rule, Severity.Warning, mention.Body.Until is { } until
                    ? $"{mention.Body.Name} stands no more since {until}.{(successors.Length > 0 ? $" Its work went to {successors}." : "")}"
                    : $"What the sentence says of {mention.Body.Name} is the task of {successors} since {from}.")
                {
                    Anchor = passage.Anchor,
                    Quote = quote,
                    Suggestion = successors.Length > 0 ? $"Name {successors} instead, where the sentence speaks of today." : "See whether the sentence still holds.",
                    Source = mention.Body.Source,
                };
            }
        }
    }
}
