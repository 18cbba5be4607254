namespace PolicyLens.Formats.Pdf;

/// <summary>Fragments of one baseline that stand side by side with no wide gap: a line of a column, or a cell's line.</summary>
internal sealed class Segment
{
    private readonly List<Fragment> fragments = [];
    private string? text;

    public Segment(Fragment first) => Add(first);

    public IReadOnlyList<Fragment> Fragments => fragments;

    public double Left { get; private set; } = double.MaxValue;

    public double Right { get; private set; } = double.MinValue;

    /// <summary>Top of its largest type: what is raised or lowered does not move a line.</summary>
    public double Top { get; private set; }

    public double Bottom { get; private set; }

    /// <summary>The size of its largest type.</summary>
    public double Size { get; private set; }

    public double Middle => (Top + Bottom) / 2;

    public double Width => Right - Left;

    public string Text => text ??= Reading.TextCleaner.Clean(Spans.Joined(fragments));

    public bool IsBold => fragments.SelectMany(fragment => fragment.Runs).Where(run => run.Text.Any(char.IsLetterOrDigit)).All(run => run.Bold);

    /// <summary>Whether another drawn text stands on the same line as these.</summary>
    public bool IsLevelWith(Fragment other)
    {
        var overlap = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
        return overlap >= 0.55 * Math.Min(Bottom - Top, other.Height);
    }

    public void Add(Fragment fragment)
    {
        text = null;
        fragments.Add(fragment);
        (Left, Right) = (Math.Min(Left, fragment.Left), Math.Max(Right, fragment.Right));
        if (fragment.Size > Size)
        {
            (Size, Top, Bottom) = (fragment.Size, fragment.Top, fragment.Bottom);
        }
    }
}

/// <summary>Puts fragments that stand on one line, and close together, into segments.</summary>
internal static class SegmentBuilder
{
    /// <summary>A gap wider than this part of the type's size is a gap between columns, cells, or a bullet and its text.</summary>
    private const double WideGap = 0.85;

    /// <summary>Segments from top to bottom, and from left to right on one line.</summary>
    public static List<Segment> Build(IEnumerable<Fragment> fragments)
    {
        var segments = new List<Segment>();
        foreach (var row in Rows(fragments))
        {
            Segment? open = null;
            foreach (var fragment in row)
            {
                if (open is not null && fragment.Left - open.Right <= WideGap * Math.Max(open.Size, fragment.Size))
                {
                    open.Add(fragment);
                }
                else
                {
                    segments.Add(open = new(fragment));
                }
            }
        }

        return segments;
    }

    /// <summary>Fragments of one baseline, each row from left to right, the rows from top to bottom.</summary>
    private static IEnumerable<List<Fragment>> Rows(IEnumerable<Fragment> fragments)
    {
        Segment? row = null;
        foreach (var fragment in fragments.Where(fragment => !fragment.IsBlank).OrderBy(fragment => fragment.Middle).ThenBy(fragment => fragment.Left))
        {
            if (row is not null && row.IsLevelWith(fragment))
            {
                row.Add(fragment);
                continue;
            }

            if (row is not null)
            {
                yield return Ordered(row);
            }

            row = new(fragment);
        }

        if (row is not null)
        {
            yield return Ordered(row);
        }
    }

    private static List<Fragment> Ordered(Segment row) => [.. row.Fragments.OrderBy(fragment => fragment.Left)];
}
