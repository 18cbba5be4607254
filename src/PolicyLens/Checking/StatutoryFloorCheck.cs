using System.Globalization;
using PolicyLens.Absence;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Checking;

/// <summary>
/// Commitments that are less than what the law asks for, as dated rules of the catalogue have it. It is a prompt to read the law
/// that it names, never advice: a chapter may be right where the rule does not apply.
/// </summary>
internal sealed class StatutoryFloorCheck : ICheck
{
    public string Rule => "statutory-floor";

    public string Title => "commitments that are less than the law asks for (a prompt, not advice)";

    public IEnumerable<Issue> Check(CheckedChapter subject) => subject.Catalogues.Floors.All
        .Where(floor => StatedDay.Last(floor.From) is { } from && from <= subject.Today)
        .Select(floor => Of(floor, subject)).OfType<Issue>();

    private Issue? Of(FloorEntry floor, CheckedChapter subject)
    {
        var stated = subject.Findings.Provisions.Where(provision => floor.Topics.Contains(provision.Topic) && provision.Modality != Modality.Prohibition && FloorCatalogue.Applies(floor, Around(provision, subject))).ToList();
        if (stated.Count == 0)
        {
            return floor.Silent.Count > 0 ? Silent(floor, subject) : null;
        }

        if (stated.Exists(provision => provision.Values.Any(value => FloorCatalogue.IsMet(floor, value))))
        {
            return null;
        }

        var nearest = stated.Find(provision => provision.Values.Any(value => FloorCatalogue.IsComparable(floor, value)));
        return nearest is null ? null : new(Rule, Severity.Warning, $"Narrower than the law: the chapter says {QuantityText.Of(stated.Where(provision => provision.Topic == nearest.Topic).ToList())}. {floor.Text} {Age(floor, subject)}")
        {
            Anchor = nearest.Anchor,
            Quote = nearest.Quote,
            Suggestion = $"Read {floor.Pinpoint} of the {floor.Law} and see whether it applies here. This is a prompt and no legal advice.",
            Source = floor.Source,
        };
    }

    private Issue? Silent(FloorEntry floor, CheckedChapter subject)
    {
        Term[] terms = [.. floor.Silent.Select(term => new Term(term))];
        return subject.Catalogues.Topics.Find(floor.Topics[0]) is not { } topic
            || new PresenceFinder(subject.Catalogues).Spoken(topic, subject.Edition, words => Array.Exists(terms, term => term.IsIn(words))) is not { } spoken ? null
            : new(Rule, Severity.Info, $"The chapter speaks of it and states no {(topic.Kind == QuantityKind.Age ? "age" : "time")}. {floor.Text} {Age(floor, subject)}")
            {
                Anchor = spoken.Anchor,
                Quote = spoken.Quote,
                Suggestion = $"State it; see {floor.Pinpoint} of the {floor.Law}. This is a prompt and no legal advice.",
                Source = floor.Source,
            };
    }

    /// <summary>Whether the chapter is older than the rule: what it says may have been right on its day.</summary>
    private static string Age(FloorEntry floor, CheckedChapter subject) => subject.Edition.Date is not { } date
        ? "The chapter gives no date, so whether it is older than the rule cannot be told."
        : StatedDay.Last(date) is { } last && StatedDay.Last(floor.From) is { } from && last < from
            ? string.Create(CultureInfo.InvariantCulture, $"The chapter is older than the rule: its newest date is {date}.")
            : "";

    private static string Around(Provision provision, CheckedChapter subject) =>
        $"{subject.Chapter.Title} | {subject.Chapter.AllSections().FirstOrDefault(section => section.Anchor == provision.Anchor.Section)?.Heading} | {provision.Quote}";
}
