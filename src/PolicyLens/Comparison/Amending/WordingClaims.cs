using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>Holds claims of terms, of ages, times and sums, and of contacts against what the changed clauses have otherwise.</summary>
internal static class WordingClaims
{
    /// <summary>More words than this in the place of others are no term.</summary>
    private const int LongestTerm = 6;

    private const double TopicShare = 0.5;

    private static readonly string[] ContactMarks = ["@", "http", "www.", ".gov", ".org", ".co.uk", "telephone", "phone", "email", "e-mail", "tel:", "tel.", "link", "contact details", "address"];

    public static Support OfTerm(AmendmentClaim claim, ClaimScope scope)
    {
        var edited = scope.Clauses.Where(clause => clause.IsEdited || clause.Entry.Effects.Contains(ChangeEffect.Actor)).ToList();
        var words = scope.Text.Words;
        if (claim.After is not { } after)
        {
            var named = edited.FindAll(clause => clause.Entry.Details.Any(detail => detail.Effect is ChangeEffect.Terminology or ChangeEffect.Actor));
            var replaced = named.Count > 0 ? named : edited.FindAll(clause => clause.Entry.Clauses.IsPair && IsReplacement(clause));
            return replaced.Count > 0 ? Support.By(replaced, ChangeEffect.Terminology, named.Count > 0 ? $"Other words for the same: {string.Join("; ", Told(named))}." : "Words stand in the place of others; whether they mean the same the catalogue does not know.")
                : Support.None("No term stands in the place of another.");
        }

        var found = edited.FindAll(clause => words.Has(clause.Entry.Clauses.RightText, after) && !words.Has(clause.Entry.Clauses.LeftText, after) && (claim.Before is null || words.Has(clause.Entry.Clauses.LeftText, claim.Before)));
        var left = claim.Before is { } before ? scope.Text.Passages(ofBase: false).Where(passage => words.Has(passage.Text, before)).Select(passage => passage.Anchor).Distinct().ToList() : [];
        var rest = left.Count == 0 ? "" : $" “{claim.Before}” still stands at {string.Join(", ", left.Take(3))}{(left.Count > 3 ? $" and {left.Count - 3} more" : "")}.";
        return found.Count > 0 ? Support.By(found, ChangeEffect.Terminology, $"“{after}” stands {(claim.Before is null ? "there now" : $"in the place of “{claim.Before}”")}.{rest}")
            : Support.None($"“{after}” stands nowhere in the place of {(claim.Before is null ? "other words" : $"“{claim.Before}”")}.{rest}");
    }

    public static Support OfQuantity(AmendmentClaim claim, ClaimScope scope)
    {
        var effect = claim.Kind switch { ClaimKind.Age => ChangeEffect.Age, ClaimKind.Deadline => ChangeEffect.Deadline, _ => ChangeEffect.Amount };
        var found = scope.Clauses.SelectMany(clause => clause.Entry.Details.Where(detail => detail.Effect == effect).Select(detail => (Clause: clause, Detail: detail))).ToList();
        if (found.Count == 0)
        {
            return Support.None($"No {(effect == ChangeEffect.Deadline ? "time" : effect == ChangeEffect.Age ? "age" : "amount")} differs{(scope.Name is { } name ? $" in {name}" : "")}.");
        }

        if (claim.Topic is { } topic && claim.After is null && scope.Text.Words.Topic(topic) is { IsEmpty: false } words
            && found.FindAll(pair => words.Covered($"{pair.Clause.Place.Section.Heading} {pair.Clause.Text}") >= TopicShare) is { Count: > 0 } about)
        {
            found = about;
        }

        var told = string.Join("; ", found.Select(pair => $"{EffectText.Label(pair.Detail)} ({EffectText.Values(pair.Detail)})").Distinct());
        found = found.FindAll(pair => IsNumber(claim.Before, pair.Detail.Before) && IsNumber(claim.After, pair.Detail.After) && Goes(claim.Action, pair.Detail.Direction));
        return found.Count == 0 ? Support.None($"That is not what differs. What does: {told}.")
            : Support.By(found.Select(pair => pair.Clause), effect, $"{string.Join("; ", found.Select(pair => $"{EffectText.Label(pair.Detail)} ({EffectText.Values(pair.Detail)})").Distinct())}.");
    }

