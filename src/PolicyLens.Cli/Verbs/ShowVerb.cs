using System.CommandLine;
using PolicyLens.Model;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>show ID</c>: one stored edition with all that was found in it.</summary>
internal sealed class ShowVerb : Verb
{
    private readonly Argument<string> id = new("ID") { Description = "An edition, such as plymouth/policies-values-and-principles@1; without @… the newest." };
    private readonly Option<bool> json = JsonOption();

    public ShowVerb(Terminal terminal)
        : base(terminal, "show", "Show one edition: its structure and what was found.", "policylens show plymouth/policies-values-and-principles", "policylens show plymouth/policies-values-and-principles@1 --json")
    {
        Add(id);
        Add(AsOfOption);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        using var library = OpenLibrary(arguments);
        var stored = Find(library, arguments.GetRequiredValue(id));
        var document = ChapterDocument.Of(stored.Edition, stored.Id);
        if (arguments.GetValue(json))
        {
            Print(EditionJson.Write(document, indented: true));
        }
        else
        {
            new ChapterView(Terminal.Console).Show(document);
        }

        return ExitCode.Done;
    }
}
