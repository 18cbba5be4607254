using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Comparison.History;

/// <summary>Tells what an edition changed against the one before it.</summary>
public sealed class EditionChangeBuilder(Catalogues catalogues)
{
    /// <summary>The version of the rules that compare: what older ones have stored is compared again.</summary>
    public const string Rules = "1";

    /// <param name="former">The edition that held before; null for the first of its chapter.</param>
    public EditionChange Of(NamedEdition? former, NamedEdition edition)
    {
        var change = new EditionChange(edition.Name, former?.Name, edition.Edition.Date)
        {
            Authority = edition.Edition.Findings.Authority,
            Title = edition.Edition.Chapter.Title,
            Sha256 = edition.Edition.Source.Sha256,
            FromSha256 = former?.Edition.Source.Sha256,
            FormerTitle = former is not null && former.Edition.Chapter.Title != edition.Edition.Chapter.Title ? former.Edition.Chapter.Title : null,
        };
        if (former is null)
        {
            return change;
        }

        var comparison = EditionComparison.Of(former, edition, catalogues);
        return change with
        {
            Summary = comparison.Summary,
            Effects = comparison.Entries.SelectMany(entry => entry.Details.Select(detail => new RankedEffect(entry, detail)))
                .OrderBy(ranked => ranked.Detail.Rank).Select(Effect).ToValueList(),
            Level = LevelOf(comparison),
            Rank = comparison.Entries.SelectMany(entry => entry.Details).Select(detail => detail.Rank).DefaultIfEmpty(EditionChange.LeastRank).Min(),
            Notes = Notes(edition.Edition).Except(Notes(former.Edition), StringComparer.Ordinal).ToValueList(),
        };
    }

    private static ChangedEffect Effect(RankedEffect ranked)
    {
        var (clauses, detail) = (ranked.Entry.Clauses, ranked.Detail);
        return new(detail.Effect, detail.Direction, detail.Anchor, detail.Before, detail.After)
        {
            BeforeAnchor = detail.Left ?? clauses.FirstLeft?.Anchor,
            BeforeQuote = clauses.Left.Count > 0 ? clauses.LeftText : null,
            AfterQuote = clauses.Right.Count > 0 ? clauses.RightText : null,
            Elsewhere = detail.Elsewhere,
            Heading = (clauses.FirstRight ?? clauses.FirstLeft)?.Section.Heading,
        };
    }

    private static ChangeLevel LevelOf(EditionComparison comparison)
    {
        var notes = new NoteClauses(comparison.Left.Edition, comparison.Right.Edition);
        return comparison.Entries.Where(entry => !notes.Are(entry.Clauses)).Select(LevelOf).DefaultIfEmpty(ChangeLevel.None).Max();
    }

    private static ChangeLevel LevelOf(ComparedClause entry) => entry.Details.Select(LevelOf).DefaultIfEmpty(ChangeLevel.None).Max() is > ChangeLevel.None and var level
        ? level
        : entry.Clauses.Kind switch
        {
            EntryKind.Unchanged => ChangeLevel.None,
            EntryKind.Added or EntryKind.Removed when (entry.Clauses.FirstRight ?? entry.Clauses.FirstLeft)?.Kind != PassageKind.Heading => ChangeLevel.Minor,
            _ => ChangeLevel.Editorial,
        };

    private static ChangeLevel LevelOf(EffectDetail detail) => detail.Effect switch
    {
        ChangeEffect.Editorial => ChangeLevel.Editorial,
        ChangeEffect.Actor or ChangeEffect.Terminology => ChangeLevel.Minor,
        _ => detail.Elsewhere ? ChangeLevel.Minor : ChangeLevel.Major,
    };

    private static IEnumerable<string> Notes(Edition edition) => edition.Findings.Amendments.Select(amendment => amendment.Note).Distinct(StringComparer.Ordinal);
}