    public static Support OfContact(AmendmentClaim claim, ClaimScope scope)
    {
        var (before, now) = (PassageLinks.Of(scope.Text.Left.Chapter), PassageLinks.Of(scope.Text.Right.Chapter));
        var topic = claim.Topic is { } named ? scope.Text.Words.Topic(named) : null;
        bool IsMeant(string words) => topic is null or { IsEmpty: true } || topic.Covered(words) >= TopicShare;
        bool Fits(bool added) => claim.Action is ClaimAction.Added ? added : claim.Action is not ClaimAction.Removed || !added;
        var linked = scope.Text.All.Select(entry => (Entry: entry, Left: LinksOf(entry.Left, before), Right: LinksOf(entry.Right, now)))
            .Where(pair => pair.Right.Except(pair.Left).Any(link => Fits(added: true) && IsMeant($"{link.Text} {link.Target} {pair.Entry.RightText}")) || pair.Left.Except(pair.Right).Any(link => Fits(added: false) && IsMeant($"{link.Text} {link.Target} {pair.Entry.LeftText}")))
            .Select(pair => pair.Entry.FirstRight is { } right ? new ClaimPassage(right.Anchor, pair.Entry.RightText, OfBase: false) : new ClaimPassage(pair.Entry.FirstLeft!.Anchor, pair.Entry.LeftText, OfBase: true)).Distinct().ToList();
        var edited = scope.Clauses.Where(clause => clause.IsEdited).ToList();
        var written = edited.FindAll(clause => (topic is { IsEmpty: false } || ContactMarks.Any(mark => $"{clause.Inserted} {clause.Deleted}".Contains(mark, StringComparison.OrdinalIgnoreCase)) || IsTelephone($"{clause.Inserted} {clause.Deleted}"))
            && IsMeant(claim.Action == ClaimAction.Added ? clause.Inserted : claim.Action == ClaimAction.Removed ? clause.Deleted : clause.Text));
        var support = Support.By(written, ChangeEffect.Editorial, "Whom to ask, or where, is given otherwise than before.");
        return linked.Count > 0 ? support with { Passages = [.. linked.Concat(support.Passages).Distinct()], Reason = "A link differs there." }
            : written.Count > 0 ? support
            : Support.None(claim.Topic is null ? "No link and no particulars of a contact differ." : $"Neither a link nor a passage that has changed speaks of {claim.Topic}.");
    }

    private static List<(string Text, string Target)> LinksOf(ValueList<Clause> clauses, ILookup<Anchor, (string Text, string Target)> links) =>
        [.. clauses.Select(clause => clause.Anchor).Distinct().SelectMany(anchor => links[anchor]).Where(link => clauses.Any(clause => clause.Text.Contains(link.Text, StringComparison.Ordinal)))];

    private static IEnumerable<string> Told(List<ChangedClause> clauses) =>
        clauses.SelectMany(clause => clause.Entry.Details).Where(detail => detail.Effect is ChangeEffect.Terminology or ChangeEffect.Actor).Select(EffectText.Values).Where(values => values.Length > 0).Distinct().Take(5);

    private static bool IsReplacement(ChangedClause clause) =>
        clause.Substance.Count == 0 && clause.Inserted.Length > 0 && clause.Deleted.Length > 0 && Token.Words(clause.Inserted).Length <= LongestTerm && Token.Words(clause.Deleted).Length <= LongestTerm;

    /// <summary>Whether the amount that the note gives, if any, is among those that the text has.</summary>
    private static bool IsNumber(string? claimed, string? stated) => claimed is null || AmountWordings.NumberOf(claimed) is not { } number || (stated is not null && AmountWordings.Numbers(stated).Contains(number));

    private static bool Goes(ClaimAction action, EffectDirection? direction) => action switch
    {
        ClaimAction.Raised => direction is EffectDirection.Raised or EffectDirection.Longer,
        ClaimAction.Lowered => direction is EffectDirection.Lowered or EffectDirection.Shorter,
        ClaimAction.Removed => direction is EffectDirection.Removed or EffectDirection.Lowered,
        _ => true,
    };

    private static bool IsTelephone(string text) => text.Count(char.IsAsciiDigit) >= 9;
}
