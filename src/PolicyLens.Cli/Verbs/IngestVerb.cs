using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using PolicyLens.Fetching;
using PolicyLens.Library;
using PolicyLens.Model;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>ingest PATH…</c>: reads files, folders and web pages and stores their editions.</summary>
internal sealed class IngestVerb : Verb
{
    private readonly Argument<string[]> paths = new("PATH") { Description = "Files and folders of chapters, and web addresses (https://…); folders are read with all that is below them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> authority = new("--authority") { Description = "Whose chapters these are, whatever the text says; without it the text decides.", HelpName = "NAME" };
    private readonly Option<string?> chapter = new("--as") { Description = "The chapter's name in its id, where the title would give another.", HelpName = "CHAPTER" };
    private readonly Option<bool> original = OriginalOption();
    private readonly FetchingOptions fetching = new();
    private readonly Option<bool> json = JsonOption();

    public IngestVerb(Terminal terminal)
        : base(
            terminal,
            "ingest",
            "Read chapters and store them with their index. The same file again changes nothing; a changed one becomes the next edition.",
            "policylens ingest ./chapters",
            "policylens ingest leaving-care.docx --authority \"Plymouth\"",
            "policylens ingest draft.docx --original",
            "policylens ingest https://www.example.org/manual/leaving-care.html --delay 5",
            "policylens ingest http://intranet.example:8080/chapter.docx --allow-host intranet.example:8080",
            "policylens --library ./south-west ingest ./chapters --json")
    {
        Add(paths);
        Add(authority);
        Add(chapter);
        Add(original);
        fetching.AddTo(this);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        if (arguments.GetValue(authority) is { } name && string.IsNullOrWhiteSpace(name))
        {
            throw new CommandFailure("--authority needs a name, such as --authority \"Plymouth\".", ExitCode.Usage);
        }

        var clock = Stopwatch.StartNew();
        var options = new IngestionOptions { Authority = arguments.GetValue(authority), Chapter = arguments.GetValue(chapter), Reading = Reading(arguments, original) };
        var named = arguments.GetRequiredValue(paths).ToLookup(WebAddress.IsMeant);
        var files = SourceFolder.Files(named[false], Terminal);
        var notes = new ConcurrentQueue<string>();
        IngestionResult result;
        using (var fetcher = new PageFetcher(fetching.Read(arguments, Terminal), Terminal.Time))
        using (var library = ChapterLibrary.Open(LibraryFolder(arguments), Terminal.Time, LibraryOptions))
        {
            // The same page typed twice is one page.
            var pages = named[true].DistinctBy(address => WebAddress.Canonical(address) ?? address)
                .Select(address => new WebSource(address, fetcher, library, Terminal.Time, options.ReadsAgain, notes.Enqueue));
            result = new Ingestion(Catalogues, Terminal).Run([.. files, .. pages], library, options);
        }

        Tell(arguments, result, notes.Order(StringComparer.Ordinal));
        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new IngestDocument(
                Ids(result.Added),
                Ids(result.Unchanged),
                result.Failed,
                result.Renamed.Select(pair => new RenamedEdition(pair.From.ToString(), pair.To.ToString())).ToValueList(),
                result.Continued.Select(pair => pair.Edition).ToValueList(),
                Math.Round(clock.Elapsed.TotalSeconds, 3))));
        }
        else
        {
            Show(result, files.Count == 0 && !named[true].Any(), clock.Elapsed);
        }

        return result.NamedFileFailed ? ExitCode.Failed : result.Failed.Count + result.Incomplete.Count > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    private void Tell(ParseResult arguments, IngestionResult result, IEnumerable<string> notes)
    {
        foreach (var note in notes)
        {
            Terminal.Note(note);
        }

        foreach (var (source, id) in result.Unnamed)
        {
            Terminal.Note($"{source}: the text does not say whose chapter it is; filed as {id}. To name it: {Command(arguments)}ingest \"{source}\" --authority \"NAME\"");
        }

        foreach (var (source, edition) in result.Continued)
        {
            Terminal.Note($"{source}: its title is new, and it goes on with “{edition.Former}” as {edition.Id}: {edition.Resemblance:P0} of the runs of words are the same. "
                + $"If it is another chapter: {Command(arguments)}ingest \"{source}\" --as {edition.Asked}");
        }

        foreach (var (source, reason) in result.Failed.Concat(result.Incomplete))
        {
            Terminal.Note($"{source}: {reason}");
        }
    }

    private void Show(IngestionResult result, bool nothingFound, TimeSpan elapsed)
    {
        foreach (var id in result.Added)
        {
            Terminal.Out.WriteLine($"added      {id}");
        }

        foreach (var (from, to) in result.Renamed)
        {
            Terminal.Out.WriteLine($"moved      {from} is now {to}");
        }

        foreach (var id in result.Unchanged)
        {
            Terminal.Out.WriteLine($"unchanged  {id}");
        }

        Terminal.Out.WriteLine(nothingFound
            ? "No files were found."
            : $"{result.Added.Count} added, {result.Unchanged.Count} unchanged, {result.Failed.Count} left out, in {elapsed.TotalSeconds:0.0} s.");
    }

    private static ValueList<string> Ids(ValueList<EditionId> ids) => ids.Select(id => id.ToString()).ToValueList();
}
