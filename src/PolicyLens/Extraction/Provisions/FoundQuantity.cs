using PolicyLens.Model;

namespace PolicyLens.Extraction.Provisions;

/// <summary>One statement of quantity in a sentence: alternatives that belong together are one ("21, or 25 if …").</summary>
/// <param name="Start">Offset of its first character in the sentence.</param>
/// <param name="End">Offset after its last.</param>
internal sealed record FoundQuantity(QuantityKind Kind, ValueList<Quantity> Values, int Start, int End);
