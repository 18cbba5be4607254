using PolicyLens.Absence;
using PolicyLens.Catalogue;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Extraction;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>Makes the matrix of a topic: a provision topic of the catalogue, or one of the kinds of findings.</summary>
public sealed class MatrixBuilder(Catalogues catalogues)
{
    private readonly PresenceFinder presence = new(catalogues);

    /// <summary>The topics beside those of provisions.</summary>
    public static IReadOnlyList<string> FindingTopics { get; } = ["legislation", "outcomes", "values", "roles", "terminology", "principles", "similarity"];

    /// <summary>Every topic that there is, those of provisions first.</summary>
    public IReadOnlyList<string> Topics => [.. catalogues.Topics.All.Select(topic => topic.Id), .. FindingTopics];

    /// <summary>The matrix, its rows in the order of the editions; null where there is no such topic.</summary>
    public Matrix? Build(string topic, IReadOnlyList<NamedEdition> editions) => topic.ToLowerInvariant() switch
    {
        "legislation" => Tabulate("legislation", "Legislation cited", QuestionKind.Source, editions, Legislation),
        "outcomes" => Tabulate("outcomes", "Outcomes", QuestionKind.Outcome, editions, Outcomes),
        "values" => Tabulate("values", "Values", QuestionKind.Value, editions, Values),
        "roles" => Roles(editions),
        "terminology" => Terminology(editions),
        "principles" => new PrincipleMatrix(catalogues).Build(editions),
        "similarity" => SimilarityMatrix.Of(editions, catalogues).AsMatrix(editions),
        _ => catalogues.Topics.Find(topic) is { } known ? Provisions(known, editions) : null,
    };

    private Matrix Provisions(TopicEntry topic, IReadOnlyList<NamedEdition> editions)
    {
        var rows = editions.Select(edition => (Edition: edition, Cells: ProvisionCells(topic, edition.Edition))).ToList();
        var width = Math.Max(1, rows.Max(row => (int?)row.Cells.Count) ?? 1);
        return new(topic.Id, topic.Title, Enumerable.Range(0, width).Select(column => column == 0 ? topic.Title : "also").ToValueList(), rows.Select(row =>
        {
            var stated = row.Cells.Count > 0;
            var cells = stated ? row.Cells : [Lacking(QuestionKind.Topic, topic.Id, row.Edition.Edition)];
            return Row(row.Edition, [.. cells, .. Enumerable.Repeat(new MatrixCell("", null, null), width - cells.Count)], stated);
        }).ToValueList());
    }

    /// <summary>The answers that a chapter gives, each once, in reading order.</summary>
    private static List<MatrixCell> ProvisionCells(TopicEntry topic, Edition edition)
    {
        var texts = edition.Chapter.Passages().Where(passage => passage.Kind != PassageKind.Heading).ToLookup(passage => passage.Anchor, passage => passage.Text);
        return edition.Findings.Provisions
            .Where(provision => provision.Topic == topic.Id)
            .GroupBy(provision => provision.Anchor)
            .Select(group => new MatrixCell(QuantityText.Of([.. group]), group.Key, QuoteOf([.. group], texts[group.Key].FirstOrDefault())))
            .DistinctBy(cell => cell.Text)
            .ToList();
    }

    /// <summary>The words from the first to the last of the sentences that answer in one passage, as they stand there.</summary>
    private static string QuoteOf(IReadOnlyList<Provision> provisions, string? passage)
    {
        var (first, last) = (provisions[0].Quote, provisions[^1].Quote);
        var start = passage?.IndexOf(first, StringComparison.Ordinal) ?? -1;
        var end = passage?.LastIndexOf(last, StringComparison.Ordinal) ?? -1;
        return first == last || start < 0 || end < start ? first : passage![start..(end + last.Length)];
    }

    /// <summary>The cell of what an edition does not state: the passage that comes nearest, and why.</summary>
    private MatrixCell Lacking(QuestionKind kind, string name, Edition edition)
    {
        var nearest = presence.Nearest(new(kind, name, name), edition);
        return new(MatrixCell.NotStated, nearest.Anchor, nearest.Quote) { Why = nearest.Why };
    }

    /// <summary>Names of columns with the cell of each, for one edition.</summary>
    private delegate IEnumerable<(string Column, MatrixCell Cell)> Cells(NamedEdition edition);

    /// <summary>A matrix whose columns are all that any edition has; those that most have come first.</summary>
    private Matrix Tabulate(string topic, string title, QuestionKind kind, IReadOnlyList<NamedEdition> editions, Cells cells)
    {
        var rows = editions.Select(edition => (Edition: edition, Cells: cells(edition).GroupBy(pair => pair.Column, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Cell, StringComparer.OrdinalIgnoreCase))).ToList();
        var columns = rows.SelectMany(row => row.Cells.Keys).GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToList();
        return new(topic, title, [.. columns], rows.Select(row => Row(
            row.Edition,
            columns.Select(column => row.Cells.GetValueOrDefault(column) ?? Lacking(kind, column, row.Edition.Edition)).ToValueList(),
            row.Cells.Count > 0)).ToValueList());
    }

