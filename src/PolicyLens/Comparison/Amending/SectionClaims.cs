using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>Holds claims of sections and of passages about something against what was added, removed and edited.</summary>
internal static class SectionClaims
{
    /// <summary>The share of a topic's words that a passage about it has.</summary>
    private const double TopicShare = 0.6;

    /// <summary>The share of a topic's words that the heading of a section about it has.</summary>
    private const double HeadingShare = 0.5;

    /// <summary>The share of a section's clauses that differ where it was rewritten.</summary>
    private const double RewrittenShare = 0.4;

    public static Support Of(AmendmentClaim claim, ClaimScope scope) =>
        claim.Kind == ClaimKind.Section && claim.Section is not null && scope.Right is null && scope.Left is null && scope.IsMissing ? Support.None($"Neither edition has {scope.Name}.")
        : claim.Kind == ClaimKind.Section && (claim.Topic is null || scope.Name is not null) ? OfNamed(claim, scope)
        : OfTopic(claim, scope);

    private static Support OfNamed(AmendmentClaim claim, ClaimScope scope)
    {
        var (edited, name) = (scope.Clauses.Where(clause => clause.IsEdited || clause.Kind == EntryKind.Moved).ToList(), Capital(scope.Name ?? "the section"));
        var section = claim.Action == ClaimAction.Removed ? scope.Left : scope.Right;
        var whole = section is null ? null : scope.Text.Wholes.FirstOrDefault(whole => whole.Section.WithDescendants().Any(part => part.Anchor == section.Anchor) && whole.OfBase == (claim.Action == ClaimAction.Removed));
        var share = scope.Size == 0 ? 0 : (double)edited.Count(clause => clause.IsEdited) / scope.Size;
        switch (claim.Action)
        {
            case ClaimAction.Added or ClaimAction.Removed:
                var (kind, done) = claim.Action == ClaimAction.Added ? (EntryKind.Added, "was added") : (EntryKind.Removed, "was removed");
                var alone = edited.FindAll(clause => clause.Kind == kind);
                return whole is not null ? Support.By([whole], $"{name} {done}.")
                    : section is not null && alone.Exists(clause => clause.Place.Kind == PassageKind.Heading) ? Support.By(alone, $"{name} {done}; some of it stands elsewhere too.")
                    : claim.Topic is not null && OfTopic(claim, scope) is { Holds: true } about ? about
                    : Support.None(section is null ? claim.Action == ClaimAction.Added ? $"The chapter has no such section: {scope.Name}." : $"The base had no such section: {scope.Name}."
                        : claim.Action == ClaimAction.Added ? $"{name} stands in the base too." : $"{name} still stands.");
            case ClaimAction.Rewritten:
                return share >= RewrittenShare ? Support.By(edited, $"{name}: {edited.Count} of {scope.Size} clauses differ.")
                    : Support.None(edited.Count == 0 ? $"Nothing in {scope.Name} differs." : $"In {scope.Name} {edited.Count} of {scope.Size} clauses differ: too few for one that was rewritten.");
            case ClaimAction.Moved:
                var moved = edited.FindAll(clause => clause.Kind == EntryKind.Moved);
                return moved.Count > 0 ? Support.By(moved, $"{name} stands in another place.")
                    : scope is { Left: { } left, Right: { } right } && left.Anchor != right.Anchor ? Support.Bare($"{name} was {left.Title}.")
                    : Support.None($"{name} stands where it stood.");
            default:
                return edited.Count > 0 ? Support.By(edited, $"{edited.Count} {(edited.Count == 1 ? "clause differs" : "clauses differ")} in {scope.Name}.")
                    : claim.Action == ClaimAction.Reviewed ? Support.Bare("It says that the section was reviewed, and of changes nothing.")
                    : Support.None($"Nothing in {scope.Name} differs.");
        }
    }

    private static Support OfTopic(AmendmentClaim claim, ClaimScope scope)
    {
        var topic = scope.Text.Words.Topic(claim.Topic ?? claim.Text);
        if (topic.IsEmpty)
        {
            return scope.Clauses.Where(clause => clause.IsEdited).ToList() is { Count: > 0 } any ? Support.By(any, "What differs there may be what is meant; the note does not say more.") : Support.None("Nothing there differs.");
        }

        var wholes = Best(scope.Text.Wholes.Where(whole => whole.OfBase == (claim.Action == ClaimAction.Removed) && whole.Clauses.Any(scope.Clauses.Contains)), whole => topic.Covered(whole.Section.Heading!), HeadingShare);
        if (wholes.Count > 0 && claim.Action is ClaimAction.Added or ClaimAction.Removed or ClaimAction.Reflected or ClaimAction.Changed)
        {
            return Support.By(wholes, $"{(wholes[0].OfBase ? "Removed" : "Added")} as a whole: {string.Join("; ", wholes.Select(whole => whole.Section.Title))}.");
        }

        var passages = Best(scope.Clauses.Where(clause => clause.IsEdited).GroupBy(clause => (clause.Place.Anchor, clause.OfBase)), group => topic.Covered(Words(claim.Action, group)), TopicShare)
            .SelectMany(group => group).ToList();
        return passages.Count > 0 ? Support.By(passages, $"What {Done(claim.Action)} there speaks of {claim.Topic ?? "it"}.")
            : scope.Text.Passages(ofBase: false).FirstOrDefault(passage => topic.Covered(passage.Text) >= TopicShare) is { } standing ? Support.None($"Nothing that {Done(claim.Action)} speaks of {claim.Topic ?? "it"}; {standing.Anchor} does, which is as it was.")
            : Support.None($"Nothing that {Done(claim.Action)} speaks of {claim.Topic ?? "it"}.");
    }

    /// <summary>Those that have most of a topic's words, if that is a fair share of them.</summary>
    private static List<T> Best<T>(IEnumerable<T> candidates, Func<T, double> covered, double least)
    {
        var measured = candidates.Select(candidate => (Candidate: candidate, Share: covered(candidate))).Where(pair => pair.Share >= least).ToList();
        var most = measured.Select(pair => pair.Share).DefaultIfEmpty(1).Max();
        return [.. measured.Where(pair => pair.Share >= most).Select(pair => pair.Candidate)];
    }

    /// <summary>What an action leaves its words in: what has come, what has gone, or all of a passage that was edited with its heading.</summary>
    private static string Words(ClaimAction action, IEnumerable<ChangedClause> clauses) => string.Join(' ', clauses.Select(clause => action switch
    {
        ClaimAction.Added => clause.Inserted,
        ClaimAction.Removed => clause.Deleted,
        _ => $"{clause.Place.Section.Heading} {clause.Entry.Clauses.LeftText} {clause.Entry.Clauses.RightText}",
    }));

    private static string Done(ClaimAction action) => action switch { ClaimAction.Added => "was added", ClaimAction.Removed => "was removed", _ => "has changed" };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
