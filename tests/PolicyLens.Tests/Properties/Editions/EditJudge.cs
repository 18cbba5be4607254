using PolicyLens.Comparison;
using PolicyLens.Comparison.History;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Tests.Properties.Editions;

/// <summary>Holds what was told of a pair of editions against what was done to it.</summary>
internal static class EditJudge
{
    /// <summary>What is wrong of one edit, in words; null where all of it was told as it was done.</summary>
    public static string? FaultOf(PlantedEdit edit, EditionChange change, Edition before, Edition after) => edit switch
    {
        { IsOfSubstance: true } => change.Effects.Any(effect => Tells(effect, edit, before, after)) ? null : $"{edit.Kind} is not told: {edit.Before} → {edit.After}",
        { Effect: ChangeEffect.Editorial } => change.Effects.Any(effect => effect.Effect == ChangeEffect.Editorial && IsAt(effect, edit)) && change.Effects.All(effect => !IsAt(effect, edit) || effect.Effect == ChangeEffect.Editorial)
            ? null : $"{edit.Kind} is not told as editorial: {edit.Before} → {edit.After}",

        // What changes no clause is seen by what is told of others: nothing is.
        _ => null,
    };

    /// <summary>What is told and was not done, or stands in the wrong order.</summary>
    public static IEnumerable<string> FaultsOf(EditedPair pair, EditionChange change)
    {
        var substance = change.Effects.Where(effect => effect.Effect != ChangeEffect.Editorial).ToList();
        foreach (var effect in change.Effects.Where(effect => !pair.Edits.Any(edit => edit.Effect is not null && IsAt(effect, edit))))
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

    private static bool Tells(ChangedEffect effect, PlantedEdit edit, Edition before, Edition after) =>
        effect.Effect == edit.Effect && effect.Direction == edit.Direction && IsAt(effect, edit)
        && effect.Anchor is { } anchor && (edit.After is null ? before : after).Chapter.Passages().Any(passage => passage.Anchor == anchor && Key(passage.Text).Contains(Key(edit.After ?? edit.Before!), StringComparison.Ordinal));

    private static bool IsAt(ChangedEffect effect, PlantedEdit edit) => Same(effect.BeforeQuote, edit.Before) && Same(effect.AfterQuote, edit.After);

    private static bool Same(string? quote, string? planted) => quote is null ? planted is null : planted is not null && Key(quote) == Key(planted);

    private static string Key(string text) => TextShape.Key(text.Replace('’', '\'')).TrimEnd('.', ';');
}
