using System.CommandLine;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Model;
using PolicyLens.Reading;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>catalogue list [KIND]</c>: the entries, one a line.</summary>
internal sealed class CatalogueListVerb : Verb
{
    private readonly Argument<string?> kind = new("KIND") { Description = "Only entries of this kind; without one all are listed.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> like = new("--like") { Description = "Only entries of which a name has all these words, or words that begin so.", HelpName = "WORDS" };
    private readonly Option<string?> status = new("--status") { Description = "Only entries of this standing; a body or authority that is gone is superseded.", HelpName = "STATUS" };
    private readonly Option<bool> json = JsonOption();

    public CatalogueListVerb(Terminal terminal)
        : base(
            terminal,
            "list",
            "List the entries of the catalogue.",
            "policylens catalogue list legislation --like children",
            "policylens catalogue list legislation --status repealed",
            "policylens catalogue list guidance --json")
    {
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<CatalogueKind>().Select(EnumWords.Of)]);
        status.AcceptOnlyFromAmong([.. Enum.GetValues<Standing>().Select(EnumWords.Of)]);
        Add(kind);
        Add(like);
        Add(status);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var words = TextCleaner.Clean(arguments.GetValue(like)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var items = Catalogues.Items
            .Where(item => arguments.GetValue(kind) is not { } wanted || EnumWords.Of(item.Kind) == wanted)
            .Where(item => arguments.GetValue(status) is not { } standing || (item.Status is { } own && EnumWords.Of(own) == standing))
            .Where(item => item.Names.Any(name => Array.TrueForAll(words, word => HasWord(name, word))))
            .ToList();
        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new CatalogueListDocument(items.Count, Catalogues.Sheets.Select(sheet => sheet.Name).ToValueList(), items.Select(item => new CatalogueListed(
                item.Kind, item.Type, item.Name, item.Status, item.Names.ToValueList(), item.AsOf, item.Origin.File, item.Origin.Line, item.Origin.BuiltIn, item.Replaces)).ToValueList())));
            return ExitCode.Done;
        }

        if (items.Count == 0)
        {
            Terminal.Out.WriteLine("No entry of the catalogue is like that. “policylens catalogue” counts what there is.");
            return ExitCode.Done;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Kind", "Name", "Standing", "As of");
        table.Columns[0].NoWrap();
        table.Columns[3].NoWrap();
        foreach (var item in items)
        {
            table.AddRow(
                new Text(item.Type ?? EnumWords.Of(item.Kind)),
                new Text(item.Origin.BuiltIn ? item.Name : $"{item.Name} ({item.Origin.File})"),
                new Text(StandingText.Of(item)),
                new Text(item.AsOf ?? "not stated"));
        }

        Terminal.Console.Write(table);
        Terminal.Out.WriteLine($"{items.Count} {(items.Count == 1 ? "entry" : "entries")}");
        return ExitCode.Done;
    }

    private static bool HasWord(string name, string word)
    {
        for (var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(name[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
