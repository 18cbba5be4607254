using PolicyLens.Comparison;
using PolicyLens.Reporting;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Shows in the terminal what cites a source of law or guidance, by authority.</summary>
internal sealed class ImpactView(IAnsiConsole console)
{
    public void Show(Impact impact, IReadOnlyList<NamedEdition> editions)
    {
        foreach (var source in impact.Sources)
        {
            console.Write(new Text($"{source.Title}: {ImpactText.Of(source)}\n"));
        }

        if (impact.Sources.Count == 0 && impact.Passages.Count == 0)
        {
            console.Write(new Text($"No chapter of the library cites {impact.Title}.\n"));
            return;
        }

        if (impact.Sources.Count == 0)
        {
            console.Write(new Text($"{impact.Title}: the catalogue has no entry of it\n"));
        }

        console.WriteLine(impact.Passages.Count == 0 ? "No chapter of the library cites it." : ImpactReport.Summary(impact));
        var byName = editions.DistinctBy(edition => edition.Name).ToDictionary(edition => edition.Name, StringComparer.Ordinal);
        foreach (var chapter in impact.Passages.GroupBy(passage => passage.Id))
        {
            console.WriteLine();
            console.Write(new Text($"{byName[chapter.Key].AuthorityName}, {chapter.Key}\n", new Style(decoration: Decoration.Bold)));
            console.Write(Passages(impact, chapter));
        }
    }

    /// <summary>The widths are set and not found from the texts, so that the tables of all chapters stand in line.</summary>
    private Table Passages(Impact impact, IEnumerable<ImpactPassage> passages)
    {
        // Borders and padding take ten characters.
        var width = Math.Max(30, console.Profile.Width - 10);
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true };
        table.AddColumn(new TableColumn(new Text("Where")) { Width = width * 24 / 100 });
        table.AddColumn(new TableColumn(new Text("Cited, and its standing now")) { Width = width * 34 / 100 });
        table.AddColumn(new TableColumn(new Text("Words")) { Width = width * 42 / 100 });
        foreach (var passage in passages)
        {
            table.AddRow(
                new Text(passage.Place),
                new Rows(passage.Citations.Select(citation => new Text($"{citation.Cited}: {ImpactText.Of(citation, impact)}"))),
                new Text(passage.Quote));
        }

        return table;
    }
}
