using PolicyLens.Comparison;

namespace PolicyLens.Tests.Properties.Editions;

/// <summary>The edits that are planted.</summary>
internal enum EditKind
{
    AgeLowered,
    AgeRaised,
    DeadlineLonger,
    DeadlineShorter,
    FrequencyLonger,
    FrequencyShorter,
    AmountChanged,
    MustToShould,
    ShouldToMust,
    WillToMay,
    HedgeAdded,
    HedgeDropped,
    ActAdded,
    ActDropped,
    OutcomeChanged,
    DutyAdded,
    DutyRemoved,
    Reworded,
    DutyReworded,
    Retitled,
    SectionMoved,
    Renumbered,
    WhiteSpace,
    HardSpaces,
    Quotes,
    Bullets,
    Furniture,
    LineWidth,
}

/// <summary>An edit and what is to be told of it.</summary>
/// <param name="Effect">Null where nothing is to be told of any clause.</param>
/// <param name="Before">The clause in the edition before; null where it has none.</param>
/// <param name="After">The clause in the edition after; null where it has none.</param>
internal sealed record PlantedEdit(EditKind Kind, ChangeEffect? Effect, EffectDirection? Direction, string? Before, string? After)
{
    public bool IsOfSubstance => Effect is not (null or ChangeEffect.Editorial);
}

/// <summary>An edition before, one after and what was done to it.</summary>
internal sealed record EditedPair(int Number, byte[] Before, byte[] After, string Ending, IReadOnlyList<PlantedEdit> Edits);
