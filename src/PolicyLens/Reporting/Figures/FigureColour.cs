using System.Globalization;

namespace PolicyLens.Reporting.Figures;

/// <summary>The colours of figures: one hue from white to dark blue, that is told apart in print and by the colour-blind, and the ink that can be read on it.</summary>
public readonly record struct FigureColour(byte Red, byte Green, byte Blue)
{
    public static FigureColour Black { get; } = new(0, 0, 0);

    public static FigureColour White { get; } = new(255, 255, 255);

    private static readonly FigureColour Darkest = new(0x0B, 0x3C, 0x6F);

    /// <summary>The colour of a shade from 0 (white) to 1; what lies outside is taken for the nearest end.</summary>
    public static FigureColour OfShade(double shade) => White.Towards(Darkest, double.IsNaN(shade) ? 0 : Math.Clamp(shade, 0, 1));

    /// <summary>Black or white, whichever stands out more from the shade: the contrast is never less than 4.5 to 1.</summary>
    public static FigureColour InkOn(double shade) => ContrastWith(OfShade(shade), Black) >= ContrastWith(OfShade(shade), White) ? Black : White;

    /// <summary>The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").</summary>
    public static double ContrastWith(FigureColour one, FigureColour other) =>
        (Math.Max(one.Luminance, other.Luminance) + 0.05) / (Math.Min(one.Luminance, other.Luminance) + 0.05);

    /// <summary>The colour that lies on the way to another, from 0 (this one) to 1 (the other).</summary>
    public FigureColour Towards(FigureColour other, double share) =>
        new(Between(Red, other.Red, share), Between(Green, other.Green, share), Between(Blue, other.Blue, share));

    /// <summary>As a page writes it: <c>#0b3c6f</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>WCAG 2.2, "relative luminance".</summary>
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);

    private static byte Between(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));
}
