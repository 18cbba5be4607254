using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Pdf;

/// <summary>
/// Finds running heads and feet: a line near the edge of the page that returns at the same height of another page with
/// the same words, where its numbers stay the same or count the pages; and page numbers that stand alone at the edge.
/// </summary>
internal static partial class RunningText
{
    /// <summary>The part of the page's height at its top and bottom in which a line may be a running head or foot.</summary>
    private const double Margin = 0.16;

    /// <summary>How far heights may differ on two pages, in points.</summary>
    private const double Drift = 4;

    /// <summary>A page of more pieces than this is not looked at closely.</summary>
    private const int MostSegments = 6_000;

    /// <summary>One line across a page.</summary>
    private sealed record Row(int Page, PdfPage Size, List<Segment> Segments, string Text)
    {
        public double Top => Segments.Min(segment => segment.Top);

        public double Bottom => Segments.Max(segment => segment.Bottom);

        public bool IsHead => Bottom < Margin * Size.Height;

        public bool IsFoot => Top > (1 - Margin) * Size.Height;

        public string Key { get; } = Digits().Replace(Text, "#").ToUpperInvariant();

        public int[] Numbers { get; } = [.. Digits().Matches(Text).Take(8).Select(match => int.TryParse(match.Value, CultureInfo.InvariantCulture, out var number) ? number : -1)];
    }

    public static void SetAside(List<SortedPage> pages)
    {
        var rows = pages.SelectMany((page, index) => Rows(page, index)).ToList();
        var body = BodySize(pages);
        var marked = new HashSet<Row>(ReferenceEqualityComparer.Instance);
        foreach (var group in rows.GroupBy(row => (row.Key, row.IsHead)))
        {
            foreach (var same in AtOneHeight(group))
            {
                if (same.Count >= 2 && IsRunning(same, body) && !same.TrueForAll(row => IsHeadOfTable(row, pages[row.Page])))
                {
                    marked.UnionWith(same);
                }
            }
        }

        foreach (var edge in rows.GroupBy(row => (row.Page, row.IsHead)))
        {
            // Text of the document stands within what runs round it: behind two lines of it nothing runs.
            var inward = edge.Key.IsHead ? edge.OrderBy(row => row.Top) : edge.OrderByDescending(row => row.Bottom);
            var other = 0;
            marked.ExceptWith(inward.Where(row => !marked.Contains(row) ? other++ < 0 : other >= 2).ToList());
        }

        var removed = new HashSet<Segment>(ReferenceEqualityComparer.Instance);
        foreach (var row in rows)
        {
            var reason = PageNumber().IsMatch(row.Text) && IsAtEdge(row, pages[row.Page], removed) ? "a page number"
                : !marked.Contains(row) ? null
                : PageNumber().IsMatch(row.Text) ? "a page number"
                : row.IsHead ? "a running head" : "a running foot";
            if (reason is not null)
            {
                pages[row.Page].Aside.AddRange(row.Segments.Select(segment => new AsideText(segment, reason)));
                removed.UnionWith(row.Segments);
            }
        }

        pages.ForEach(page => page.Body.RemoveAll(removed.Contains));
        SetLargeTypeAside(pages, body);
    }

    /// <summary>The size in which most letters are set.</summary>
    public static double BodySize(IEnumerable<SortedPage> pages)
    {
        var letters = new Dictionary<double, long>();
        foreach (var fragment in pages.SelectMany(page => page.Body).SelectMany(segment => segment.Fragments))
        {
            letters[fragment.Size] = letters.GetValueOrDefault(fragment.Size) + fragment.Text.Length;
        }

        return letters.Count == 0 ? 10 : letters.MaxBy(pair => (pair.Value, pair.Key)).Key;
    }

    private static IEnumerable<Row> Rows(SortedPage page, int index)
    {
        var open = new List<Segment>();
        foreach (var segment in page.Body.Where(segment => segment.Bottom < Margin * page.Page.Height || segment.Top > (1 - Margin) * page.Page.Height).OrderBy(segment => segment.Middle))
        {
            if (open.Count > 0 && Math.Abs(segment.Middle - open[0].Middle) > 0.5 * open[0].Size)
            {
                yield return RowOf(open);
                open = [];
            }

            open.Add(segment);
        }

        if (open.Count > 0)
        {
            yield return RowOf(open);
        }

        Row RowOf(List<Segment> segments)
        {
            List<Segment> ordered = [.. segments.OrderBy(segment => segment.Left)];
            return new(index, page.Page, ordered, string.Join(' ', ordered.Select(segment => segment.Text)));
        }
    }

