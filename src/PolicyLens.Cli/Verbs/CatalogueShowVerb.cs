using System.CommandLine;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Model;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>catalogue show TITLE</c>: all that the catalogue has of an entry, and where that stands.</summary>
internal sealed class CatalogueShowVerb : Verb
{
    private readonly Argument<string[]> name = new("TITLE") { Description = "A title, another name, initials, or the id of a topic or term; capitals do not matter.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> json = JsonOption();

    public CatalogueShowVerb(Terminal terminal)
        : base(
            terminal,
            "show",
            "Show everything that the catalogue has of an entry.",
            "policylens catalogue show \"Children Act 1989\"",
            "policylens catalogue show KCSIE",
            "policylens catalogue show leaving-care-support --json")
    {
        Add(name);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var wanted = string.Join(' ', arguments.GetRequiredValue(name));
        var items = new CatalogueLookup(Catalogues).Find(wanted);
        if (items.Count == 0)
        {
            var near = NearNames.To(wanted, Catalogues.Items.SelectMany(item => item.Names));
            throw new CommandFailure($"The catalogue has no entry “{wanted}”." + (near.Count > 0
                ? $" Did you mean {string.Join(" or ", near.Select(other => $"“{other}”"))}?"
                : " “policylens catalogue list” shows all; a file in the library's folder “catalogue” adds one."));
        }

        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new CatalogueShowDocument(wanted, items.Select(item => new CatalogueShown(
                item.Kind, item.Type, item.Name, item.Status, item.Names.ToValueList(), item.AsOf, item.Source, item.Origin.File, item.Origin.Line, item.Origin.BuiltIn, item.Replaces, item.ToJson())).ToValueList())));
        }
        else
        {
            new CatalogueView(Terminal.Console).Show(items);
        }

        return ExitCode.Done;
    }
}
