namespace PolicyLens.Formats.Pdf;

/// <summary>Text of a page that is not of the document: where it stands and why it was set aside.</summary>
internal sealed record AsideText(Segment Segment, string Reason);

/// <summary>A page while it is taken apart: what is of the document, and what is not.</summary>
internal sealed record SortedPage(PdfPage Page, List<Segment> Body, List<AsideText> Aside);

/// <summary>
/// Tells on every page the text of the document from what is set round it: text that runs up the page or lies outside
/// it, running heads and feet, page numbers, and large type that returns at one place of most pages.
/// </summary>
internal static class PageSorter
{
    public static List<SortedPage> Sort(IReadOnlyList<PdfPage> pages)
    {
        var sorted = pages.Select(Sort).ToList();
        RunningText.SetAside(sorted);
        return sorted;
    }

    private static SortedPage Sort(PdfPage page)
    {
        var aside = new List<AsideText>();
        var body = new List<Fragment>();
        foreach (var fragment in page.Fragments.Where(fragment => !fragment.IsBlank))
        {
            if (fragment.IsUpright)
            {
                aside.Add(new(new(fragment), "text that runs up or down the page"));
            }
            else if (fragment.Right <= 0 || fragment.Left >= page.Width || fragment.Bottom <= 0 || fragment.Top >= page.Height)
            {
                aside.Add(new(new(fragment), "text outside the page"));
            }
            else
            {
                body.Add(fragment);
            }
        }

        return new(page, SegmentBuilder.Build(WithoutShadows(body)), aside);
    }

    /// <summary>Text that was drawn twice to look bold, or with a shadow, is one text.</summary>
    private static IEnumerable<Fragment> WithoutShadows(List<Fragment> fragments)
    {
        var seen = new HashSet<(string, long, long)>();
        foreach (var fragment in fragments)
        {
            var (column, row) = ((long)Math.Round(fragment.Left / 2), (long)Math.Round(fragment.Top / 2));
            var text = fragment.Text.Trim();
            if (text.Length < 3 || !Enumerable.Range(-1, 3).Any(across => Enumerable.Range(-1, 3).Any(down => seen.Contains((text, column + across, row + down)))))
            {
                yield return fragment;
            }

            seen.Add((text, column, row));
        }
    }
}
