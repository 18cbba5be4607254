using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Comparison.Amending;

/// <summary>The part of the changed text that a claim speaks of: the section that it names, or all.</summary>
internal sealed class ClaimScope
{
    private readonly Anchor? passage;

    public ClaimScope(ChangedText text, AmendmentClaim claim)
    {
        Text = text;
        if (claim.Section is not { } named)
        {
            Clauses = text.Clauses;
            return;
        }

        // A section that is gone had its number in the base; any other has it now.
        var gone = claim is { Kind: ClaimKind.Section, Action: ClaimAction.Removed };
        Left = gone ? Find(text.Left.Chapter, named) : null;
        Right = gone ? (Left is null ? null : Counterpart(Left, ofBase: true)) : Find(text.Right.Chapter, named);
        Left ??= Right is null ? Find(text.Left.Chapter, named) : Counterpart(Right, ofBase: false);
        passage = Right is null && Left is null && named.Number is { } number
            ? text.Right.Chapter.AllSections().SelectMany(section => section.Blocks.OfType<Paragraph>()).FirstOrDefault(paragraph => paragraph.Label is { } label && Number(label) == Number(number))?.Anchor
            : null;
        IsMissing = Right is null && Left is null && passage is null;
        Name = named.Number is { } known ? (char.IsAsciiDigit(known[0]) || known.Length == 1 ? $"section {known}" : known) : $"the section “{named.Heading}”";
        Clauses = IsMissing ? [] : [.. text.Clauses.Where(IsIn)];
    }

    public ChangedText Text { get; }

    /// <summary>The changed clauses in it.</summary>
    public IReadOnlyList<ChangedClause> Clauses { get; }

    /// <summary>The section in the newer edition; null where it has none, or the claim names none.</summary>
    public Section? Right { get; }

    /// <summary>The section in the base; null where it has none, or the claim names none.</summary>
    public Section? Left { get; }

    /// <summary>Whether the claim names a section that neither edition has.</summary>
    public bool IsMissing { get; }

    /// <summary>The section in words; null where the claim names none.</summary>
    public string? Name { get; }

    /// <summary>How many clauses there are in it, changed and not.</summary>
    public int Size => Text.All.Count(entry => entry.FirstRight is { } right && Right is not null ? IsBelow(right.Section, Right) : entry.FirstLeft is { } left && Left is not null && IsBelow(left.Section, Left));

    /// <summary>The section that answers to one of the other edition: whose heading is paired with its heading.</summary>
    private Section? Counterpart(Section section, bool ofBase) => Text.All
        .Where(entry => entry.IsPair && (ofBase ? entry.FirstLeft : entry.FirstRight) is { Kind: PassageKind.Heading } heading && heading.Section.Anchor == section.Anchor)
        .Select(entry => (ofBase ? entry.FirstRight : entry.FirstLeft)!.Section).FirstOrDefault();

    private bool IsIn(ChangedClause clause) =>
        (Right is not null && Text.IsIn(clause, Right.Anchor, ofBase: false))
        || (Left is not null && (clause.OfBase || Right is null || clause.Kind == EntryKind.Moved) && Text.IsIn(clause, Left.Anchor, ofBase: true))
        || (passage is not null && clause.Right?.Anchor == passage);

    private static bool IsBelow(Section section, Section above) => above.WithDescendants().Any(part => part.Anchor == section.Anchor);

    private static Section? Find(Chapter chapter, ClaimedSection named)
    {
        var all = chapter.AllSections().ToList();
        var byNumber = named.Number is { } number ? all.Find(section => section.Number is { } own && Number(own) == Number(number)) : null;
        if (named.Heading is not { } heading)
        {
            return byNumber;
        }

        var key = TextShape.Key(heading);
        bool Answers(Section section) => section.Heading is { } own && TextShape.Key(own) is { Length: > 0 } other && (other == key || other.StartsWith(key + " ", StringComparison.Ordinal) || key.StartsWith(other + " ", StringComparison.Ordinal));
        return byNumber is not null && Answers(byNumber) ? byNumber
            : all.Find(section => section.Heading is { } own && TextShape.Key(own) == key) ?? all.Find(Answers) ?? byNumber;
    }

    private static string Number(string text) => TextShape.Key(text);
}
