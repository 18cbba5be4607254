using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Pdf;

/// <summary>
/// Takes footnotes out of the pages: lines of small type under all other text, of which the first begins with a mark; or
/// lines in the type of the text, where a raised mark above leads to each.
/// The raised marks in the text that lead to them go too, as a note keeps its own.
/// </summary>
internal static partial class NoteFinder
{
    /// <summary>Type of notes is at most this part of the size of the text.</summary>
    private const double Small = 0.92;

    private const int MostSegments = 6_000;
    private const int MostNoteLines = 40;

    /// <summary>The lines of the page's notes from top to bottom, taken out of its body; empty where it has none.</summary>
    public static List<Segment> TakeFrom(SortedPage page, double bodySize)
    {
        if (page.Body.Count is 0 or > MostSegments)
        {
            return [];
        }

        var ordered = page.Body.OrderByDescending(segment => segment.Middle).ToList();
        var count = ordered.TakeWhile(segment => segment.Size <= Small * bodySize && segment.Middle > 0.35 * page.Page.Height).Count();
        while (count > 0 && !Mark().IsMatch(ordered[count - 1].Text))
        {
            count--;
        }

        count = count > 0 ? count : InTypeOfText(page, ordered, bodySize);
        if (count == 0 || count == ordered.Count)
        {
            return [];
        }

        var notes = ordered.GetRange(0, count);
        notes.Reverse();
        page.Body.RemoveAll(notes.ToHashSet<Segment>(ReferenceEqualityComparer.Instance).Contains);
        var marks = notes.Select(note => Mark().Match(note.Text)).Where(match => match.Success).Select(match => match.Groups["mark"].Value).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < page.Body.Count; at++)
        {
            page.Body[at] = WithoutMarks(page.Body[at], marks);
        }

        return notes;
    }

    /// <summary>The mark that a note begins with, and where its text begins; null where the line begins none.</summary>
    public static (string Mark, int Length)? MarkOf(string text) =>
        Mark().Match(text) is { Success: true } match ? (match.Groups["mark"].Value, match.Length) : null;

    /// <summary>How many lines at the foot of a page are notes in the type of the text; 0 for none.</summary>
    /// <param name="ordered">The lines of the page from its foot up.</param>
    private static int InTypeOfText(SortedPage page, List<Segment> ordered, double bodySize)
    {
        var raised = page.Body.SelectMany(segment => segment.Fragments.Zip(segment.Fragments.Skip(1))).Where(pair => pair.Second.IsRaisedNumberAt(pair.First))
            .GroupBy(pair => pair.Second.Text.Trim(), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Min(pair => pair.Second.Middle), StringComparer.Ordinal);
        var left = page.Body.Min(segment => segment.Left);
        var count = 0;
        for (var at = 0; raised.Count > 0 && at < Math.Min(MostNoteLines, ordered.Count - 1); at++)
        {
            var (line, above) = (ordered[at], ordered[at + 1]);
            if (line.Size > bodySize + 0.5 || line.IsBold || line.IsLevelWith(above.Fragments[0]) || line.Middle < 0.35 * page.Page.Height)
            {
                break;
            }

            if (line.Left < left + line.Size && MarkOf(line.Text) is { } found && raised.TryGetValue(found.Mark, out var middle) && middle < line.Middle - line.Size)
            {
                count = at + 1;
            }

            // White above it parts the last of them from the text.
            if (count == at + 1 && line.Top - above.Bottom > 0.5 * line.Size)
            {
                return count;
            }
        }

        return 0;
    }

    private static Segment WithoutMarks(Segment segment, HashSet<string> marks)
    {
        var kept = segment.Fragments.Where(fragment => !IsMark(fragment)).ToList();
        if (kept.Count == segment.Fragments.Count || kept.Count == 0)
        {
            return segment;
        }

        var without = new Segment(kept[0]);
        kept.Skip(1).ToList().ForEach(without.Add);
        return without;

        bool IsMark(Fragment fragment) =>
            fragment.Size <= 0.8 * segment.Size && fragment.Middle < segment.Middle - (0.05 * segment.Size)
            && fragment.Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts && parts.All(marks.Contains);
    }

    [GeneratedRegex(@"^(?<mark>[0-9]{1,3}|[*†‡§]{1,3})[.)]?(?:\s+|(?=[A-Z“‘""]|https?:|www\.))(?=\S)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mark();
}
