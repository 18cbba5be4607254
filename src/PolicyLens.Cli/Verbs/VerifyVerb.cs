using System.CommandLine;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;
using PolicyLens.Reporting;
using PolicyLens.Reporting.Verification;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>verify FILE</c>: holds a written report against the editions that it was made from.</summary>
internal sealed class VerifyVerb : Verb
{
    /// <summary>No report of ours is larger.</summary>
    private const long MaximumBytes = 256 * 1024 * 1024;

    private readonly Argument<string> report = new("FILE") { Description = $"A report that PolicyLens wrote ({string.Join(", ", FormatCatalog.ReportReaders.Select(reader => reader.Extension))}), whoever saved it since." };
    private readonly Option<string[]> sources = new("--source") { Description = "Look in these files too: those that the report was made from, where no library has them.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private readonly Option<bool> original = OriginalOption();
    private readonly Option<bool> json = JsonOption();

    public VerifyVerb(Terminal terminal)
        : base(
            terminal,
            "verify",
            "Check that a report still says what its chapters say: every cell has the words that it was written with, and every quote stands at its place. Exits with 0 when all hold and with 1 when any does not.",
            "policylens verify matrix.docx",
            "policylens verify changes.html --json",
            "policylens verify side-by-side.docx --source old.docx new.docx")
    {
        Add(report);
        Add(sources);
        Add(original);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var name = arguments.GetRequiredValue(report);
        var written = Written(name);
        using var editions = new ClaimedEditions(() => OpenLibrary(arguments), Named(arguments));
        var result = new ReportVerifier(editions.Find).Verify(written);
        if (arguments.GetValue(json))
        {
            Print(VerificationJson.Write(result));
        }
        else
        {
            Show(name, result);
        }

        return result.Failed.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private IReadOnlyList<Edition> Named(ParseResult arguments)
    {
        var names = arguments.GetValue(sources) ?? [];
        return names.Length == 0 ? [] : [.. names.Select(new ChapterReader(Catalogues, Terminal, Reading(arguments, original)).ReadNamed)];
    }

    private WrittenReport Written(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var reader = FormatCatalog.ReportReaders.FirstOrDefault(each => each.Extension == ending)
            ?? throw new CommandFailure($"{name} cannot be verified: the ending of a report is {string.Join(", ", FormatCatalog.ReportReaders.Select(each => each.Extension))}.", ExitCode.Usage);
        byte[] bytes;
        try
        {
            var file = new FileInfo(Terminal.Resolve(name));
            if (file.Exists && file.Length > MaximumBytes)
            {
                throw new CommandFailure($"{name} has {file.Length / (1024 * 1024)} MB; at most {MaximumBytes / (1024 * 1024)} MB are read.");
            }

            bytes = File.ReadAllBytes(file.FullName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{name}: {FileFailure.Explain(error)}");
        }

        return reader.Read(bytes)
            ?? throw new CommandFailure($"{name} is no report of PolicyLens, or what its cells rest on was taken out of it. A redline carries nothing of the kind: write the comparison with “--form table”.");
    }

    private void Show(string name, VerificationResult result)
    {
        if (result.Cells == 0)
        {
            Terminal.Out.WriteLine($"{name}: a report in which nothing is quoted; there is nothing to check.");
            return;
        }

        if (result.Failed.Count == 0)
        {
            Terminal.Out.WriteLine($"{name}: {(result.Cells == 1 ? "the one cell holds" : $"all {result.Cells} cells hold")}.");
            return;
        }

        var cells = result.Failed.GroupBy(failure => failure.Cell, StringComparer.Ordinal).ToList();
        Terminal.Out.WriteLine($"{name}: {cells.Count} of {result.Cells} cells {(cells.Count == 1 ? "does" : "do")} not hold:");
        foreach (var cell in cells)
        {
            Terminal.Console.WriteWords(TextCleaner.Clean(cell.Key), 2);
            foreach (var failure in cell)
            {
                Terminal.Console.WriteWords(TextCleaner.Clean(failure.Reason), 4);
            }
        }
    }
}
