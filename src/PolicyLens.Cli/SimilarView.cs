using PolicyLens.Comparison;
using PolicyLens.Model;
using PolicyLens.Searching;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Shows in the terminal how others word a clause, with the words that differ.</summary>
internal sealed class SimilarView(IAnsiConsole console)
{
    public void Show(SearchResult result, int offset)
    {
        if (result.Total == 0)
        {
            console.WriteLine("No passage of another authority is like it.");
            return;
        }

        console.WriteLine($"{result.Total} {(result.Total == 1 ? "passage is" : "passages are")} like it{(result.Folded is { } folded && folded < result.Total ? $", in {folded} wordings" : "")}. [-words that are only here-] {{+words that are only there+}}");
        for (var index = 0; index < result.Hits.Count; index++)
        {
            var hit = result.Hits[index];
            console.WriteLine();
            console.Write(new Markup($"[bold]{offset + index + 1}. {Markup.Escape(hit.Authority ?? "authority not stated")}[/], {Markup.Escape(hit.Heading ?? hit.Title ?? "")} – {hit.Score:0%} alike\n"));
            Show($"{hit.Id}#{hit.Anchor}", hit.Changes);
            foreach (var also in hit.Also)
            {
                console.Write(new Padder(new Text($"{also.Authority ?? "authority not stated"}:"), new Padding(3, 0, 0, 0)));
                Show($"{also.Id}#{also.Anchor}", also.Changes);
            }
        }
    }

    private void Show(string place, ValueList<TextChange> changes)
    {
        console.WriteWords(ChangedWords.Of(changes), 3);
        console.WriteWords(new Text(place, new Style(decoration: Decoration.Dim)), 3);
    }
}
