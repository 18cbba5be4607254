using System.CommandLine;
using System.Globalization;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Searching;
using Spectre.Console;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>alerts</c>: what is new for each saved search.</summary>
internal sealed class AlertsVerb : Verb
{
    private readonly Argument<string[]> names = new("NAME") { Description = "The saved searches to ask; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> keep = new("--keep") { Description = "Only look: show the same again the next time." };
    private readonly Option<bool> list = new("--list") { Description = "List the saved searches." };
    private readonly Option<bool> forget = new("--forget") { Description = "Forget the searches that are named." };
    private readonly Option<bool> json = JsonOption();

    public AlertsVerb(Terminal terminal)
        : base(
            terminal,
            "alerts",
            "Show what is new for each saved search since it was last shown, and why.",
            "policylens alerts",
            "policylens alerts \"support to 25\" --keep",
            "policylens alerts --list",
            "policylens alerts --forget \"support to 25\"")
    {
        Validators.Add(result =>
        {
            if (((Option<bool>[])[keep, list, forget]).Count(option => result.GetResult(option) is { Implicit: false }) > 1)
            {
                result.AddError("Give one of --keep, --list and --forget.");
            }

            if (result.GetResult(forget) is { Implicit: false } && result.GetResult(names) is not { Tokens.Count: > 0 })
            {
                result.AddError("--forget wants the name of a saved search; --list shows them.");
            }
        });
        Add(names);
        Add(keep);
        Add(list);
        Add(forget);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        using var library = OpenLibrary(arguments);
        var saved = library.SavedSearches();
        var asked = arguments.GetValue(names) ?? [];
        if (asked.FirstOrDefault(name => !saved.Any(search => search.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) is { } unknown)
        {
            throw new CommandFailure($"No search is saved as “{unknown}”." + (saved.Count > 0
                ? $" There are: {string.Join(", ", saved.Select(search => $"“{search.Name}”"))}."
                : " Save one with: policylens search QUERY --save NAME"));
        }

        if (arguments.GetValue(forget))
        {
            foreach (var name in asked)
            {
                library.Forget(name);
                Terminal.Note($"Forgotten: {name}");
            }

            saved = library.SavedSearches();
        }

        if (arguments.GetValue(list) || arguments.GetValue(forget))
        {
            List(saved, arguments.GetValue(json));
            return ExitCode.Done;
        }

        var alerts = library.Alerts(asked.Length > 0 ? asked : null);
        if (arguments.GetValue(json))
        {
            Print(JsonOutput.Write(new AlertsDocument(alerts.Select(Document).ToValueList())));
        }
        else
        {
            Show(alerts);
        }

        if (!arguments.GetValue(keep))
        {
            library.MarkShown(alerts);
        }

        return ExitCode.Done;
    }

    private void List(IReadOnlyList<SavedSearch> saved, bool asJson)
    {
        if (asJson)
        {
            Print(JsonOutput.Write(new SavedSearchesDocument(saved.Select(search => new SavedSearchDocument(search.Name, Asked(search.Query), search.SavedAt, search.ShownAt)).ToValueList())));
        }
        else if (saved.Count == 0)
        {
            Terminal.Out.WriteLine("No search is saved. Save one with: policylens search QUERY --save NAME");
        }
        else
        {
            foreach (var search in saved)
            {
                Terminal.Console.Write(new Text($"{search.Name}: {Asked(search.Query)} (last shown {Day(search.ShownAt)})\n"));
            }
        }
    }

    private void Show(IReadOnlyList<Alert> alerts)
    {
        if (alerts.Count == 0)
        {
            Terminal.Out.WriteLine("No search is saved. Save one with: policylens search QUERY --save NAME");
        }

        var view = new SearchView(Terminal.Console);
        foreach (var alert in alerts)
        {
            Terminal.Console.Write(new Text($"{alert.Search.Name}: {(alert.New.Count == 0 ? "nothing new" : $"{alert.New.Count} new")} since {Day(alert.Search.ShownAt)} ({Asked(alert.Search.Query)})\n", new Style(decoration: Decoration.Bold)));
            for (var index = 0; index < alert.New.Count; index++)
            {
                view.Show(index + 1, alert.New[index].Hit, Folding.None);
                Terminal.Console.Write(new Padder(new Text(Why(alert.New[index])), new Padding(3, 0, 0, 0)));
            }

            Terminal.Console.WriteLine();
        }
    }

    private static string Why(NewHit found) => found.Why switch
    {
        Novelty.NewChapter => "New: the chapter was not stored before.",
        Novelty.NewPassage => $"New: {found.Before} has no passage like it.",
        Novelty.NowMeets => $"New: {found.Before} did not meet these conditions.",
        _ => $"Changed: {found.Before}#{found.BeforeAnchor} said: {found.BeforeText}",
    };

    private static AlertDocument Document(Alert alert) => new(
        alert.Search.Name,
        Asked(alert.Search.Query),
        alert.Search.SavedAt,
        alert.Search.ShownAt,
        alert.New.Select(found => new NewHitDocument(
            SearchHitDocument.Of(found.Hit),
            found.Why switch
            {
                Novelty.NewChapter => "new-chapter",
                Novelty.NewPassage => "new-passage",
                Novelty.NowMeets => "now-meets",
                _ => "changed",
            },
            found.Before?.ToString(),
            found.BeforeAnchor?.Value,
            found.BeforeText)).ToValueList());

    /// <summary>What a saved search looks for, as it could be typed.</summary>
    private static string Asked(SearchQuery query) => string.Join(' ', new[]
    {
        query.Text,
        query.Authority is { } authority ? $"--authority \"{authority}\"" : "",
        query.Role is { } role ? $"--role {role}" : "",
        query.Cites is { } cites ? $"--cites \"{cites}\"" : "",
        query.Topic is { } topic ? $"--topic {topic}" : "",
        query.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"--year {year}") : "",
        query.Status is { } status ? $"--status {status}" : "",
        string.Join(' ', query.States.Select(question => $"--states \"{Absence.QuestionText.Of(question)}\"")),
        string.Join(' ', query.Lacks.Select(question => $"--lacks \"{Absence.QuestionText.Of(question)}\"")),
        query.Exact ? "--exact" : "",
    }.Where(part => part.Length > 0));

    private string Day(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Terminal.Time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
