using PolicyLens.Model;

namespace PolicyLens.Comparison.Tracked;

/// <summary>Gathers runs of words, cut where their format changes.</summary>
internal sealed class RunList
{
    private readonly List<TrackedRun> runs = [];

    /// <summary>A whole row that was inserted or deleted.</summary>
    public static TrackedRow Whole(ChapterRow row, ChangeKind kind) => new(kind, row.Header, row.Cells.Select(cell =>
    {
        var content = new RunList();
        content.Add(kind, cell, 0, cell.Text.Length, LineTokens.Words(cell.Text));
        return content.Take();
    }).ToValueList());

    /// <summary>Adds a part of a text that was inserted or deleted.</summary>
    public void Add(ChangeKind kind, FormattedText text, int start, int end, int words)
    {
        while (start < end)
        {
            var (format, until) = FormatAt(text, start);
            until = Math.Min(until, end);
            runs.Add(new(kind, text.Text[start..until], words, format, format));
            (start, words) = (until, 0);
        }
    }

    /// <summary>Adds a part that both texts have.</summary>
    public void AddKept(FormattedText from, int atLeft, FormattedText to, int atRight, int length, int words)
    {
        while (length > 0)
        {
            var ((before, untilLeft), (format, untilRight)) = (FormatAt(from, atLeft), FormatAt(to, atRight));
            var step = Math.Min(length, Math.Min(untilLeft - atLeft, untilRight - atRight));
            runs.Add(new(ChangeKind.Equal, to.Text.Substring(atRight, step), words, format, before));
            (atLeft, atRight, length, words) = (atLeft + step, atRight + step, length - step, 0);
        }
    }

    /// <summary>Whether the same characters are links to the same addresses in two texts.</summary>
    public static bool SameLinks(FormattedText from, int atLeft, FormattedText to, int atRight, int length)
    {
        for (var at = 0; at < length;)
        {
            var ((before, untilLeft), (format, untilRight)) = (FormatAt(from, atLeft + at), FormatAt(to, atRight + at));
            if (!before.SameLink(format))
            {
                return false;
            }

            at += Math.Min(untilLeft - atLeft - at, untilRight - atRight - at);
        }

        return true;
    }

    /// <summary>What was gathered; the list is empty then.</summary>
    public ValueList<TrackedRun> Take()
    {
        var taken = runs.ToValueList();
        runs.Clear();
        return taken;
    }

    /// <summary>The format of a character, and where it ends.</summary>
    private static (WordFormat Format, int Until) FormatAt(FormattedText text, int at)
    {
        var (low, high) = (0, text.Parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = text.Parts[middle].Start <= at ? (middle, high) : (low, middle - 1);
        }

        return (text.Parts[low].Format, low + 1 < text.Parts.Count ? text.Parts[low + 1].Start : int.MaxValue);
    }
}
