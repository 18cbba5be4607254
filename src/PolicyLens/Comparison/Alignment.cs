using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>What became of a clause from the left edition to the right.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntryKind>))]
public enum EntryKind
{
    /// <summary>The same words in the same order of things; whitespace, quotation marks, bullets, numbering and the case of headings do not count, nor does the actor's name where it is to be neutral.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>Other words in the same place.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,

    /// <summary>In another place, with the same or other words.</summary>
    [JsonStringEnumMemberName("moved")]
    Moved,

    /// <summary>Only on the right.</summary>
    [JsonStringEnumMemberName("added")]
    Added,

    /// <summary>Only on the left.</summary>
    [JsonStringEnumMemberName("removed")]
    Removed,
}

/// <summary>Clauses of one edition with those of the other that answer to them: one to one, one to several, or one side alone.</summary>
/// <param name="Left">In reading order; empty for what was added.</param>
/// <param name="Right">In reading order; empty for what was removed. Where one side has several clauses the other has one.</param>
/// <param name="Similarity">How alike the two sides are, from 0 to 1.</param>
public sealed record AlignedClause(EntryKind Kind, ValueList<Clause> Left, ValueList<Clause> Right, double Similarity)
{
    /// <summary>Whether the words differ in more than style; of what has moved, whether it was edited too.</summary>
    public bool IsEdited { get; init; }

    /// <summary>The first clause of the left; null where it has none.</summary>
    public Clause? FirstLeft => Left.Count > 0 ? Left[0] : null;

    /// <summary>The first clause of the right; null where it has none.</summary>
    public Clause? FirstRight => Right.Count > 0 ? Right[0] : null;

    /// <summary>Whether both sides have a clause.</summary>
    public bool IsPair => Left.Count > 0 && Right.Count > 0;

    /// <summary>The words of the left, its clauses joined by a space; empty where it has none.</summary>
    public string LeftText => TextOf(Left);

    /// <summary>The words of the right, its clauses joined by a space; empty where it has none.</summary>
    public string RightText => TextOf(Right);

    private static string TextOf(ValueList<Clause> clauses) => clauses.Count == 1 ? clauses[0].Text : string.Join(' ', clauses.Select(clause => clause.Text));
}

/// <summary>Which clauses of one edition answer to which of another. Every clause of each side is in exactly one entry.</summary>
/// <param name="Entries">In the order of the left edition, with what only the right has where it stands there.</param>
/// <param name="Similarity">The share of the words on both sides that the pairs have in common, from 0 to 1.</param>
public sealed record Alignment(ValueList<AlignedClause> Entries, double Similarity);
