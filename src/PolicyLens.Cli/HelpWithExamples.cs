using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PolicyLens.Cli;

/// <summary>The help of a verb, followed by examples that can be tried.</summary>
internal sealed class HelpWithExamples(Terminal terminal) : SynchronousCommandLineAction
{
    private readonly HelpAction help = new() { MaxWidth = terminal.Console.Profile.Width };

    public override bool Terminating => true;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var verb = parseResult.CommandResult.Command as Verb;
        terminal.Out.WriteLine("Examples:");
        foreach (var example in verb?.Examples ?? ["policylens demo", "policylens ingest ./chapters", "policylens matrix leaving-care-support", "policylens search pathway plan"])
        {
            terminal.Out.WriteLine($"  {example}");
        }

        if (verb is null)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine("Exit codes: 0 done; 1 the work failed; 2 the command line was wrong; 3 done, but something was left out.");
        }

        return ExitCode.Done;
    }
}
