using PolicyLens.Catalogue.Sheets;
using PolicyLens.Extraction;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Comparison.Effects;

/// <summary>Tells whether what a clause binds to has become stronger or weaker, and what an added or removed clause binds to.</summary>
internal static class BindingEffects
{
    /// <param name="binding">How the two sides of a pair differ; null where one of them is missing or is a heading.</param>
    public static IEnumerable<EffectDetail> Of(AlignedClause entry, HedgeComparison? binding)
    {
        if (entry.IsPair)
        {
            return binding is { IsChange: true } changed ? [Changed(entry, changed)] : [];
        }

        return Bindings(entry.Left).Select(found => new EffectDetail(ChangeEffect.Modality, EffectDirection.Removed, EnumWords.Of(found.Modality), null, found.Anchor, null))
            .Concat(Bindings(entry.Right).Select(found => new EffectDetail(ChangeEffect.Modality, EffectDirection.Added, null, EnumWords.Of(found.Modality), null, found.Anchor)));
    }

    private static EffectDetail Changed(AlignedClause entry, HedgeComparison binding) => new(
        ChangeEffect.Modality,
        binding.Shift switch { CommitmentShift.Stronger => EffectDirection.Stronger, CommitmentShift.Weaker => EffectDirection.Weaker, _ => null },
        Told(binding.From, binding, binding.Lost.Select(change => change.Before).Concat(binding.Gained.Select(change => change.Before))),
        Told(binding.To, binding, binding.Gained.Select(change => change.After).Concat(binding.Lost.Select(change => change.After))),
        entry.FirstLeft?.Anchor,
        entry.FirstRight?.Anchor);

    /// <summary>The binding where it differs or nothing else tells the side, with the hedges that the other side lacks.</summary>
    private static string Told(Modality modality, HedgeComparison binding, IEnumerable<string?> hedges)
    {
        var words = hedges.OfType<string>().Distinct(StringComparer.Ordinal).Select(hedge => $"“{hedge}”").ToList();
        return string.Join(", ", binding.From != binding.To || words.Count == 0 ? words.Prepend(EnumWords.Of(modality)) : words);
    }

    private static IEnumerable<(Modality Modality, Anchor Anchor)> Bindings(ValueList<Clause> clauses) => clauses
        .Where(clause => clause.Kind != PassageKind.Heading)
        .Select(clause => (Modality: ModalityClassifier.Of(clause.Text), clause.Anchor))
        .Where(found => found.Modality != Modality.Statement)
        .DistinctBy(found => found.Modality);
}
