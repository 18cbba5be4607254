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
        bool bold = true, italic = true, underlined = true, capitals = true, any = false;
        double? common = null;
        Dictionary<double, int>? sizes = null;
        var lettersOfCommon = 0;
        for (var index = 0; index < runs.Count; index++)
        {
            var letters = Letters(runs[index].Text);
            if (letters == 0)
            {
                continue;
            }

            any = true;
            var style = runs[index].Style;
            bold &= style.Bold;
            italic &= style.Italic;
            underlined &= style.Underlined;
            capitals &= style.Capitals;
            if (style.Size is not { } size)
            {
                continue;
            }

            // Nearly all paragraphs have one size; only the others are counted.
            common ??= size;
            if (size == common && sizes is null)
            {
                lettersOfCommon += letters;
            }
            else
            {
                sizes ??= new() { [common.Value] = lettersOfCommon };
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
                Capitals = capitals,
                Size = sizes is null ? common : sizes.MaxBy(pair => (pair.Value, pair.Key)).Key,
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

    public static int Letters(string text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += char.IsLetterOrDigit(character) ? 1 : 0;
        }

        return count;
    }
}
