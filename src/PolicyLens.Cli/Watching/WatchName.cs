using PolicyLens.Fetching;

namespace PolicyLens.Cli.Watching;

/// <summary>The one name by which a watched source is known, however it is typed.</summary>
internal static class WatchName
{
    /// <summary>An address in its usual form, or the full path of a folder without a bar at its end.</summary>
    /// <exception cref="CommandFailure">The text is meant as an address and is none of the web.</exception>
    public static (string Source, bool IsFolder) Of(string text, Terminal terminal) => WebAddress.IsMeant(text)
        ? (WebAddress.Canonical(text) ?? throw new CommandFailure($"{text}: it is no address that is fetched; one looks like https://www.example.org/chapter.html."), false)
        : (Path.TrimEndingDirectorySeparator(terminal.Resolve(text)), true);
}
