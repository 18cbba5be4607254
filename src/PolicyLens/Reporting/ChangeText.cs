using System.Globalization;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Amending;
using PolicyLens.Comparison.History;

namespace PolicyLens.Reporting;

/// <summary>Says in words what an edition changed.</summary>
public static class ChangeText
{
    /// <summary>How many places that no note mentions are named.</summary>
    private const int MostPlaces = 12;

    /// <summary>How many changes of each level there are.</summary>
    public static string Summary(IEnumerable<ChangeLevel> levels, int all)
    {
        if (all == 0)
        {
            return "No edition was found.";
        }

        var counts = levels.CountBy(level => level).ToDictionary();
        int Of(ChangeLevel level) => counts.GetValueOrDefault(level);
        return string.Create(CultureInfo.InvariantCulture,
            $"{all} {(all == 1 ? "edition" : "editions")}: {Of(ChangeLevel.Major)} changed in substance, {Of(ChangeLevel.Minor)} in small things, {Of(ChangeLevel.Editorial)} in wording alone, {Of(ChangeLevel.None)} first or with nothing new.");
    }

    /// <summary>The authority and the chapter's title, with the title before where that was another.</summary>
    public static string Name(EditionChange change) =>
        $"{change.Authority ?? "authority not stated"}, {change.Title ?? change.Id}" + (change.FormerTitle is { } former ? $" (before: {former})" : "");

    /// <summary>When the edition is of, and which was before it.</summary>
    public static string Dates(EditionChange change) =>
        (change.Date is { } date ? $"dated {date}" : change.Since is { } since ? $"no date stated, here since {since}" : "no date stated") + (change.From is { } from ? $", before it {from}" : "");

    /// <summary>What is to be said of the change as a whole, as part of a sentence.</summary>
    public static string Verdict(EditionChange change) => change switch
    {
        { From: null } => "the first edition in the library",
        { Level: ChangeLevel.None } => "a reissue: nothing of the text has changed",
        { Level: ChangeLevel.Editorial } => "a reissue with no change of substance: only wording, order or headings",
        { Summary: { } summary } => string.Create(CultureInfo.InvariantCulture,
            $"{summary.Changed} clauses changed, {summary.Moved} moved, {summary.Added} added, {summary.Removed} removed"),
        _ => "",
    };

    /// <summary>The effects that are not editorial, what matters most first.</summary>
    public static IEnumerable<ChangedEffect> Weighty(EditionChange change) => change.Effects.Where(effect => effect.Effect != ChangeEffect.Editorial);

    /// <summary>What is left after the first effects: <c>and 4 modality added, 12 editorial</c>; empty where nothing is.</summary>
    public static string Rest(EditionChange change, int shown)
    {
        var rest = Weighty(change).Skip(shown).Concat(change.Effects.Where(effect => effect.Effect == ChangeEffect.Editorial))
            .GroupBy(effect => (effect.Effect, effect.Direction)).Select(group => new EffectCount(group.Key.Effect, group.Key.Direction, group.Count())).ToList();
        return rest.Count == 0 ? "" : (Weighty(change).Any() ? "and " : "") + EffectText.Counts(rest);
    }

    /// <summary>How often each effect occurs: <c>1 age lowered, 3 editorial</c>; empty where there is none.</summary>
    public static string Counts(EditionChange change) =>
        EffectText.Counts(change.Effects.GroupBy(effect => (effect.Effect, effect.Direction)).Select(group => new EffectCount(group.Key.Effect, group.Key.Direction, group.Count())));

    /// <summary>The effect with its direction: <c>age lowered</c>.</summary>
    public static string Label(ChangedEffect effect) => effect.Direction is { } direction ? $"{EnumWords.Of(effect.Effect)} {EnumWords.Of(direction)}" : EnumWords.Of(effect.Effect);

    /// <summary>What was and what is: <c>25 → 21</c>.</summary>
    public static string Values(ChangedEffect effect) => (effect.Before, effect.After) switch
    {
        ({ } before, { } after) => $"{before} → {after}",
        var (before, after) => $"{before ?? after}{(effect.Elsewhere ? " (the other edition has it elsewhere)" : "")}",
    };

    /// <summary>The anchor with the heading of its section.</summary>
    public static string Place(ChangedEffect effect) => string.Join(' ', new[] { effect.Anchor?.Value, effect.Heading }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>A claim with its verdict and the passages.</summary>
    public static string Claim(HeldClaim claim)
    {
        var verdict = claim.Verdict switch { ClaimVerdict.Supported => "borne out", ClaimVerdict.Unsupported => "NOT borne out", _ => "cannot be checked" };
        var places = claim.Anchors.Count > 0 ? $" by {string.Join(", ", claim.Anchors.Select(anchor => anchor.Value))}" : "";
        var held = claim.Base == ClaimReport.InferredBase ? ", against what related chapters have in common (inferred base)" : "";
        return $"Note: “{claim.Text}” {verdict}{places}{held}{(claim.Reason is { } reason ? $". {reason}" : "")}";
    }

    /// <summary>The places that changed in substance and that no note mentions.</summary>
    public static string Unmentioned(EditionChange change) => string.Create(CultureInfo.InvariantCulture,
        $"No note mentions: {string.Join(", ", change.Unmentioned.Take(MostPlaces).Select(anchor => anchor.Value))}{(change.Unmentioned.Count > MostPlaces ? $" and {change.Unmentioned.Count - MostPlaces} more" : "")}");
}
