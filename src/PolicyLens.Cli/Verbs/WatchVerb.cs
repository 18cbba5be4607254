using System.CommandLine;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>watch</c>: the addresses and folders that are looked at again and again; its own verbs add, list and remove them, and look.</summary>
internal sealed class WatchVerb : Verb
{
    private readonly WatchListVerb list;

    public WatchVerb(Terminal terminal)
        : base(
            terminal,
            "watch",
            "Keep the library up to date: addresses and folders whose changes become editions.",
            "policylens watch",
            "policylens watch add https://www.example.org/manual/leaving-care.html ./drive/chapters",
            "policylens watch run",
            "policylens watch run --quiet")
    {
        list = new WatchListVerb(terminal);
        Add(new WatchAddVerb(terminal));
        Add(list);
        Add(new WatchRemoveVerb(terminal));
        Add(new WatchRunVerb(terminal));
    }

    protected override int Run(ParseResult arguments) => list.Show(arguments);
}
