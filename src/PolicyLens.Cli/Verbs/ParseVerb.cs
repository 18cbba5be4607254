using System.CommandLine;
using PolicyLens.Fetching;
using PolicyLens.Model;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>parse PATH…</c>: reads one file and shows how it was understood, or sums up many; stores nothing.</summary>
internal sealed class ParseVerb : Verb
{
    private readonly Argument<string[]> paths = new("PATH") { Description = "A chapter, to see how it was read; or a folder or several files, to see them summed up.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> authority = new("--authority") { Description = "Whose chapter it is, whatever the text says; without it the text decides.", HelpName = "NAME" };
    private readonly Option<bool> explain = new("--explain") { Description = "Say of each heading why it was taken as one." };
    private readonly Option<bool> findings = new("--findings") { Description = "List the provisions, citations, outcomes, values, principles and definitions of a chapter, too." };
    private readonly Option<bool> diagnostics = new("--diagnostics") { Description = "With a folder: list every note of the reader, file by file. With one file they are always shown." };
    private readonly Option<bool> original = OriginalOption();
    private readonly Option<bool> json = JsonOption();

    public ParseVerb(Terminal terminal)
        : base(
            terminal,
            "parse",
            "Read a chapter and show its structure, what was set aside and what was noticed; sum up a folder. Stores nothing.",
            "policylens parse chapter.html",
            "policylens parse chapter.html --explain",
            "policylens parse draft.docx --original",
            "policylens parse ./chapters --diagnostics",
            "policylens parse chapter.docx --json > chapter.json")
    {
        Add(paths);
        Add(authority);
        Add(explain);
        Add(findings);
        Add(diagnostics);
        Add(original);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var named = arguments.GetRequiredValue(paths);
        if (named.FirstOrDefault(WebAddress.IsMeant) is { } address)
        {
            throw new CommandFailure($"{address}: parse reads files. To fetch a page and keep it: policylens ingest {address}");
        }

        var reader = new ChapterReader(Catalogues, Terminal, Reading(arguments, original), arguments.GetValue(authority));
        return named is [var only] && !Directory.Exists(Terminal.Resolve(only))
            ? One(only, reader, arguments)
            : Many(SourceFolder.Files(named, Terminal), reader, arguments);
    }

    private int One(string path, ChapterReader reader, ParseResult arguments)
    {
        var document = ChapterDocument.Of(reader.ReadNamed(path));
        if (arguments.GetValue(json))
        {
            Print(EditionJson.Write(document, indented: true));
        }
        else
        {
            new ChapterView(Terminal.Console).ShowReading(document, arguments.GetValue(explain), arguments.GetValue(findings));
        }

        return ExitCode.Done;
    }

    private int Many(IReadOnlyList<SourcePath> files, ChapterReader reader, ParseResult arguments)
    {
        var read = new ParallelReading(Terminal).Run(files, source =>
        {
            var (file, reason) = source.Open();
            var edition = file is null ? null : reader.Read(file, out reason);
            return (
                Source: source,
                Reason: edition is null ? reason ?? "it could not be read." : null,
                Summary: edition is null ? null : FileSummary.Of(edition, source.Shown, arguments.GetValue(diagnostics), arguments.GetValue(explain)),
                Missing: edition is null ? [] : Ingestion.Missing(edition, source.Shown).ToValueList());
        });
        var failed = read.Where(each => each.Reason is not null).Select(each => new FailedSource(each.Source.Shown, each.Reason!)).ToValueList();
        var missing = read.SelectMany(each => each.Missing).ToList();
        foreach (var (source, reason) in failed.Concat(missing))
        {
            Terminal.Note($"{source}: {reason}");
        }

        var summaries = read.Where(each => each.Summary is not null).Select(each => each.Summary!).ToValueList();
        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new ParseSummaryDocument(summaries, failed)));
        }
        else if (files.Count == 0)
        {
            Terminal.Out.WriteLine("No files were found.");
        }
        else
        {
            new SummaryView(Terminal.Console).Show(summaries, failed.Count);
        }

        return read.Any(each => each.Reason is not null && each.Source.Named) ? ExitCode.Failed
            : failed.Count + missing.Count > 0 ? ExitCode.Partly
            : ExitCode.Done;
    }
}
