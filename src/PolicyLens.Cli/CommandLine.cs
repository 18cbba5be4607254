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
        var parsed = Root(terminal).Parse(arguments);
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

    /// <summary>The program with its verbs. A plain command: a root command would bear the name of the file that runs.</summary>
    public static Command Root(Terminal terminal) => new("policylens", "Reads policy chapters of many authorities and shows how they differ, with the evidence for every cell.")
    {
        Verb.LibraryOption,
        new HelpOption { Action = new HelpWithExamples(terminal) },
        new VersionOption(),
        new DemoVerb(terminal),
        new IngestVerb(terminal),
        new ListVerb(terminal),
        new ShowVerb(terminal),
        new SearchVerb(terminal),
        new SimilarVerb(terminal),
        new AlertsVerb(terminal),
        new IndexVerb(terminal),
        new MatrixVerb(terminal),
        new ImpactVerb(terminal),
        new CatalogueVerb(terminal),
        new CompareVerb(terminal),
        new CollateVerb(terminal),
        new CheckVerb(terminal),
        new ParseVerb(terminal),
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
