using System.CommandLine;
using System.CommandLine.Help;
using PolicyLens.Cli.Verbs;
using PolicyLens.Library;
using PolicyLens.Reading;

namespace PolicyLens.Cli;

/// <summary>The command line: its verbs, its help, and what it says of mistakes.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line and gives the exit code. No failure that a user can meet shows a stack trace.</summary>
    public static int Run(string[] arguments, Terminal terminal)
    {
        var parsed = Root(terminal, VerbIn(arguments)).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Note($"policylens: {error.Message}");
            }

            PointAt(parsed, arguments, terminal);
            terminal.Note($"Try: policylens {(parsed.CommandResult.Command is Verb verb ? Words(verb) + " " : "")}--help");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (CommandFailure failure)
        {
            terminal.Note($"policylens: {failure.Message}");
            return failure.ExitCode;
        }
        catch (LibraryException failure)
        {
            terminal.Note($"policylens: {failure.Message}");
            return ExitCode.Failed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Note($"policylens: {FileFailure.Explain(failure)}");
            return ExitCode.Failed;
        }
        catch (Exception failure) when (terminal.Environment("POLICYLENS_TRACE") is null)
        {
            terminal.Note($"policylens: something went wrong that should not have: {failure.Message} "
                + "Please report it with the command and the file; POLICYLENS_TRACE=1 shows where it happened.");
            return ExitCode.Failed;
        }
    }

    /// <summary>The words that a verb is typed with: <c>catalogue list</c>.</summary>
    private static string Words(Verb verb) => string.Join(' ', verb.Parents.OfType<Verb>().Select(Words).Append(verb.Name));

    private static readonly (string Name, Func<Terminal, Verb> Make)[] Verbs =
    [
        ("demo", terminal => new DemoVerb(terminal)),
        ("ingest", terminal => new IngestVerb(terminal)),
        ("list", terminal => new ListVerb(terminal)),
        ("show", terminal => new ShowVerb(terminal)),
        ("search", terminal => new SearchVerb(terminal)),
        ("similar", terminal => new SimilarVerb(terminal)),
        ("alerts", terminal => new AlertsVerb(terminal)),
        ("index", terminal => new IndexVerb(terminal)),
        ("matrix", terminal => new MatrixVerb(terminal)),
        ("impact", terminal => new ImpactVerb(terminal)),
        ("catalogue", terminal => new CatalogueVerb(terminal)),
        ("changes", terminal => new ChangesVerb(terminal)),
        ("history", terminal => new HistoryVerb(terminal)),
        ("compare", terminal => new CompareVerb(terminal)),
        ("collate", terminal => new CollateVerb(terminal)),
        ("check", terminal => new CheckVerb(terminal)),
        ("verify", terminal => new VerifyVerb(terminal)),
        ("watch", terminal => new WatchVerb(terminal)),
        ("parse", terminal => new ParseVerb(terminal)),
        ("forget", terminal => new ForgetVerb(terminal)),
    ];

    /// <summary>The program with its verbs. A plain command: a root command would bear the name of the file that runs.</summary>
    /// <param name="only">The name of the one verb that is wanted, as making all takes longer than many a search; null, or no verb's name, for all.</param>
    public static Command Root(Terminal terminal, string? only = null)
    {
        var root = new Command("policylens", "Reads policy chapters of many authorities and shows how they differ, with the evidence for every cell.")
        {
            Verb.LibraryOption,
            new HelpOption { Action = new HelpWithExamples(terminal) },
            new VersionOption(),
        };
        var all = Array.TrueForAll(Verbs, verb => verb.Name != only);
        foreach (var (name, make) in Verbs)
        {
            if (all || name == only)
            {
                root.Add(make(terminal));
            }
        }

        return root;
    }

    /// <summary>The word that stands where a verb does; null where there is none.</summary>
    private static string? VerbIn(string[] arguments) => arguments switch
    {
        ["--library", _, var verb, ..] => verb,
        [var verb, ..] => verb,
        _ => null,
    };

    /// <summary>Shows the command line with a caret under the word that was not understood or not allowed.</summary>
    private static void PointAt(ParseResult parsed, string[] arguments, Terminal terminal)
    {
        var token = parsed.UnmatchedTokens.Concat(parsed.Errors.SelectMany(error => error.SymbolResult?.Tokens ?? []).Select(wrong => wrong.Value)).FirstOrDefault();
        if (token is null || Array.FindLastIndex(arguments, argument => argument == token || argument.EndsWith('=' + token, StringComparison.Ordinal)) is var index && index < 0)
        {
            return;
        }

        var line = "policylens " + string.Join(' ', arguments.Select(Clean));
        var at = "policylens ".Length + arguments.Take(index).Sum(argument => Clean(argument).Length + 1) + Clean(arguments[index]).Length - Clean(token).Length;
        terminal.Error.WriteLine($"  {line}");
        terminal.Error.WriteLine($"  {new string(' ', at)}{new string('^', Math.Max(1, Clean(token).Length))}");

        static string Clean(string text) => TextCleaner.Clean(text);
    }
}
