using System.CommandLine;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Comparison;
using PolicyLens.Comparison.History;
using PolicyLens.Formats.AtomFeed;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Reporting;

namespace PolicyLens.Cli.Verbs;

/// <summary><c>changes</c>: what editions changed over the whole library, what matters most first.</summary>
internal sealed class ChangesVerb : Verb
{
    /// <summary>How many changes the terminal shows in full.</summary>
    private const int MostShown = 50;

    private static readonly string[] EffectNames = [.. Enum.GetValues<ChangeEffect>().Select(effect => EnumWords.Of(effect))];

    private readonly Option<string?> since = DayOption.Of("--since", "Only editions that hold from this day on, by the date that their text gives, else the day on which they came.", last: false);
    private readonly Option<string?> storedSince = DayOption.Of("--stored-since", "Only editions that came into the library on this day or later, whatever date they give.", last: false);
    private readonly Option<string?> authority = new("--authority") { Description = "Only chapters of this authority.", HelpName = "NAME" };
    private readonly Option<string[]> effects = new("--effect") { Description = $"Only changes with one of these effects: {string.Join(", ", EffectNames)}. Divide several by commas.", HelpName = "EFFECT", DefaultValueFactory = _ => [] };
    private readonly Option<string?> level = new("--level") { Description = "Only changes that matter this much or more: editorial, minor or major.", HelpName = "LEVEL" };
    private readonly Option<string?> failOn = new("--fail-on") { Description = "Exit with 1 where a change of this level or a graver one is found: editorial, minor or major.", HelpName = "LEVEL" };
    private readonly Option<bool> all = new("--all") { Description = $"Show every change; otherwise the first {MostShown}." };
    private readonly Option<string?> output = new("-o", "--output") { Description = "Write a digest to this file (.docx, .html, .md, .csv, .xlsx, .json), or a feed for feed readers (.atom).", HelpName = "FILE" };
    private readonly Option<bool> json = JsonOption();

    public ChangesVerb(Terminal terminal)
        : base(
            terminal,
            "changes",
            "Show what was amended, where, and whether it matters: every edition against the one before it, and its notes against its text.",
            "policylens changes --since 2024-11-01",
            "policylens changes --stored-since 2024-11-18 -o digest.docx",
            "policylens changes --authority Plymouth --effect age,deadline",
            "policylens changes --since 2024-11-01 --fail-on major --json",
            "policylens changes -o changes.atom")
    {
        effects.Validators.Add(result =>
        {
            if (Names(result.Tokens.Select(token => token.Value)).FirstOrDefault(name => !EffectNames.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } wrong)
            {
                result.AddError($"“{wrong}” is no effect. There are: {string.Join(", ", EffectNames)}.");
            }
        });
        foreach (var option in (Option<string?>[])[level, failOn])
        {
            option.AcceptOnlyFromAmong("editorial", "minor", "major");
        }

        Add(since);
        Add(storedSince);
        Add(AsOfOption);
        Add(authority);
        Add(effects);
        Add(level);
        Add(failOn);
        Add(all);
        Add(output);
        Add(json);
    }

    protected override int Run(ParseResult arguments)
    {
        var destination = arguments.GetValue(output);
        var isFeed = destination is not null && Path.GetExtension(destination).Equals(AtomFeedWriter.Extension, StringComparison.OrdinalIgnoreCase);
        var writer = isFeed ? null : WriterFor(destination, AtomFeedWriter.Extension);
        using var library = OpenLibrary(arguments);
        library.CompareNew((done, total) => Terminal.Progress(done, total, "comparing editions"));
        var query = new ChangeQuery
        {
            Since = DayOption.Iso(arguments.GetValue(since), last: false),
            Until = library.AsOf,
            StoredSince = DayOption.Iso(arguments.GetValue(storedSince), last: false),
            Authority = arguments.GetValue(authority),
            Effects = [.. Names(arguments.GetValue(effects) ?? []).Select(name => Enum.GetValues<ChangeEffect>().First(effect => EnumWords.Of(effect).Equals(name, StringComparison.OrdinalIgnoreCase)))],
            Least = arguments.GetValue(level) is { } least ? Enum.Parse<ChangeLevel>(least, ignoreCase: true) : ChangeLevel.None,
        };
        var found = library.Changes(query);
        if (destination is not null)
        {
            var read = found.Select(change => change.Read()).ToList();
            if (isFeed)
            {
                Write(destination, stream => AtomFeedWriter.Write(read, Title(query), stream));
            }
            else
            {
                var editions = (query.Since ?? query.StoredSince) is null ? [] : library.Newest().Select(Named).ToList();
                var law = (query.Since ?? query.StoredSince) is { } day ? new ImpactBuilder(Catalogues).BuildSince(day, editions) : null;
                Write(ChangesReport.Of(read, Title(query), change => Compared(library, change), Terminal.Today, law, editions), writer!, destination);
            }
        }

        if (arguments.GetValue(json))
        {
            Print(ChangesJson.Write(found));
        }
        else
        {
            new ChangesView(Terminal.Console).Show(found, query, arguments.GetValue(all) ? int.MaxValue : MostShown);
            if (destination is not null)
            {
                Terminal.Out.WriteLine($"Written: {destination}");
            }
        }

        return arguments.GetValue(failOn) is { } limit && found.Any(change => change.Level >= Enum.Parse<ChangeLevel>(limit, ignoreCase: true)) ? ExitCode.Failed : ExitCode.Done;
    }

    private static IEnumerable<string> Names(IEnumerable<string> typed) => typed.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Title(ChangeQuery query) => "Changes"
        + (query.Authority is { } name ? $" of {name}" : "")
        + (query.Since is { } day ? $" since {day}" : "")
        + (query.StoredSince is { } stored ? $" that came since {stored}" : "");

    /// <summary>The two editions clause by clause, for the redline; null where one of them is not stored any more.</summary>
    private EditionComparison? Compared(ChapterLibrary library, EditionChange change) =>
        change.From is { } from && EditionId.TryParse(from, out var left) && EditionId.TryParse(change.Id, out var right) && library.Find(left) is { } before && library.Find(right) is { } after
            ? EditionComparison.Of(Named(before), Named(after), Catalogues)
            : null;
}
