using PolicyLens.Catalogue;
using PolicyLens.Comparison.Amending;
using PolicyLens.Model;

namespace PolicyLens.Comparison.History;

/// <summary>Tells what an edition changed against the one before it, and whether its notes say so. For any number of threads at once.</summary>
public sealed class EditionChangeBuilder(Catalogues catalogues)
{
    /// <summary>The version of the rules that compare: what older ones have stored is compared again.</summary>
    public const string Rules = "1";

    /// <summary>A note that the text does not bear out matters less than an age, a time or an amount, and more than the rest.</summary>
    private const int DoubtfulNoteRank = 25;

    private readonly ClaimReader reader = new(catalogues);
    private readonly ClaimChecker checker = new(catalogues);

    /// <param name="former">The edition that held before; null for the first of its chapter.</param>
    /// <param name="relatives">Of a first edition: the chapters of other authorities that its notes are held against. Asked for only where it has notes.</param>
    public EditionChange Of(NamedEdition? former, NamedEdition edition, Func<IReadOnlyList<NamedEdition>> relatives)
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
            return With(change with { Notes = Notes(edition.Edition).ToValueList() }, checker.Check(edition, reader.Read(edition.Edition, null).Claims.Count > 0 ? relatives() : []));
        }

        var comparison = EditionComparison.Of(former, edition, catalogues);
        var notes = new DocumentNotes(former.Edition, edition.Edition);
        var entries = comparison.Entries.Where(entry => !notes.Are(entry.Clauses)).ToList();
        var ranked = entries.SelectMany(entry => entry.Details.Select(detail => new RankedEffect(entry, detail))).OrderBy(effect => effect.Detail.Rank).ToList();
        return With(
            change with
            {
                Summary = comparison.Summary,
                Effects = ranked.Select(Effect).ToValueList(),
                Level = entries.Select(LevelOf).DefaultIfEmpty(ChangeLevel.None).Max(),
                Rank = ranked.Count > 0 ? ranked[0].Detail.Rank : EditionChange.LeastRank,
                Notes = Notes(edition.Edition).Except(Notes(former.Edition), StringComparer.Ordinal).ToValueList(),
            },
            checker.Check(comparison));
    }

    private static EditionChange With(EditionChange change, ClaimReport report)
    {
        var doubtful = report.Claims.Any(claim => claim.Verdict == ClaimVerdict.Unsupported);
        return change with
        {
            NotesRemark = report.Claims.Count == 0 ? report.Remark : null,
            Relatives = report.InferredFrom,
            Claims = report.Claims.Select(claim => new HeldClaim(claim.Claim.Text, claim.Verdict, claim.Base, claim.Anchors.ToValueList()) { Reason = claim.Reason, Date = claim.Claim.Date, Passages = claim.Passages }).ToValueList(),
            Unmentioned = report.Unmentioned.Select(unmentioned => unmentioned.Anchor).Distinct().ToValueList(),
            Level = doubtful ? ChangeLevel.Major : change.Level,
            Rank = doubtful ? Math.Min(change.Rank, DoubtfulNoteRank) : change.Rank,
        };
    }

    private static ChangedEffect Effect(RankedEffect ranked)
    {
        var (clauses, detail) = (ranked.Entry.Clauses, ranked.Detail);
        return new(detail.Effect, detail.Direction, detail.Anchor, detail.Before, detail.After)
        {
            BeforeAnchor = clauses.FirstLeft?.Anchor,
            BeforeQuote = clauses.Left.Count > 0 ? clauses.LeftText : null,
            AfterAnchor = clauses.FirstRight?.Anchor,
            AfterQuote = clauses.Right.Count > 0 ? clauses.RightText : null,
            Elsewhere = detail.Elsewhere,
            Heading = (clauses.FirstRight ?? clauses.FirstLeft)?.Section.Heading,
        };
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
