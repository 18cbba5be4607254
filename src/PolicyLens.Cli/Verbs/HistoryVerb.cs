using System.CommandLine;
using PolicyLens.Model;
using PolicyLens.Reporting;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>history CHAPTER</c>: the editions of a chapter in order, with what each changed.</summary>
internal sealed class HistoryVerb : Verb
{
    private readonly Argument<string> chapter = new("CHAPTER") { Description = "A chapter, such as plymouth/leaving-care." };
    private readonly Option<string?> output = OutputOption();
    private readonly Option<bool> json = JsonOption();

    public HistoryVerb(Terminal terminal)
        : base(
            terminal,
            "history",
            "Show the editions of a chapter in the order in which they held, and what each changed against the one before it.",
            "policylens history plymouth/leaving-care",
            "policylens history plymouth/leaving-care -o history.html",
            "policylens history plymouth/leaving-care --as-of 2024-12-31 --json")
    {
        Add(chapter);
        Add(AsOfOption);
        Add(output);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var destination = arguments.GetValue(output);
        var writer = WriterFor(destination);
        using var library = OpenLibrary(arguments);
        var id = Find(library, arguments.GetRequiredValue(chapter)).Id with { Edition = null };
        library.CompareNew((done, all) => Terminal.Progress(done, all, "comparing editions"));
        var changes = library.History(id);
        var summaries = library.List().Where(edition => edition.Id.ChapterId == id.ChapterId).ToDictionary(edition => edition.Id.ToString(), StringComparer.Ordinal);
        var forgotten = library.Forgotten(id);
        if (writer is not null)
        {
            Write(HistoryReport.Of(id.ChapterId, changes, Terminal.Today), writer, destination!);
        }

        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new HistoryDocument(changes.Select(change => new HistoryEdition(
                change.Id,
                change.Date,
                summaries[change.Id].Since,
                summaries[change.Id].SinceKind.ToString().ToLowerInvariant(),
                change.Title,
                change.Notes.Count > 0 ? string.Join('\n', change.Notes) : null,
                change.Summary,
                change.Level,
                change.Effects.Select(effect => effect.Effect).Distinct().ToValueList(),
                change.Effects,
                change.Claims)).ToValueList())));
        }
        else
        {
            new HistoryView(Terminal.Console).Show(id.ChapterId, changes, summaries, forgotten);
            if (destination is not null)
            {
                Terminal.Out.WriteLine($"Written: {destination}");
            }
        }

        return ExitCode.Done;
    }
}
