using PolicyLens.Catalogue.Sheets;
using PolicyLens.Extraction;
using PolicyLens.Model;

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

    /// <summary>The verbs where they differ or a side has nothing else to tell, with the hedges that the other side lacks.</summary>
    private static EffectDetail Changed(AlignedClause entry, HedgeComparison binding)
    {
        var before = Words(binding.Lost.Select(change => change.Before).Concat(binding.Gained.Select(change => change.Before)));
        var after = Words(binding.Gained.Select(change => change.After).Concat(binding.Lost.Select(change => change.After)));
        if (binding.From != binding.To || before.Count == 0 || after.Count == 0)
        {
            before.Insert(0, EnumWords.Of(binding.From));
            after.Insert(0, EnumWords.Of(binding.To));
        }

        return new(
            ChangeEffect.Modality,
            binding.Shift switch { CommitmentShift.Stronger => EffectDirection.Stronger, CommitmentShift.Weaker => EffectDirection.Weaker, _ => null },
            string.Join(", ", before),
            string.Join(", ", after),
            entry.FirstLeft?.Anchor,
            entry.FirstRight?.Anchor);
    }

    private static List<string> Words(IEnumerable<string?> hedges) => [.. hedges.OfType<string>().Distinct(StringComparer.Ordinal).Select(hedge => $"“{hedge}”")];

    private static IEnumerable<(Modality Modality, Anchor Anchor)> Bindings(ValueList<Clause> clauses) => clauses
        .Where(clause => clause.Kind != PassageKind.Heading)
        .Select(clause => (Modality: ModalityClassifier.Of(clause.Text), clause.Anchor))
        .Where(found => found.Modality != Modality.Statement)
        .DistinctBy(found => found.Modality);
}
