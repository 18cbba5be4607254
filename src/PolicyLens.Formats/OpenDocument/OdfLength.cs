using System.Globalization;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>Reads sizes of type.</summary>
internal static class OdfLength
{
    /// <summary>The size in points; null where it is not given or is no size.</summary>
    /// <param name="under">What a percentage is taken of.</param>
    public static double? Points(string? text, double? under)
    {
        if (text is null)
        {
            return null;
        }

        var unit = text.AsSpan().TrimStart("0123456789.");
        return double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000
            ? unit switch
            {
                "pt" => number,
                "in" => number * 72,
                "cm" => Math.Round(number * 72 / 2.54, 2),
                "mm" => Math.Round(number * 72 / 25.4, 2),
                "pc" => number * 12,
                "px" => number * 0.75,
                "%" => under * number / 100,
                _ => null,
            }
            : null;
    }
}