    private static IEnumerable<List<Row>> AtOneHeight(IEnumerable<Row> rows)
    {
        List<Row> same = [];
        foreach (var row in rows.OrderBy(row => row.IsHead ? row.Top : row.Size.Height - row.Bottom))
        {
            if (same.Count > 0 && Math.Abs(Height(row) - Height(same[^1])) > Drift)
            {
                yield return same;
                same = [];
            }

            same.Add(row);
        }

        if (same.Count > 0)
        {
            yield return same;
        }

        // Feet are measured from below: pages may differ in size.
        static double Height(Row row) => row.IsHead ? row.Top : row.Size.Height - row.Bottom;
    }

    private static bool IsRunning(List<Row> rows, double bodySize)
    {
        var onPages = rows.Select(row => row.Page).Distinct().Count();
        if (onPages < 2 || rows[0].Text.Length > 300)
        {
            return false;
        }

        var counts = false;
        for (var slot = 0; slot < rows[0].Numbers.Length; slot++)
        {
            var at = slot;
            if (rows.TrueForAll(row => row.Numbers.Length > at && row.Numbers[at] == rows[0].Numbers[at]))
            {
                continue;
            }

            if (!rows.TrueForAll(row => row.Numbers.Length > at && row.Numbers[at] - row.Page == rows[0].Numbers[at] - rows[0].Page))
            {
                return false;
            }

            counts = true;
        }

        // "Appendix 1", "Appendix 2" at the head of pages that follow each other are headings that happen to count.
        var standsOut = rows[0].Segments.Any(segment => segment.Size > bodySize + 1 || segment.IsBold);
        return !(counts && rows[0].IsHead && standsOut) || rows[0].Key.Contains("PAGE", StringComparison.Ordinal) || !rows[0].Key.Any(char.IsLetter);
    }

    /// <summary>Whether texts begin right under two or more of its own, as the cells of a table under their heads.</summary>
    private static bool IsHeadOfTable(Row row, SortedPage page) =>
        row.IsHead && row.Segments.Count is > 1 and < 20 && page.Body.Count <= MostSegments
        && row.Segments.Count(head => page.Body.Exists(cell => Math.Abs(cell.Left - head.Left) < 4 && cell.Top > row.Bottom - 2 && cell.Top < row.Bottom + (3 * head.Size))) >= 2;

    /// <summary>Whether nothing but other such lines stands between a line and the edge of its page, and white beyond it.</summary>
    private static bool IsAtEdge(Row row, SortedPage page, HashSet<Segment> removed)
    {
        if (page.Body.Count > MostSegments)
        {
            return false;
        }

        var others = page.Body.Where(segment => !row.Segments.Contains(segment) && !removed.Contains(segment)).ToList();
        return others.Count > 0 && row.IsFoot
            ? others.TrueForAll(segment => segment.Bottom < row.Top + 2) && row.Top - others.Max(segment => segment.Bottom) > 0.5 * row.Segments[0].Size
            : others.Count > 0 && others.TrueForAll(segment => segment.Top > row.Bottom - 2) && others.Min(segment => segment.Top) - row.Bottom > 0.5 * row.Segments[0].Size && row.Top < 0.09 * page.Page.Height;
    }

    /// <summary>"DRAFT" across most pages.</summary>
    private static void SetLargeTypeAside(List<SortedPage> pages, double bodySize)
    {
        const int FewestPages = 3;
        var large = pages.SelectMany((page, index) => page.Body.Where(segment => segment.Size >= 2 * bodySize).Select(segment => (segment, index)))
            .GroupBy(each => (each.segment.Text, Math.Round(each.segment.Left / 4), Math.Round(each.segment.Top / 4)));
        foreach (var group in large.Where(group => group.Select(each => each.index).Distinct().Count() is var count && count >= FewestPages && count >= 0.6 * pages.Count).ToList())
        {
            foreach (var (segment, index) in group)
            {
                pages[index].Body.Remove(segment);
                pages[index].Aside.Add(new(segment, "text that returns on the pages"));
            }
        }
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:[-–—|]\s*)?(?:page\s*)?(?:[0-9]{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*[0-9]{1,4})?(?:\s*[-–—|])?(?:\s*p\s?a\s?g\s?e)?$|^p\s?a\s?g\s?e\s*\|\s*[0-9]{1,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageNumber();
}
