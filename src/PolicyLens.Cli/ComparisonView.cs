using PolicyLens.Comparison;
using PolicyLens.Reporting;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Draws a comparison in the terminal: [-deleted-] and {+inserted+}, so that it reads without colour.</summary>
internal sealed class ComparisonView(IAnsiConsole console)
{
    public void Show(EditionComparison comparison, bool all)
    {
        var summary = comparison.Summary;
        console.WriteLine($"Left:  {Evidence.Source(comparison.Left, null)}");
        console.WriteLine($"Right: {Evidence.Source(comparison.Right, null)}");
        console.WriteLine($"{summary.Unchanged} unchanged, {summary.Changed} changed, {summary.Moved} moved, {summary.Added} added, {summary.Removed} removed; {summary.Similarity * 100:0} % of the words are shared.");
        if (summary.Actor > 0)
        {
            console.WriteLine($"Of those unchanged {summary.Actor} {(summary.Actor == 1 ? "names" : "name")} the authority or its services otherwise; --no-neutral shows them as changed.");
        }

        console.WriteLine("[-only left-] {+only right+}");
        foreach (var entry in comparison.Entries.Where(entry => all || entry.Clauses.Kind != EntryKind.Unchanged))
        {
            console.WriteLine();
            var effects = entry.Effects.Count == 0 ? "" : $"  ({string.Join(", ", entry.Effects.Select(effect => effect.ToString().ToLowerInvariant()))})";
            console.Write(new Text($"{entry.Clauses.Kind.ToString().ToLowerInvariant()}  {Place(entry)}{effects}\n", new Style(decoration: Decoration.Bold)));
            console.Write(new Padder(Words(entry), new Padding(2, 0, 0, 0)));
        }
    }

    private static string Place(ComparedClause entry) => entry.Clauses switch
    {
        { IsPair: true } clauses when Anchors(clauses.Left) == Anchors(clauses.Right) => Anchors(clauses.Left),
        { IsPair: true } clauses => $"{Anchors(clauses.Left)} → {Anchors(clauses.Right)}",
        var clauses => Anchors(clauses.Left.Count > 0 ? clauses.Left : clauses.Right),
    };

    private static string Anchors(IReadOnlyList<Clause> clauses) => string.Join(" + ", clauses.Select(clause => clause.Anchor.Value).Distinct());

    private static Paragraph Words(ComparedClause entry)
    {
        var words = new Paragraph();
        foreach (var change in entry.Changes)
        {
            words.Append(
                change.Kind switch { ChangeKind.Delete => $"[-{change.Text}-]", ChangeKind.Insert => $"{{+{change.Text}+}}", _ => change.Text },
                change.Kind switch { ChangeKind.Delete => new Style(Color.Red), ChangeKind.Insert => new Style(Color.Green), _ => Style.Plain });
        }

        return words;
    }
}
