using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using PolicyLens.Cli.Watching;
using PolicyLens.Fetching;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>watch run</c>: looks at what is watched and stores what has changed; made to be started by cron or systemd.</summary>
internal sealed class WatchRunVerb : Verb
{
    /// <summary>So many editions of a folder stand in its line; all are in the document.</summary>
    private const int EditionsShown = 3;

    private readonly Argument<string[]> named = new("SOURCE") { Description = "The watched sources to look at; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Tell only of changes and problems: nothing at all where there are none." };
    private readonly FetchingOptions fetching = new();
    private readonly Option<bool> json = JsonOption();

    public WatchRunVerb(Terminal terminal)
        : base(
            terminal,
            "run",
            "Look at what is watched, and store what has changed. It may be ended at any moment and started again. Exit codes: 0 all was had; 3 some sources were not; 1 nothing could be done.",
            "policylens watch run",
            "policylens watch run --quiet",
            "policylens watch run https://www.example.org/manual/leaving-care.html --delay 5",
            "policylens --library ./south-west watch run --json")
    {
        Add(named);
        Add(quiet);
        fetching.AddTo(this);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var clock = Stopwatch.StartNew();
        using var library = OpenLibrary(arguments);
        using var only = WatchLock.Take(LibraryFolder(arguments), Terminal.Time);
        var sources = Sources(library, arguments);
        var (isQuiet, isJson, done) = (arguments.GetValue(quiet), arguments.GetValue(json), 0);
        var log = new WatchLog(library.Watches, Tell, Terminal.Time);
        using var fetcher = new PageFetcher(fetching.Read(arguments, Terminal), Terminal.Time);
        var ingestion = new WatchIngestion(() => Catalogues, Terminal, library);
        var run = new WatchRun(library, new(fetcher, ingestion, Terminal.Time, Command(arguments)), new(ingestion, Terminal.Time), log);
        using (var stop = new Stop())
        {
            run.Run(sources, stop.Token).GetAwaiter().GetResult();
        }

        Terminal.ClearProgress();
        if (isJson)
        {
            Print(JsonOutput.Write(new WatchRunDocument(sources.Count, log.All.Select(Document).ToValueList(), Math.Round(clock.Elapsed.TotalSeconds, 3))));
        }
        else if (!isQuiet)
        {
            Summarise(log.All, sources.Count, clock.Elapsed, arguments);
        }

        if (log.All.Count < sources.Count)
        {
            Terminal.Note($"The run was ended after {log.All.Count} of {sources.Count} sources. What was had is stored; the next run looks at all again.");
        }

        return log.All.Count < sources.Count || log.All.Any(news => news.IsFailure || news.Failed.Count > 0) ? ExitCode.Partly : ExitCode.Done;

        void Tell(SourceNews news)
        {
            if (!isQuiet)
            {
                Terminal.Progress(++done, sources.Count, news.Source.Source);
            }

            if (!isJson && !(isQuiet && news.IsQuiet))
            {
                Terminal.ClearProgress();
                Terminal.Out.WriteLine(Line(news));
            }

            foreach (var (source, reason) in news.Failed)
            {
                Terminal.Note($"{source}: {reason}");
            }
        }
    }

    private IReadOnlyList<(WatchedSource Source, PageMemory? Known)> Sources(ChapterLibrary library, ParseResult arguments)
    {
        var all = library.Watches.AllKnown();
        if (arguments.GetValue(named) is not { Length: > 0 } names)
        {
            return all;
        }

        var bySource = all.ToDictionary(each => each.Source.Source, StringComparer.Ordinal);
        return [.. names.Select(name => bySource.TryGetValue(WatchName.Of(name, Terminal).Source, out var found)
            ? found
            : throw new CommandFailure($"{name}: it is not watched. To watch it: {Command(arguments)}watch add \"{name}\"")).DistinctBy(each => each.Source.Source)];
    }

    /// <summary>The one line that is told of a source.</summary>
    private static string Line(SourceNews news)
    {
        var editions = news.Editions.Count > 0 ? string.Join(", ", news.Editions.Take(EditionsShown)) + (news.Editions.Count > EditionsShown ? $" and {news.Editions.Count - EditionsShown} more" : "") : news.Held;
        return $"{news.Word,-10}  {TextCleaner.Clean(news.Source.Source)}{(editions is null ? "" : $"  {editions}")}{(news.Message is { } message ? $": {TextCleaner.Clean(message)}" : "")}";
    }

    private void Summarise(IReadOnlyList<SourceNews> all, int watched, TimeSpan elapsed, ParseResult arguments)
    {
        var counts = all.GroupBy(news => news.Outcome).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.First().Word}");
        Terminal.Out.WriteLine(watched == 0
            ? $"Nothing is watched. To watch addresses and folders: {Command(arguments)}watch add SOURCE"
            : $"{watched} {(watched == 1 ? "source" : "sources")}: {string.Join(", ", counts)}, in {elapsed.TotalSeconds:0.0} s.");
    }

    private static WatchedNews Document(SourceNews news) => new(
        news.Source.Source, news.Word, news.Editions, news.Message, news.MovedTo ?? news.Source.MovedTo, news.FailingSince, news.Failures, news.GoneFiles, news.Failed);

    /// <summary>Ends a run after the source at hand where the system or the user asks for it; who asks twice ends the process.</summary>
    private sealed class Stop : IDisposable
    {
        private readonly CancellationTokenSource source = new();
        private readonly PosixSignalRegistration[] signals;

        public Stop() => signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask)];

        public CancellationToken Token => source.Token;

        public void Dispose()
        {
            foreach (var signal in signals)
            {
                signal.Dispose();
            }

            source.Dispose();
        }

        private void Ask(PosixSignalContext context)
        {
            context.Cancel = !source.IsCancellationRequested;
            source.Cancel();
        }
    }
}
