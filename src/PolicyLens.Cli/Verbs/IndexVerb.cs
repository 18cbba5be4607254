using System.CommandLine;
using System.Diagnostics;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>index</c>: makes the library's index again, with another engine where one is named.</summary>
internal sealed class IndexVerb : Verb
{
    private readonly Option<string?> engine = new("--engine") { Description = $"The engine that is to answer from now on: {IndexEngines.Own}, the library's own, or {IndexEngines.Lucene}.", HelpName = "NAME" };
    private readonly Option<bool> status = new("--status") { Description = "Only say which engine answers and whether its index is up to date." };
    private readonly Option<bool> json = JsonOption();

    public IndexVerb(Terminal terminal)
        : base(
            terminal,
            "index",
            "Make the index of the library again from what is stored, or choose another engine for it.",
            "policylens index",
            "policylens index --status",
            "policylens index --engine lucene")
    {
        engine.AcceptOnlyFromAmong(IndexEngines.Own, IndexEngines.Lucene);
        Add(engine);
        Add(status);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var chosen = arguments.GetValue(engine);
        if (chosen == IndexEngines.Lucene && !IndexEngines.All.Any(known => known.Name == chosen))
        {
            throw new CommandFailure("This program was built without Lucene, whose packages are not to be had everywhere. Build it with: dotnet build -p:Lucene=true. The library's own engine needs nothing: policylens index --engine fts5");
        }

        using var library = OpenLibrary(arguments);
        var clock = Stopwatch.StartNew();
        var editions = arguments.GetValue(status) ? library.List().Count : library.Reindex(chosen, (done, all) => Terminal.Progress(done, all, "indexed"));
        var state = library.IndexState();
        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new IndexDocument(state.Engine, state.IsCurrent, editions, Math.Round(clock.Elapsed.TotalSeconds, 4))));
        }
        else
        {
            Terminal.Out.WriteLine($"{editions} {(editions == 1 ? "edition" : "editions")}, index by {state.Engine}, {(state.IsCurrent ? "up to date" : "out of date: it is made again at the next search")}.");
        }

        return ExitCode.Done;
    }
}
