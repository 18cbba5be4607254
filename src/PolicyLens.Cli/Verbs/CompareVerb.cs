using System.CommandLine;
using PolicyLens.Comparison;
using PolicyLens.Reporting;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>compare A B</c>: two editions, or two files, clause by clause.</summary>
internal sealed class CompareVerb : Verb
{
    private readonly Argument<string> left = new("A") { Description = "An edition or a file." };
    private readonly Argument<string> right = new("B") { Description = "The edition or file to compare it with." };
    private readonly Option<bool> all = new("--all") { Description = "Show the clauses that are the same too." };
    private readonly NeutralOptions neutrality = new();
    private readonly Option<string?> output = OutputOption();
    private readonly ComparisonForm form = new();
    private readonly Option<bool> original = OriginalOption();
    private readonly Option<bool> json = JsonOption();

    public CompareVerb(Terminal terminal)
        : base(
            terminal,
            "compare",
            "Compare two chapters clause by clause, with the words that differ and what each change does: to an age, a deadline (or other time), an amount (money or a number of things), a modality (what binds, stronger or weaker), a citation, an outcome, an actor, a term; else it is editorial.",
            "policylens compare plymouth/policies-values-and-principles swindon/policies-values-and-principles",
            "policylens compare old.docx new.docx -o redline.docx",
            "policylens compare anyshire/leaving-care@1 anyshire/leaving-care@2 --form table -o changes.docx",
            "policylens compare agreed.docx draft.docx --original")
    {
        Add(left);
        Add(right);
        Add(all);
        neutrality.AddTo(this);
        Add(original);
        Add(output);
        Add(form.Option);
        Add(AsOfOption);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var destination = arguments.GetValue(output);
        form.Check(arguments, destination);
        var writer = WriterFor(destination);
        var editions = NamedEditions(arguments, [arguments.GetRequiredValue(left), arguments.GetRequiredValue(right)], Reading(arguments, original));
        var comparison = EditionComparison.Of(editions[0], editions[1], Catalogues, neutrality.Read(arguments));
        if (writer is not null && form.IsRedline(arguments, destination!, editions[0], editions[1]))
        {
            Write(destination!, stream => ComparisonForm.Write(editions[0], editions[1], Terminal.Time, stream));
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
}
