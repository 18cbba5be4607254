namespace PolicyLens.Formats.Pdf;

/// <summary>A part of a page that is read from top to bottom before the next.</summary>
internal sealed record Region(IReadOnlyList<Segment> Segments, bool IsColumn);

/// <summary>
/// Cuts a page into regions at the gutters between columns of running text. A gutter is a strip that no line of a band
/// of the page crosses, with enough lines on both sides that fill their side. A table has such strips too, but its
/// cells are short, or begin at the same heights on both sides.
/// </summary>
internal static class ColumnFinder
{
    private const int FewestLines = 4;
    private const int DeepestCut = 6;
    private const int MostGutters = 12;

    /// <summary>Narrowest gutter, in points.</summary>
    private const double Gutter = 8;

    public static List<Region> Find(IReadOnlyList<Segment> segments)
    {
        var found = new List<Region>();
        Cut([.. segments], isColumn: false, 0, found);
        return found;
    }

    private static void Cut(List<Segment> segments, bool isColumn, int depth, List<Region> found)
    {
        if (depth < DeepestCut && segments.Count >= 2 * FewestLines && BestBand(segments) is { } band)
        {
            var top = band.Left.Concat(band.Right).Min(segment => segment.Top);
            var inside = band.Left.Concat(band.Right).ToHashSet<Segment>(ReferenceEqualityComparer.Instance);
            var outside = segments.Where(segment => !inside.Contains(segment)).ToList();
            Cut([.. outside.Where(segment => segment.Top < top)], isColumn, depth + 1, found);
            Cut(band.Left, isColumn: true, depth + 1, found);
            Cut(band.Right, isColumn: true, depth + 1, found);
            Cut([.. outside.Where(segment => segment.Top >= top)], isColumn, depth + 1, found);
        }
        else if (segments.Count > 0)
        {
            found.Add(new(segments, isColumn));
        }
    }

    /// <summary>The band with the most lines beside a gutter; null where the segments stand in one column.</summary>
    private static (List<Segment> Left, List<Segment> Right)? BestBand(List<Segment> segments)
    {
        var (leftEdge, rightEdge) = (segments.Min(segment => segment.Left), segments.Max(segment => segment.Right));
        var gutters = segments.Where(segment => segment.Left > leftEdge + (0.15 * (rightEdge - leftEdge)) && segment.Left < leftEdge + (0.85 * (rightEdge - leftEdge)))
            .GroupBy(segment => Math.Round(segment.Left / 2))
            .Where(group => group.Count() >= FewestLines)
            .OrderByDescending(group => group.Count())
            .Take(MostGutters)
            .Select(group => group.Min(segment => segment.Left));
        (List<Segment> Left, List<Segment> Right)? best = null;
        var most = 0;
        foreach (var gutter in gutters)
        {
            foreach (var (left, right) in Bands(segments, gutter))
            {
                if (left.Count + right.Count > most && AreColumns(left, right, gutter))
                {
                    most = left.Count + right.Count;
                    best = (left, right);
                }
            }
        }

        return best;
    }

    /// <summary>The runs of segments from top to bottom in which none crosses the gutter.</summary>
    private static IEnumerable<(List<Segment> Left, List<Segment> Right)> Bands(List<Segment> segments, double gutter)
    {
        var (left, right) = (new List<Segment>(), new List<Segment>());
        foreach (var segment in segments.OrderBy(segment => segment.Top))
        {
            if (segment.Left >= gutter - 3)
            {
                right.Add(segment);
            }
            else if (segment.Right <= gutter - Gutter)
            {
                left.Add(segment);
            }
            else
            {
                yield return (left, right);
                (left, right) = ([], []);
            }
        }

        yield return (left, right);
    }

    private static bool AreColumns(List<Segment> left, List<Segment> right, double gutter)
    {
        if (left.Count < FewestLines || right.Count < FewestLines)
        {
            return false;
        }

        var (top, bottom) = (Math.Max(left.Min(Top), right.Min(Top)), Math.Min(left.Max(Bottom), right.Max(Bottom)));
        var shorter = Math.Min(left.Max(Bottom) - left.Min(Top), right.Max(Bottom) - right.Min(Top));
        return bottom - top >= 0.5 * shorter
            && IsRunning(left, gutter - Gutter) && IsRunning(right, right.Max(segment => segment.Right))
            && !BeginTogether(left, right);

        static double Top(Segment segment) => segment.Top;

        static double Bottom(Segment segment) => segment.Bottom;
    }

    /// <summary>Whether most lines fill most of their column, as running text does.</summary>
    private static bool IsRunning(List<Segment> lines, double limit)
    {
        var start = lines.Min(line => line.Left);
        lines = lines.FindAll(line => line.Text.Length > 2);
        var letters = lines.Sum(line => line.Text.Length);
        return lines.Count >= FewestLines - 1 && letters >= 12 * lines.Count && lines.Count(line => line.Right - start >= 0.55 * (limit - start)) >= 0.5 * lines.Count;
    }

    /// <summary>Whether texts begin at the same heights on both sides, as the rows of a table do.</summary>
    private static bool BeginTogether(List<Segment> left, List<Segment> right)
    {
        // What stands above or under the shorter side says nothing of both.
        var (top, bottom) = (Math.Max(left.Min(line => line.Top), right.Min(line => line.Top)) - 3, Math.Min(left.Max(line => line.Bottom), right.Max(line => line.Bottom)) + 3);
        (left, right) = (left.FindAll(IsBeside), right.FindAll(IsBeside));
        if (left.Count < 2 || right.Count < 2)
        {
            return false;
        }

        if (left[0].IsBold && right[0].IsBold && Math.Abs(left[0].Top - right[0].Top) < 3 && !left[1].IsBold && !right[1].IsBold)
        {
            return true;
        }

        var (leftStarts, rightStarts) = (Starts(left), Starts(right));
        if (leftStarts.Count + rightStarts.Count < 2)
        {
            return false;
        }

        leftStarts.Add(left[0].Top);
        rightStarts.Add(right[0].Top);
        var (leftEnds, rightEnds) = (AfterSentences(left), AfterSentences(right));
        var shared = leftStarts.Count(start => Meets(start, rightStarts) || Meets(start, rightEnds))
            + rightStarts.Count(start => Meets(start, leftStarts) || Meets(start, leftEnds));
        return shared >= 0.7 * (leftStarts.Count + rightStarts.Count);

        bool IsBeside(Segment line) => line.Top >= top && line.Bottom <= bottom;

        static bool Meets(double start, List<double> others) => others.Exists(other => Math.Abs(other - start) < 3);
    }

    /// <summary>The heights of lines that stand further from the line above than lines of one paragraph.</summary>
    private static List<double> Starts(List<Segment> lines)
    {
        var starts = new List<double>();
        for (var at = 1; at < lines.Count; at++)
        {
            if (lines[at].Top - lines[at - 1].Top > 1.6 * Math.Max(lines[at].Size, lines[at - 1].Size))
            {
                starts.Add(lines[at].Top);
            }
        }

        return starts;
    }

    private static List<double> AfterSentences(List<Segment> lines)
    {
        var starts = new List<double>();
        for (var at = 1; at < lines.Count; at++)
        {
            if (lines[at - 1].Text is [.., '.' or ';' or ':' or '?' or '!'] && char.IsUpper(lines[at].Text.FirstOrDefault()))
            {
                starts.Add(lines[at].Top);
            }
        }

        return starts;
    }
}
