using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>Whether a change has made what a clause binds to weaker or stronger.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CommitmentShift>))]
public enum CommitmentShift
{
    [JsonStringEnumMemberName("same")]
    Same,
    [JsonStringEnumMemberName("weaker")]
    Weaker,
    [JsonStringEnumMemberName("stronger")]
    Stronger,

    /// <summary>The verb points one way and the hedges the other, or one side prohibits and the other does not.</summary>
    [JsonStringEnumMemberName("unclear")]
    Unclear,
}

/// <summary>A hedge that only one of two clauses has.</summary>
/// <param name="Gained">Whether the right clause has it; else the left had it.</param>
/// <param name="Text">The words of the hedge, as its clause has them.</param>
/// <param name="Before">What stands on the left: the bare word that a qualifier was put to ("approved"), or the hedge that was lost; else null.</param>
/// <param name="After">What stands on the right: the qualifier with its word ("properly approved"), or the hedge that was gained; else null.</param>
public sealed record HedgeChange(bool Gained, HedgeKind Kind, string Text, string? Before, string? After);

/// <summary>How the hedges and the verb of binding of two clauses that answer to each other differ.</summary>
/// <param name="Changes">The hedges lost, in the order of the left clause, then those gained, in the order of the right.</param>
public sealed record HedgeComparison(Modality From, Modality To, ValueList<HedgeChange> Changes, CommitmentShift Shift)
{
    [JsonIgnore]
    public IEnumerable<HedgeChange> Gained => Changes.Where(change => change.Gained);

    [JsonIgnore]
    public IEnumerable<HedgeChange> Lost => Changes.Where(change => !change.Gained);

    /// <summary>Whether anything differs.</summary>
    [JsonIgnore]
    public bool IsChange => From != To || Changes.Count > 0;
}
