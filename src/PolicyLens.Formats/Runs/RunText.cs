using System.Text;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Runs;

/// <summary>What can be said of runs that form one text.</summary>
internal static class RunText
{
    /// <summary>The text of the runs, cleaned; a line break counts as a space.</summary>
    public static string Of(IReadOnlyList<TextRun> runs)
    {
        if (runs.Count == 1)
        {
            return TextCleaner.Clean(runs[0].Text);
        }

        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(run.IsBreak ? "\n" : run.Text);
        }

        return TextCleaner.Clean(text.ToString());
    }

    /// <summary>The style that all letters and digits share; the size that covers most of them.</summary>
    public static BlockHints Hints(IReadOnlyList<TextRun> runs)
    {
        bool bold = true, italic = true, underlined = true, any = false;
        var sizes = new Dictionary<double, int>();
        foreach (var run in runs)
        {
            var letters = Letters(run.Text);
            if (letters == 0)
            {
                continue;
            }

            any = true;
            bold &= run.Style.Bold;
            italic &= run.Style.Italic;
            underlined &= run.Style.Underlined;
            if (run.Style.Size is { } size)
            {
                sizes[size] = sizes.GetValueOrDefault(size) + letters;
            }
        }

        return !any
            ? BlockHints.None
            : BlockHints.None with
            {
                Bold = bold,
                Italic = italic,
                Underlined = underlined,
                Size = sizes.Count == 0 ? null : sizes.MaxBy(pair => (pair.Value, pair.Key)).Key,
            };
    }

    /// <summary>Whether the runs are one link to a place in the same document, save for a number or dots beside it.</summary>
    public static bool IsInPageLink(IReadOnlyList<TextRun> runs)
    {
        RunLink? link = null;
        foreach (var run in runs)
        {
            if (run.Link is { InPage: true } && !run.IsBlank && (link is null || ReferenceEquals(link, run.Link)))
            {
                link = run.Link;
            }
            else if (run.Link is not null && !run.IsBlank)
            {
                return false;
            }
            else if (run.Text.Any(char.IsLetter))
            {
                return false;
            }
        }

        return link is not null;
    }

    public static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
