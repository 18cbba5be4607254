namespace PolicyLens.Formats.Pdf;

/// <summary>
/// Finds tables: lines that follow each other and leave the same vertical strips white, with two or more texts beside
/// each other in two or more of them. A mark before a text makes no table, nor does a number at the right margin, nor do
/// the running numbers of paragraphs.
/// </summary>
/// <param name="leading">From one line to the next, as a part of the size of the type.</param>
internal sealed class TableFinder(List<LayoutRow> rows, double leading)
{
    /// <summary>Narrowest white strip between two columns, in points.</summary>
    private const double Strip = 5;

    /// <summary>How far edges of cells in one column may differ.</summary>
    private const double Drift = 3.5;

    private const int MostColumns = 30;
    private const int MostRows = 400;

    /// <summary>How many rows from one on form a table; 0 where none begins there.</summary>
    /// <param name="above">The table that ended the page before; null for none.</param>
    public int CountFrom(int start, PdfTable? above, out IReadOnlyList<(double Left, double Right)> columns)
    {
        columns = [];
        if (!rows[start].HasCells)
        {
            return 0;
        }

        var union = Union([], Cells(rows[start]));
        var count = 1;
        var open = union;
        for (var at = start + 1; at < Math.Min(rows.Count, start + MostRows); at++)
        {
            var (last, row) = (rows[at - 1], rows[at]);
            if (row.Top - last.Bottom > 3.5 * Math.Max(last.Size, row.Size) || row.Mark is { IsBullet: true })
            {
                break;
            }

            if (row.CutAt(open) is { } cut)
            {
                rows[at] = row = cut;
            }

            var isRow = row.HasCells || (row.Mark is not null && FitsAsCells(row, open));
            var next = Union(open, isRow ? Cells(row) : [(row.Left, row.Right)]);
            if (next.Count < open.Count || next.Count > MostColumns || (!isRow && next.Count > open.Count))
            {
                break;
            }

            open = next;
            var tight = !IsApart(last, row);
            if (isRow || (tight && (count == at - start || row.Left > open[0].Right)))
            {
                count = at - start + 1;
                union = open;
            }
        }

        columns = union;
        if (!IsTable(start, count, union))
        {
            return 0;
        }

        var numbered = above is null || !TableJoiner.Fits(above, union.ConvertAll(column => column.Left)) ? NumberedText.Count(rows, start, count, union) : 0;
        for (var at = start; at < start + numbered; at++)
        {
            rows[at] = rows[at].Numbered();
        }

        return numbered > 0 ? 0 : count;
    }

    /// <summary>Puts the lines of a table into its rows and cells.</summary>
    public PdfTable Build(int start, int count, IReadOnlyList<(double Left, double Right)> columns)
    {
        var table = new List<List<List<Spans>>>();
        var bold = new List<bool>();
        var last = new Segment?[columns.Count];
        var hasGaps = Enumerable.Range(start + 1, count - 1).Count(at => IsApart(rows[at - 1], rows[at])) >= 2;
        for (var at = start; at < start + count; at++)
        {
            var cells = rows[at].Segments.GroupBy(segment => ColumnOf(segment, columns)).ToDictionary(group => group.Key, group => group.ToList());
            if (at == start || BeginsRow(rows[at - 1], rows[at], cells, last, columns, hasGaps))
            {
                table.Add([.. columns.Select(_ => new List<Spans>())]);
                bold.Add(true);
                Array.Clear(last);
            }

            foreach (var (column, segments) in cells)
            {
                table[^1][column].Add(Spans.Of([.. segments.SelectMany(segment => segment.Fragments)]));
                last[column] = segments[^1];
                bold[^1] &= segments.TrueForAll(segment => segment.IsBold);
            }
        }

        var headers = bold.TakeWhile(each => each).Count();
        return new([.. columns.Select(column => column.Left)], table, headers < table.Count ? headers : 0, count);
    }

