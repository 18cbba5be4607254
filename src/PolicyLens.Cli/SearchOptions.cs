using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyLens.Absence;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Cli;

/// <summary>The options that say where a search looks and how much it shows.</summary>
internal sealed class SearchOptions
{
    private readonly Option<string?> authority = new("--authority") { Description = "Only chapters of this authority.", HelpName = "A" };
    private readonly Option<string?> role = new("--role") { Description = "Only sections of this role, such as principles.", HelpName = "R" };
    private readonly Option<string?> cites = new("--cites") { Description = "Only chapters that cite this law or guidance.", HelpName = "TITLE" };
    private readonly Option<string?> topic = new("--topic") { Description = "Only passages with a provision or a principle about this topic.", HelpName = "TOPIC" };
    private readonly Option<int?> year = new("--year") { Description = "Only editions that are dated in this year.", HelpName = "YEAR" };
    private readonly Option<string?> status = new("--status") { Description = "Only passages that cite law of this standing, such as repealed.", HelpName = "STATUS" };
    private readonly Option<string[]> states = new("--states") { Description = "Only chapters that state this: a topic, a role, law or guidance, an outcome or a value, with =, >= or <= and an amount where it matters.", HelpName = "TOPIC[=VALUE]", DefaultValueFactory = _ => [] };
    private readonly Option<string[]> lacks = new("--lacks") { Description = "Only chapters that do not; each is shown with the passage that comes nearest.", HelpName = "TOPIC", DefaultValueFactory = _ => [] };
    private readonly Option<bool> exact = new("--exact") { Description = "Words as they are typed: no other forms, spellings or synonyms." };
    private readonly EditionOptions editions = new();
    private readonly PageOptions page = new();

    public SearchOptions()
    {
        role.AcceptOnlyFromAmong([.. Enum.GetValues<SectionRole>().Select(RoleName.Of)]);
        status.AcceptOnlyFromAmong([.. Enum.GetValues<Standing>().Select(StandingName.Of)]);
        year.Validators.Add(result => PageOptions.Require(result, value => value is >= 1900 and <= 2999, "--year is a year, such as 2024."));
    }

    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[authority, role, cites, topic, year, status, states, lacks, exact])
        {
            verb.Add(option);
        }

        editions.AddTo(verb);
        page.AddTo(verb);
    }

    /// <summary>Whether an option alone says what to look for.</summary>
    public bool AsksForSomething(CommandResult result) =>
        ((Option[])[authority, cites, topic, year, status, states, lacks]).Any(option => result.GetResult(option) is { Tokens.Count: > 0 });

    /// <param name="catalogues">Asked for only where an option names something that they have.</param>
    /// <exception cref="CommandFailure">A word names nothing that a chapter could state, or no topic.</exception>
    public SearchQuery Read(ParseResult arguments, string text, Func<Catalogues> catalogues, Folding folding) => new()
    {
        Text = text,
        Authority = arguments.GetValue(authority),
        Role = arguments.GetValue(role),
        Cites = arguments.GetValue(cites) is { } cited ? Official(cited, catalogues()) : null,
        Topic = arguments.GetValue(topic) is { } name ? Topic(name, catalogues()) : null,
        Year = arguments.GetValue(year),
        Status = arguments.GetValue(status),
        States = Questions(arguments, states, catalogues),
        Lacks = Questions(arguments, lacks, catalogues),
        Exact = arguments.GetValue(exact),
        Editions = editions.Read(arguments),
        Folding = folding,
        Limit = page.Limit(arguments),
        Offset = page.Offset(arguments),
    };

    private static string Topic(string name, Catalogues catalogues)
    {
        var id = name.Trim().ToLowerInvariant().Replace(' ', '-');
        if (catalogues.Topics.Find(id) is not null || catalogues.Terms.SubjectIds.Contains(id))
        {
            return id;
        }

        var near = new QuestionReader(catalogues).Near(name).Where(other => catalogues.Topics.Find(other) is not null).ToList();
        throw new CommandFailure($"--topic {name}: there is no topic of that name.{(near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "")} “policylens catalogue list topics” shows them.", ExitCode.Usage);
    }

    private static ValueList<Question> Questions(ParseResult arguments, Option<string[]> option, Func<Catalogues> catalogues)
    {
        var asked = arguments.GetValue(option) ?? [];
        if (asked.Length == 0)
        {
            return [];
        }

        var reader = new QuestionReader(catalogues());
        return asked.Select(text => reader.Read(text) ?? throw Unknown(option.Name, text, reader.Near(text))).ToValueList();
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
    private static string Official(string name, Catalogues catalogues)
    {
        if (catalogues.Law.SourcesNamed(name) is not [var only])
        {
            return name;
        }

        var last = name.Split(' ')[^1];
        return only.Guidance is not null && last.Length == 4 && last.All(char.IsAsciiDigit) && !only.Title.EndsWith(last, StringComparison.Ordinal) ? $"{only.Title} {last}" : only.Title;
    }
}
