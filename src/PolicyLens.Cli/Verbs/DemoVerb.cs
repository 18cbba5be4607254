using System.CommandLine;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Formats;
using PolicyLens.Library;
using PolicyLens.Reporting;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>demo</c>: the whole way on the specimen chapters, from files to two Word reports.</summary>
internal sealed class DemoVerb : Verb
{
    /// <summary>A folder of the demo's own: no user keeps a library under this name.</summary>
    private const string DemoLibrary = "demo-library";

    private const string Topic = "leaving-care-support";

    private readonly Option<string> corpus = new("--corpus") { Description = "The folder of chapters.", HelpName = "DIR", DefaultValueFactory = _ => "corpus" };
    private readonly Option<string> output = new("--output") { Description = "Where the reports go.", HelpName = "DIR", DefaultValueFactory = _ => "output" };

    public DemoVerb(Terminal terminal)
        : base(terminal, "demo", "Read the specimen chapters, compare them and write two Word reports.", "policylens demo", "policylens demo --corpus ./chapters --output ./reports")
    {
        Add(corpus);
        Add(output);
    }

    protected override int Run(ParseResult arguments)
    {
        var (source, reports) = (arguments.GetRequiredValue(corpus), arguments.GetRequiredValue(output));
        if (!Directory.Exists(Terminal.Resolve(source)))
        {
            throw new CommandFailure($"There is no folder {source} here. Run the demo in the folder of the project, or name one: policylens demo --corpus DIR");
        }

        Directory.CreateDirectory(Terminal.Resolve(reports));
        var folder = Terminal.Resolve(Path.Combine(reports, DemoLibrary));
        Fresh(folder);
        using var library = ChapterLibrary.Open(folder, Terminal.Time, LibraryOptions);

        var files = SourceFolder.Files([source], Terminal);
        Step($"1. Reading {files.Count} chapters from {source} into a fresh library");
        var result = new Ingestion(Catalogues.Default, Terminal).Run(files, library);
        foreach (var id in result.Added)
        {
            Terminal.Out.WriteLine($"   {id}");
        }

        foreach (var (name, reason) in result.Failed.Concat(result.Incomplete))
        {
            Terminal.Note($"   {name}: {reason}");
        }

        var editions = library.Newest().Select(Named).ToList();
        Step("2. Until what age does each authority support a young person who leaves care?");
        var matrix = new MatrixBuilder(Catalogues.Default).Build(Topic, editions)!;
        new MatrixView(Terminal.Console).Show(matrix, editions);

        Step("3. Writing the reports");
        var writer = FormatCatalog.Writers[0];
        Report(MatrixReport.Of(matrix, editions, Terminal.Today), Path.Combine(reports, "leaving-care" + writer.Extension));
        if (MostAlike([.. library.List().Select(edition => library.Find(edition.Id)).OfType<StoredEdition>().Select(Named)]) is { } pair)
        {
            Report(ComparisonReport.Of(pair, Terminal.Today), Path.Combine(reports, "comparison" + writer.Extension));
        }

        Terminal.Out.WriteLine($"Next: policylens --library {Path.Combine(reports, DemoLibrary)} search pathway plan");
        return result.Failed.Count + result.Incomplete.Count > 0 ? ExitCode.Partly : ExitCode.Done;

        void Report(Report report, string path)
        {
            Write(report, writer, path);
            Terminal.Out.WriteLine($"   {path}: {report.Title.ToLowerInvariant()}, {report.Subtitle}");
        }
    }

    private void Step(string text)
    {
        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine(text);
    }

    /// <summary>Takes away the library of an earlier demo, and nothing else.</summary>
    private static void Fresh(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var ending in (string[])["", "-wal", "-shm"])
        {
            File.Delete(Path.Combine(folder, "policylens.db" + ending));
        }
    }

    /// <summary>The two that share the most words, of all editions: what differs between them is easiest to see.</summary>
    private static EditionComparison? MostAlike(List<NamedEdition> editions)
    {
        EditionComparison? best = null;
        for (var left = 0; left < editions.Count; left++)
        {
            for (var right = left + 1; right < editions.Count; right++)
            {
                var comparison = EditionComparison.Of(editions[left], editions[right], Catalogues.Default);
                best = best is null || comparison.Summary.Similarity > best.Summary.Similarity ? comparison : best;
            }
        }

        return best;
    }
}
