using PolicyLens.Comparison;
using PolicyLens.Model;
using PolicyLens.Reporting;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Draws a collation in the terminal: the witnesses with their signs, then each clause in its base reading with the readings that part from it.</summary>
internal sealed class CollationView(IAnsiConsole console)
{
    private const string Nothing = "(nothing)";

    public void Show(Collation collation, IReadOnlyList<NamedEdition> editions, bool all)
    {
        var sigla = new Sigla(collation);
        Witnesses(collation, editions, sigla);
        var shared = collation.Groups.Count(group => group.Held > 1);
        console.WriteLine();
        console.WriteWords($"{collation.Groups.Count} clauses: {collation.Template.Count} that most have, {shared - collation.Template.Count} that some share, {collation.Groups.Count - shared} in one alone{(all ? "" : " (--all shows them)")}.");
        foreach (var group in collation.Groups.Where(group => all || group.Held > 1))
        {
            console.WriteLine();
            Group(group, sigla);
        }
    }

    private void Witnesses(Collation collation, IReadOnlyList<NamedEdition> editions, Sigla sigla)
    {
        var width = collation.Witnesses.Max(id => sigla.Of(id).Length) + 2;
        foreach (var id in collation.Witnesses)
        {
            var labels = collation.Paragraphs.Where(paragraph => paragraph.Id == id).CountBy(paragraph => paragraph.Label).ToDictionary();
            console.WriteNamed(
                new Text(sigla.Of(id), new Style(decoration: Decoration.Bold)),
                new Text($"{editions.First(edition => edition.Name == id).AuthorityName}, {id}\nparagraphs: {labels.GetValueOrDefault(ParagraphOrigin.Verbatim)} verbatim, {labels.GetValueOrDefault(ParagraphOrigin.Adapted)} adapted, {labels.GetValueOrDefault(ParagraphOrigin.Local)} local"),
                0,
                width);
        }
    }

    private void Group(CollationGroup group, Sigla sigla)
    {
        console.WriteWords(new Text(Places(group.Clauses, sigla), new Style(decoration: Decoration.Bold)));
        console.WriteWords(group.Base, 2);
        foreach (var variant in group.Variants)
        {
            var readings = string.Join(" | ", variant.Readings.Select(reading => $"{(reading.Text.Length == 0 ? Nothing : reading.Text)} [{sigla.Of(reading.Ids)}]"));
            console.WriteNamed(new Text("»"), new Text(readings), 2, 2);
        }
    }

    private static string Places(ValueList<CollatedClause> clauses, Sigla sigla) =>
        string.Join(", ", clauses.GroupBy(clause => clause.Id).Select(place => $"{sigla.Of(place.Key)} {string.Join("+", place.Select(clause => clause.Anchor.Value).Distinct())}"));
}
