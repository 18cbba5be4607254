using System.Text.Json.Serialization;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Model;

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

    /// <summary>Nothing of the above.</summary>
    [JsonStringEnumMemberName("editorial")]
    Editorial,
}

/// <summary>Classes the change between two clauses by what each edition's findings say of them.</summary>
public sealed class ChangeEffects(Catalogues catalogues, Edition left, Edition right)
{
    private readonly HedgeComparer hedges = new(new(catalogues.Hedges));
    private readonly TermCatalogue terms = catalogues.Terms;
    private readonly ClauseFindings leftFindings = new(left.Findings);
    private readonly ClauseFindings rightFindings = new(right.Findings);

    /// <summary>
    /// The effects in the order of <see cref="ChangeEffect"/>. None for a clause that is unchanged, and none for one that
    /// was added or removed and holds no quantity, citation or binding verb.
    /// </summary>
    public ValueList<ChangeEffect> Of(AlignedClause entry)
    {
        if (entry.Kind == EntryKind.Unchanged || (entry.Left is { } from && entry.Right is { } to && Redline.IsSame(from.Text, to.Text)))
        {
            return [];
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
        When(BindingOf(entry) is { } binding ? binding.IsChange : ModalityOf(entry.Left ?? entry.Right) != Modality.Statement, ChangeEffect.Modality);
        When(!leftFindings.Citations(entry.Left).SequenceEqual(rightFindings.Citations(entry.Right), StringComparer.Ordinal), ChangeEffect.Citation);
        if (entry is { Left: { } a, Right: { } b })
        {
            When(!TermsOf(a.Text).SetEquals(TermsOf(b.Text)), ChangeEffect.Terminology);
            When(effects.Count == 0, ChangeEffect.Editorial);
        }

        return [.. effects];
    }

    /// <summary>How what the two clauses bind to differs, in verb and hedges; null where one side is missing or is a heading.</summary>
    public HedgeComparison? BindingOf(AlignedClause entry) =>
        entry is { Left: { Kind: not PassageKind.Heading } a, Right: { Kind: not PassageKind.Heading } b } ? hedges.Compare(a.Text, b.Text) : null;

    private static Modality ModalityOf(Clause? clause) =>
        clause is null || clause.Kind == PassageKind.Heading ? Modality.Statement : ModalityClassifier.Of(clause.Text);

    private HashSet<string> TermsOf(string text) => terms.TermsIn(text).Select(found => found.Variant).ToHashSet(StringComparer.Ordinal);

    /// <summary>The findings of an edition by the clause that they stand in.</summary>
    private sealed class ClauseFindings(Findings findings)
    {
        private readonly ILookup<Anchor, Provision> provisions = findings.Provisions.ToLookup(provision => provision.Anchor);
        private readonly ILookup<Anchor, Citation> citations = findings.Citations.ToLookup(citation => citation.Anchor);

        public IEnumerable<ValueList<Quantity>> Ages(Clause? clause) => Provisions(clause).Where(provision => provision.Kind == QuantityKind.Age).Select(provision => provision.Values);

        public IEnumerable<ValueList<Quantity>> Times(Clause? clause) => Provisions(clause)
            .Where(provision => provision.Kind is QuantityKind.Deadline or QuantityKind.Frequency or QuantityKind.Duration or QuantityKind.Notice).Select(provision => provision.Values);

        public IEnumerable<string> Citations(Clause? clause) => clause is null ? [] : citations[clause.Anchor]
            .Where(citation => clause.Text.Contains(citation.Quote, StringComparison.Ordinal))
            .Select(citation => $"{citation.Title} {citation.Year} {citation.Pinpoint}").Distinct().Order(StringComparer.Ordinal);

        private IEnumerable<Provision> Provisions(Clause? clause) =>
            clause is null ? [] : provisions[clause.Anchor].Where(provision => clause.Text.Contains(provision.Quote, StringComparison.Ordinal));
    }
}
