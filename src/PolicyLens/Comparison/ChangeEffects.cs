using PolicyLens.Catalogue;
using PolicyLens.Comparison.Effects;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>Classes the change between two clauses by what each edition's findings say of them.</summary>
/// <remarks>To class what has become of B in A gives what has become of A in B, turned round.</remarks>
public sealed class ChangeEffects(Catalogues catalogues, Edition left, Edition right)
{
    private readonly HedgeComparer hedges = new(new(catalogues.Hedges));
    private readonly TermCatalogue terms = catalogues.Terms;
    private readonly ActorFolder leftActors = new(catalogues, left.Findings.Authority);
    private readonly ActorFolder rightActors = new(catalogues, right.Findings.Authority);
    private readonly ClauseFindings leftFindings = new(left.Findings, catalogues.Terms);
    private readonly ClauseFindings rightFindings = new(right.Findings, catalogues.Terms);

    /// <summary>
    /// The effects in the order of <see cref="ChangeEffect"/>, those of one kind in the order of the text. None for a clause that is
    /// unchanged but for the name of the actor, where the actor is neutral; and none for one that was added or removed and holds no
    /// quantity, citation, outcome or binding verb. Of a note on what an edition has changed the words alone count.
    /// </summary>
    public ValueList<EffectDetail> Of(AlignedClause entry)
    {
        if (entry is { IsPair: true, IsEdited: false })
        {
            return WordEffects.Actors(leftActors, rightActors, entry) is { } other ? [other] : [];
        }

        var editorial = new EffectDetail(ChangeEffect.Editorial, null, null, null, entry.FirstLeft?.Anchor, entry.FirstRight?.Anchor);
        if (leftFindings.AreNotes(entry.Left) && rightFindings.AreNotes(entry.Right))
        {
            return entry.IsPair ? [editorial] : [];
        }

        var effects = new List<EffectDetail>();
        effects.AddRange(QuantityEffects.Between(leftFindings.Quantities(entry.Left), rightFindings.Quantities(entry.Right)));
        effects.AddRange(BindingEffects.Of(entry, BindingOf(entry)));
        effects.AddRange(CitationEffects.Between(leftFindings.Citations(entry.Left), rightFindings.Citations(entry.Right), leftFindings.Cites, rightFindings.Cites));
        effects.AddRange(OutcomeEffects.Between(leftFindings, rightFindings, entry));
        if (entry.IsPair)
        {
            effects.AddRange(WordEffects.Terms(terms, entry));
            if (WordEffects.Actors(leftActors, rightActors, entry) is { } named)
            {
                effects.Add(named);
            }

            if (effects.Count == 0)
            {
                effects.Add(editorial);
            }
        }

        return [.. effects.OrderBy(effect => effect.Effect)];
    }

    /// <summary>How what the two clauses bind to differs, in verb and hedges; null where one side is missing or is a heading.</summary>
    public HedgeComparison? BindingOf(AlignedClause entry) =>
        entry is { FirstLeft: { Kind: not PassageKind.Heading }, FirstRight: { Kind: not PassageKind.Heading } } ? hedges.Compare(entry.LeftText, entry.RightText) : null;
}
