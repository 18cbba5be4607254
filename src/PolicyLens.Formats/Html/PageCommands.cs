using System.Buffers;
using System.Collections.Frozen;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Html;

/// <summary>Finds links that are commands to the browser and no words of the document, such as “Back to top”.</summary>
internal static class PageCommands
{
    private const string Reason = "page link";

    private const int LongestCommand = 60;

    /// <summary>What Confluence writes on a part that opens where its author wrote nothing.</summary>
    private const string Expander = "click here to expand";

    private static readonly FrozenSet<string> Commands = new[]
    {
        "back to top", "back to the top", "back to top of page", "top of page", "return to top", "return to top of page",
        "go to top", "to top", "top", "print", "print this page", "print page", "print this chapter", "print chapter",
        "print this document", "printable version", "print version", "printer friendly version", "email this page",
        "share this page", "skip to content", "skip to main content", "skip navigation", "skip to navigation",
        "jump to content", "jump to main content", "jump to navigation", "jump to search", "jump to top", "return to contents",
        "back to contents", "back to contents page", "edit this page", "edit on github", "view page source", "edit source",
        "show all sections", "hide all sections", "open all", "close all", "expand all", "collapse all", "back", "click here to expand", "contents page",
    }.ToFrozenSet();

    /// <summary>Signs that stand alone in a link to the place itself, or back from a note.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\u00B6#\u00A7^\u2191\u2193\u21A9\u21B5\u21E7\u25B2\u25B4\u2934\uD83D\uDD17\u221E\u2B06\uFE0E\uFE0F ");

    /// <summary>The runs with those of such links marked as furniture.</summary>
    public static IReadOnlyList<TextRun> Mark(IReadOnlyList<TextRun> runs)
    {
        if (IsExpander(runs))
        {
            return [.. runs.Select(run => run with { Furniture = run.Furniture ?? Reason })];
        }

        HashSet<RunLink>? commands = null;
        for (var i = 0; i < runs.Count;)
        {
            if (runs[i].Link is not { } link)
            {
                i++;
                continue;
            }

            var words = runs[i++].Text;
            for (; i < runs.Count && ReferenceEquals(runs[i].Link, link); i++)
            {
                words = words.Length > LongestCommand ? words : words + runs[i].Text;
            }

            if (IsCommand(words))
            {
                (commands ??= []).Add(link);
            }
        }

        if (commands is null)
        {
            return runs;
        }

        // Bars and arrows between commands go with them when no word is left, and so do links to other pages in one row with them.
        var onlyCommands = runs.All(run => (run.Link is not null && (commands.Contains(run.Link) || (!run.Link.InPage && run.Text.Length <= LongestCommand))) || !RunText.HasLetters(run.Text));
        return runs
            .Select(run => onlyCommands || (run.Link is not null && commands.Contains(run.Link)) ? run with { Furniture = run.Furniture ?? Reason } : run)
            .ToList();
    }

    /// <summary>Whether the runs are no more than the words on a part that opens.</summary>
    public static bool IsExpander(IReadOnlyList<TextRun> runs) => runs.Count <= 3 && runs.Sum(run => run.Text.Length) is > 0 and < LongestCommand && Words(RunText.Of(runs)) == Expander;

    private static bool IsCommand(string text) =>
        text.Length <= LongestCommand
        && (Commands.Contains(Words(text)) || (!string.IsNullOrWhiteSpace(text) && !text.AsSpan().Trim().ContainsAnyExcept(Signs)));

    private static string Words(string text) =>
        string.Join(' ', new string([.. text.Select(character => char.IsLetter(character) ? char.ToLowerInvariant(character) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
