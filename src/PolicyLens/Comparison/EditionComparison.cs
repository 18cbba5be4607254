using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>An edition with the name that it is compared under: its id in the library, or its file's name.</summary>
public sealed record NamedEdition(string Name, Edition Edition)
{
    /// <summary>The authority for people; "authority not stated" where the text does not say.</summary>
    public string AuthorityName => Edition.Findings.Authority ?? "authority not stated";

    /// <summary>The chapter's title with its number; the file's name where it has none.</summary>
    public string Title => string.Join(' ', new[] { Edition.Chapter.Number, Edition.Chapter.Title ?? Edition.Source.Name }.Where(part => part is not null));
}

/// <summary>How many clauses of two editions answer to each other, and how.</summary>
/// <param name="Similarity">The share of the words that the paired clauses have in common, from 0 to 1.</param>
public sealed record ComparisonSummary(int Unchanged, int Changed, int Moved, int Added, int Removed, double Similarity)
{
    /// <summary>How many of the unchanged name the actor otherwise.</summary>
    public int Actor { get; init; }
}

/// <summary>One entry of a comparison: the clauses, the words that differ and what that does.</summary>
public sealed record ComparedClause(AlignedClause Clauses, ValueList<TextChange> Changes, ValueList<ChangeEffect> Effects)
{
    /// <summary>How what the clauses bind to differs; null where it does not, or where one side is missing.</summary>
    public HedgeComparison? Binding { get; init; }
}

/// <summary>Two editions clause by clause.</summary>
public sealed record EditionComparison
{
    public required NamedEdition Left { get; init; }

    public required NamedEdition Right { get; init; }

    public required ComparisonSummary Summary { get; init; }

    /// <summary>Every clause of both sides, each in one entry.</summary>
    public required ValueList<ComparedClause> Entries { get; init; }

    /// <summary>Whether the body that speaks was one variable: see <see cref="ComparisonOptions.Neutral"/>.</summary>
    public bool Neutral { get; init; }

    public static EditionComparison Of(NamedEdition left, NamedEdition right, Catalogues catalogues, ComparisonOptions? options = null)
    {
        var alignment = new ClauseAligner(catalogues).Align(left.Edition, right.Edition, options);
        var effects = new ChangeEffects(catalogues, left.Edition, right.Edition);
        var entries = alignment.Entries.Select(entry => Compared(entry, effects)).ToValueList();
        int Count(EntryKind kind) => entries.Count(entry => entry.Clauses.Kind == kind);
        return new()
        {
            Left = left,
            Right = right,
            Neutral = (options ?? new()).IsNeutral(left.Edition.Findings.Authority, right.Edition.Findings.Authority),
            Summary = new(Count(EntryKind.Unchanged), Count(EntryKind.Changed), Count(EntryKind.Moved), Count(EntryKind.Added), Count(EntryKind.Removed), alignment.Similarity)
            {
                Actor = entries.Count(entry => entry is { Clauses.Kind: EntryKind.Unchanged, Effects: [ChangeEffect.Actor] }),
            },
            Entries = entries,
        };
    }

    private static ComparedClause Compared(AlignedClause entry, ChangeEffects effects)
    {
        var of = effects.Of(entry);
        return new(entry, Changes(entry), of) { Binding = of.Contains(ChangeEffect.Modality) ? effects.BindingOf(entry) : null };
    }

    private static ValueList<TextChange> Changes(AlignedClause entry) => entry switch
    {
        { IsPair: true } => Redline.Between(entry.LeftText, entry.RightText),
        { Left.Count: > 0 } => [new(ChangeKind.Delete, entry.LeftText)],
        _ => [new(ChangeKind.Insert, entry.RightText)],
    };
}
