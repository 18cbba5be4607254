using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>What became of a clause from the left edition to the right.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntryKind>))]
public enum EntryKind
{
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

/// <summary>A clause with the one that answers to it; one side is null where none does.</summary>
/// <param name="Similarity">How alike the two are, from 0 to 1.</param>
public sealed record AlignedClause(EntryKind Kind, Clause? Left, Clause? Right, double Similarity);

/// <summary>Which clause of one edition answers to which of another. Every clause of each side is in exactly one entry.</summary>
/// <param name="Entries">In the order of the left edition, with what only the right has where it stands there.</param>
/// <param name="Similarity">The share of the words on both sides that the pairs have in common, from 0 to 1.</param>
public sealed record Alignment(ValueList<AlignedClause> Entries, double Similarity);
