using System.CommandLine;
using PolicyLens.Comparison;
using PolicyLens.Reporting;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>collate ID ID…</c>: any number of editions or files side by side, clause by clause.</summary>
internal sealed class CollateVerb : Verb
{
    private readonly Argument<string[]> witnesses = new("ID") { Description = "The editions or files to lay side by side, in any order.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> all = new("--all") { Description = "Show what stands in one of them alone, too." };
    private readonly NeutralOptions neutrality = new();
    private readonly Option<string?> output = OutputOption();
    private readonly Option<bool> original = OriginalOption();
    private readonly Option<bool> json = JsonOption();

    public CollateVerb(Terminal terminal)
        : base(
            terminal,
            "collate",
            "Lay several chapters side by side: what they share, and who reads what.",
            "policylens collate plymouth/policies-values-and-principles swindon/policies-values-and-principles central-bedfordshire/policies-values-and-principles",
            "policylens collate one.docx two.html three.txt -o collation.docx")
    {
        Add(witnesses);
        Add(all);
        neutrality.AddTo(this);
        Add(original);
        Add(output);
        Add(AsOfOption);
        Add(json);
        Validators.Add(result =>
        {
            var names = result.GetResult(witnesses)?.Tokens.Select(token => token.Value).ToList() ?? [];
            if (names.Count == 1)
            {
                result.AddError($"{names[0]} alone has nothing to be laid beside: name two editions or files, or more.");
            }

            if (names.CountBy(name => name).FirstOrDefault(name => name.Value > 1).Key is { } twice)
            {
                result.AddError($"{twice} is named twice.");
            }
        });
    }

    protected override int Run(ParseResult arguments)
    {
        var destination = arguments.GetValue(output);
        var writer = WriterFor(destination);
        var editions = NamedEditions(arguments, arguments.GetRequiredValue(witnesses), Reading(arguments, original));
        if (editions.CountBy(edition => edition.Name).FirstOrDefault(name => name.Value > 1).Key is { } twice)
        {
            throw new CommandFailure($"{twice} is named twice: without its number an id means the newest edition.", ExitCode.Usage);
        }

        var collation = new CollationBuilder(Catalogues).Build(editions, neutrality.Read(arguments));
        if (writer is not null)
        {
            Write(CollationReport.Of(collation, editions, Terminal.Today), writer, destination!);
        }

        if (arguments.GetValue(json))
        {
            Print(ComparisonJson.Write(collation));
            return ExitCode.Done;
        }

        new CollationView(Terminal.Console).Show(collation, editions, arguments.GetValue(all));
        if (destination is not null)
        {
            Terminal.Out.WriteLine($"Written: {destination}");
        }

        return ExitCode.Done;
    }
}
