using System.Text;
using PolicyLens.Model;
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
        for (var i = 0; i < runs.Count; i++)
        {
            text.Append(runs[i].IsBreak ? "\n" : runs[i].Text);
        }

        return TextCleaner.Clean(text.ToString());
    }

    /// <summary>The links that have a target, by their place in the text that <see cref="Of"/> gives; null where there is none.</summary>
    public static ValueList<TextLink>? Links(IReadOnlyList<TextRun> runs)
    {
        var any = false;
        for (var i = 0; i < runs.Count && !any; i++)
        {
            any = runs[i].Link?.Target is not null;
        }

        if (!any)
        {
            return null;
        }

        List<TextLink> links = [];
        RunLink? open = null;
        int length = 0, start = 0;
        var space = false;
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            space |= run.IsBreak;
            foreach (var character in run.Text)
            {
                if (!TextCleaner.IsPlain(character))
                {
                    space |= char.IsWhiteSpace(character);
                    continue;
                }

                if (!ReferenceEquals(run.Link, open))
                {
                    Close();
                    open = run.Link;
                    start = length + (space && length > 0 ? 1 : 0);
                }

                length += space && length > 0 ? 2 : 1;
                space = false;
            }
        }

        Close();
        return links.Count == 0 ? null : links.ToValueList();

        void Close()
        {
            if (open?.Target is { } target && length > start)
            {
                links.Add(new(start, length - start, target));
            }
        }
    }

    /// <summary>The style that all letters and digits share; the size that covers most of them.</summary>
    public static BlockHints Hints(IReadOnlyList<TextRun> runs)
    {
        var style = Style(runs);
        return style == default
            ? BlockHints.None
            : new BlockHints { Bold = style.Bold, Italic = style.Italic, Underlined = style.Underlined, Capitals = style.Capitals, Size = style.Size };
    }

    /// <inheritdoc cref="Hints"/>
    public static RunStyle Style(IReadOnlyList<TextRun> runs)
    {
        bool bold = true, italic = true, underlined = true, capitals = true, any = false, mixed = false;
        double? only = null;
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (!HasLetters(run.Text))
            {
                continue;
            }

            mixed |= any && only != run.Style.Size;
            only = run.Style.Size;
            any = true;
            bold &= run.Style.Bold;
            italic &= run.Style.Italic;
            underlined &= run.Style.Underlined;
            capitals &= run.Style.Capitals;
        }

        return any ? new RunStyle(bold, italic, underlined, mixed ? Size(runs) : only) { Capitals = capitals } : default;
    }

    /// <summary>Whether the runs are one link to a place in the same document, save for a number or dots beside it.</summary>
    public static bool IsInPageLink(IReadOnlyList<TextRun> runs)
    {
        RunLink? link = null;
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (run.Link is { InPage: true } && !run.IsBlank && (link is null || ReferenceEquals(link, run.Link)))
            {
                link = run.Link;
            }
            else if (run.Link is not null && !run.IsBlank)
            {
                return false;
            }
            else if (run.Text.AsSpan().ContainsAnyLetter())
            {
                return false;
            }
        }

        return link is not null;
    }

    public static int Letters(string text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            letters += char.IsLetterOrDigit(character) ? 1 : 0;
        }

        return letters;
    }

    public static bool HasLetters(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    private static double? Size(IReadOnlyList<TextRun> runs)
    {
        var sizes = new Dictionary<double, int>();
        foreach (var run in runs)
        {
            if (run.Style.Size is { } size)
            {
                sizes[size] = sizes.GetValueOrDefault(size) + Letters(run.Text);
            }
        }

        return sizes.Count == 0 ? null : sizes.MaxBy(pair => (pair.Value, pair.Key)).Key;
    }
}
