using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Runs;

/// <summary>Finds where the links of runs stand in their cleaned text.</summary>
internal static class LinkedText
{
    /// <summary>The links of <see cref="RunText.Of"/> of the same runs; null where no run leads anywhere.</summary>
    public static ValueList<TextLink>? Links(IReadOnlyList<TextRun> runs)
    {
        if (!runs.Any(run => run.Link?.Target is { Length: > 0 }))
        {
            return null;
        }

        List<TextLink> links = [];
        RunLink? open = null;
        var (length, space, start) = (0, false, 0);
        foreach (var run in runs)
        {
            // Between two letters the white space at both ends is folded and not cut off.
            var clean = run.IsBreak ? " " : TextCleaner.Clean($"x{run.Text}x")[1..^1];
            var words = clean.Trim(' ');
            var gap = (space || clean.StartsWith(' ')) && length > 0 && words.Length > 0 ? 1 : 0;
            if (!ReferenceEquals(run.Link, open) && words.Length > 0)
            {
                Close();
                (open, start) = (run.Link, length + gap);
            }

            length += gap + words.Length;
            space = words.Length > 0 ? clean.EndsWith(' ') : space || clean.Length > 0;
        }

        Close();
        return links.Count == 0 ? null : links.ToValueList();

        void Close()
        {
            if (open?.Target is { Length: > 0 } target && length > start)
            {
                links.Add(new(start, length - start, target));
            }
        }
    }
}
