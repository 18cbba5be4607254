using System.Text.Json.Serialization;

namespace PolicyLens.Comparison.History;

/// <summary>How much what an edition changed matters.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeLevel>))]
public enum ChangeLevel
{
    /// <summary>The same text: a reissue, with other notes, dates or furniture at most.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Other words or another place for the same.</summary>
    [JsonStringEnumMemberName("editorial")]
    Editorial,

    /// <summary>Another term or name, or a clause more or less that states no duty, law, outcome or quantity.</summary>
    [JsonStringEnumMemberName("minor")]
    Minor,

    /// <summary>An age, a time, an amount, what a clause binds to, law and guidance, an outcome; or a note that the text does not bear out.</summary>
    [JsonStringEnumMemberName("major")]
    Major,
}
