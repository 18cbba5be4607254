using System.CommandLine;
using PolicyLens.Model;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>parse FILE</c>: reads one file and shows what was found in it; stores nothing.</summary>
internal sealed class ParseVerb : Verb
{
    private readonly Argument<string> file = new("FILE") { Description = "A chapter as plain text, HTML or Word." };
    private readonly Option<string?> authority = new("--authority") { Description = "Whose chapter it is, whatever the text says; without it the text decides.", HelpName = "NAME" };
    private readonly Option<bool> json = JsonOption();

    public ParseVerb(Terminal terminal)
        : base(terminal, "parse", "Read one file and show its structure and what was found; stores nothing.", "policylens parse chapter.html", "policylens parse chapter.docx --json > chapter.json")
    {
        Add(file);
        Add(authority);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var document = ChapterDocument.Of(new Ingestion(Catalogues, Terminal).Read(arguments.GetRequiredValue(file), arguments.GetValue(authority)));
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
