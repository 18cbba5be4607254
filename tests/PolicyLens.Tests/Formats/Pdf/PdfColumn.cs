namespace PolicyLens.Tests.Formats.Pdf;

/// <summary>Writes wrapped text down a column of a page.</summary>
internal sealed class PdfColumn(PdfPages pages, double left = 72, double width = 451, double top = 90)
{
    /// <summary>Widths of the letters from space to ~ in Helvetica, in thousandths of its size (Adobe's metrics).</summary>
    private static readonly int[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The baseline of the line that was written last.</summary>
    public double Y { get; private set; } = top;

    public static double WidthOf(string text, double size = 11) =>
        text.Sum(character => character is >= ' ' and <= '~' ? Widths[character - ' '] : 556) * size / 1000;

    /// <summary>A paragraph with white above it.</summary>
    /// <param name="hang">How much further in its next lines begin.</param>
    public PdfColumn Paragraph(string text, Face face = Face.Plain, double size = 11, double indent = 0, double hang = 0, double above = 8, double right = 0)
    {
        Y += above;
        var x = left + indent;
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && x + WidthOf($"{line} {word}", size) > left + width - right)
            {
                Line(x, line, face, size);
                (line, x) = (word, left + indent + hang);
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        Line(x, line, face, size);
        return this;
    }

    /// <summary>An item whose bullet or number stands apart, and whose lines hang.</summary>
    public PdfColumn Item(string mark, string text, double indent = 0, double gap = 18, double above = 3, Face face = Face.Plain)
    {
        var y = Y + above + (1.2 * 11);
        pages.Text(left + indent, y, mark, face);
        return Paragraph(text, indent: indent + gap, above: above);
    }

    /// <summary>One line just as it is.</summary>
    public PdfColumn Line(string text, Face face = Face.Plain, double size = 11, double above = 0)
    {
        Y += above;
        Line(left, text, face, size);
        return this;
    }

    private void Line(double x, string text, Face face, double size)
    {
        Y += 1.2 * size;
        pages.Text(x, Y, text, face, size);
    }
}
