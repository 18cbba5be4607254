using System.CommandLine;
using PolicyLens.Comparison;
using PolicyLens.Reporting;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>impact TITLE</c>: every passage that cites a law or guidance, with how that stands now.</summary>
internal sealed class ImpactVerb : Verb
{
    private readonly Argument<string[]> title = new("TITLE") { Description = "Law or guidance: a title with or without its year, a short name or initials; capitals do not matter.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> since = DayOption.Of("--since", "In place of TITLE: every passage that cites law or guidance which was repealed or replaced on this day or later.", last: false);
    private readonly Option<string?> output = OutputOption();
    private readonly Option<bool> json = JsonOption();

    public ImpactVerb(Terminal terminal)
        : base(
            terminal,
            "impact",
            "List every passage that cites a law or guidance, in any edition of it, with how that stands now.",
            "policylens impact \"Working Together\"",
            "policylens impact \"Data Protection Act 1998\" -o data-protection.docx",
            "policylens impact KCSIE --json",
            "policylens impact --since 2024-01-01 -o overtaken.docx")
    {
        Validators.Add(result =>
        {
            if ((result.GetResult(title) is { Tokens.Count: > 0 }) == (result.GetResult(since) is { Implicit: false }))
            {
                result.AddError("Give the title of law or guidance, or --since DATE for all that changed since then.");
            }
        });
        Add(since);
        Add(title);
        Add(output);
        Add(AsOfOption);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var (name, day) = (string.Join(' ', arguments.GetValue(title) ?? []), DayOption.Iso(arguments.GetValue(since), last: false));
        var destination = arguments.GetValue(output);
        var writer = WriterFor(destination);
        using var library = OpenLibrary(arguments);
        var editions = library.Newest().Select(Named).ToList();
        var builder = new ImpactBuilder(Catalogues);
        var impact = day is not null ? builder.BuildSince(day, editions) : builder.Build(name, editions) ?? throw Unknown(name, builder.Near(name, editions));
        if (writer is not null)
        {
            Write(ImpactReport.Of(impact, editions, Terminal.Today), writer, destination!);
        }

        if (arguments.GetValue(json))
        {
            Print(ComparisonJson.Write(impact));
        }
        else
        {
            new ImpactView(Terminal.Console).Show(impact, editions);
            if (destination is not null)
            {
                Terminal.Out.WriteLine($"Written: {destination}");
            }
        }

        return ExitCode.Done;
    }

    private static CommandFailure Unknown(string name, IReadOnlyList<string> near) => new(
        $"Neither the catalogue nor a chapter of the library knows “{name}”." + (near.Count > 0
            ? $" Did you mean {string.Join(" or ", near.Select(other => $"“{other}”"))}?"
            : " “policylens catalogue list legislation” and “policylens catalogue list guidance” show what the catalogue has."),
        ExitCode.Usage);
}
