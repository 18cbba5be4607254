using PolicyLens.Comparison;
using PolicyLens.Model;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Shows a chapter in the terminal: its head, its outline, and what was found in it.</summary>
internal sealed class ChapterView(IAnsiConsole console)
{
    private const int LongestQuote = 160;

    public void Show(ChapterDocument chapter)
    {
        console.Write(new Text($"{chapter.Number} {chapter.Title ?? "(no title)"}".Trim() + "\n", new Style(decoration: Decoration.Bold)));
        Line("Authority", chapter.Authority ?? "not stated");
        Line("Source", $"{chapter.Source.Name}, {chapter.Source.Format}, {chapter.Source.Bytes} bytes");
        foreach (var date in chapter.Dates)
        {
            Line("Date", $"{date.Kind.ToString().ToLowerInvariant()} {date.Value}");
        }

        Line("Scope", Short(chapter.Scope ?? "not stated"));
        Part("Outline", chapter.Sections.SelectMany(section => section.WithDescendants()).Select(section =>
            $"{new string(' ', 2 * (section.Level - 1))}{(section.Title.Length > 0 ? section.Title : "(before the first heading)")}  [{RoleName.Of(section.Role)}]"));
        Part("Provisions", chapter.Provisions.Select(provision =>
            $"{provision.Topic}: {QuantityText.Of(provision)} ({provision.Modality.ToString().ToLowerInvariant()}, {provision.Anchor}) “{Short(provision.Quote)}”"));
        Part("Law and guidance", chapter.Citations.Select(citation =>
            $"{citation.Title}{(citation.Year is { } year && !citation.Title.EndsWith($"{year}", StringComparison.Ordinal) ? $" {year}" : "")}{(citation.Pinpoint is null ? "" : ", " + citation.Pinpoint)} ({Standing(citation)}, {citation.Anchor})"));
        Part("Outcomes", chapter.Outcomes.Select(outcome => $"{outcome.Title} ({outcome.Anchor})"));
        Part("Values", chapter.Values.Select(value => $"{value.Title ?? Short(value.Text)} ({value.Anchor})"));
        Part("Principles", chapter.Principles.Select(principle => $"{Short(principle.Text)} ({principle.Anchor})"));
        Part("Definitions", chapter.Definitions.Select(definition => $"{definition.Term} ({definition.Anchor}) “{Short(definition.Text)}”"));
        Part("Amendments", chapter.Amendments.Select(amendment => $"{amendment.Date ?? "no date"}: {Short(amendment.Note)} ({amendment.Anchor})"));
        Part("Notes of the reader", chapter.Diagnostics.Select(diagnostic =>
            $"{diagnostic.Code} {diagnostic.Severity.ToString().ToLowerInvariant()}: {diagnostic.Message}{(diagnostic.Anchor is { } anchor ? $" ({anchor})" : diagnostic.Line is { } line ? $" (line {line})" : "")}"));
    }

    private static string Standing(Citation citation) => citation.Status switch
    {
        Model.Standing.InForce => "in force",
        Model.Standing.Unknown => citation.Kind == SourceKind.Local ? "local document" : "standing not known",
        var status => status.ToString().ToLowerInvariant() + (citation.Successor is null ? "" : $", now {citation.Successor}"),
    };

    private static string Short(string text) =>
        text.Length <= LongestQuote ? text : text[..(text.LastIndexOf(' ', LongestQuote) is var space and > 0 ? space : LongestQuote)] + "…";

    private void Line(string name, string value) => console.Write(new Text($"{name + ":",-11}{value}\n"));

    private void Part(string name, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.Write(new Text($"{name} ({all.Count})\n", new Style(decoration: Decoration.Bold)));
        foreach (var line in all)
        {
            console.Write(new Padder(new Text(line), new Padding(2, 0, 0, 0)));
        }
    }
}
