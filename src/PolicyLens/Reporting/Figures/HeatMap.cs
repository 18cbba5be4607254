using System.Globalization;
using PolicyLens.Comparison;

namespace PolicyLens.Reporting.Figures;

/// <summary>Draws how alike every two of many chapters are: a square of cells with the numbers in them, the darker the more alike, like beside like.</summary>
public static class HeatMap
{
    /// <summary>With more chapters the cells are too small for numbers; the tables have them.</summary>
    internal const int MostNumbered = 32;

    /// <summary>With more chapters there is no picture: on a page nobody could tell one cell from the next.</summary>
    internal const int MostDrawn = 100;

    private const double Letters = 9;
    private const double LabelWidth = 150;
    private const int LongestLabel = 26;

    /// <summary>The figure; null where there are fewer than two chapters, or more than can be drawn.</summary>
    /// <param name="labels">The chapters' names for people, in the order of the matrix.</param>
    /// <param name="order">The places of the chapters in the order in which they are drawn.</param>
    public static ReportFigure? Of(SimilarityMatrix matrix, IReadOnlyList<string> labels, IReadOnlyList<int> order)
    {
        var count = order.Count;
        if (count is < 2 or > MostDrawn)
        {
            return null;
        }

        var isNumbered = count <= MostNumbered;
        var (wide, high) = isNumbered ? (28.0, 18.0) : (7.0, 7.0);
        var size = isNumbered ? Letters : 6;
        var top = isNumbered ? 16.0 : 4.0;
        var shapes = new List<FigureShape>();
        for (var row = 0; row < count; row++)
        {
            var line = top + (row * high);
            shapes.Add(new FigureText(LabelWidth - 6, line + (high / 2) + (size * 0.35), $"{Shortened(labels[order[row]])}  {Number(row)}", size, FigureAlignment.End));
            if (isNumbered)
            {
                shapes.Add(new FigureText(LabelWidth + ((row + 0.5) * wide), top - 4, Number(row), size, FigureAlignment.Middle));
            }

            for (var column = 0; column < count; column++)
            {
                var value = matrix.Rows[order[row]][order[column]];
                var (x, text) = (LabelWidth + (column * wide), TextOf(value));
                shapes.Add(new FigureBox(x, line, wide, high, value) { Note = $"{labels[order[row]]} and {labels[order[column]]}: {text}" });
                if (isNumbered)
                {
                    shapes.Add(new FigureText(x + (wide / 2), line + (high / 2) + (size * 0.35), text, size, FigureAlignment.Middle) { Ground = value });
                }
            }
        }

        var (right, bottom) = (LabelWidth + (count * wide), top + (count * high));
        Frame(shapes, LabelWidth, top, right, bottom);
        Key(shapes, bottom + 12);
        return new()
        {
            Title = "How alike every two chapters are, like beside like",
            Description = Description(matrix, labels, order),
            Width = Math.Max(right, LabelWidth + (5 * 44)) + 4,
            Height = bottom + 34,
            Shapes = [.. shapes],
        };
    }

    /// <summary>A similarity as it stands in a cell, from 0.00 to 1.00.</summary>
    public static string TextOf(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Frame(List<FigureShape> shapes, double left, double top, double right, double bottom)
    {
        shapes.Add(new FigureLine(left, top, right, top));
        shapes.Add(new FigureLine(left, bottom, right, bottom));
        shapes.Add(new FigureLine(left, top, left, bottom));
        shapes.Add(new FigureLine(right, top, right, bottom));
    }

    /// <summary>What the shades mean.</summary>
    private static void Key(List<FigureShape> shapes, double y)
    {
        const double wide = 44;
        const double high = 14;
        shapes.Add(new FigureText(LabelWidth - 6, y + 10, "The darker, the more alike", Letters, FigureAlignment.End));
        for (var step = 0; step <= 4; step++)
        {
            var (x, value) = (LabelWidth + (step * wide), step / 4.0);
            shapes.Add(new FigureBox(x, y, wide, high, value));
            shapes.Add(new FigureText(x + (wide / 2), y + 10.5, TextOf(value), Letters, FigureAlignment.Middle) { Ground = value });
        }

        Frame(shapes, LabelWidth, y, LabelWidth + (5 * wide), y + high);
    }

    private static string Description(SimilarityMatrix matrix, IReadOnlyList<string> labels, IReadOnlyList<int> order)
    {
        var pairs = SimilarPair.Of(matrix).ToList();
        string Pair(SimilarPair pair) => $"{labels[pair.One]} and {labels[pair.Other]} ({TextOf(pair.Similarity)})";
        var most = string.Join("; ", pairs.Take(3).Select(Pair));
        return $"A square of {order.Count} chapters by {order.Count}: {string.Join(", ", order.Take(MostNumbered).Select((place, at) => $"{Number(at)} {labels[place]}"))}{(order.Count > MostNumbered ? " and others" : "")}. "
            + $"Each cell is the share of runs of three words that two chapters have in common, from 0 to 1. Most alike: {most}.{(pairs.Count > 3 ? $" Least alike: {Pair(pairs[^1])}." : "")} The table below has every number.";
    }

    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);

    private static string Shortened(string label) => label.Length <= LongestLabel ? label : label[..(char.IsHighSurrogate(label[LongestLabel - 1]) ? LongestLabel - 1 : LongestLabel)].TrimEnd() + "…";
}
