using System.Globalization;
using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>The section of a comparison's report that says what matters: how often each effect occurs, then each with where it stands.</summary>
internal static class EffectBlocks
{
    /// <summary>How many effects the table lists; the whole of them stands in the table side by side.</summary>
    private const int MostListed = 40;

    public static IEnumerable<ReportBlock> Of(EditionComparison comparison)
    {
        yield return new ReportHeading(2, "What matters");
        var ranked = comparison.Ranked.ToList();
        if (ranked.Count == 0)
        {
            yield return new ReportParagraph("No clause differs in an age, a time, an amount, a citation, an outcome, a term of the field or in what it binds to.");
            yield break;
        }

        yield return new ReportParagraph($"{EffectText.Counts(comparison.Summary.Effects)}.");
        yield return new ReportTable
        {
            Caption = "What the changes do, ages and times first",
            Columns = [new("What changes", 1.3), new($"Left: {comparison.Left.AuthorityName}", 3), new($"Right: {comparison.Right.AuthorityName}", 3)],
            Rows = ranked.Take(MostListed).Select(effect => new ReportRow(
            [
                new([new ReportParagraph([new ReportRun(EffectText.Label(effect.Detail), RunMark.Strong)])]),
                Side(effect.Detail.Before, effect.Detail.Left, effect.Entry.Clauses.Left, comparison.Left),
                Side(effect.Detail.After, effect.Detail.Right, effect.Entry.Clauses.Right, comparison.Right),
            ])).ToValueList(),
        };
        if (ranked.Count > MostListed)
        {
            yield return new ReportParagraph(
                string.Create(CultureInfo.InvariantCulture, $"And {ranked.Count - MostListed} more: {Rest(ranked)}. The table side by side has all."), ReportStyle.Note);
        }
    }

    private static string Rest(List<RankedEffect> ranked) =>
        EffectText.Counts(ranked.Skip(MostListed).GroupBy(effect => (effect.Detail.Effect, effect.Detail.Direction)).Select(group => new EffectCount(group.Key.Effect, group.Key.Direction, group.Count())));

    /// <summary>What one side has, drawn from the clause that stands there.</summary>
    private static ReportCell Side(string? words, Anchor? anchor, ValueList<Clause> clauses, NamedEdition edition)
    {
        if (words is null)
        {
            return new("");
        }

        if (anchor is not { } at)
        {
            return new([new ReportParagraph(words) { Claims = [ReportClaim.On(edition)] }]);
        }

        var clause = clauses.FirstOrDefault(clause => clause.Anchor == at);
        return new(
        [
            new ReportParagraph(words) { Claims = [ReportClaim.Drawn(edition, at, clause?.Text, clause?.Sentence)] },
            new ReportParagraph(Evidence.Brief(edition, at, clause?.Sentence), ReportStyle.Source),
        ]);
    }
}
