namespace PolicyLens.Formats.Pdf;

/// <summary>How far apart the lines of a paragraph stand in a document.</summary>
internal static class Leading
{
    private const double Usual = 1.2;

    /// <summary>A distance is that of lines only if it is a fair part of all distances.</summary>
    private const double FairPart = 0.15;

    /// <summary>The least distance that is common between lines of the same size, as a part of that size.</summary>
    public static double Of(IEnumerable<SortedPage> pages)
    {
        var distances = new Dictionary<int, int>();
        foreach (var page in pages)
        {
            foreach (var (above, line) in LinesUnderEachOther(page.Body))
            {
                var ratio = (line.Middle - above.Middle) / line.Size;
                if (ratio is > 0.8 and < 3.2)
                {
                    var key = (int)Math.Round(ratio * 20);
                    distances[key] = distances.GetValueOrDefault(key) + 1;
                }
            }
        }

        var all = distances.Values.Sum();
        var common = distances.Keys.Order().FirstOrDefault(key => Around(key) >= FairPart * all, (int)(Usual * 20));
        common = Around(common + 1) > Around(common) ? common + 1 : common;
        return all < 6 ? Usual : Math.Max(1, common / 20.0);

        int Around(int key) => distances.GetValueOrDefault(key - 1) + distances.GetValueOrDefault(key) + distances.GetValueOrDefault(key + 1);
    }

    private static IEnumerable<(Segment Above, Segment Line)> LinesUnderEachOther(List<Segment> segments)
    {
        var last = new Dictionary<int, Segment>();
        foreach (var segment in segments)
        {
            var column = (int)Math.Round(segment.Left / 3);
            if (last.TryGetValue(column, out var above) && Math.Abs(above.Size - segment.Size) < 0.3)
            {
                yield return (above, segment);
            }

            last[column] = segment;
        }
    }
}