    private bool IsTable(int start, int count, IReadOnlyList<(double Left, double Right)> columns)
    {
        if (columns.Count < 2)
        {
            return false;
        }

        var filled = Enumerable.Range(start, count).Select(at => rows[at])
            .Where(row => row.Segments.Select(segment => ColumnOf(segment, columns)).Distinct().Take(2).Count() == 2).ToList();
        return filled.Count >= 2 && Enumerable.Range(1, columns.Count - 1).Any(column =>
        {
            var cells = filled.SelectMany(row => row.Segments).Where(segment => ColumnOf(segment, columns) == column).ToList();
            return cells.Count >= 2 && (Agree(cells, segment => segment.Left) || Agree(cells, segment => segment.Right) || Agree(cells, segment => (segment.Left + segment.Right) / 2));
        });

        static bool Agree(List<Segment> cells, Func<Segment, double> edge) =>
            cells.Zip(cells.Skip(1)).Count(pair => Math.Abs(edge(pair.First) - edge(pair.Second)) <= Drift) >= 0.5 * (cells.Count - 1);
    }

    /// <summary>Whether a row of a table begins with a line, and not only the next lines of the cells above.</summary>
    /// <param name="hasGaps">Whether rows stand apart in this table: then lines that are close end where their cell ends.</param>
    private bool BeginsRow(LayoutRow above, LayoutRow row, Dictionary<int, List<Segment>> cells, Segment?[] last, IReadOnlyList<(double Left, double Right)> columns, bool hasGaps)
    {
        if (!cells.ContainsKey(0) && cells.Count < 2)
        {
            return false;
        }

        if (IsApart(above, row))
        {
            return true;
        }

        return cells.ContainsKey(0) && !cells.All(cell => last[cell.Key] is { } line && GoesOn(line, cell.Value[0], LimitOf(cell.Key)));

        double LimitOf(int column) => column + 1 < columns.Count && !hasGaps ? columns[column + 1].Left - Strip : columns[column].Right;
    }

    private bool IsApart(LayoutRow above, LayoutRow row) => row.Middle - above.Middle > (leading + 0.25) * row.Size;

    /// <summary>Whether a cell's line is the next of the line above it: it begins small, or would not have fitted there.</summary>
    private static bool GoesOn(Segment above, Segment line, double limit)
    {
        var text = line.Text;
        var word = line.Width * (text.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? end : text.Length) / Math.Max(1, text.Length);
        return (text.Length > 0 && char.IsLower(text[0])) || above.Text is [.., '-' or ',' or '/'] || above.Right + (0.25 * above.Size) + word > limit;
    }

    /// <summary>Whether a mark and its text stand under the cells above: a column of numbers, "No." at its head.</summary>
    private static bool FitsAsCells(LayoutRow row, List<(double Left, double Right)> columns) =>
        columns.Count >= 2 && row.Segments.Count >= 2 && row.Segments[0].Right < columns[1].Left && Math.Abs(row.Segments[1].Left - columns[1].Left) <= 2 * Drift;

    private static IEnumerable<(double Left, double Right)> Cells(LayoutRow row) => row.Segments.Select(segment => (segment.Left, segment.Right));

    private static int ColumnOf(Segment segment, IReadOnlyList<(double Left, double Right)> columns)
    {
        var middle = (segment.Left + segment.Right) / 2;
        for (var column = columns.Count - 1; column > 0; column--)
        {
            if (middle >= columns[column].Left)
            {
                return column;
            }
        }

        return 0;
    }

    /// <summary>The strips that are not white, from left to right.</summary>
    private static List<(double Left, double Right)> Union(IEnumerable<(double Left, double Right)> strips, IEnumerable<(double Left, double Right)> added)
    {
        var union = new List<(double Left, double Right)>();
        foreach (var strip in strips.Concat(added).OrderBy(strip => strip.Left))
        {
            if (union.Count > 0 && strip.Left - union[^1].Right < Strip)
            {
                union[^1] = (union[^1].Left, Math.Max(union[^1].Right, strip.Right));
            }
            else
            {
                union.Add(strip);
            }
        }

        return union;
    }
}
