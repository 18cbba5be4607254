using PolicyLens.Comparison;
using PolicyLens.Comparison.History;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Tests.Properties.Editions;

/// <summary>Holds what was told of a pair of editions against what was done to it.</summary>
internal static class EditJudge
{
    /// <summary>What is wrong of one edit, in words; null where all of it was told as it was done.</summary>
    public static string? FaultOf(PlantedEdit edit, EditedPair pair, EditionChange change, Edition before, Edition after) => edit switch
    {
        { IsOfSubstance: true } => change.Effects.Any(effect => Tells(effect, edit, pair, before, after)) ? null : $"{edit.Kind} is not told: {edit.Before} → {edit.After}",
        { Effect: ChangeEffect.Editorial } => change.Effects.Any(effect => effect.Effect == ChangeEffect.Editorial && IsAt(effect, edit, pair)) && change.Effects.All(effect => !IsAt(effect, edit, pair) || effect.Effect == ChangeEffect.Editorial)
            ? null : $"{edit.Kind} is not told as editorial: {edit.Before} → {edit.After}",

        // What changes no clause is seen by what is told of others: nothing is.
        _ => null,
    };

    /// <summary>What is told and was not done, or stands in the wrong order.</summary>
    public static IEnumerable<string> FaultsOf(EditedPair pair, EditionChange change)
    {
        var substance = change.Effects.Where(effect => effect.Effect != ChangeEffect.Editorial).ToList();
        foreach (var effect in change.Effects.Where(effect => !pair.Edits.Any(edit => edit.Effect == effect.Effect && edit.Direction == effect.Direction && IsAt(effect, edit, pair))))
        {
            yield return $"{effect.Effect} {effect.Direction} was not planted: {effect.BeforeQuote} → {effect.AfterQuote}";
        }

        if (!change.Effects.Take(substance.Count).SequenceEqual(substance))
        {
            yield return $"something editorial stands before an effect: {string.Join(", ", change.Effects.Select(effect => effect.Effect))}";
        }

        var level = LevelOf(pair);
        if (change.Level != level)
        {
            yield return $"the level is {change.Level} and not {level}";
        }
    }

    public static ChangeLevel LevelOf(EditedPair pair) =>
        pair.Edits.Any(edit => edit.IsOfSubstance) ? ChangeLevel.Major : pair.Edits.Any(edit => edit.Effect is not null || edit.Kind == EditKind.SectionMoved) ? ChangeLevel.Editorial : ChangeLevel.None;

    private static bool Tells(ChangedEffect effect, PlantedEdit edit, EditedPair pair, Edition before, Edition after) =>
        effect.Effect == edit.Effect && effect.Direction == edit.Direction && IsAt(effect, edit, pair)
        && effect.Anchor is { } anchor && (edit.After is null ? before : after).Chapter.Passages().Any(passage => passage.Anchor == anchor && TextShape.Key(passage.Text).Contains(TextShape.Key(edit.After ?? edit.Before!), StringComparison.Ordinal));

    /// <summary>Whether an effect stands at the clauses that were edited. A clause that was put in may answer to one that another edit took out: each is told of both.</summary>
    private static bool IsAt(ChangedEffect effect, PlantedEdit edit, EditedPair pair) => edit switch
    {
        { Before: null } => Same(effect.AfterQuote, edit.After) && (effect.BeforeQuote is null || pair.Edits.Any(other => other is { After: null, Before: not null } && Same(effect.BeforeQuote, other.Before))),
        { After: null } => Same(effect.BeforeQuote, edit.Before) && (effect.AfterQuote is null || pair.Edits.Any(other => other is { Before: null, After: not null } && Same(effect.AfterQuote, other.After))),
        _ => Same(effect.BeforeQuote, edit.Before) && Same(effect.AfterQuote, edit.After),
    };

    private static bool Same(string? quote, string? planted) => quote is null ? planted is null : planted is not null && TextShape.Key(quote) == TextShape.Key(planted);
}
