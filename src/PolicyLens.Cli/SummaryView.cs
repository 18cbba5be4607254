using PolicyLens.Diagnostics;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Shows the summary of a folder: a row for each file, the sums, and the details that were asked for.</summary>
internal sealed class SummaryView(IAnsiConsole console)
{
    /// <summary>Narrower than this a table breaks every name into pieces.</summary>
    private const int NarrowestTable = 110;

    public void Show(IReadOnlyList<FileSummary> files, int failed)
    {
        if (files.Count > 0 && console.Profile.Width >= NarrowestTable)
        {
            console.Write(Rows(files));
        }
        else
        {
            foreach (var file in files)
            {
                console.Write(new Text($"{file.Source}\n"));
                console.Write(new Padder(new Text($"{Title(file)}\n{Authority(file)}, {file.Format}: {Counts([file])}"), new Padding(2, 0, 0, 0)));
            }
        }

        console.Write(new Text($"{files.Count} read, {failed} left out: {Counts(files)}.\n"));
        foreach (var file in files.Where(file => file.Diagnostics.Count + file.Headings.Count > 0))
        {
            console.WriteLine();
            console.Write(new Text($"{file.Source}\n", new Style(decoration: Decoration.Bold)));
            foreach (var heading in file.Headings)
            {
                console.Write(new Padder(new Text($"{heading.Title}  [level {heading.Level}, line {heading.Line}]"), new Padding(2, 0, 0, 0)));
                console.Write(new Padder(new Text(ChapterView.Because(heading.Evidence)), new Padding(6, 0, 0, 0)));
            }

            if (file.Diagnostics.Count > 0)
            {
                console.Write(DiagnosticGrid.Of(file.Diagnostics));
            }
        }
    }

    private static string Title(FileSummary file) => $"{file.Number} {file.Title ?? "(no title)"}".Trim();

    private static string Authority(FileSummary file) => file.Authority ?? "authority not stated";

    private static string Counts(IReadOnlyList<FileSummary> files) =>
        $"{files.Sum(file => file.Sections)} sections, {files.Sum(file => file.Words)} words, {files.Sum(file => file.Furniture)} set aside, {files.Sum(file => file.Warnings)} warnings";

    private static Table Rows(IReadOnlyList<FileSummary> files)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("File").Footer(new Text($"{files.Count} {(files.Count == 1 ? "file" : "files")}")));
        table.AddColumn(new TableColumn("Format").NoWrap());
        table.AddColumns("Authority", "Title");
        Count("Sections", file => file.Sections);
        Count("Words", file => file.Words);
        Count("Furniture", file => file.Furniture);
        Count("Warnings", file => file.Warnings);
        foreach (var file in files)
        {
            table.AddRow(
                new Text(file.Source), new Text(file.Format), new Text(file.Authority ?? "not stated"), new Text(Title(file)),
                new Text($"{file.Sections}"), new Text($"{file.Words}"), new Text($"{file.Furniture}"), new Text($"{file.Warnings}"));
        }

        return table;

        void Count(string name, Func<FileSummary, long> count) =>
            table.AddColumn(new TableColumn(name) { Alignment = Justify.Right, Footer = new Text($"{files.Sum(count)}") });
    }
}

/// <summary>Draws diagnostics: how much each matters in a word, where it is, and what it says.</summary>
internal static class DiagnosticGrid
{
    public static Grid Of(IEnumerable<Diagnostic> diagnostics)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) });
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var diagnostic in diagnostics)
        {
            grid.AddRow(new Text(Word(diagnostic.Severity)), new Text(Place(diagnostic)), new Text($"{diagnostic.Message} ({diagnostic.Code})"));
        }

        return grid;
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    // A long anchor would leave no room for the message; its line says the place as well.
    private static string Place(Diagnostic diagnostic) => (diagnostic.Line, diagnostic.Anchor) switch
    {
        ({ } line, { Value.Length: <= 12 } anchor) => $"line {line}, {anchor.Value}",
        ({ } line, _) => $"line {line}",
        (null, { } anchor) => anchor.Value.Length <= 24 ? anchor.Value : anchor.Value[..23] + "…",
        _ => "whole file",
    };
}
