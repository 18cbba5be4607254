using PolicyLens.Comparison;
using PolicyLens.Reporting;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Draws a comparison in the terminal: [-deleted-] and {+inserted+}, so that it reads without colour.</summary>
internal sealed class ComparisonView(IAnsiConsole console)
{
    /// <summary>How many effects are listed before the clauses.</summary>
    private const int MostListed = 12;

    private const int NameWidth = 7;

    public void Show(EditionComparison comparison, bool all)
    {
        var summary = comparison.Summary;
        console.WriteNamed(new Text("Left:"), new Text(Evidence.Source(comparison.Left, null)), 0, NameWidth);
        console.WriteNamed(new Text("Right:"), new Text(Evidence.Source(comparison.Right, null)), 0, NameWidth);
        console.WriteWords($"{summary.Unchanged} unchanged, {summary.Changed} changed, {summary.Moved} moved, {summary.Added} added, {summary.Removed} removed; {summary.Similarity * 100:0} % of the words are shared.");
        if (summary.Actor > 0)
        {
            console.WriteWords($"Of those unchanged {summary.Actor} {(summary.Actor == 1 ? "names" : "name")} the authority or its services otherwise; --no-neutral shows them as changed.");
        }

        WhatMatters(comparison);
        console.WriteLine("[-only left-] {+only right+}");
        foreach (var entry in comparison.Entries.Where(entry => all || entry.Clauses.Kind != EntryKind.Unchanged))
        {
            console.WriteLine();
            var effects = entry.Effects.Count == 0 ? "" : $"  ({EffectText.Labels(entry.Details)})";
            console.WriteWords(new Text($"{entry.Clauses.Kind.ToString().ToLowerInvariant()}  {Place(entry)}{effects}", new Style(decoration: Decoration.Bold)));
            console.WriteWords(ChangedWords.Of(entry.Changes), 2);
        }
    }

    /// <summary>The effects that matter most, a line each with where it stands and what it changes; of the rest their number.</summary>
    private void WhatMatters(EditionComparison comparison)
    {
        var ranked = comparison.Ranked.ToList();
        var editorial = comparison.Summary.Effects.Where(count => count.Effect == ChangeEffect.Editorial).Sum(count => count.Count);
        console.WriteLine();
        console.Write(new Text($"What matters{(ranked.Count == 0 ? ": nothing that was found" : "")}\n", new Style(decoration: Decoration.Bold)));
        var width = ranked.Take(MostListed).Select(effect => EffectText.Label(effect.Detail).Length + 2).DefaultIfEmpty().Max();
        foreach (var (entry, detail) in ranked.Take(MostListed))
        {
            console.WriteNamed(new Text(EffectText.Label(detail)), new Text($"{EffectText.Values(detail)} ({Place(detail, entry)})".TrimStart()), 2, width);
        }

        var rest = ranked.Skip(MostListed).GroupBy(effect => (effect.Detail.Effect, effect.Detail.Direction))
            .Select(group => new EffectCount(group.Key.Effect, group.Key.Direction, group.Count()))
            .Concat(editorial > 0 ? [new EffectCount(ChangeEffect.Editorial, null, editorial)] : []).ToList();
        if (rest.Count > 0)
        {
            console.WriteWords($"{(ranked.Count == 0 ? "" : "and ")}{EffectText.Counts(rest)}", 2);
        }

        console.WriteLine();
    }

    private static string Place(EffectDetail detail, ComparedClause entry) => (detail.Left?.Value, detail.Right?.Value) switch
    {
        ({ } left, { } right) => left == right ? left : $"{left} → {right}",
        var (left, right) => left ?? right ?? Place(entry),
    };

    private static string Place(ComparedClause entry) => entry.Clauses switch
    {
        { IsPair: true } clauses when Anchors(clauses.Left) == Anchors(clauses.Right) => Anchors(clauses.Left),
        { IsPair: true } clauses => $"{Anchors(clauses.Left)} → {Anchors(clauses.Right)}",
        var clauses => Anchors(clauses.Left.Count > 0 ? clauses.Left : clauses.Right),
    };

    private static string Anchors(IReadOnlyList<Clause> clauses) => string.Join(" + ", clauses.Select(clause => clause.Anchor.Value).Distinct());
}
