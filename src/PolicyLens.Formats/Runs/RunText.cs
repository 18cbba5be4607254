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

    /// <summary>The links that have a target and the bold and italic words, by their place in the text.</summary>
    /// <param name="text">What <see cref="Of"/> gives for the runs.</param>
    public static TextMarks Marks(IReadOnlyList<TextRun> runs, string text)
    {
        bool linked = false, set = false;
        for (var i = 0; i < runs.Count; i++)
        {
            linked |= runs[i].Link?.Target is not null;
            set |= runs[i].Style.Bold || runs[i].Style.Italic;
        }

        return linked || set
            ? new(linked ? Links(runs) : null, set ? TextEmphasis.Settled(Places(runs).Select(place => new TextEmphasis(place.Start, place.End - place.Start, place.Run.Style.Bold, place.Run.Style.Italic)), text) : null)
            : default;
    }

    private static ValueList<TextLink>? Links(IReadOnlyList<TextRun> runs)
    {
        List<TextLink> links = [];
        RunLink? open = null;
        foreach (var (run, start, end) in Places(runs))
        {
            if (run.Link?.Target is { } target)
            {
                // Runs of one link are one link, with the space between them.
                if (ReferenceEquals(run.Link, open))
                {
                    links[^1] = links[^1].At(links[^1].Start, end - links[^1].Start);
                }
                else
                {
                    links.Add(new(start, end - start, target));
                }
            }

            open = run.Link;
        }

        return links.Count == 0 ? null : links.ToValueList();
    }

    /// <summary>Where in the cleaned text each run stands that shows anything there, without the space at its ends.</summary>
    private static IEnumerable<(TextRun Run, int Start, int End)> Places(IReadOnlyList<TextRun> runs)
    {
        var length = 0;
        var space = false;
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var start = -1;
            space |= run.IsBreak;
            foreach (var character in run.Text)
            {
                if (!TextCleaner.IsPlain(character))
                {
                    space |= char.IsWhiteSpace(character);
                    continue;
                }

                length += space && length > 0 ? 1 : 0;
                start = start < 0 ? length : start;
                length++;
                space = false;
            }

            if (start >= 0)
            {
                yield return (run, start, length);
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
