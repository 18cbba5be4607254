namespace PolicyLens.Comparison.Amending;

/// <summary>What the changed text says to a claim.</summary>
/// <param name="Passages">What speaks for it.</param>
/// <param name="Covered">What it mentions: changed clauses by their index, each with the one effect that is mentioned, or null for all.</param>
internal sealed record Support(bool Holds, IReadOnlyList<ClaimPassage> Passages, IReadOnlyCollection<(int Clause, ChangeEffect? Effect)> Covered, string Reason)
{
    /// <summary>A claim that nothing speaks for.</summary>
    public static Support None(string reason) => new(false, [], [], reason);

    /// <summary>A claim that nothing speaks against.</summary>
    public static Support Bare(string reason) => new(true, [], [], reason);

    /// <summary>A claim that some clauses speak for, and that mentions all that they change.</summary>
    public static Support By(IEnumerable<ChangedClause> clauses, string reason) => By(clauses, null, reason);

    /// <summary>A claim that some clauses speak for, and that mentions one of their effects; of a clause that was added or removed all.</summary>
    /// <param name="speaks">Which of the clauses that were joined or divided do; null for all.</param>
    public static Support By(IEnumerable<ChangedClause> clauses, ChangeEffect? effect, string reason, Func<Clause, bool>? speaks = null)
    {
        var all = clauses.DistinctBy(clause => clause.Index).OrderBy(clause => clause.Index).ToList();
        var passages = all.SelectMany(clause => clause.Parts.Where(part => clause.Parts.Count == 1 || speaks is null || speaks(part)).Select(part => new ClaimPassage(part.Anchor, part.Text, clause.OfBase)));
        return new(true, [.. passages.Distinct()], [.. all.Select(clause => (clause.Index, clause.Entry.Clauses.IsPair ? effect : null))], reason);
    }

    /// <summary>A claim that whole sections speak for.</summary>
    public static Support By(IReadOnlyList<WholeSection> sections, string reason) =>
        new(true, [.. sections.Select(section => section.Passage)], [.. sections.SelectMany(section => section.Clauses).Select(clause => (clause.Index, (ChangeEffect?)null))], reason);

    public Support And(Support other) => new(Holds && other.Holds, [.. Passages.Concat(other.Passages).Distinct()], [.. Covered, .. other.Covered], Reason);
}
