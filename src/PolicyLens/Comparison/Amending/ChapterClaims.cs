namespace PolicyLens.Comparison.Amending;

/// <summary>Holds claims of the chapter as a whole – rewritten, restructured, unchanged, changed in little – against all that differs.</summary>
internal static class ChapterClaims
{
    /// <summary>A chapter of which this share of the clauses differs was changed for the most part.</summary>
    private const double Most = 0.5;

    public static Support Of(AmendmentClaim claim, ClaimScope scope)
    {
        var text = scope.Text;
        var edited = text.Clauses.Where(clause => clause.IsEdited).ToList();
        var moved = text.Clauses.Where(clause => clause.Kind == EntryKind.Moved).ToList();
        var share = $"{edited.Count} of {text.All.Count} clauses differ";
        switch (claim.Action)
        {
            case ClaimAction.Reviewed:
                return Support.Bare("It says that the chapter was reviewed, and of changes nothing.");
            case ClaimAction.Moved:
                return moved.Count > 0 ? Support.By(moved, null, $"{moved.Count} {(moved.Count == 1 ? "clause stands" : "clauses stand")} in another place.") with { Covered = [] }
                    : Renumbered(text) is { } sections ? Support.Bare($"Sections have other numbers or headings: {sections}.")
                    : Support.None("Everything stands where it stood, under the same numbers.");
            case ClaimAction.Rewritten or ClaimAction.Added:
                return text.ChangedShare >= Most ? Support.By(edited, $"{share}.") : Support.None(edited.Count == 0 ? "Nothing but the notes differs." : $"Only {share}.");
            default:
                var all = Support.By(edited.Count > 0 ? edited : moved, edited.Count == 0 ? "Only the order differs." : $"{share}; the note does not say which.");
                return edited.Count + moved.Count == 0 ? Support.None(Renumbered(text) is null ? "Nothing but the notes differs." : "Nothing but numbers of sections and the notes differs.")
                    : text.ChangedShare >= Most ? all : all with { Covered = [] };
        }
    }

    public static Support OfNone(ClaimScope scope)
    {
        var weighty = scope.Clauses.Where(IsWeighty(scope.Text)).ToList();
        var edited = scope.Clauses.Count(clause => clause.IsEdited);
        return weighty.Count > 0 ? Support.None($"{weighty.Count} {(weighty.Count == 1 ? "clause differs" : "clauses differ")} in substance: {string.Join(", ", weighty.Select(clause => clause.Place.Anchor).Distinct().Take(5))}.")
            : Support.Bare(edited == 0 ? "Nothing but the notes differs." : $"What differs ({edited} {(edited == 1 ? "clause" : "clauses")}) changes nothing of substance.");
    }

    public static Support OfMinor(ClaimScope scope)
    {
        if (scope.IsMissing)
        {
            return Support.None($"Neither edition has {scope.Name}.");
        }

        var (edited, weighty) = (scope.Clauses.Where(clause => clause.IsEdited || clause.Kind == EntryKind.Moved).ToList(), IsWeighty(scope.Text));
        var small = edited.FindAll(clause => !weighty(clause));
        return small.Count > 0 ? Support.By(small, $"{small.Count} {(small.Count == 1 ? "clause differs" : "clauses differ")} and no rule with it.")
            : Support.None(edited.Count > 0 ? "What differs is of substance." : scope.Name is null && Renumbered(scope.Text) is { } sections ? $"Only numbers of sections differ: {sections}." : "Nothing but the notes differs.");
    }

    /// <summary>Whether a clause changes what the chapter says, or belongs to a section that came or went.</summary>
    private static Func<ChangedClause, bool> IsWeighty(ChangedText text) => clause => clause.Substance.Count > 0 || text.WholeOf(clause) is not null;

    /// <summary>Sections whose number is another than before, the first few; null where there is none.</summary>
    private static string? Renumbered(ChangedText text)
    {
        var sections = text.All.Where(entry => entry is { IsPair: true, FirstLeft.Kind: Model.PassageKind.Heading } && entry.FirstLeft.Section.Number != entry.FirstRight!.Section.Number)
            .Select(entry => $"{entry.FirstLeft!.Section.Number ?? "none"} → {entry.FirstRight!.Section.Number ?? "none"}").ToList();
        return sections.Count == 0 ? null : string.Join(", ", sections.Take(5)) + (sections.Count > 5 ? $" and {sections.Count - 5} more" : "");
    }
}
