using System.CommandLine;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Library;
using Spectre.Console;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>catalogue</c>: what PolicyLens knows of law, guidance, bodies and words; its own verbs list, show and check it.</summary>
internal sealed class CatalogueVerb : Verb
{
    public CatalogueVerb(Terminal terminal)
        : base(
            terminal,
            "catalogue",
            "Read and extend what PolicyLens knows: law, guidance, public bodies, authorities, topics, terms, synonyms.",
            "policylens catalogue",
            "policylens catalogue list legislation --status repealed",
            "policylens catalogue show \"Working Together\"",
            "policylens catalogue check")
    {
        Add(new CatalogueListVerb(terminal));
        Add(new CatalogueShowVerb(terminal));
        Add(new CatalogueCheckVerb(terminal));
    }

    protected override int Run(ParseResult arguments)
    {
        var items = Catalogues.Items;
        var table = new Table().Border(TableBorder.Simple).AddColumn("Kind");
        table.AddColumn(new TableColumn("Entries").RightAligned()).AddColumn(new TableColumn("Yours").RightAligned());
        foreach (var kind in Enum.GetValues<CatalogueKind>())
        {
            var ofKind = items.Where(item => item.Kind == kind).ToList();
            table.AddRow(EnumWords.Of(kind), $"{ofKind.Count}", $"{ofKind.Count(item => !item.Origin.BuiltIn)}");
        }

        Terminal.Console.Write(table);
        foreach (var sheet in Catalogues.Sheets)
        {
            Terminal.Out.WriteLine($"{sheet.Name}: {sheet.Items.Count} {(sheet.Items.Count == 1 ? "entry" : "entries")}");
        }

        Terminal.Out.WriteLine($"Files that you put into {Path.Combine(LibraryFolder(arguments), CatalogueFolder.Name)} add to these entries or replace them.");
        return ExitCode.Done;
    }
}
