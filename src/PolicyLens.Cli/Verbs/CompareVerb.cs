using System.CommandLine;
using PolicyLens.Comparison;
using PolicyLens.Library;
using PolicyLens.Reporting;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>compare A B</c>: two editions, or two files, clause by clause.</summary>
internal sealed class CompareVerb : Verb
{
    private readonly Argument<string> left = new("A") { Description = "An edition or a file." };
    private readonly Argument<string> right = new("B") { Description = "The edition or file to compare it with." };
    private readonly Option<bool> all = new("--all") { Description = "Show the clauses that are the same too." };
    private readonly Option<string?> output = OutputOption();
    private readonly ComparisonForm form = new();
    private readonly Option<bool> original = OriginalOption();
    private readonly Option<bool> json = JsonOption();

    public CompareVerb(Terminal terminal)
        : base(
            terminal,
            "compare",
            "Compare two chapters clause by clause, with the words that differ and what that changes.",
            "policylens compare plymouth/policies-values-and-principles swindon/policies-values-and-principles",
            "policylens compare old.docx new.docx -o redline.docx",
            "policylens compare anyshire/leaving-care@1 anyshire/leaving-care@2 --form table -o changes.docx",
            "policylens compare agreed.docx draft.docx --original")
    {
        Add(left);
        Add(right);
        Add(all);
        Add(original);
        Add(output);
        Add(form.Option);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var destination = arguments.GetValue(output);
        form.Check(arguments, destination);
        var writer = WriterFor(destination);
        var (a, b) = Editions(arguments);
        var comparison = EditionComparison.Of(a, b, Catalogues);
        if (writer is not null && form.IsRedline(arguments, destination!, a, b))
        {
            Write(destination!, stream => ComparisonForm.Write(a, b, Terminal.Time, stream));
        }
        else if (writer is not null)
        {
            Write(ComparisonReport.Of(comparison, Terminal.Today), writer, destination!);
        }

        if (arguments.GetValue(json))
        {
            Print(ComparisonJson.Write(comparison));
        }
        else
        {
            new ComparisonView(Terminal.Console).Show(comparison, arguments.GetValue(all));
            if (destination is not null)
            {
                Terminal.Out.WriteLine($"Written: {destination}");
            }
        }

        return ExitCode.Done;
    }

    private (NamedEdition Left, NamedEdition Right) Editions(ParseResult arguments)
    {
        ChapterLibrary? library = null;
        try
        {
            NamedEdition Of(string name)
            {
                if (File.Exists(Terminal.Resolve(name)))
                {
                    return new(name, new ChapterReader(Catalogues, Terminal, Reading(arguments, original)).ReadNamed(name));
                }

                // What has an ending and is no id is a file that is not there.
                if (!Model.EditionId.TryParse(name, out _) || Path.GetExtension(name).Length > 0)
                {
                    throw new CommandFailure($"{name}: there is no such file, and it is not the id of an edition such as plymouth/policies-values-and-principles@1.");
                }

                return Named(Find(library ??= OpenLibrary(arguments), name));
            }

            return (Of(arguments.GetRequiredValue(left)), Of(arguments.GetRequiredValue(right)));
        }
        finally
        {
            library?.Dispose();
        }
    }
}