    private IEnumerable<(string, MatrixCell)> Legislation(NamedEdition edition) => edition.Edition.Findings.Citations
        .Where(citation => citation.Kind is SourceKind.Act or SourceKind.Regulations or SourceKind.Order or SourceKind.Rules or SourceKind.Convention)
        .GroupBy(citation => citation.Title)
        .Select(group => (group.Key, new MatrixCell(
            (string.Join(", ", group.Select(citation => citation.Pinpoint).OfType<string>().Distinct()) is { Length: > 0 } pinpoints ? $"cited: {pinpoints}" : "cited") + Standing(group.First()),
            group.First().Anchor,
            group.First().Quote)));

    /// <summary>How what is cited stands now, where it does not stand; the catalogue of the day when the chapter was read may have known less.</summary>
    private string Standing(Citation citation) =>
        catalogues.Law.StandingOf(citation).Status is var status and (Model.Standing.Repealed or Model.Standing.Superseded) ? $"; {EnumWords.Of(status)}" : "";

    private IEnumerable<(string, MatrixCell)> Outcomes(NamedEdition edition) => edition.Edition.Findings.Outcomes
        .Select(outcome => (
            outcome.Scheme is OutcomeScheme.Local or OutcomeScheme.MeaningfulMeasures ? outcome.Title : catalogues.Terms.Outcome(Extraction.Outcomes.OutcomeTitle.Bare(outcome.Title), outcome.Scheme)?.Title ?? outcome.Title,
            new MatrixCell(outcome.Title, outcome.Anchor, outcome.Text)));

    private static IEnumerable<(string, MatrixCell)> Values(NamedEdition edition) => edition.Edition.Findings.Values
        .Select(value => (value.Title ?? Shortened(value.Text), new MatrixCell(Shortened(value.Text), value.Anchor, value.Text)));

    private Matrix Roles(IReadOnlyList<NamedEdition> editions)
    {
        var roles = Enum.GetValues<SectionRole>().Where(role => role != SectionRole.Other).ToList();
        return new("roles", "Sections by role", roles.Select(RoleName.Of).ToValueList(), editions.Select(edition => Row(
            edition,
            roles.Select(role =>
            {
                var sections = edition.Edition.Chapter.AllSections().Where(section => section.Role == role).ToList();
                return sections.Count == 0
                    ? Lacking(QuestionKind.Role, RoleName.Of(role), edition.Edition)
                    : new(string.Join("; ", sections.Select(section => section.Title is { Length: > 0 } title ? title : "(before the first heading)")), sections[0].Anchor, sections[0].Heading);
            }).ToValueList(),
            edition.Edition.Chapter.AllSections().Any(section => section.Role != SectionRole.Other))).ToValueList());
    }

    private Matrix Terminology(IReadOnlyList<NamedEdition> editions)
    {
        var terms = catalogues.Terms.Terms;
        return new("terminology", "Terminology", terms.Select(term => term.Variants[0]).ToValueList(), editions.Select(edition =>
        {
            var texts = edition.Edition.Chapter.Passages().GroupBy(passage => passage.Anchor).ToDictionary(group => group.Key, group => group.First().Text);
            var uses = UsesOf(edition.Edition).ToLookup(use => use.Term);
            var cells = terms.Select(term => TermCell([.. uses[term.Id]], texts)).ToValueList();
            return Row(edition, cells, cells.Any(cell => cell.Anchor is not null));
        }).ToValueList());
    }

    /// <summary>An edition that was stored before uses were kept is counted now.</summary>
    private ValueList<TermUse> UsesOf(Edition edition) =>
        edition.Findings.Terminology.Count > 0 ? edition.Findings.Terminology : new TerminologyExtractor(catalogues.Terms).Extract(edition.Chapter).Terminology;

    /// <summary>The variants of a term that a chapter uses, each with the number of its uses, the commonest first.</summary>
    private static MatrixCell TermCell(List<TermUse> uses, Dictionary<Anchor, string> texts)
    {
        var variants = uses.GroupBy(use => use.Variant).OrderByDescending(group => group.Count()).ToList();
        return variants.Count == 0
            ? new(MatrixCell.NotStated, null, null)
            : new(string.Join("; ", variants.Select(group => $"{group.Key} ({group.Count()})")), variants[0].First().Anchor, texts.GetValueOrDefault(variants[0].First().Anchor));
    }

    private static MatrixRow Row(NamedEdition edition, ValueList<MatrixCell> cells, bool stated) =>
        new(edition.Edition.Findings.Authority, edition.Name, cells, stated);

    private static string Shortened(string text) =>
        text.Length <= 70 ? text : text[..(text.LastIndexOf(' ', 70) is var space and > 0 ? space : 70)] + "…";
}
