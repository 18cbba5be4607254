using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>
/// Holds what an edition says of its own change against what has changed since the edition before or, where there is none, against what
/// its near relatives have in common. For any number of threads at once.
/// </summary>
public sealed class ClaimChecker(Catalogues catalogues)
{
    /// <summary>The share of a whole section's clauses that a note must speak of for the section to be mentioned.</summary>
    private const double MentionedShare = 0.5;

    /// <summary>How many passages that are lacking are told.</summary>
    private const int MostTold = 3;

    private readonly ClaimReader reader = new(catalogues);

    /// <summary>Holds the notes that the right edition has beyond the left against the comparison of the two.</summary>
    /// <param name="comparison">The edition before on the left.</param>
    public ClaimReport Check(EditionComparison comparison)
    {
        var notes = reader.Read(comparison.Right.Edition, comparison.Left.Edition);
        var text = new ChangedText(comparison, catalogues);
        var supports = notes.Claims.Select(claim => (Claim: claim, Support: Of(claim, text))).ToList();
        return new()
        {
            Base = comparison.Left.Name,
            Record = notes.Record,
            Remark = notes.Remark,
            Claims = supports.Select(pair => Checked(pair.Claim, pair.Support, comparison.Left.Name)).ToValueList(),
            Unmentioned = Unmentioned(text, [.. supports.Where(pair => pair.Support.Holds).SelectMany(pair => pair.Support.Covered)]).ToValueList(),
        };
    }

    /// <summary>
    /// Holds all notes of an edition that has none before it against the template of its near relatives: what the edition has beyond them is
    /// what it may have added. Nothing is told as unmentioned.
    /// </summary>
    /// <param name="relatives">The same chapter of other authorities, near or not; the edition itself is passed over.</param>
    public ClaimReport Check(NamedEdition edition, IReadOnlyList<NamedEdition> relatives)
    {
        var notes = reader.Read(edition.Edition, null);
        var report = new ClaimReport { Record = notes.Record, Remark = notes.Remark };
        if (notes.Claims.Count == 0)
        {
            return report;
        }

        if (new InferredBaseBuilder(catalogues).Build(edition, relatives) is not { } inferred)
        {
            return report with { Claims = notes.Claims.Select(claim => new CheckedClaim(claim, null, null, [], "There is no edition before it and no relative that is near enough to hold it against.")).ToValueList() };
        }

        var text = new ChangedText(EditionComparison.Of(inferred.Template, edition, catalogues, new() { Neutral = true }), catalogues);
        return report with
        {
            Base = ClaimReport.InferredBase,
            InferredFrom = inferred.Relatives,
            Claims = notes.Claims.Select(claim => NeedsEarlierEdition(claim)
                ? new CheckedClaim(claim, null, ClaimReport.InferredBase, [], "Without the edition before it cannot be told.")
                : Inferred(claim, Of(claim, text))).ToValueList(),
        };
    }

    /// <summary>What differs between relatives was not all changed at one time: how much was, only the edition before can tell.</summary>
    private static bool NeedsEarlierEdition(AmendmentClaim claim) => claim.Kind is ClaimKind.None or ClaimKind.Minor or ClaimKind.Chapter || claim.Action is ClaimAction.Moved or ClaimAction.Rewritten;

    private static Support Of(AmendmentClaim claim, ChangedText text)
    {
        var scope = new ClaimScope(text, claim);
        return claim.Kind switch
        {
            ClaimKind.Law => LawClaims.Of(claim, scope),
            ClaimKind.Section or ClaimKind.Topic or ClaimKind.List => SectionClaims.Of(claim, scope),
            ClaimKind.Term => WordingClaims.OfTerm(claim, scope),
            ClaimKind.Age or ClaimKind.Deadline or ClaimKind.Amount => WordingClaims.OfQuantity(claim, scope),
            ClaimKind.Contact => WordingClaims.OfContact(claim, scope),
            ClaimKind.Chapter => ChapterClaims.Of(claim, scope),
            ClaimKind.Minor => ChapterClaims.OfMinor(scope),
            ClaimKind.None => ChapterClaims.OfNone(scope),
            _ => OfUnread(claim, scope),
        };
    }

    /// <summary>A note that no rule reads is held against the changed passages by its words.</summary>
    private static Support OfUnread(AmendmentClaim claim, ClaimScope scope)
    {
        var found = SectionClaims.Of(claim with { Kind = ClaimKind.Topic, Topic = null }, scope);
        return found.Holds ? found with { Reason = "No rule reads the note; its words stand in what has changed there." } : Support.None("The note could not be read, and nothing that has changed speaks for it.");
    }

    private static CheckedClaim Checked(AmendmentClaim claim, Support support, string name) =>
        new(claim, support.Holds ? ClaimVerdict.Supported : ClaimVerdict.Unsupported, name, support.Holds ? support.Passages.ToValueList() : [], support.Reason);

    /// <summary>Of what relatives have and the edition has not no address can be given: it is told in words.</summary>
    private static CheckedClaim Inferred(AmendmentClaim claim, Support support)
    {
        var (own, lacking) = (support.Passages.Where(passage => !passage.OfBase).ToList(), support.Passages.Where(passage => passage.OfBase).Select(passage => $"“{passage.Quote}”").Take(MostTold).ToList());
        var reason = lacking.Count == 0 ? support.Reason : $"{support.Reason} What its relatives have and it has not: {string.Join("; ", lacking)}.";
        return Checked(claim, support with { Passages = own, Reason = reason }, ClaimReport.InferredBase);
    }

    private static IEnumerable<UnmentionedChange> Unmentioned(ChangedText text, HashSet<(int Clause, ChangeEffect? Effect)> covered)
    {
        var told = new HashSet<WholeSection>(ReferenceEqualityComparer.Instance);
        foreach (var clause in text.Clauses)
        {
            if (text.WholeOf(clause) is { } whole)
            {
                if (told.Add(whole) && whole.Clauses.Count(own => covered.Contains((own.Index, null))) < MentionedShare * whole.Clauses.Count)
                {
                    yield return new(whole.Passage.Anchor, whole.Passage.Quote, whole.OfBase, []);
                }

                continue;
            }

            var left = covered.Contains((clause.Index, null)) ? [] : clause.Substance.Where(detail => !covered.Contains((clause.Index, detail.Effect))).ToValueList();
            if (left.Count > 0)
            {
                yield return new(clause.Place.Anchor, clause.Text, clause.OfBase, left);
            }
        }
    }
}
