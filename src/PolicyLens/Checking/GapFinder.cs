using System.Globalization;
using PolicyLens.Absence;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reporting;

namespace PolicyLens.Checking;

/// <summary>
/// Lists what other chapters have and this one lacks: sections of a role, law and guidance, articles of conventions, topics
/// with an amount, subjects that are spoken of at all, commitments, and clauses that promise less. It says who has each and where; whether the chapter needs it
/// is for its author.
/// </summary>
public sealed class GapFinder(Catalogues catalogues)
{
    private const int NamesTold = 4;

    private readonly PresenceFinder presence = new(catalogues);

    /// <summary>The gaps, those that most others fill first within each rule.</summary>
    public IReadOnlyList<Issue> Find(Edition subject, IReadOnlyList<NamedEdition> others) =>
    [
        .. Gaps("gap-role", subject, others, Roles, gap => $"No section on {gap.Title}"),
        .. Gaps("gap-law", subject, others, Sources, gap => $"Does not cite {gap.Title}"),
        .. Gaps("gap-article", subject, others, Articles, gap => $"Does not name articles of the {gap.Title}"),
        .. Gaps("gap-topic", subject, others, Topics, gap => $"States nothing on: {gap.Title}"),
        .. Gaps("gap-subject", subject, others, Subjects, gap => $"Does not speak of: {gap.Title}"),
        .. Gaps("gap-commitment", subject, others, Commitments, gap => $"No principle speaks of {gap.Title}"),
        .. new WeakerClauses(catalogues).Find("gap-weaker", subject, others),
    ];

    /// <summary>Something that an edition has, with where it does.</summary>
    private readonly record struct Had(string Key, string Title, Anchor Anchor, string? Words, Question? Question);

    private IEnumerable<Issue> Gaps(string rule, Edition subject, IReadOnlyList<NamedEdition> others, Func<Edition, IEnumerable<Had>> having, Func<Had, string> message)
    {
        var own = having(subject).Select(had => had.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = others.SelectMany(other => having(other.Edition).DistinctBy(had => had.Key).Where(had => !own.Contains(had.Key)).Select(had => (other, had)))
            .GroupBy(pair => pair.had.Key, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in missing)
        {
            var (first, had) = group.First();
            var nearest = had.Question is { } question ? presence.Nearest(question, subject) : null;
            yield return new(rule, Severity.Info, $"{message(had)}; {Who([.. group.Select(pair => (pair.other, pair.had))], others.Count)}.")
            {
                Anchor = nearest?.Anchor,
                Quote = nearest?.Quote,
                Suggestion = $"See {first.Name}#{had.Anchor} ({Evidence.Place(first.Edition.Chapter, had.Anchor)}).{(nearest?.Quote is null ? "" : $" The nearest passage here: {nearest.Why}.")}",
            };
        }
    }

    private static string Who(IReadOnlyList<(NamedEdition Other, Had Had)> having, int others)
    {
        var names = having.Take(NamesTold).Select(pair => pair.Had.Words is { Length: > 0 } words ? $"{pair.Other.AuthorityName} (“{words}”)" : pair.Other.AuthorityName);
        var rest = having.Count > NamesTold ? string.Create(CultureInfo.InvariantCulture, $" and {having.Count - NamesTold} more") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{having.Count} of {others} others {(having.Count == 1 ? "does" : "do")}: {string.Join(", ", names)}{rest}");
    }

    private static IEnumerable<Had> Roles(Edition edition) => edition.Chapter.AllSections()
        .Where(section => section.Role is not (SectionRole.Other or SectionRole.Introduction or SectionRole.Scope))
        .Select(section => RoleName.Of(section.Role) is var role ? new Had(role, role.Replace('-', ' '), section.Anchor, section.Heading, new(QuestionKind.Role, role, role)) : default);

    /// <summary>Law and guidance that stands; that which does not is no gap.</summary>
    private IEnumerable<Had> Sources(Edition edition) => edition.Findings.Citations
        .Where(citation => citation.Kind is not (SourceKind.Local or SourceKind.Case) && catalogues.Law.StandingOf(citation with { Year = IsGuidance(citation) ? null : citation.Year }).Status is not (Standing.Repealed or Standing.Superseded))
        .Select(citation => new Had(citation.Title, citation.Title, citation.Anchor, null, new(QuestionKind.Source, citation.Title, citation.Title)));

    private static bool IsGuidance(Citation citation) => citation.Kind is SourceKind.Guidance or SourceKind.Framework or SourceKind.Standard;

    private static IEnumerable<Had> Articles(Edition edition) => edition.Findings.Citations
        .Where(citation => citation is { Kind: SourceKind.Convention, Pinpoint: not null })
        .GroupBy(citation => citation.Title)
        .Select(group => new Had(group.Key, group.Key, group.First().Anchor, string.Join(", ", group.Select(citation => citation.Pinpoint).Distinct()), null));

    private IEnumerable<Had> Topics(Edition edition) => edition.Findings.Provisions
        .Where(provision => provision.Topic != TopicCatalogue.Other && catalogues.Topics.Find(provision.Topic) is not null)
        .Select(provision => catalogues.Topics.Find(provision.Topic)!.Title is var title
            ? new Had(provision.Topic, title, provision.Anchor, QuantityText.Of(provision), new(QuestionKind.Topic, provision.Topic, title))
            : default);

    private IEnumerable<Had> Subjects(Edition edition) => presence.Spoken(edition)
        .Select(spoken => new Had(spoken.Topic.Id, Subject(spoken.Topic), spoken.Anchor, spoken.Words, null));

    /// <summary>The subject of a topic without what is measured: "Staying Put, until age".</summary>
    private static string Subject(TopicEntry topic) => topic.Title.Split(',')[0];

    private static IEnumerable<Had> Commitments(Edition edition) => edition.Findings.Principles
        .SelectMany(principle => principle.Topics.Select(topic => new Had(topic, topic.Replace('-', ' '), principle.Anchor, null, null)));
}
