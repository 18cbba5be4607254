using System.Globalization;
using PolicyLens.Catalogue;
using PolicyLens.Catalogue.Sheets;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Shows entries of the catalogue to people, a field a line.</summary>
internal sealed class CatalogueView(IAnsiConsole console)
{
    public void Show(IReadOnlyList<CatalogueItem> items)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
            {
                console.WriteLine();
            }

            var item = items[index];
            console.Write(new Text(item.Name + "\n", new Style(decoration: Decoration.Bold)));
            var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
            foreach (var (field, value) in Fields(item).Where(pair => !string.IsNullOrEmpty(pair.Value)))
            {
                grid.AddRow(new Text(field), new Text(value!));
            }

            console.Write(grid);
        }
    }

    private static IEnumerable<(string Field, string? Value)> Fields(CatalogueItem item) =>
    [
        ("Kind", item.Type is { } type && item.Kind != CatalogueKind.Topics ? type : EnumWords.Of(item.Kind)),
        ("Standing", StandingText.Of(item)),
        .. item.Entry switch
        {
            LegislationEntry entry => Of(entry),
            GuidanceEntry entry => Of(entry),
            BodyEntry entry => Of(entry),
            AuthorityEntry entry => Of(entry),
            TopicEntry entry => Of(entry),
            TermEntry entry => [("Variants", Joined(entry.Variants))],
            SynonymEntry entry => [("Wordings", Joined(entry.Variants)), ("But not in", Joined(entry.Never)), ("Only in capitals", Joined(entry.Capitals))],
            SubjectEntry entry => [("Terms", Joined(entry.Terms))],
            OutcomeEntry entry => [("Also called", Joined(entry.Aliases))],
            _ => (IEnumerable<(string, string?)>)[],
        },
        ("Source", item.Source ?? "not stated"),
        ("As of", item.AsOf ?? "not stated"),
        ("Comes from", Origin(item)),
    ];

    private static IEnumerable<(string, string?)> Of(LegislationEntry entry) =>
    [
        ("Year", Number(entry.Year)),
        ("Identifier", entry.Uri ?? "none known for sure"),
        ("In force from", entry.Commenced),
        ("Repealed", entry.Repealed),
        ("Replaced by", entry.Successor),
        ("Survives", entry.Survives),
        ("Also called", Joined(entry.Aliases)),
        ("Articles", string.Join('\n', (entry.Articles ?? []).Select(article => $"{article.Number} {article.Name}"))),
        ("Note", entry.Note),
    ];

    private static IEnumerable<(string, string?)> Of(GuidanceEntry entry) =>
    [
        ("Issued by", entry.Issuer),
        ("Replaced by", entry.Successor),
        ("Also called", Joined(entry.Aliases)),
        ("In short", Joined(entry.Short)),
        ("Editions", string.Join('\n', entry.Editions.Select(edition => string.Join(", ", new[]
        {
            $"{Number(edition.Year)} {StandingText.Of(edition.Status)}",
            edition.Published is { } published ? $"published {published}" : null,
            edition.Effective is { } effective ? $"in force from {effective}" : null,
        }.OfType<string>())))),
        ("Volumes", string.Join('\n', (entry.Volumes ?? []).Select(volume => $"{Number(volume.Volume)} {volume.Title} ({string.Join(", ", volume.Years.Select(year => Number(year)))})"))),
        ("Note", entry.Note),
    ];

    private static IEnumerable<(string, string?)> Of(BodyEntry entry) =>
    [
        ("From", entry.From),
        ("Until", entry.Until),
        ("Followed by", string.Join('\n', (entry.Successors ?? []).Select(successor => $"{successor.Name} from {successor.From}" + (successor.Terms is { } terms ? $", for {Joined(terms)}" : "")))),
        ("Also called", Joined(entry.Aliases)),
        ("Note", entry.Note),
    ];

    private static IEnumerable<(string, string?)> Of(AuthorityEntry entry) =>
    [
        ("Full name", entry.Council),
        ("Nation", entry.Nation),
        ("Code", entry.Gss),
        ("From", entry.From),
        ("Until", entry.Until),
        ("Followed by", Joined(entry.Successors)),
        ("Members", Joined(entry.Members)),
        ("Also called", Joined(entry.Aliases)),
        ("In short", Joined(entry.Short)),
        ("Site", entry.Domain),
        ("Before", string.Join('\n', (entry.FormerNames ?? []).Select(former => $"{former.Name} until {former.Until}"))),
    ];

    private static IEnumerable<(string, string?)> Of(TopicEntry entry) =>
    [
        ("Title", entry.Title),
        ("Answered by", EnumWords.Of(entry.Kind)),
        ("Bounds", Joined([.. entry.Bounds.Select(EnumWords.Of)])),
        ("Terms", string.Join("\nand ", entry.All.Select(group => string.Join(" | ", group)))),
        ("Ruled out by", Joined(entry.None)),
        ("Related", Joined(entry.Related)),
    ];

    private static string Origin(CatalogueItem item) => (item.Origin.BuiltIn, item.Replaces) switch
    {
        (true, _) => $"built in ({item.Origin.File}, line {item.Origin.Line})",
        (false, true) => $"{item.Origin.File}, line {item.Origin.Line}, in the place of another entry",
        _ => $"{item.Origin.File}, line {item.Origin.Line}",
    };

    private static string? Joined(IReadOnlyList<string>? texts) => texts is null ? null : string.Join("; ", texts);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
