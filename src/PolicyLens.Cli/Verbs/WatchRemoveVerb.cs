using System.CommandLine;
using PolicyLens.Cli.Watching;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>watch remove SOURCE…</c>: looks at sources no more.</summary>
internal sealed class WatchRemoveVerb : Verb
{
    private readonly Argument<string[]> sources = new("SOURCE") { Description = "Addresses and folders as “policylens watch list” shows them.", Arity = ArgumentArity.OneOrMore };

    public WatchRemoveVerb(Terminal terminal)
        : base(
            terminal,
            "remove",
            "Watch addresses and folders no more. The editions that were stored from them stay.",
            "policylens watch remove https://www.example.org/manual/leaving-care.html",
            "policylens watch remove ./drive/chapters") => Add(sources);

    protected override int Run(ParseResult arguments)
    {
        using var library = OpenLibrary(arguments);
        var unknown = 0;
        foreach (var text in arguments.GetRequiredValue(sources))
        {
            var (source, _) = WatchName.Of(text, Terminal);
            if (library.Watches.Remove(source))
            {
                Terminal.Out.WriteLine($"removed  {source}");
            }
            else
            {
                Terminal.Note($"{text}: it is not watched. “{Command(arguments)}watch list” shows what is.");
                unknown++;
            }
        }

        return unknown > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
