using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Pdf;

/// <summary>Reads the regions of all pages in turn into lines and tables.</summary>
/// <param name="leading">From one line to the next, as a part of the size of the type.</param>
/// <param name="margins">The edges of the text.</param>
internal sealed partial class RegionReader(double leading, PageMargins margins)
{
    private int number;
    private int region;
    private PdfTableItem? lastTable;
    private OutlineNumber? lastNumber;

    public IEnumerable<PdfItem> Read(int page, Region part)
    {
        region++;
        var rows = LayoutRow.Of(part.Segments);
        var edges = margins.Of(page, part);
        var entries = ContentsEntries(rows);
        var tables = new TableFinder(rows, leading);
        for (var at = 0; at < rows.Count;)
        {
            if (!entries.Contains(at) && tables.CountFrom(at, lastTable?.Page == page - 1 ? lastTable.Table : null, out var columns) is var count and > 0)
            {
                yield return lastTable = new PdfTableItem(page, region, number + 1, tables.Build(at, count, columns));
                number += count;
                at += count;
                continue;
            }

            lastTable = null;
            yield return Line(page, rows[at], edges, entries.Contains(at));
            at++;
        }
    }

    /// <summary>Text that was set aside, as an item in its place.</summary>
    public PdfAsideItem Aside(int page, AsideText text) => new(page, region, number + 1, text.Segment.Text, text.Reason);

    private PdfLine Line(int page, LayoutRow row, (double Left, double Right) edges, bool isEntry)
    {
        var content = Spans.Of([.. row.Segments.SelectMany(segment => segment.Fragments)]);
        string? contentsPage = null;
        if (isEntry && ContentsLeader.Of(content.ToString()) is { } leader)
        {
            contentsPage = leader.Page;
            content.RemoveEnd(content.Length - leader.TextLength);
        }

        content = Unglued(content, row);
        var text = content.ToString();
        var (mark, textLeft, isApart) = MarkOf(row, text, out var rest);
        lastNumber = mark is { IsItem: false } ? OutlineNumber.Of(mark.Text) ?? lastNumber : lastNumber;
        if (mark is { IsBullet: true } or { IsItem: true })
        {
            content = content.From(rest);
            text = content.ToString();
        }

        var fragments = row.Segments.SelectMany(segment => segment.Fragments).ToList();
        var largest = row.Segments.MaxBy(segment => segment.Size)!;
        var runs = fragments.SelectMany(fragment => fragment.Runs.Select(run => (run, fragment))).Where(each => each.run.Text.Any(char.IsLetterOrDigit)).ToList();
        var word = text.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? space : text.Length;
        return new(page, region, ++number)
        {
            Content = content,
            Text = text.TrimEnd(),
            Mark = mark,
            Left = row.Left,
            TextLeft = textLeft,
            IsMarkApart = isApart,
            Right = row.Right,
            Middle = largest.Middle,
            Size = SizeOfMost(fragments),
            Bold = runs.Count > 0 && runs.TrueForAll(each => each.run.Bold),
            Italic = runs.Count > 0 && runs.TrueForAll(each => each.run.Italic),
            FirstWord = (row.Right - textLeft) * word / Math.Max(1, text.Length),
            Margins = edges,
            ContentsPage = contentsPage,
        };
    }

    /// <summary>
    /// The text with a space behind the number at its start, where a tab between them was too narrow to be seen: the
    /// number goes on with those above, or the type changes behind it, or the line is bold as headings are.
    /// </summary>
    private Spans Unglued(Spans content, LayoutRow row)
    {
        var text = content.ToString();
        if (OutlineNumber.GluedLength(text) is var length and > 0 && OutlineNumber.Of(text[..length]) is { } found)
        {
            var runs = row.Segments[0].Fragments[0].Runs;
            if ((lastNumber is not null && found.Follows(lastNumber)) || row.Segments[0].IsBold || runs[0].Text.Trim().Length == length)
            {
                return content.SpacedAt(length);
            }
        }

        return content;
    }

    private static (LineMark? Mark, double TextLeft, bool IsApart) MarkOf(LayoutRow row, string text, out int rest)
    {
        rest = 0;
        var first = row.Segments[0].Fragments[0];
        if (row.Mark is not null)
        {
            rest = AfterSpace(text, row.Mark.Text.Length);
            return (row.Mark, row.Segments[1].Left, true);
        }

        // A bullet of another font than its words, with a space between them.
        if (row.Segments[0].Fragments.Count > 1 && Spans.Of([first]).ToString().Trim() is [_] sign && LineMark.Alone(sign) is { IsBullet: true } bullet)
        {
            rest = AfterSpace(text, sign.Length);
            return (bullet, row.Segments[0].Fragments[1].Left, true);
        }

        var mark = LineMark.Before(text, out rest);
        return (mark, mark is null ? row.Left : row.Left + ((row.Right - row.Left) * rest / Math.Max(1, text.Length)), false);
    }

    private static int AfterSpace(string text, int at)
    {
        at = Math.Min(at, text.Length);
        return at < text.Length && text[at] == ' ' ? at + 1 : at;
    }

    private static double SizeOfMost(List<Fragment> fragments) =>
        fragments.GroupBy(fragment => fragment.Size).MaxBy(group => (group.Sum(fragment => fragment.Text.Length), group.Key))!.Key;

    /// <summary>
    /// The rows that are entries of a contents list: with a leader of dots before a page number, or, three or more
    /// together, with a link into the document or a heading "Contents" above and numbers that never fall.
    /// </summary>
    private static HashSet<int> ContentsEntries(List<LayoutRow> rows)
    {
        var found = new HashSet<int>();
        var texts = rows.Select(row => Spans.Of([.. row.Segments.SelectMany(segment => segment.Fragments)]).ToString()).ToList();
        for (var at = 0; at < rows.Count; at++)
        {
            if (ContentsLeader.Of(texts[at]) is { HasDots: true })
            {
                found.Add(at);
            }
        }

        for (var start = 0; start < rows.Count; start++)
        {
            var end = start;
            var last = 0;
            while (end < rows.Count && rows[end].Segments.Count > 1 && int.TryParse(rows[end].Segments[^1].Text, out var page) && page >= last && Math.Abs(rows[end].Right - rows[start].Right) < 4)
            {
                last = page;
                end++;
            }

            var headed = start > 0 && ContentsHeading().IsMatch(texts[start - 1]);
            if (end - start >= 3 && (headed || Enumerable.Range(start, end - start).All(at => rows[at].Segments.SelectMany(segment => segment.Fragments).Any(fragment => fragment.Runs.Any(run => run.Link is ['#', ..])))))
            {
                found.UnionWith(Enumerable.Range(start, end - start));
            }

            start = Math.Max(start, end - 1);
        }

        return found;
    }

    [GeneratedRegex("^(?:table of )?contents(?: page)?:?$|^index$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ContentsHeading();
}
