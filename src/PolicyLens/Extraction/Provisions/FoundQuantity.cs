using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>One statement of quantity in a sentence: alternatives that belong together are one ("21, or 25 if …").</summary>
/// <param name="Start">Offset of its first character in the sentence.</param>
/// <param name="End">Offset after its last.</param>
internal sealed record FoundQuantity(QuantityKind Kind, ValueList<Quantity> Values, int Start, int End)
{
    /// <summary>The words of the event that it runs from or to; null where there is none.</summary>
    public Stretch? Trigger { get; init; }

    /// <summary>Whether its unit is that of a quantity before it, and is not said again.</summary>
    public bool Elliptic { get; init; }

    /// <summary>The same, where its sentence is part of a text that begins so many characters earlier.</summary>
    public FoundQuantity After(int offset) =>
        offset == 0 ? this : this with { Start = Start + offset, End = End + offset, Trigger = Trigger is { } trigger ? new(trigger.Start + offset, trigger.End + offset) : null };
}
