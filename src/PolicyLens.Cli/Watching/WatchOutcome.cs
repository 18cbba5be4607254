using System.Text.Json.Serialization;

namespace PolicyLens.Cli.Watching;

/// <summary>What became of a source in one run. From <see cref="Down"/> on it could not be had, or was not believed, and nothing was stored.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WatchOutcome>))]
internal enum WatchOutcome
{
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>It was had for the first time.</summary>
    [JsonStringEnumMemberName("new")]
    New,

    [JsonStringEnumMemberName("changed")]
    Changed,

    /// <summary>The text is the same, but its site says that the address has changed for good.</summary>
    [JsonStringEnumMemberName("moved")]
    Moved,

    /// <summary>The site did not answer, or answered that it cannot now; or a folder is not there.</summary>
    [JsonStringEnumMemberName("down")]
    Down,

    [JsonStringEnumMemberName("slow")]
    Slow,

    [JsonStringEnumMemberName("log-in")]
    LogIn,

    /// <summary>Next to nothing came where a chapter was.</summary>
    [JsonStringEnumMemberName("empty")]
    Empty,

    /// <summary>A page that tells of an error, though its status does not.</summary>
    [JsonStringEnumMemberName("error-page")]
    ErrorPage,

    /// <summary>The address leads to another place, and another text is there.</summary>
    [JsonStringEnumMemberName("elsewhere")]
    Elsewhere,

    [JsonStringEnumMemberName("gone")]
    Gone,

    [JsonStringEnumMemberName("robots")]
    Robots,

    /// <summary>The address is none that is fetched.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    [JsonStringEnumMemberName("unreadable")]
    Unreadable,
}
