using System.CommandLine;
using PolicyLens.Cli.Watching;
using PolicyLens.Library;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>watch add SOURCE…</c>: watches addresses and folders from now on.</summary>
internal sealed class WatchAddVerb : Verb
{
    private readonly Argument<string[]> sources = new("SOURCE") { Description = "Web addresses (https://…) and folders; folders are watched with all that is below them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> authority = new("--authority") { Description = "Whose chapters these are, whatever the text says; without it the text decides.", HelpName = "NAME" };
    private readonly Option<string?> chapter = new("--as") { Description = "The chapter's name in its id, where the title would give another; for one address.", HelpName = "CHAPTER" };

    public WatchAddVerb(Terminal terminal)
        : base(
            terminal,
            "add",
            "Watch addresses and folders. Nothing is fetched until “policylens watch run”.",
            "policylens watch add https://www.example.org/manual/leaving-care.html",
            "policylens watch add https://www.example.org/manual/leaving-care.html --authority \"Plymouth\" --as leaving-care",
            "policylens watch add ./drive/chapters")
    {
        Validators.Add(result =>
        {
            if (result.GetResult(chapter) is { Implicit: false } && result.GetResult(sources) is not { Tokens: [var only] })
            {
                result.AddError("--as names one chapter, so give one address with it.");
            }
        });
        Add(sources);
        Add(authority);
        Add(chapter);
    }

    protected override int Run(ParseResult arguments)
    {
        var (whose, name) = (arguments.GetValue(authority), arguments.GetValue(chapter));
        if (whose is not null && string.IsNullOrWhiteSpace(whose))
        {
            throw new CommandFailure("--authority needs a name, such as --authority \"Plymouth\".", ExitCode.Usage);
        }

        // All are looked at before any is added: a list with a slip in it is mended and given again.
        var named = arguments.GetRequiredValue(sources).Select(source => Known(source, name)).DistinctBy(source => source.Source).ToList();
        using var library = ChapterLibrary.Open(LibraryFolder(arguments), Terminal.Time, LibraryOptions);
        foreach (var (source, isFolder) in named)
        {
            var isNew = library.Watches.Add(source, isFolder, whose, name);
            Terminal.Out.WriteLine($"{(isNew ? "watched" : whose is null && name is null ? "watched already" : "changed")}  {source}");
        }

        Terminal.Out.WriteLine($"To look at what is watched: {Command(arguments)}watch run");
        return ExitCode.Done;
    }

    private (string Source, bool IsFolder) Known(string text, string? chapter)
    {
        var (source, isFolder) = WatchName.Of(text, Terminal);
        if (isFolder && !Directory.Exists(source))
        {
            throw new CommandFailure(File.Exists(source)
                ? $"{text}: it is a file; folders and addresses are watched. Watch the folder that it lies in, or store it once with: policylens ingest \"{text}\""
                : $"{text}: there is no such folder.");
        }

        return isFolder && chapter is not null ? throw new CommandFailure("--as names one chapter, so give one address with it, and no folder.", ExitCode.Usage) : (source, isFolder);
    }
}
