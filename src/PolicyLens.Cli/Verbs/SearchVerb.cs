using System.CommandLine;
using System.Diagnostics;
using PolicyLens.Searching;
using PolicyLens.Searching.Language;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>search QUERY</c>: the passages that answer a query.</summary>
internal sealed class SearchVerb : Verb
{
    private readonly Argument<string[]> query = new("QUERY") { Description = "Words, \"phrases\", AND, OR, NOT, -word, (groups), prefix*, NEAR/5 and field:value.", Arity = ArgumentArity.ZeroOrMore };
    private readonly SearchOptions options = new();
    private readonly Option<bool> fold = new("--fold") { Description = "Show passages that say nearly the same as one hit that names where they all stand. People get this anyway; --json only where it is asked for." };
    private readonly Option<bool> noFold = new("--no-fold") { Description = "Show every passage as a hit of its own." };
    private readonly Option<bool> group = new("--group") { Description = "Show the passages of each chapter as one hit." };
    private readonly Option<string?> save = new("--save") { Description = "Keep this search under a name; “policylens alerts” then tells what is new for it.", HelpName = "NAME" };
    private readonly Option<bool> json = JsonOption();

    public SearchVerb(Terminal terminal)
        : base(
            terminal,
            "search",
            "Find the passages that answer a query, in the newest edition of every chapter.",
            "policylens search pathway plan",
            "policylens search '\"placed together\" siblings' --role principles",
            "policylens search 'permanence (delay OR drift) -adoption year:>=2023'",
            "policylens search 'review* NEAR/5 health heading:\"looked after\"'",
            "policylens search permanence --cites \"Children Act 1989\" --limit 5 --json",
            "policylens search advocacy --lacks \"Children and Social Work Act 2017\"",
            "policylens search --states 'leaving-care-support>=25' --save \"support to 25\"")
    {
        save.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (token.Value.Trim().Length == 0 || token.Value.Length > 100))
            {
                result.AddError("--save wants a name of at most 100 characters.");
            }
        });
        Validators.Add(result =>
        {
            if (result.GetResult(query) is not { Tokens.Count: > 0 } && !options.AsksForSomething(result))
            {
                result.AddError("Give words to search for, or an option that says what to look for, such as --states or --lacks with a topic.");
            }

            if (((Option<bool>[])[fold, noFold, group]).Count(option => result.GetResult(option) is { Implicit: false }) > 1)
            {
                result.AddError("Give one of --fold, --no-fold and --group.");
            }
        });
        Add(query);
        options.AddTo(this);
        Add(fold);
        Add(noFold);
        Add(group);
        Add(save);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var text = Text(arguments.GetValue(query) ?? []);
        var folding = arguments.GetValue(group) ? Folding.Chapter
            : arguments.GetValue(fold) || !(arguments.GetValue(json) || arguments.GetValue(noFold)) ? Folding.Alike : Folding.None;
        using var library = OpenLibrary(arguments);
        var clock = Stopwatch.StartNew();
        var asked = options.Read(arguments, text, () => Catalogues, folding);
        var result = library.Search(asked);
        if (result.Fault is { } fault)
        {
            var shown = QueryFaultText.Of(text, fault);
            Terminal.Note($"policylens: {shown.Message}");
            Terminal.Error.WriteLine($"  {shown.Line}");
            Terminal.Error.WriteLine($"  {shown.Carets}");
            return ExitCode.Usage;
        }

        if (arguments.GetValue(save) is { } name)
        {
            library.Save(name.Trim(), asked);
        }

        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(SearchDocument.Of(text, result, clock.Elapsed.TotalSeconds)));
        }
        else
        {
            new SearchView(Terminal.Console).Show(text, asked, result);
        }

        if (arguments.GetValue(save) is { } saved)
        {
            Terminal.Note($"Saved as “{saved.Trim()}”. “policylens alerts” tells what is new for it from now on.");
        }

        return ExitCode.Done;
    }

    /// <summary>
    /// The query as one line. A shell takes the quotation marks of <c>cites:"Children Act 1989"</c> away: where one word of the command line is a field
    /// with a value of several words and there are others, they are put back.
    /// </summary>
    private static string Text(string[] words) => string.Join(' ', words.Select(word =>
        words.Length > 1 && word.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && word.AsSpan(colon).Contains(' ') && word.AsSpan(colon + 1).IndexOfAny("\"“()") < 0
        && Enum.TryParse<SearchField>(word.AsSpan(0, colon).TrimStart('-'), ignoreCase: true, out _)
            ? $"{word[..(colon + 1)]}\"{word[(colon + 1)..].Trim()}\""
            : word));
}
