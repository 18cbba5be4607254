using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>What a change does to what the chapter says. What matters most comes first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeEffect>))]
public enum ChangeEffect
{
    [JsonStringEnumMemberName("age")]
    Age,

    /// <summary>A deadline, a frequency, a duration or a time of notice.</summary>
    [JsonStringEnumMemberName("deadline")]
    Deadline,

    /// <summary>A sum of money or a number of things.</summary>
    [JsonStringEnumMemberName("amount")]
    Amount,

    /// <summary>What the clause binds to: "should" has become "must", or a hedge was gained or lost.</summary>
    [JsonStringEnumMemberName("modality")]
    Modality,

    /// <summary>The law and guidance that is cited.</summary>
    [JsonStringEnumMemberName("citation")]
    Citation,

    /// <summary>The title or the text of an outcome, or which outcomes there are.</summary>
    [JsonStringEnumMemberName("outcome")]
    Outcome,

    /// <summary>Another name for the body that speaks: its services, the council, "we".</summary>
    [JsonStringEnumMemberName("actor")]
    Actor,

    /// <summary>Another of the field's terms for the same idea.</summary>
    [JsonStringEnumMemberName("terminology")]
    Terminology,

    /// <summary>Nothing of the above.</summary>
    [JsonStringEnumMemberName("editorial")]
    Editorial,
}

/// <summary>Which way an effect goes, from left to right.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EffectDirection>))]
public enum EffectDirection
{
    /// <summary>Of what binds: a weightier verb, or a hedge less.</summary>
    [JsonStringEnumMemberName("stronger")]
    Stronger,
    [JsonStringEnumMemberName("weaker")]
    Weaker,

    /// <summary>Of an age, a sum or a number.</summary>
    [JsonStringEnumMemberName("raised")]
    Raised,
    [JsonStringEnumMemberName("lowered")]
    Lowered,

    /// <summary>Of a time: more of it, or a longer interval between two times.</summary>
    [JsonStringEnumMemberName("longer")]
    Longer,
    [JsonStringEnumMemberName("shorter")]
    Shorter,

    /// <summary>Only the right has it.</summary>
    [JsonStringEnumMemberName("added")]
    Added,

    /// <summary>Only the left has it.</summary>
    [JsonStringEnumMemberName("removed")]
    Removed,
}

/// <summary>One effect of a change with what it changes.</summary>
/// <param name="Direction">Null where the two cannot be measured against each other, as one term with another.</param>
/// <param name="Before">What the left has, in short; null where it has nothing, and for what is editorial.</param>
/// <param name="After">What the right has, in short; null where it has nothing, and for what is editorial.</param>
/// <param name="Left">Where the left says it; null where it does not.</param>
/// <param name="Right">Where the right says it; null where it does not.</param>
public sealed record EffectDetail(ChangeEffect Effect, EffectDirection? Direction, string? Before, string? After, Anchor? Left, Anchor? Right)
{
    /// <summary>Of a citation or an outcome that was added or removed: whether the other edition has it in another clause.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>Where it stands: on the right, or on the left where the right has nothing.</summary>
    public Anchor? Anchor => Right ?? Left;

    /// <summary>Its place among the effects of a comparison: the lower, the more it matters. What both sides have otherwise comes before what one of them has alone.</summary>
    internal int Rank => (Before is null || After is null ? 1 : 0) + Effect switch
    {
        ChangeEffect.Modality => Direction switch
        {
            EffectDirection.Weaker => 30,
            EffectDirection.Stronger => 32,
            null => 34,

            // Cousins have many clauses that the other lacks, and most of them bind to something.
            EffectDirection.Removed => 60,
            _ => 62,
        },
        ChangeEffect.Citation => Elsewhere ? 42 : 40,
        ChangeEffect.Age => 0,
        ChangeEffect.Deadline => 10,
        ChangeEffect.Amount => 20,
        ChangeEffect.Outcome => Elsewhere ? 52 : 50,
        ChangeEffect.Actor => 70,
        ChangeEffect.Terminology => 80,
        _ => 90,
    };
}

/// <summary>How often a comparison has an effect in one direction.</summary>
public sealed record EffectCount(ChangeEffect Effect, EffectDirection? Direction, int Count);

/// <summary>An effect with the clauses that it is an effect of.</summary>
public sealed record RankedEffect(ComparedClause Entry, EffectDetail Detail);
