using PolicyLens.Reporting.Figures;

namespace PolicyLens.Formats.Pictures;

/// <summary>Draws the shapes of a figure as dots, with soft edges.</summary>
internal sealed class Canvas
{
    /// <summary>Dots to a point: 216 to the inch, for print.</summary>
    private const double MostDots = 3;

    /// <summary>No picture has more dots on a side, however large its figure.</summary>
    private const int LargestSide = 4000;

    private static readonly FigureColour LineColour = new(0x59, 0x59, 0x59);

    private readonly double scale;
    private readonly byte[] dots;

    private Canvas(double width, double height)
    {
        scale = Math.Min(MostDots, LargestSide / Math.Max(1, Math.Max(width, height)));
        (Width, Height) = (Math.Clamp((int)Math.Ceiling(width * scale), 1, LargestSide), Math.Clamp((int)Math.Ceiling(height * scale), 1, LargestSide));
        dots = new byte[Width * Height * 3];
        Array.Fill(dots, byte.MaxValue);
    }

    /// <summary>In dots.</summary>
    public int Width { get; }

    /// <summary>In dots.</summary>
    public int Height { get; }

    /// <summary>Row by row from the top, three bytes (red, green, blue) a dot.</summary>
    public ReadOnlySpan<byte> Dots => dots;

    public static Canvas Of(ReportFigure figure)
    {
        var canvas = new Canvas(figure.Width, figure.Height);
        foreach (var shape in figure.Shapes)
        {
            switch (shape)
            {
                case FigureBox box:
                    canvas.Fill(box);
                    break;
                case FigureLine line:
                    canvas.Line(line.FromX, line.FromY, line.ToX, line.ToY, line.Thickness, LineColour);
                    break;
                case FigureText text:
                    canvas.Write(text);
                    break;
                default:
                    throw new ArgumentException($"A shape of type {shape.GetType().Name} cannot be drawn.", nameof(figure));
            }
        }

        return canvas;
    }

    private void Fill(FigureBox box)
    {
        var colour = FigureColour.OfShade(box.Shade);
        var (left, top) = (Dot(box.X, Width), Dot(box.Y, Height));
        var (right, bottom) = (Dot(box.X + box.Width, Width), Dot(box.Y + box.Height, Height));
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                Blend(x, y, colour, 1);
            }
        }
    }

    private void Write(FigureText text)
    {
        var width = StrokeFont.WidthOf(text.Text, text.Size);
        var left = text.X - (text.Alignment switch { FigureAlignment.Middle => width / 2, FigureAlignment.End => width, _ => 0 });
        var (pen, ink) = (StrokeFont.PenOf(text.Size), FigureColour.InkOn(text.Ground));
        foreach (var (fromX, fromY, toX, toY) in StrokeFont.Lines(text.Text, text.Size))
        {
            Line(left + fromX, text.Y + fromY, left + toX, text.Y + toY, pen, ink);
        }
    }

    /// <summary>A line of a round pen: a dot is as dark as much of it lies within half the pen's thickness.</summary>
    private void Line(double fromX, double fromY, double toX, double toY, double thickness, FigureColour colour)
    {
        var (ax, ay, bx, by, half) = (fromX * scale, fromY * scale, toX * scale, toY * scale, thickness * scale / 2);
        var (dx, dy) = (bx - ax, by - ay);
        var length = (dx * dx) + (dy * dy);
        for (var y = Within(Math.Min(ay, by) - half - 1, Height); y < Within(Math.Max(ay, by) + half + 2, Height); y++)
        {
            for (var x = Within(Math.Min(ax, bx) - half - 1, Width); x < Within(Math.Max(ax, bx) + half + 2, Width); x++)
            {
                var (px, py) = (x + 0.5 - ax, y + 0.5 - ay);
                var along = length == 0 ? 0 : Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1);
                var distance = Math.Sqrt(Math.Pow(px - (along * dx), 2) + Math.Pow(py - (along * dy), 2));
                Blend(x, y, colour, Math.Clamp(half + 0.5 - distance, 0, 1));
            }
        }
    }

    private int Dot(double point, int most) => Within(Math.Round(point * scale), most);

    private static int Within(double dot, int most) => double.IsNaN(dot) ? 0 : (int)Math.Clamp(dot, 0, most);

    private void Blend(int x, int y, FigureColour colour, double share)
    {
        if (share <= 0)
        {
            return;
        }

        var at = ((y * Width) + x) * 3;
        var mixed = new FigureColour(dots[at], dots[at + 1], dots[at + 2]).Towards(colour, share);
        (dots[at], dots[at + 1], dots[at + 2]) = (mixed.Red, mixed.Green, mixed.Blue);
    }
}
