using System.Globalization;
using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>Makes the report of a collation: the witnesses, the text that most share, every reading, and what stands in one chapter alone.</summary>
public static class CollationReport
{
    /// <param name="editions">The witnesses, in any order.</param>
    public static Report Of(Collation collation, IReadOnlyList<NamedEdition> editions, DateOnly? date = null)
    {
        var sigla = new Sigla(collation);
        var byName = editions.ToDictionary(edition => edition.Name, StringComparer.Ordinal);
        return new()
        {
            Title = "Collation",
            Subtitle = $"{collation.Witnesses.Count} chapters side by side",
            Date = date,
            Wide = true,
            Blocks =
            [
                new ReportHeading(1, "Witnesses"),
                Witnesses(collation, byName, sigla),
                new ReportHeading(1, "What most chapters share"),
                .. collation.Template.Count == 0
                    ? [new ReportParagraph("No clause stands in more than half of the chapters.")]
                    : new ReportBlock[] { new ReportParagraph("Each clause in the reading that comes nearest to all others, in the order of most chapters. In brackets who has it.", ReportStyle.Note) },
                .. collation.Template.Select(clause => new ReportParagraph([new ReportRun(clause.Text, clause.IsHeading ? RunMark.Strong : RunMark.None), new ReportRun($" [{sigla.Of(clause.Ids)}]", RunMark.Emphasis)]) { Claims = OfBase(collation.Groups[clause.Group], byName) }),
                new ReportHeading(1, "Readings"),
                Readings(collation, byName, sigla),
                new ReportHeading(1, "In one chapter alone"),
                .. collation.Witnesses.SelectMany(id => Alone(collation, byName[id], sigla)),
            ],
        };
    }

    private static ReportTable Witnesses(Collation collation, Dictionary<string, NamedEdition> editions, Sigla sigla) => new()
    {
        Caption = "The chapters with their signs, and how many of their paragraphs stand in the shared text word for word, in other words, or not",
        Columns = [new("Sign", 0.5), new("Chapter", 5), new("Verbatim"), new("Adapted"), new("Local")],
        Rows = collation.Witnesses.Select(id => new ReportRow(
        [
            new ReportCell([new ReportParagraph([new ReportRun(sigla.Of(id), RunMark.Strong)]) { Claims = [ReportClaim.On(editions[id])] }]),
            new ReportCell([new ReportParagraph(Evidence.Source(editions[id], null)), new ReportParagraph($"{id}; SHA-256 {editions[id].Edition.Source.Sha256}", ReportStyle.Source)]),
            .. Enum.GetValues<ParagraphOrigin>().Select(label => new ReportCell(collation.Paragraphs.Count(paragraph => paragraph.Id == id && paragraph.Label == label).ToString(CultureInfo.InvariantCulture))),
        ])).ToValueList(),
    };

    private static ReportTable Readings(Collation collation, Dictionary<string, NamedEdition> editions, Sigla sigla) => new()
    {
        Caption = "Clauses that two chapters or more have, with the places where their readings part",
        Columns = [new("Clause", 4), new("Readings", 4), new("Where", 3)],
        Rows = collation.Groups.Where(group => group.Held > 1).Select(group => new ReportRow(
        [
            new ReportCell([new ReportParagraph([new ReportRun(group.Base, group.IsHeading ? RunMark.Strong : RunMark.None)]) { Claims = OfBase(group, editions) }]),
            group.Variants.Count == 0 ? new ReportCell("all alike") : new ReportCell(group.Variants.Select(variant => Variant(variant, sigla) with { Claims = OfReadings(variant, group, editions) }).ToValueList()),
            new ReportCell(group.Clauses.Select(clause => new ReportParagraph($"{sigla.Of(clause.Id)}: {Evidence.Brief(editions[clause.Id], clause.Anchor, clause.Sentence)}", ReportStyle.Source) { Claims = [ReportClaim.Drawn(editions[clause.Id], clause.Anchor, clause.Text, clause.Sentence)] }).ToValueList()),
        ])).ToValueList(),
    };

    /// <summary>The base is the text of the clauses of one witness.</summary>
    private static ValueList<ReportClaim> OfBase(CollationGroup group, Dictionary<string, NamedEdition> editions) => group.Clauses.Where(clause => clause.Id == group.BaseId)
        .Select(clause => ReportClaim.Drawn(editions[clause.Id], clause.Anchor, clause.Text, clause.Sentence) with { IsShown = group.Base.Contains(clause.Text, StringComparison.Ordinal) })
        .ToValueList();

    /// <summary>Of each reading the clauses of the first witness that has it.</summary>
    private static ValueList<ReportClaim> OfReadings(CollationVariant variant, CollationGroup group, Dictionary<string, NamedEdition> editions) => variant.Readings
        .SelectMany(reading => group.Clauses.Where(clause => clause.Id == reading.Ids[0]))
        .Select(clause => ReportClaim.Drawn(editions[clause.Id], clause.Anchor, clause.Text, clause.Sentence))
        .ToValueList();

    private static ReportParagraph Variant(CollationVariant variant, Sigla sigla) => new(variant.Readings.SelectMany((reading, at) => new ReportRun[]
    {
        new(at == 0 ? "" : " | "),
        reading.Text.Length == 0 ? new("nothing", RunMark.Emphasis) : new(reading.Text),
        new($" [{sigla.Of(reading.Ids)}]", RunMark.Emphasis),
    }).Where(run => run.Text.Length > 0).ToValueList());

    private static IEnumerable<ReportBlock> Alone(Collation collation, NamedEdition edition, Sigla sigla)
    {
        var own = collation.Groups.Where(group => group.Held == 1 && group.Clauses[0].Id == edition.Name && !group.IsHeading).ToList();
        yield return new ReportHeading(2, $"{sigla.Of(edition.Name)} – {edition.AuthorityName}");
        if (own.Count == 0)
        {
            yield return new ReportParagraph("Nothing.");
            yield break;
        }

        foreach (var clause in own.SelectMany(group => group.Clauses))
        {
            yield return new ReportParagraph(clause.Text, ReportStyle.Quote) { Claims = [ReportClaim.Shown(edition, clause.Anchor, clause.Text, clause.Sentence)] };
            yield return new ReportParagraph(Evidence.Source(edition, clause.Anchor), ReportStyle.Source);
        }
    }
}
