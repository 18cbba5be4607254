using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>Holds claims of law and guidance against the sources that the changed clauses cite.</summary>
internal static class LawClaims
{
    public static Support Of(AmendmentClaim claim, ClaimScope scope) => claim.Law is { } law ? OfNamed(claim, law, scope) : OfAny(claim, scope);

    private static Support OfNamed(AmendmentClaim claim, ClaimedLaw law, ClaimScope scope)
    {
        var text = scope.Text;
        bool IsMeant(Citation citation) => citation.Title == law.Title && (law.Year is null || citation.Year is null || citation.Year == law.Year);
        List<ChangedClause> Citing(bool now) => [.. scope.Clauses.Where(clause => clause.IsEdited && (now ? text.RightFindings.Citations(clause.Entry.Clauses.Right) : text.LeftFindings.Citations(clause.Entry.Clauses.Left)).Exists(IsMeant))];
        var (citing, cited) = (Citing(now: true), Citing(now: false));
        var come = citing.Except(cited).ToList();
        var gone = cited.Except(citing).ToList();
        var standing = text.Right.Findings.Citations.FirstOrDefault(citation => IsMeant(citation) && text.Passages(ofBase: false).Any(passage => passage.Anchor == citation.Anchor));
        bool Speaks(Clause clause) => text.RightFindings.Citations([clause]).Exists(IsMeant);
        return claim.Action switch
        {
            ClaimAction.Added when come.Count > 0 => WithSections(come, text, Speaks, $"{law} is cited there and was not before."),
            ClaimAction.Added => Support.None(standing is null ? $"The chapter does not cite {law}." : $"{law} is cited at {standing.Anchor}, and was before."),
            ClaimAction.Removed when gone.Count > 0 => Support.By(gone, ChangeEffect.Citation, standing is null ? $"{law} is no longer cited." : $"{law} is no longer cited there; it still is at {standing.Anchor}."),
            ClaimAction.Removed => Support.None(standing is null ? $"The base did not cite {law} there." : $"{law} is still cited at {standing.Anchor}."),
            ClaimAction.Reflected or ClaimAction.Reviewed or ClaimAction.Rewritten when citing.Count > 0 => WithSections(citing, text, Speaks, $"What has changed cites {law}."),
            _ when come.Count + gone.Count > 0 => WithSections([.. come, .. gone], text, Speaks, $"Where {law} is cited has changed."),
            _ when citing.Count > 0 => WithSections(citing, text, Speaks, $"What has changed cites {law}."),
            _ => Support.None(standing is null ? $"Nothing that has changed cites {law}; the chapter does not cite it at all." : $"Nothing that has changed cites {law}; it is cited at {standing.Anchor}, which is as it was."),
        };
    }

    private static Support OfAny(AmendmentClaim claim, ClaimScope scope)
    {
        var text = scope.Text;
        List<Citation> Come(ChangedClause clause) => Alone(text.RightFindings.Citations(clause.Entry.Clauses.Right), text.LeftFindings.Citations(clause.Entry.Clauses.Left), title => text.LeftFindings.Cites(title));
        List<Citation> Gone(ChangedClause clause) => Alone(text.LeftFindings.Citations(clause.Entry.Clauses.Left), text.RightFindings.Citations(clause.Entry.Clauses.Right), title => text.RightFindings.Cites(title));
        var found = scope.Clauses.Select(clause => (Clause: clause, Sources: claim.Action switch
        {
            ClaimAction.Added => Come(clause),
            ClaimAction.Removed => Gone(clause),
            _ => [.. Come(clause), .. Gone(clause), .. clause.Substance.Any(detail => detail.Effect == ChangeEffect.Citation) ? text.RightFindings.Citations(clause.Entry.Clauses.Right) : []],
        })).Where(pair => pair.Sources.Count > 0).ToList();

        // "Legislation" is no guidance, and what is said of a list holds of its items; but where there is nothing else, what there is counts.
        if (KindsOf(claim.Text) is { } kinds && found.FindAll(pair => pair.Sources.Exists(source => kinds.Contains(source.Kind))) is { Count: > 0 } ofKind)
        {
            found = ofKind;
        }

        if (claim.InList && found.FindAll(pair => pair.Clause.Place.Kind is PassageKind.Item or PassageKind.Row) is { Count: > 0 } inList)
        {
            found = inList;
        }

        var names = string.Join("; ", found.SelectMany(pair => pair.Sources).Select(source => $"{new ClaimedLaw(source.Title, source.Year)}").Distinct());
        return found.Count > 0
            ? Support.By(found.Select(pair => pair.Clause), ChangeEffect.Citation, $"{(claim.Action == ClaimAction.Added ? "Added" : claim.Action == ClaimAction.Removed ? "Removed" : "Cited otherwise than before")}: {names}.")
            : Support.None(claim.Action switch
            {
                ClaimAction.Added => "No law or guidance is cited that was not cited before.",
                ClaimAction.Removed => "All law and guidance that was cited still is.",
                _ => "The law and guidance that is cited is what was cited before.",
            });
    }

    private static List<Citation> Alone(List<Citation> own, List<Citation> others, Func<string, bool> elsewhere) =>
        own.FindAll(citation => !others.Exists(other => other.Title == citation.Title && other.Year == citation.Year) && (others.Exists(other => other.Title == citation.Title) || !elsewhere(citation.Title)));

    /// <summary>The kinds that the words of a claim mean; null where they mean all.</summary>
    private static SourceKind[]? KindsOf(string text)
    {
        var (law, guidance) = (text.Contains("legislat", StringComparison.OrdinalIgnoreCase) || text.Contains("law", StringComparison.OrdinalIgnoreCase), text.Contains("guidance", StringComparison.OrdinalIgnoreCase));
        return (law, guidance) switch
        {
            (true, false) => [SourceKind.Act, SourceKind.Regulations, SourceKind.Order, SourceKind.Rules, SourceKind.Convention],
            (false, true) => [SourceKind.Guidance, SourceKind.Framework, SourceKind.Standard],
            _ => null,
        };
    }

    /// <summary>A new section that opens with the source is there for it, and speaks as a whole.</summary>
    private static Support WithSections(IReadOnlyList<ChangedClause> clauses, ChangedText text, Func<Clause, bool> speaks, string reason)
    {
        bool Opens(ChangedClause clause, WholeSection whole) => whole.Clauses.First(own => own.Place.Kind != PassageKind.Heading).Place.Anchor == clause.Place.Anchor || clause.Place.Kind == PassageKind.Heading;
        var opened = clauses.Select(clause => (clause, Whole: text.WholeOf(clause))).Where(pair => pair.Whole is not null && Opens(pair.clause, pair.Whole)).Select(pair => pair.Whole!).Distinct().ToList();
        var single = Support.By(clauses.Where(clause => text.WholeOf(clause) is not { } whole || !opened.Contains(whole)), ChangeEffect.Citation, reason, speaks);
        return opened.Count == 0 ? single : single.And(Support.By(opened, reason));
    }
}
