using PolicyLens.Catalogue;
using PolicyLens.Extraction.Outcomes;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Comparison.Effects;

/// <summary>A quantity that a clause states.</summary>
internal sealed record StatedQuantity(QuantityKind Kind, Quantity Value, Anchor Anchor)
{
    public ChangeEffect Effect => Kind switch
    {
        QuantityKind.Age => ChangeEffect.Age,
        QuantityKind.Count or QuantityKind.Money => ChangeEffect.Amount,
        _ => ChangeEffect.Deadline,
    };

    public string Text => QuantityText.Of(Value, Kind);

    /// <summary>The words that it depends on, however they are written; empty where there are none.</summary>
    public string Condition { get; } = Value.Condition is { } condition ? TextShape.Key(condition) : "";
}

/// <summary>An outcome that a clause names or is the text of.</summary>
/// <param name="Name">What it is called whoever words it.</param>
/// <param name="IsNamed">Whether the clause names it; else it is text of it.</param>
internal sealed record StatedOutcome(Outcome Outcome, string Name, bool IsNamed);

/// <summary>The findings of an edition by the clause that they stand in.</summary>
internal sealed class ClauseFindings(Findings findings, TermCatalogue terms)
{
    private readonly ILookup<Anchor, Provision> provisions = findings.Provisions.ToLookup(provision => provision.Anchor);
    private readonly ILookup<Anchor, Citation> citations = findings.Citations.ToLookup(citation => citation.Anchor);
    private readonly ILookup<Anchor, Outcome> outcomes = findings.Outcomes.ToLookup(outcome => outcome.Anchor);
    private readonly HashSet<Anchor> notes = findings.Amendments.Select(amendment => amendment.Anchor).ToHashSet();
    private readonly HashSet<string> cited = findings.Citations.Select(citation => citation.Title).ToHashSet(StringComparer.Ordinal);

    /// <summary>The names of all outcomes of the edition.</summary>
    private HashSet<string> Names => field ??= findings.Outcomes.Select(NameOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether some clauses say what an edition has changed, and nothing that holds.</summary>
    public bool AreNotes(ValueList<Clause> clauses) => clauses.All(clause => notes.Contains(clause.Anchor));

    /// <summary>The quantities of some clauses in reading order, each once.</summary>
    public List<StatedQuantity> Quantities(ValueList<Clause> clauses) => [.. clauses
        .SelectMany(clause => provisions[clause.Anchor].Where(provision => clause.Text.Contains(provision.Quote, StringComparison.Ordinal)))
        .SelectMany(provision => provision.Values.Select(value => new StatedQuantity(provision.Kind, value, provision.Anchor))).Distinct()];

    /// <summary>The citations of some clauses in reading order, each source and part of it once.</summary>
    public List<Citation> Citations(ValueList<Clause> clauses) => [.. clauses
        .SelectMany(clause => citations[clause.Anchor].Where(citation => clause.Text.Contains(citation.Quote, StringComparison.Ordinal)))
        .DistinctBy(citation => (citation.Title, citation.Year, citation.Pinpoint))];

    /// <summary>Whether the edition cites a source anywhere.</summary>
    public bool Cites(string title) => cited.Contains(title);

    /// <summary>The outcomes that some clauses name, or are the text of.</summary>
    public List<StatedOutcome> Outcomes(ValueList<Clause> clauses) => [.. clauses
        .SelectMany(clause => outcomes[clause.Anchor].Where(outcome => clause.Sentence is null or 1 || outcome.Text.Contains(clause.Text, StringComparison.Ordinal))
            .Select(outcome => new StatedOutcome(outcome, NameOf(outcome), clause.Sentence is null or 1))
            .Concat(clause.Kind == PassageKind.Heading ? [] : outcomes[clause.Section.Anchor].Where(outcome => outcome.Text.Contains(clause.Text, StringComparison.Ordinal))
                .Select(outcome => new StatedOutcome(outcome, NameOf(outcome), IsNamed: false))))
        .DistinctBy(stated => stated.Outcome)];

    /// <summary>Whether the edition has an outcome anywhere.</summary>
    public bool HasOutcome(string name) => Names.Contains(name);

    /// <summary>What an outcome is called whoever words it.</summary>
    private string NameOf(Outcome outcome) => TextShape.Key(terms.Outcome(OutcomeTitle.Bare(outcome.Title), outcome.Scheme)?.Title ?? outcome.Title);
}
