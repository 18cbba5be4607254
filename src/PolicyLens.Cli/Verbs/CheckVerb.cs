using System.CommandLine;
using PolicyLens.Checking;
using PolicyLens.Comparison;
using PolicyLens.Diagnostics;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reporting;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>check ID</c>: what a chapter's author will want to look at.</summary>
internal sealed class CheckVerb : Verb
{
    private const string All = "all";

    private readonly Argument<string?> id = new("ID") { Description = "An edition or a file; without one the rules are listed.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> against = new("--against") { Description = "List what these other chapters have and this one lacks; “all” holds it against every other in the library.", HelpName = "ID", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private readonly Option<string[]> rules = new("--rule") { Description = "Only this rule. May be given several times.", HelpName = "RULE", DefaultValueFactory = _ => [] };
    private readonly Option<string?> failOn = new("--fail-on") { Description = "Exit with 1 where something of this severity or a graver one is found: info, warning or error.", HelpName = "LEVEL" };
    private readonly Option<string?> output = OutputOption();
    private readonly Option<bool> json = JsonOption();

    public CheckVerb(Terminal terminal)
        : base(
            terminal,
            "check",
            "Find what is out of date, inconsistent, promised and not kept, or less than the law asks for in a chapter.",
            "policylens check plymouth/policies-values-and-principles",
            "policylens check draft.docx --rule currency --rule numbering",
            "policylens check plymouth/policies-values-and-principles --against all -o check.docx",
            "policylens check swindon/policies-values-and-principles --against plymouth/policies-values-and-principles",
            "policylens check draft.docx --fail-on warning --json")
    {
        rules.AcceptOnlyFromAmong([.. Checks.All.Select(check => check.Rule)]);
        failOn.AcceptOnlyFromAmong("info", "warning", "error");
        Add(id);
        Add(against);
        Add(rules);
        Add(failOn);
        Add(output);
        Add(AsOfOption);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        if (arguments.GetValue(id) is not { } wanted)
        {
            if (arguments.GetValue(json) || arguments.GetValue(output) is not null)
            {
                throw new CommandFailure("Name a chapter; “policylens check” alone lists the rules.", ExitCode.Usage);
            }

            Terminal.Out.WriteLine("Rules:");
            foreach (var check in Checks.All)
            {
                Terminal.Out.WriteLine($"  {check.Rule,-18} {check.Title}");
            }

            Terminal.Out.WriteLine("With --against: what other chapters have and this one lacks.");
            return ExitCode.Done;
        }

        var destination = arguments.GetValue(output);
        var writer = WriterFor(destination);
        var (edition, others) = Editions(arguments, wanted);
        var only = arguments.GetValue(rules) is { Length: > 0 } some ? some : null;
        var issues = Checks.Of(new(edition.Edition, Catalogues, Terminal.Today), only).Concat(others.Count == 0 ? [] : new GapFinder(Catalogues).Find(edition.Edition, others)).ToList();
        if (writer is not null)
        {
            Write(CheckReport.Of(edition, issues, others, Terminal.Today), writer, destination!);
        }

        if (arguments.GetValue(json))
        {
            Print(CheckJson.Write(new(edition.Name, others.Select(other => other.Name).ToValueList(), [.. issues])));
        }
        else
        {
            new CheckView(Terminal.Console).Show(edition, issues, others);
            if (destination is not null)
            {
                Terminal.Out.WriteLine($"Written: {destination}");
            }
        }

        return arguments.GetValue(failOn) is { } level && issues.Exists(issue => issue.Severity >= Enum.Parse<Severity>(level, ignoreCase: true)) ? ExitCode.Failed : ExitCode.Done;
    }

    private (NamedEdition Edition, IReadOnlyList<NamedEdition> Others) Editions(ParseResult arguments, string wanted)
    {
        ChapterLibrary? library = null;
        try
        {
            NamedEdition Of(string name)
            {
                if (File.Exists(Terminal.Resolve(name)))
                {
                    return new(name, new ChapterReader(Catalogues, Terminal).ReadNamed(name));
                }

                // What has an ending and is no id is a file that is not there.
                if (!EditionId.TryParse(name, out _) || Path.GetExtension(name).Length > 0)
                {
                    throw new CommandFailure($"{name}: there is no such file, and it is not the id of an edition such as plymouth/policies-values-and-principles@1.");
                }

                return Named(Find(library ??= OpenLibrary(arguments), name));
            }

            var edition = Of(wanted);
            var names = arguments.GetValue(against) ?? [];
            IReadOnlyList<NamedEdition> others = names.Contains(All, StringComparer.Ordinal)
                ? [.. (library ??= OpenLibrary(arguments)).Newest().Select(Named)]
                : [.. names.Select(Of)];
            return (edition, [.. others.Where(other => other.Name != edition.Name && other.Edition.Source.Sha256 != edition.Edition.Source.Sha256).DistinctBy(other => other.Name)]);
        }
        finally
        {
            library?.Dispose();
        }
    }
}
