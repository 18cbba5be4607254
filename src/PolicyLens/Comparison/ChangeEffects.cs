using System.Text.Json.Serialization;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Comparison;

/// <summary>What a change does to what the chapter says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeEffect>))]
public enum ChangeEffect
{
    [JsonStringEnumMemberName("age")]
    Age,

    /// <summary>A deadline, a frequency, a duration or a time of notice.</summary>
    [JsonStringEnumMemberName("deadline")]
    Deadline,

    /// <summary>What the clause binds to: "should" has become "must", or a hedge was gained or lost.</summary>
    [JsonStringEnumMemberName("modality")]
    Modality,

    /// <summary>The law and guidance that is cited.</summary>
    [JsonStringEnumMemberName("citation")]
    Citation,

    /// <summary>Another of the field's terms for the same idea.</summary>
    [JsonStringEnumMemberName("terminology")]
    Terminology,

    /// <summary>Another name for the body that speaks: its services, the council, "we".</summary>
    [JsonStringEnumMemberName("actor")]
    Actor,

    /// <summary>Nothing of the above.</summary>
    [JsonStringEnumMemberName("editorial")]
    Editorial,
}

/// <summary>Classes the change between two clauses by what each edition's findings say of them.</summary>
public sealed class ChangeEffects(Catalogues catalogues, Edition left, Edition right)
{
    private readonly HedgeComparer hedges = new(new(catalogues.Hedges));
    private readonly TermCatalogue terms = catalogues.Terms;
    private readonly ActorFolder leftActors = new(catalogues, left.Findings.Authority);
    private readonly ActorFolder rightActors = new(catalogues, right.Findings.Authority);
    private readonly ClauseFindings leftFindings = new(left.Findings);
    private readonly ClauseFindings rightFindings = new(right.Findings);

    /// <summary>
    /// The effects in the order of <see cref="ChangeEffect"/>. None for a clause that is unchanged but for the name of the actor, where the
    /// actor is neutral; and none for one that was added or removed and holds no quantity, citation or binding verb.
    /// </summary>
    public ValueList<ChangeEffect> Of(AlignedClause entry)
    {
        if (entry is { IsPair: true, IsEdited: false })
        {
            return NamesOtherActor(entry) ? [ChangeEffect.Actor] : [];
        }

        var effects = new List<ChangeEffect>();
        void When(bool holds, ChangeEffect effect)
        {
            if (holds)
            {
                effects.Add(effect);
            }
        }

        When(!leftFindings.Ages(entry.Left).SequenceEqual(rightFindings.Ages(entry.Right)), ChangeEffect.Age);
        When(!leftFindings.Times(entry.Left).SequenceEqual(rightFindings.Times(entry.Right)), ChangeEffect.Deadline);
        When(entry.IsPair ? BindingOf(entry) is { IsChange: true } : Bindings(entry).Any(modality => modality != Modality.Statement), ChangeEffect.Modality);
        When(!leftFindings.Citations(entry.Left).SequenceEqual(rightFindings.Citations(entry.Right), StringComparer.Ordinal), ChangeEffect.Citation);
        if (entry.IsPair)
        {
            When(!TermsOf(entry.LeftText).SetEquals(TermsOf(entry.RightText)), ChangeEffect.Terminology);
            When(NamesOtherActor(entry), ChangeEffect.Actor);
            When(effects.Count == 0, ChangeEffect.Editorial);
        }

        return [.. effects];
    }

    /// <summary>How what the two clauses bind to differs, in verb and hedges; null where one side is missing or is a heading.</summary>
    public HedgeComparison? BindingOf(AlignedClause entry) =>
        entry is { FirstLeft: { Kind: not PassageKind.Heading }, FirstRight: { Kind: not PassageKind.Heading } } ? hedges.Compare(entry.LeftText, entry.RightText) : null;

    private static IEnumerable<Modality> Bindings(AlignedClause entry) =>
        entry.Left.Concat(entry.Right).Where(clause => clause.Kind != PassageKind.Heading).Select(clause => ModalityClassifier.Of(clause.Text));

    private bool NamesOtherActor(AlignedClause entry)
    {
        var (left, right) = (entry.LeftText, entry.RightText);
        return left != right && !Actors(leftActors, left).SequenceEqual(Actors(rightActors, right), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Actors(ActorFolder folder, string text) => folder.Find(text).Select(span => TextShape.Key(text.Substring(span.Start, span.Length)));

    private HashSet<string> TermsOf(string text) => terms.TermsIn(text).Select(found => found.Variant).ToHashSet(StringComparer.Ordinal);

    /// <summary>The findings of an edition by the clause that they stand in.</summary>
    private sealed class ClauseFindings(Findings findings)
    {
        private readonly ILookup<Anchor, Provision> provisions = findings.Provisions.ToLookup(provision => provision.Anchor);
        private readonly ILookup<Anchor, Citation> citations = findings.Citations.ToLookup(citation => citation.Anchor);

        public IEnumerable<ValueList<Quantity>> Ages(ValueList<Clause> clauses) => Provisions(clauses).Where(provision => provision.Kind == QuantityKind.Age).Select(provision => provision.Values);

        public IEnumerable<ValueList<Quantity>> Times(ValueList<Clause> clauses) => Provisions(clauses)
            .Where(provision => provision.Kind is QuantityKind.Deadline or QuantityKind.Frequency or QuantityKind.Duration or QuantityKind.Notice).Select(provision => provision.Values);

        public IEnumerable<string> Citations(ValueList<Clause> clauses) => clauses.SelectMany(clause => citations[clause.Anchor].Where(citation => clause.Text.Contains(citation.Quote, StringComparison.Ordinal)))
            .Select(citation => $"{citation.Title} {citation.Year} {citation.Pinpoint}").Distinct().Order(StringComparer.Ordinal);

        private IEnumerable<Provision> Provisions(ValueList<Clause> clauses) =>
            clauses.SelectMany(clause => provisions[clause.Anchor].Where(provision => clause.Text.Contains(provision.Quote, StringComparison.Ordinal)));
    }
}
