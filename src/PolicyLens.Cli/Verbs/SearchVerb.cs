using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using PolicyLens.Absence;
using PolicyLens.Library;
using PolicyLens.Model;
using Spectre.Console;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>search QUERY</c>: the passages that have the words.</summary>
internal sealed class SearchVerb : Verb
{
    private readonly Argument<string[]> query = new("QUERY") { Description = "Words; \"in quotes\" a phrase; a word ending in * any ending.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> authority = new("--authority") { Description = "Only chapters of this authority.", HelpName = "A" };
    private readonly Option<string?> role = new("--role") { Description = "Only sections of this role, such as principles.", HelpName = "R" };
    private readonly Option<string?> cites = new("--cites") { Description = "Only chapters that cite this law or guidance.", HelpName = "TITLE" };
    private readonly Option<string[]> states = new("--states") { Description = "Only chapters that state this: a topic, a role, law or guidance, an outcome or a value, with =, >= or <= and an amount where it matters.", HelpName = "TOPIC[=VALUE]", DefaultValueFactory = _ => [] };
    private readonly Option<string[]> lacks = new("--lacks") { Description = "Only chapters that do not; each is shown with the passage that comes nearest.", HelpName = "TOPIC", DefaultValueFactory = _ => [] };
    private readonly Option<int> limit = new("--limit") { Description = "How many hits at most.", HelpName = "N", DefaultValueFactory = _ => 10 };
    private readonly Option<int> offset = new("--offset") { Description = "How many of the best hits to pass over.", HelpName = "N", DefaultValueFactory = _ => 0 };
    private readonly Option<bool> json = JsonOption();

    public SearchVerb(Terminal terminal)
        : base(
            terminal,
            "search",
            "Find the passages that have some words, in the newest edition of every chapter.",
            "policylens search pathway plan",
            "policylens search '\"placed together\" siblings' --role principles",
            "policylens search permanence --cites \"Children Act 1989\" --limit 5 --json",
            "policylens search --lacks leaving-care-support",
            "policylens search --states leaving-care-support=25",
            "policylens search advocacy --lacks \"Children and Social Work Act 2017\"")
    {
        role.AcceptOnlyFromAmong([.. Enum.GetValues<SectionRole>().Select(RoleName.Of)]);
        limit.Validators.Add(result => Require(result, value => value is >= 1 and <= SearchQuery.MaximumLimit, $"--limit is a number from 1 to {SearchQuery.MaximumLimit}."));
        offset.Validators.Add(result => Require(result, value => value >= 0, "--offset is a number, 0 or more."));
        Validators.Add(result =>
        {
            if (result.GetResult(query) is not { Tokens.Count: > 0 } && result.GetResult(states) is not { Tokens.Count: > 0 } && result.GetResult(lacks) is not { Tokens.Count: > 0 })
            {
                result.AddError("Give words to search for, or --states or --lacks with a topic.");
            }
        });
        Add(query);
        Add(authority);
        Add(role);
        Add(cites);
        Add(states);
        Add(lacks);
        Add(limit);
        Add(offset);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var text = string.Join(' ', arguments.GetValue(query) ?? []);
        var (stated, lacking) = (Questions(arguments, states), Questions(arguments, lacks));
        using var library = OpenLibrary(arguments);
        var clock = Stopwatch.StartNew();
        var asked = new SearchQuery
        {
            Text = text,
            Authority = arguments.GetValue(authority),
            Role = arguments.GetValue(role),
            Cites = arguments.GetValue(cites) is { } cited ? Official(cited) : null,
            Limit = arguments.GetValue(limit),
            Offset = arguments.GetValue(offset),
            States = stated,
            Lacks = lacking,
        };
        var result = text.Length > 0 ? library.Search(asked) : new ChapterFinder(Catalogues).Find(library, asked);
        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new SearchDocument(
                text,
                result.Total,
                Math.Round(clock.Elapsed.TotalSeconds, 4),
                result.Suggestion,
                result.Relaxed,
                result.Hits.Select(hit => new SearchHitDocument(hit.Id.ToString(), hit.Authority, hit.Title, hit.Anchor.Value, hit.Heading, hit.Snippet, Math.Round(hit.Score, 4))).ToValueList(),
                result.Facets)));
        }
        else
        {
            Show(text.Length > 0 ? text : "these conditions", result, arguments.GetValue(offset), text.Length > 0 ? "passage" : "chapter");
        }

        return ExitCode.Done;
    }

    /// <exception cref="CommandFailure">A word names nothing that a chapter could state.</exception>
    private ValueList<Question> Questions(ParseResult arguments, Option<string[]> option)
    {
        var reader = new QuestionReader(Catalogues);
        return (arguments.GetValue(option) ?? []).Select(text => reader.Read(text) ?? throw Unknown(option.Name, text, reader.Near(text))).ToValueList();
    }

    private static CommandFailure Unknown(string option, string text, IReadOnlyList<string> near) => new(
        $"{option} {text}: there is no topic, role, law, guidance or outcome of that name."
        + (near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "")
        + " “policylens matrix” lists the topics; value:WORDS asks for a value.",
        ExitCode.Usage);

    /// <summary>
    /// The title under which citations of a source are kept, where the catalogue knows one source by the name that was
    /// typed; with the year of an edition where one was.
    /// </summary>
    private string Official(string name)
    {
        if (Catalogues.Law.SourcesNamed(name) is not [var only])
        {
            return name;
        }

        var year = name.Split(' ')[^1];
        return only.Guidance is not null && year.Length == 4 && year.All(char.IsAsciiDigit) && !only.Title.EndsWith(year, StringComparison.Ordinal) ? $"{only.Title} {year}" : only.Title;
    }

    // The parser throws where a validator asks it for a value that is no number, so the word itself is read here.
    private static void Require(OptionResult result, Func<int, bool> holds, string message)
    {
        if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && holds(number)))
        {
            result.AddError(message);
        }
    }

    private void Show(string query, SearchResult result, int offset, string counted)
    {
        var console = Terminal.Console;
        if (result.Suggestion is { } suggestion)
        {
            console.WriteLine($"Did you mean: {suggestion}");
        }

        if (result.Total == 0)
        {
            console.WriteLine($"Nothing was found for {query}");
            return;
        }

        console.WriteLine(result.Relaxed
            ? $"No passage has all the words; {result.Total} have some of them."
            : $"{result.Total} {(result.Total == 1 ? counted : counted + "s")}");
        for (var index = 0; index < result.Hits.Count; index++)
        {
            var hit = result.Hits[index];
            console.WriteLine();
            console.Write(new Markup($"[bold]{offset + index + 1}. {Markup.Escape(hit.Authority ?? "authority not stated")}[/], {Markup.Escape(hit.Heading ?? hit.Title ?? "")}\n"));
            console.Write(new Padder(Marked(hit.Snippet), new Padding(3, 0, 0, 0)));
            console.Write(new Padder(new Text(hit.Anchor.Value.Length > 0 ? $"{hit.Id}#{hit.Anchor}" : $"{hit.Id}", new Style(decoration: Decoration.Dim)), new Padding(3, 0, 0, 0)));
        }

        console.WriteLine();
        Counts("Authorities", result.Facets.Authority);
        Counts("Roles", result.Facets.Role);
    }

    /// <summary>The snippet; the words that were found stand between asterisks and, where the terminal can, in bold.</summary>
    private static Markup Marked(string snippet)
    {
        var parts = snippet.Split("**");
        return new(string.Concat(parts.Select((part, index) => index % 2 == 0 || index == parts.Length - 1 ? Markup.Escape(part) : $"[bold]*{Markup.Escape(part)}*[/]")));
    }

    private void Counts(string name, ValueList<FacetCount> counts)
    {
        if (counts.Count > 0)
        {
            Terminal.Console.WriteLine($"{name}: {string.Join(", ", counts.Take(8).Select(count => $"{count.Value} ({count.Count})"))}");
        }
    }
}
