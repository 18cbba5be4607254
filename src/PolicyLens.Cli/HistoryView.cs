using System.Globalization;
using PolicyLens.Comparison.History;
using PolicyLens.Library;
using PolicyLens.Reporting;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Shows in the terminal the editions of a chapter, the first first.</summary>
internal sealed class HistoryView(IAnsiConsole console)
{
    /// <param name="summaries">The editions by their ids.</param>
    public void Show(string chapter, IReadOnlyList<EditionChange> changes, IReadOnlyDictionary<string, EditionSummary> summaries, IReadOnlyList<ForgottenEdition> forgotten)
    {
        console.Write(new Text($"{chapter}: {changes.Count} {(changes.Count == 1 ? "edition" : "editions")}\n"));
        var view = new ChangesView(console);
        foreach (var change in changes)
        {
            console.WriteLine();
            var since = summaries[change.Id];
            var kind = since.SinceKind switch
            {
                SinceKind.Stated => $"dated {since.Since}",
                SinceKind.Fetched => $"no date stated, fetched {since.Since}",
                _ => $"no date stated, stored {since.Since}",
            };
            console.Write(new Text($"{change.Id}  {kind}\n", new Style(decoration: Decoration.Bold)));
            console.Write(new Padder(new Text(ChangeText.Verdict(change)), new Padding(2, 0, 0, 0)));
            view.Body(change);
        }

        foreach (var gone in forgotten)
        {
            console.WriteLine();
            console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"{gone.Id} was forgotten on {gone.ForgottenAt:yyyy-MM-dd}: {gone.Reason}\n")));
        }
    }
}
