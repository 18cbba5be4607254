using PolicyLens.Comparison;
using PolicyLens.Model;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Shows a chapter in the terminal: its head, its sections, what was set aside and noticed, and what was found in it.</summary>
internal sealed class ChapterView(IAnsiConsole console)
{
    private const int LongestQuote = 160;

    /// <summary>How much of a furniture's text is shown: enough to know it again.</summary>
    private const int LongestFurniture = 70;

    /// <summary>A stored edition: its structure and all findings.</summary>
    public void Show(ChapterDocument chapter)
    {
        Head(chapter);
        Outline(chapter, explain: false);
        Findings(chapter);
        Notes(chapter);
    }

    /// <summary>How a file was read: its structure, what was set aside, and every diagnostic.</summary>
    /// <param name="explain">Whether to say of each heading why it was taken as one.</param>
    /// <param name="findings">Whether to list what was found, too.</param>
    public void ShowReading(ChapterDocument chapter, bool explain, bool findings)
    {
        Head(chapter);
        Outline(chapter, explain);
        Furniture(chapter);
        Notes(chapter);
        if (findings)
        {
            Findings(chapter);
            return;
        }

        console.WriteLine();
        console.Write(new Text(
            $"Found: {Count(chapter.Provisions.Count, "provision")}, {Count(chapter.Citations.Count, "citation")}, {Count(chapter.Outcomes.Count, "outcome")}, {Count(chapter.Values.Count, "value")}, "
            + $"{Count(chapter.Principles.Count, "principle")}, {Count(chapter.Definitions.Count, "definition")}. --findings lists them.\n"));
    }

    /// <summary>The reasons of a heading in one sentence.</summary>
    public static string Because(IReadOnlyList<string>? evidence) =>
        evidence is { Count: > 0 } ? $"because: {string.Join("; ", evidence)}" : "no reason was kept";

    private void Head(ChapterDocument chapter)
    {
        console.Write(new Text($"{chapter.Number} {chapter.Title ?? "(no title)"}".Trim() + "\n", new Style(decoration: Decoration.Bold)));
        Line("Authority", chapter.Authority ?? "not stated");
        Line("Source", $"{chapter.Source.Name}, {chapter.Source.Format}, {chapter.Source.Bytes} bytes{(chapter.Source.Encoding is { } encoding ? $", {encoding}" : "")}");
        if (chapter.Source.Address is { } address)
        {
            Line("Address", address);
        }

        if (chapter.Source.Fetched is { } fetched)
        {
            Line("Fetched", $"{fetched.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        }

        foreach (var date in chapter.Dates)
        {
            Line("Date", $"{date.Kind.ToString().ToLowerInvariant()} {date.Value}");
        }

        Line("Scope", Short(chapter.Scope ?? "not stated", LongestQuote));
    }

    private void Outline(ChapterDocument chapter, bool explain)
    {
        var all = chapter.Sections.SelectMany(section => section.WithDescendants()).ToList();
        if (all.Count > 0)
        {
            console.WriteLine();
            console.Write(new OutlineTree(explain).Of(chapter.Sections, $"Sections ({all.Count}, {Depth(chapter.Sections)} deep)"));
        }
    }

    private static int Depth(ValueList<Section> sections) => sections.Count == 0 ? 0 : 1 + sections.Max(section => Depth(section.Sections));

    private void Furniture(ChapterDocument chapter)
    {
        if (chapter.Furniture.Count == 0)
        {
            return;
        }

        Title($"Set aside as text of the page ({chapter.Furniture.Count})");
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var aside in chapter.Furniture)
        {
            grid.AddRow(new Text($"line {aside.Line}"), new Text($"“{Short(aside.Text, LongestFurniture)}”"), new Text(aside.Reason));
        }

        console.Write(grid);
    }

    private void Notes(ChapterDocument chapter)
    {
        if (chapter.Diagnostics.Count > 0)
        {
            Title($"Notes of the reader ({chapter.Diagnostics.Count})");
            console.Write(DiagnosticGrid.Of(chapter.Diagnostics));
        }
    }

    private void Findings(ChapterDocument chapter)
    {
        Part("Provisions", chapter.Provisions.Select(provision =>
            $"{provision.Topic}: {QuantityText.Of(provision)} ({provision.Modality.ToString().ToLowerInvariant()}, {provision.Anchor}) “{Short(provision.Quote, LongestQuote)}”"));
        Part("Law and guidance", chapter.Citations.Select(citation =>
            $"{citation.Title}{(citation.Year is { } year && !citation.Title.EndsWith($"{year}", StringComparison.Ordinal) ? $" {year}" : "")}{(citation.Pinpoint is null ? "" : ", " + citation.Pinpoint)} ({Standing(citation)}, {citation.Anchor})"));
        Part("Outcomes", chapter.Outcomes.Select(outcome => $"{outcome.Title} ({outcome.Anchor})"));
        Part("Values", chapter.Values.Select(value => $"{value.Title ?? Short(value.Text, LongestQuote)} ({value.Anchor})"));
        Part("Principles", chapter.Principles.Select(principle => $"{Short(principle.Text, LongestQuote)} ({principle.Anchor})"));
        Part("Definitions", chapter.Definitions.Select(definition => $"{definition.Term} ({definition.Anchor}) “{Short(definition.Text, LongestQuote)}”"));
        Part("Amendments", chapter.Amendments.Select(amendment => $"{amendment.Date ?? "no date"}: {Short(amendment.Note, LongestQuote)} ({amendment.Anchor})"));
    }

    private static string Standing(Citation citation) => citation.Status switch
    {
        Model.Standing.InForce => "in force",
        Model.Standing.Unknown => citation.Kind == SourceKind.Local ? "local document" : "standing not known",
        var status => status.ToString().ToLowerInvariant() + (citation.Successor is null ? "" : $", now {citation.Successor}"),
    };

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static string Short(string text, int longest) =>
        text.Length <= longest ? text : text[..(text.LastIndexOf(' ', longest) is var space and > 0 ? space : longest)] + "…";

    private void Line(string name, string value) => console.Write(new Text($"{name + ":",-11}{value}\n"));

    private void Title(string title)
    {
        console.WriteLine();
        console.Write(new Text(title + "\n", new Style(decoration: Decoration.Bold)));
    }

    private void Part(string name, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Title($"{name} ({all.Count})");
        foreach (var line in all)
        {
            console.Write(new Padder(new Text(line), new Padding(2, 0, 0, 0)));
        }
    }
}
