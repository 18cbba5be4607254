using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Absence;

/// <summary>An answer that a chapter gives to a question.</summary>
/// <param name="Key">The key of the question that it answers.</param>
/// <param name="Amount">Of a provision its amount, of law and guidance the year; null where it has none.</param>
/// <param name="Condition">What the amount depends on; null where nothing.</param>
/// <param name="Quote">The words, exactly as they stand at the anchor.</param>
public sealed record Statement(string Key, decimal? Amount, string? Unit, string? Condition, Anchor Anchor, string Quote)
{
    /// <summary>All that an edition states, in the order of its findings: what is not among it, it lacks.</summary>
    public static IEnumerable<Statement> Of(Edition edition, TermCatalogue terms)
    {
        var findings = edition.Findings;
        foreach (var provision in findings.Provisions)
        {
            foreach (var value in provision.Values)
            {
                yield return new(Question.KeyOf(QuestionKind.Topic, provision.Topic), value.Amount, value.Unit, value.Condition, provision.Anchor, provision.Quote);
            }
        }

        foreach (var section in edition.Chapter.AllSections().Where(section => section.Role != SectionRole.Other))
        {
            yield return new(Question.KeyOf(QuestionKind.Role, RoleName.Of(section.Role)), null, null, null, section.Anchor, section.Heading ?? "");
        }

        foreach (var citation in findings.Citations)
        {
            yield return new(Question.KeyOf(QuestionKind.Source, citation.Title), citation.Year, null, null, citation.Anchor, citation.Quote);
        }

        foreach (var outcome in findings.Outcomes)
        {
            yield return new(Question.KeyOf(QuestionKind.Outcome, terms.Outcome(outcome.Title)?.Title ?? outcome.Title), null, null, null, outcome.Anchor, outcome.Title);
        }

        foreach (var value in findings.Values)
        {
            yield return new(Question.KeyOf(QuestionKind.Value, value.Title ?? value.Text), null, null, null, value.Anchor, value.Text);
        }
    }
}
