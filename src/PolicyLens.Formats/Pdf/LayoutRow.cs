namespace PolicyLens.Formats.Pdf;

/// <summary>The segments of a region that stand on one line, from left to right.</summary>
internal sealed class LayoutRow
{
    private LayoutRow(List<Segment> segments)
    {
        segments.Sort((one, other) => one.Left.CompareTo(other.Left));
        Segments = segments;
        Mark = segments.Count > 1 ? LineMark.Alone(segments[0].Text) : null;
        (Top, Bottom) = (segments.Min(segment => segment.Top), segments.Max(segment => segment.Bottom));
        (Left, Right) = (segments[0].Left, segments.Max(segment => segment.Right));
        Size = segments.Max(segment => segment.Size);
    }

    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The mark that stands apart before the words, as its own segment.</summary>
    public LineMark? Mark { get; private init; }

    public double Top { get; }

    public double Bottom { get; }

    public double Left { get; }

    public double Right { get; }

    public double Size { get; }

    public double Middle => (Top + Bottom) / 2;

    /// <summary>Whether it may be a row of a table: two texts, or three where the first is a mark.</summary>
    public bool HasCells => Segments.Count > (Mark is null ? 1 : 2) && Mark is not { IsBullet: true };

    public static List<LayoutRow> Of(IReadOnlyList<Segment> segments)
    {
        var rows = new List<LayoutRow>();
        var open = new List<Segment>();
        foreach (var segment in segments.OrderBy(segment => segment.Middle))
        {
            if (open.Count > 0 && !IsLevel(open, segment))
            {
                rows.Add(new(open));
                open = [];
            }

            open.Add(segment);
        }

        if (open.Count > 0)
        {
            rows.Add(new(open));
        }

        return rows;
    }

    /// <summary>The row with its first text as the number before the others; the same where it has a mark or but one text.</summary>
    public LayoutRow Numbered() =>
        Mark is null && Segments.Count > 1 && OutlineNumber.Of(Segments[0].Text) is not null
            ? new([.. Segments]) { Mark = new(Segments[0].Text, false, false) }
            : this;

    /// <summary>
    /// The row with the texts that run over the edge of a column cut there; null where none does, or where one has no
    /// gap at that place.
    /// </summary>
    public LayoutRow? CutAt(IReadOnlyList<(double Left, double Right)> columns)
    {
        var pieces = new List<Segment>();
        foreach (var segment in Segments)
        {
            var crossed = columns.Skip(1).Where(column => segment.Left < column.Left - 3 && segment.Right > column.Left + 3).ToList();
            var open = new Segment(segment.Fragments[0]);
            pieces.Add(open);
            foreach (var (before, fragment) in segment.Fragments.Zip(segment.Fragments.Skip(1)))
            {
                if (fragment.Left - before.Right > 0.4 * fragment.Size && crossed.RemoveAll(column => Math.Abs(column.Left - fragment.Left) < 2.5) > 0)
                {
                    pieces.Add(open = new(fragment));
                }
                else
                {
                    open.Add(fragment);
                }
            }

            if (crossed.Count > 0)
            {
                return null;
            }
        }

        return pieces.Count == Segments.Count ? null : new(pieces);
    }

    private static bool IsLevel(List<Segment> open, Segment segment)
    {
        var overlap = Math.Min(open[0].Bottom, segment.Bottom) - Math.Max(open[0].Top, segment.Top);
        return overlap >= 0.55 * Math.Min(open[0].Bottom - open[0].Top, segment.Bottom - segment.Top)
            && !open.Exists(other => segment.Left < other.Right - 1 && other.Left < segment.Right - 1);
    }
}
