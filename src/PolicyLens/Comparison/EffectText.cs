using System.Globalization;
using PolicyLens.Catalogue.Sheets;

namespace PolicyLens.Comparison;

/// <summary>Writes effects for people, in short.</summary>
public static class EffectText
{
    /// <summary>The effect with its direction: <c>age raised</c>, <c>terminology</c>.</summary>
    public static string Label(EffectDetail detail) => Label(detail.Effect, detail.Direction);

    /// <summary>What the left has and what the right has: <c>21 → 25</c>; one of them alone where the other has nothing; empty where nothing can be told.</summary>
    public static string Values(EffectDetail detail) => (detail.Before, detail.After) switch
    {
        ({ } before, { } after) => $"{before} → {after}",
        var (before, after) => $"{before ?? after}{(detail.Elsewhere ? " (the other side has it elsewhere)" : "")}",
    };

    /// <summary>The labels of some effects, each once: <c>age raised, actor</c>.</summary>
    public static string Labels(IEnumerable<EffectDetail> details) => string.Join(", ", details.Select(Label).Distinct());

    /// <summary>The numbers of some effects: <c>2 age raised, 1 terminology</c>.</summary>
    public static string Counts(IEnumerable<EffectCount> counts) =>
        string.Join(", ", counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {Label(count.Effect, count.Direction)}")));

    private static string Label(ChangeEffect effect, EffectDirection? direction) =>
        direction is { } known ? $"{EnumWords.Of(effect)} {EnumWords.Of(known)}" : EnumWords.Of(effect);
}
