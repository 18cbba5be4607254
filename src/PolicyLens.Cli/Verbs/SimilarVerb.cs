using System.CommandLine;
using System.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>similar ID#ANCHOR</c>: how others word this.</summary>
internal sealed class SimilarVerb : Verb
{
    /// <summary>A longer text is no clause: its chapters are what <c>compare</c> is for.</summary>
    private const int MostCharacters = 100_000;

    private readonly Argument<string?> place = new("ID#ANCHOR") { Description = "A passage or a section of the library, as search and show give it.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> text = new("--text") { Description = "Take the words of this text file; - for what is piped in.", HelpName = "FILE" };
    private readonly Option<bool> fold = new("--fold") { Description = "Show passages that say nearly the same together. People get this anyway; --json only where it is asked for." };
    private readonly Option<bool> noFold = new("--no-fold") { Description = "Show every passage by itself." };
    private readonly EditionOptions editions = new();
    private readonly PageOptions page = new();
    private readonly Option<bool> json = JsonOption();

    public SimilarVerb(Terminal terminal)
        : base(
            terminal,
            "similar",
            "Show how other authorities word a passage, the nearest first.",
            "policylens similar plymouth/policies-values-and-principles#3/p6",
            "policylens similar --text draft-clause.txt",
            "policylens similar plymouth/policies-values-and-principles@1#3.2 --limit 3 --json")
    {
        Validators.Add(result =>
        {
            var (named, read) = (result.GetResult(place) is { Tokens.Count: > 0 }, result.GetResult(text) is { Tokens.Count: > 0 });
            if (named == read)
            {
                result.AddError(named ? "Give ID#ANCHOR or --text, not both." : "Give the passage as ID#ANCHOR, or a text with --text FILE.");
            }

            if (result.GetResult(fold) is { Implicit: false } && result.GetResult(noFold) is { Implicit: false })
            {
                result.AddError("Give --fold or --no-fold, not both.");
            }
        });
        Add(place);
        Add(text);
        Add(fold);
        Add(noFold);
        editions.AddTo(this);
        page.AddTo(this);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var query = new SimilarQuery
        {
            Editions = editions.Read(arguments),
            Fold = arguments.GetValue(fold) || !(arguments.GetValue(json) || arguments.GetValue(noFold)),
            Limit = page.Limit(arguments),
            Offset = page.Offset(arguments),
        };
        var words = arguments.GetValue(text) is { } file ? Words(file) : null;
        using var library = OpenLibrary(arguments);
        var clock = Stopwatch.StartNew();
        var result = words is not null ? library.Similar(words, query) : Placed(library, arguments.GetValue(place)!, query);
        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new SimilarDocument(result.Total, Math.Round(clock.Elapsed.TotalSeconds, 4), result.Folded, result.Hits.Select(SearchHitDocument.Of).ToValueList())));
        }
        else
        {
            new SimilarView(Terminal.Console).Show(result, query.Offset);
        }

        return ExitCode.Done;
    }

    private static SearchResult Placed(Library.ChapterLibrary library, string place, SimilarQuery query)
    {
        var at = place.IndexOf('#', StringComparison.Ordinal);
        if (at < 0 || at == place.Length - 1)
        {
            throw new CommandFailure($"“{place}” names no passage: after the id a # and the anchor are wanted, such as plymouth/policies-values-and-principles#3/p6.", ExitCode.Usage);
        }

        var stored = Find(library, place[..at]);
        return library.Similar(stored.Id, new(place[(at + 1)..]), query)
            ?? throw new CommandFailure($"Nothing stands at “{place[(at + 1)..]}” in {stored.Id}. “policylens show {stored.Id}” shows its anchors.");
    }

    private string Words(string file)
    {
        string words;
        if (file == "-")
        {
            words = Terminal.In.ReadToEnd();
        }
        else
        {
            var path = Terminal.Resolve(file);
            if (!File.Exists(path))
            {
                throw new CommandFailure($"{file} could not be read: there is no such file.");
            }

            if (new FileInfo(path).Length > 4 * MostCharacters)
            {
                throw new CommandFailure($"{file} is too long for a clause: “policylens compare” compares whole chapters.");
            }

            words = File.ReadAllText(path);
        }

        return words.Length > MostCharacters ? throw new CommandFailure($"{file} is too long for a clause: “policylens compare” compares whole chapters.")
            : words.Contains('\0', StringComparison.Ordinal) ? throw new CommandFailure($"{file} is no text file. Save the clause as plain text.")
            : words.Trim().Length == 0 ? throw new CommandFailure($"{file} holds no words.")
            : words;
    }
}
