using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Pdf;

/// <summary>
/// Takes footnotes out of the pages: lines of small type under all other text, of which the first begins with a mark.
/// The raised marks in the text that lead to them go too, as a note keeps its own.
/// </summary>
internal static partial class NoteFinder
{
    /// <summary>Type of notes is at most this part of the size of the text.</summary>
    private const double Small = 0.92;

    private const int MostSegments = 6_000;

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
