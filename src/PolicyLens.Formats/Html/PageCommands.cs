using System.Collections.Frozen;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Html;

/// <summary>Finds links that are commands to the browser and no words of the document, such as “Back to top”.</summary>
internal static class PageCommands
{
    private const string Reason = "page link";

    private const int LongestCommand = 60;

    private static readonly FrozenSet<string> Commands = new[]
    {
        "back to top", "back to the top", "back to top of page", "top of page", "return to top", "return to top of page",
        "go to top", "to top", "top", "print", "print this page", "print page", "print this chapter", "print chapter",
        "print this document", "printable version", "print version", "printer friendly version", "email this page",
        "share this page", "skip to content", "skip to main content", "skip navigation", "skip to navigation",
        "jump to content", "jump to main content",
    }.ToFrozenSet();

    /// <summary>The runs with those of such links marked as furniture.</summary>
    public static IReadOnlyList<TextRun> Mark(IReadOnlyList<TextRun> runs)
    {
        if (!runs.Any(run => run.Link is not null))
        {
            return runs;
        }

        var commands = runs.Where(run => run.Link is not null)
            .GroupBy(run => run.Link!)
            .Where(link => Commands.Contains(Words(string.Concat(link.Select(run => run.Text)))))
            .Select(link => link.Key)
            .ToHashSet();
        if (commands.Count == 0)
        {
            return runs;
        }

        // Bars and arrows between commands go with them when no word is left.
        var onlyCommands = runs.All(run => (run.Link is not null && commands.Contains(run.Link)) || RunText.Letters(run.Text) == 0);
        return runs
            .Select(run => onlyCommands || (run.Link is not null && commands.Contains(run.Link)) ? run with { Furniture = run.Furniture ?? Reason } : run)
            .ToList();
    }

    private static string Words(string text) => text.Length > LongestCommand
        ? string.Empty
        : string.Join(' ', new string([.. text.Select(character => char.IsLetter(character) ? char.ToLowerInvariant(character) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
