using System.CommandLine;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Diagnostics;
using PolicyLens.Library;
using PolicyLens.Model;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>catalogue check [FILE…]</c>: what is wrong in the built-in files and in the user's.</summary>
internal sealed class CatalogueCheckVerb : Verb
{
    private readonly Argument<string[]> files = new("FILE") { Description = "Catalogue files to check before they are put into the library's folder; without one the built-in files and those of the library are checked.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> json = JsonOption();

    public CatalogueCheckVerb(Terminal terminal)
        : base(
            terminal,
            "check",
            "Check catalogue files: their form, required fields, dates, standing, successors, identifiers, names. Ends with 1 where there are errors.",
            "policylens catalogue check",
            "policylens catalogue check local-law.json",
            "policylens catalogue check local-law.json --json")
    {
        Add(files);
        Add(json);
    }

    // What is wrong is what the verb prints.
    protected override bool FaultsMatter => false;

    protected override int Run(ParseResult arguments)
    {
        var paths = arguments.GetValue(files) ?? [];
        var folder = LibraryFolder(arguments);
        var named = paths.Select(Read).ToList();
        var all = paths.Length == 0;

        // What a new file names may stand in one that the library has already.
        var kept = CatalogueFolder.Read(folder).Where(sheet => all || !Array.Exists(paths, path => Terminal.Resolve(path) == Path.Combine(folder, sheet.Name)));
        var sheets = kept.Concat(named).ToValueList();
        var findings = new CatalogueChecker(Terminal.Today).Check(sheets, builtIn: all).Where(finding => all || named.Exists(sheet => sheet.Name == finding.File)).ToValueList();
        var entries = all ? Catalogues.Items.Count : named.Sum(sheet => sheet.Items.Count);
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new CatalogueCheckDocument(entries, errors, findings.Count - errors, findings)));
        }
        else
        {
            foreach (var finding in findings)
            {
                Terminal.Out.WriteLine($"{(finding.Severity == Severity.Error ? "error" : "warning")}: {finding}");
            }

            Terminal.Out.WriteLine($"{entries} {(entries == 1 ? "entry" : "entries")} checked: {Count(errors, "error")}, {Count(findings.Count - errors, "warning")}.");
        }

        return errors > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private CatalogueSheet Read(string path)
    {
        var (file, reason) = new SourcePath(Terminal.Resolve(path), path, Named: true).Open();
        return file is null
            ? throw new CommandFailure($"{path}: {reason}")
            : CatalogueSheet.Read(path, file.Bytes);
    }

    private static string Count(int count, string what) => $"{(count == 0 ? "no" : $"{count}")} {what}{(count == 1 ? "" : "s")}";
}
