using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction;
using PolicyLens.Model;

namespace PolicyLens.Checking;

/// <summary>Finds the clauses that promise less than the same clauses of other chapters: by their verb, or by hedges that the others have not.</summary>
internal sealed class WeakerClauses(Catalogues catalogues)
{
    private const int NamesTold = 4;

    public IEnumerable<Issue> Find(string rule, Edition subject, IReadOnlyList<NamedEdition> others)
    {
        var comparer = new HedgeComparer(new HedgeFinder(catalogues.Hedges));
        var aligner = new ClauseAligner(catalogues);
        var weaker = others.SelectMany(other => aligner.Align(other.Edition, subject).Entries
            .Where(entry => entry is { IsPair: true, FirstRight.Kind: not PassageKind.Heading })
            .Select(entry => (Other: other, Theirs: entry.FirstLeft!, Own: entry.FirstRight!, Change: comparer.Compare(entry.LeftText, entry.RightText)))
            .Where(pair => pair.Change.Shift == CommitmentShift.Weaker));
        foreach (var clause in weaker.GroupBy(pair => (pair.Own.Anchor, pair.Own.Sentence, How: How(pair.Change))).OrderByDescending(group => group.Count()))
        {
            var (other, theirs, own, change) = clause.First();
            yield return new(rule, Severity.Info, $"Promises less than {Names(clause.Select(pair => pair.Other.AuthorityName))}: {clause.Key.How}.")
            {
                Anchor = own.Anchor,
                Quote = change.Gained.FirstOrDefault()?.After is { } words && own.Text.Contains(words, StringComparison.Ordinal) ? words : own.Text,
                Suggestion = $"Compare {other.Name}#{theirs.Anchor}: “{theirs.Text}”",
            };
        }
    }

    private static string How(HedgeComparison change) => string.Join("; ", change.Gained.Select(hedge => hedge.Before is { } before && hedge.After is { } after ? $"“{before}” is “{after}” here" : $"it has “{hedge.Text}”")
        .Concat(change.From == change.To ? [] : [$"{change.From.ToString().ToLowerInvariant()} is {change.To.ToString().ToLowerInvariant()} here"]));

    private static string Names(IEnumerable<string> names)
    {
        var all = names.Distinct().ToList();
        return string.Join(", ", all.Take(NamesTold)) + (all.Count > NamesTold ? $" and {all.Count - NamesTold} more" : "");
    }
}
