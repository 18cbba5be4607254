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
    public LineMark? Mark { get; }

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

    private static bool IsLevel(List<Segment> open, Segment segment)
    {
        var overlap = Math.Min(open[0].Bottom, segment.Bottom) - Math.Max(open[0].Top, segment.Top);
        return overlap >= 0.55 * Math.Min(open[0].Bottom - open[0].Top, segment.Bottom - segment.Top)
            && !open.Exists(other => segment.Left < other.Right - 1 && other.Left < segment.Right - 1);
    }
}
