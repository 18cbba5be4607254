using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>A clause that differs between two editions and is no note on their differences.</summary>
/// <param name="Index">Its place among the changed.</param>
internal sealed record ChangedClause(int Index, ComparedClause Entry)
{
    public Clause? Right => Entry.Clauses.FirstRight;

    public Clause? Left => Entry.Clauses.FirstLeft;

    public EntryKind Kind => Entry.Clauses.Kind;

    /// <summary>Where it stands in the newer edition; where it has gone from that, in the base.</summary>
    public Clause Place => (Right ?? Left)!;

    public bool OfBase => Right is null;

    /// <summary>The words that have come, and of a clause that has come all of them.</summary>
    public string Inserted { get; } = Words(Entry, ChangeKind.Insert);

    /// <summary>The words that have gone.</summary>
    public string Deleted { get; } = Words(Entry, ChangeKind.Delete);

    /// <summary>Whether the words differ.</summary>
    public bool IsEdited => Kind is EntryKind.Added or EntryKind.Removed || Entry.Clauses.IsEdited;

    /// <summary>What it changes of what the chapter says. A citation or an outcome that the other edition has elsewhere was moved.</summary>
    public ValueList<EffectDetail> Substance { get; } = Entry.Details
        .Where(detail => detail.Effect is not (ChangeEffect.Editorial or ChangeEffect.Actor or ChangeEffect.Terminology) && !detail.Elsewhere).ToValueList();

    /// <summary>Its words where it stands now; where it has gone, as they stood.</summary>
    public string Text => OfBase ? Entry.Clauses.LeftText : Entry.Clauses.RightText;

    /// <summary>The clauses that it is made of where it stands now; where it has gone, those of the base.</summary>
    public ValueList<Clause> Parts => OfBase ? Entry.Clauses.Left : Entry.Clauses.Right;

    private static string Words(ComparedClause entry, ChangeKind kind) => string.Join(' ', entry.Changes.Where(change => change.Kind == kind).Select(change => change.Text.Trim()));
}

/// <summary>A section of which every clause was added, or removed.</summary>
/// <param name="Clauses">Its clauses and those of the sections in it.</param>
internal sealed record WholeSection(Section Section, bool OfBase, IReadOnlyList<ChangedClause> Clauses)
{
    public ClaimPassage Passage => new(Section.Anchor, Section.Title, OfBase);
}
