using System.CommandLine;
using System.Globalization;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reading;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>watch list</c>: what is watched, and what became of each source the last time.</summary>
internal sealed class WatchListVerb : Verb
{
    private readonly Option<bool> json = JsonOption();

    public WatchListVerb(Terminal terminal)
        : base(terminal, "list", "Show what is watched, when each source was last had, and which cannot be had since when.", "policylens watch list", "policylens watch list --json") => Add(json);

    protected override int Run(ParseResult arguments) => Show(arguments);

    internal int Show(ParseResult arguments)
    {
        using var library = OpenLibrary(arguments);
        var sources = library.Watches.All();
        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new WatchListDocument(sources.Select(Document).ToValueList())));
        }
        else if (sources.Count == 0)
        {
            Terminal.Out.WriteLine($"Nothing is watched. To watch addresses and folders: {Command(arguments)}watch add SOURCE");
        }
        else
        {
            Show(sources);
        }

        return ExitCode.Done;
    }

    private void Show(IReadOnlyList<WatchedSource> sources)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Source", "Last time", "Last had", "Edition");
        foreach (var source in sources)
        {
            table.AddRow(new Text(source.Source), new Text(source.Outcome ?? "not yet looked at"), new Text(source.SucceededAt is { } at ? Moment(at) : "never"), new Text(source.Edition ?? ""));
        }

        Terminal.Console.Write(table);
        foreach (var source in sources.Where(source => source.FailingSince is not null || source.MovedTo is not null))
        {
            Terminal.Out.WriteLine(TextCleaner.Clean($"{source.Source}: {State(source)}"));
        }
    }

    private string State(WatchedSource source) =>
        (source.FailingSince is { } since ? $"{source.Outcome} since {Moment(since)}{(source.Failures > 1 ? $", {source.Failures} in a row" : "")}: {source.Message}" : "")
        + (source.FailingSince is not null && source.MovedTo is not null ? " " : "")
        + (source.MovedTo is { } address ? $"its site says that it is at {address} for good now." : "");

    private static WatchListed Document(WatchedSource source) => new(
        source.Source,
        source.IsFolder ? "folder" : "page",
        source.Authority,
        source.Chapter,
        source.AddedAt,
        source.TriedAt,
        source.SucceededAt,
        source.FailingSince,
        source.Failures,
        source.Outcome,
        source.Message,
        source.Edition,
        source.MovedTo);

    private string Moment(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Terminal.Time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
