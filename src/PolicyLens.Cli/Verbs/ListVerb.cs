using System.CommandLine;
using PolicyLens.Model;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>list</c>: the editions of the library.</summary>
internal sealed class ListVerb : Verb
{
    /// <summary>What a table wants beside the longest id; in a narrower terminal each edition has lines of its own.</summary>
    private const int BesideTheId = 85;

    private readonly Option<bool> json = JsonOption();

    public ListVerb(Terminal terminal)
        : base(terminal, "list", "Show the editions that the library has.", "policylens list", "policylens list --json")
    {
        Add(AsOfOption);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        using var library = OpenLibrary(arguments);
        var editions = library.List();
        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new ListDocument(editions.Select(edition => new ListedEdition(
                edition.Id.ToString(), edition.Authority, edition.Title, edition.Id.Edition ?? 1, edition.Date, edition.Sections, edition.Words)).ToValueList())));
            return ExitCode.Done;
        }

        if (editions.Count == 0)
        {
            Terminal.Out.WriteLine("The library is empty. Fill it with: policylens ingest PATH");
            return ExitCode.Done;
        }

        if (editions.Max(edition => edition.Id.ToString().Length) + BesideTheId > Terminal.Console.Profile.Width)
        {
            foreach (var edition in editions)
            {
                Terminal.Out.WriteLine(edition.Id);
                Terminal.Console.WriteWords($"{edition.Authority ?? "authority not stated"}, {edition.Title}; {edition.Date ?? "no date stated"}; {edition.Sections} sections, {edition.Words} words", 2);
            }

            return ExitCode.Done;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("Edition").NoWrap()).AddColumns("Authority", "Title", "Date");
        table.AddColumn(new TableColumn("Sections").RightAligned());
        table.AddColumn(new TableColumn("Words").RightAligned());
        foreach (var edition in editions)
        {
            table.AddRow(
                new Text(edition.Id.ToString()), new Text(edition.Authority ?? "not stated"), new Text(edition.Title ?? ""), new Text(edition.Date ?? "not stated"),
                new Text($"{edition.Sections}"), new Text($"{edition.Words}"));
        }

        Terminal.Console.Write(table);
        return ExitCode.Done;
    }
}
