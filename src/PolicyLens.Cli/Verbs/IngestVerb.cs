using System.CommandLine;
using System.Diagnostics;
using PolicyLens.Library;
using PolicyLens.Model;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>ingest PATH…</c>: reads files and folders and stores their editions.</summary>
internal sealed class IngestVerb : Verb
{
    private readonly Argument<string[]> paths = new("PATH") { Description = "Files and folders of chapters; folders are read with all that is below them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> authority = new("--authority") { Description = "Whose chapters these are, whatever the text says; without it the text decides.", HelpName = "NAME" };
    private readonly Option<string?> chapter = new("--as") { Description = "The chapter's name in its id, where the title would give another.", HelpName = "CHAPTER" };
    private readonly Option<bool> json = JsonOption();

    public IngestVerb(Terminal terminal)
        : base(
            terminal,
            "ingest",
            "Read chapters and store them with their index. The same file again changes nothing; a changed one becomes the next edition.",
            "policylens ingest ./chapters",
            "policylens ingest leaving-care.docx --authority \"Plymouth\"",
            "policylens --library ./south-west ingest ./chapters --json")
    {
        Add(paths);
        Add(authority);
        Add(chapter);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        if (arguments.GetValue(authority) is { } name && string.IsNullOrWhiteSpace(name))
        {
            throw new CommandFailure("--authority needs a name, such as --authority \"Plymouth\".", ExitCode.Usage);
        }

        var clock = Stopwatch.StartNew();
        var files = SourceFolder.Files(arguments.GetRequiredValue(paths), Terminal);
        IngestionResult result;
        using (var library = ChapterLibrary.Open(LibraryFolder(arguments), Terminal.Time))
        {
            result = new Ingestion(Catalogues, Terminal).Run(files, library, arguments.GetValue(authority), arguments.GetValue(chapter));
        }

        foreach (var (source, id) in result.Unnamed)
        {
            Terminal.Note($"{source}: the text does not say whose chapter it is; filed as {id}. To name it: policylens {In(arguments)}ingest \"{source}\" --authority \"NAME\"");
        }

        foreach (var (source, reason) in result.Failed.Concat(result.Incomplete))
        {
            Terminal.Note($"{source}: {reason}");
        }

        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new IngestDocument(
                Ids(result.Added),
                Ids(result.Unchanged),
                result.Failed,
                result.Renamed.Select(pair => new RenamedEdition(pair.From.ToString(), pair.To.ToString())).ToValueList(),
                Math.Round(clock.Elapsed.TotalSeconds, 3))));
        }
        else
        {
            Show(result, files.Count, clock.Elapsed);
        }

        return result.NamedFileFailed ? ExitCode.Failed : result.Failed.Count + result.Incomplete.Count > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    /// <summary>The library's option as it was given, so that what we tell a user to type goes to the same place.</summary>
    private static string In(ParseResult arguments) => arguments.GetValue(LibraryOption) is { } folder ? $"--library \"{folder}\" " : "";

    private void Show(IngestionResult result, int files, TimeSpan elapsed)
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

        Terminal.Out.WriteLine(files == 0
            ? "No files were found."
            : $"{result.Added.Count} added, {result.Unchanged.Count} unchanged, {result.Failed.Count} left out, in {elapsed.TotalSeconds:0.0} s.");
    }

    private static ValueList<string> Ids(ValueList<EditionId> ids) => ids.Select(id => id.ToString()).ToValueList();
}
