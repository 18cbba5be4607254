using System.Text.RegularExpressions;

namespace PolicyLens.Formats.PlainText;

/// <summary>Finds the running heads, feet and page numbers of a text whose pages are parted by form feeds.</summary>
internal static partial class PageEdges
{
    private const int EdgeLines = 2;

    private const int LongestHead = 130;

    /// <summary>The reason for each line that is furniture, by its index.</summary>
    public static Dictionary<int, string> Find(IReadOnlyList<SourceLine> lines)
    {
        var found = new Dictionary<int, string>();
        var pages = Pages(lines);
        if (pages.Count < 2)
        {
            return found;
        }

        Mark(pages.Select(page => page.Take(EdgeLines)), "a running head", keepsFirst: true);
        Mark(pages.Select(page => page.TakeLast(EdgeLines)), "a running foot", keepsFirst: false);
        return found;

        void Mark(IEnumerable<IEnumerable<int>> edges, string reason, bool keepsFirst)
        {
            var places = edges.SelectMany((edge, page) => edge.Select(index => (Page: page, Index: index, Key: Key(lines[index].Text)))).ToList();
            foreach (var same in places.GroupBy(place => place.Key, StringComparer.Ordinal))
            {
                var on = same.Select(place => place.Page).Distinct().Count();
                if (same.Key.Length == 0)
                {
                    foreach (var place in same)
                    {
                        found[place.Index] = "a page number";
                    }
                }
                else if (on >= 2 && on * 2 >= pages.Count && same.Key.Length <= LongestHead)
                {
                    // The head of the first page may be the title.
                    foreach (var place in same.Where(place => !keepsFirst || place.Page > 0))
                    {
                        found[place.Index] = reason;
                    }
                }
            }
        }
    }

    /// <summary>The lines with text of each page that has some.</summary>
    private static List<List<int>> Pages(IReadOnlyList<SourceLine> lines)
    {
        List<List<int>> pages = [[]];
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].IsPageStart && pages[^1].Count > 0)
            {
                pages.Add([]);
            }

            if (!lines[index].IsBlank)
            {
                pages[^1].Add(index);
            }
        }

        pages.RemoveAll(page => page.Count == 0);
        return pages;
    }

    /// <summary>A line without the number of its page; empty where it is nothing else.</summary>
    private static string Key(string line) => PageNumber().Replace(line.Trim(), string.Empty).Trim().ToLowerInvariant();

    // A bare number at the end of words may count appendices and not pages: it is taken off only after a sign or a gap.
    [GeneratedRegex(@"\A[-–|\s]*(?:page\s+)?[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?[-–|\s]*\z|(?:\s{2,}|\t|\s[-–|]\s)\s*(?:page\s+)?[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?\z|\spage\s+[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?\z|\A[0-9]{1,4}(?:\s{2,}|\t|\s[-–|]\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageNumber();
}
