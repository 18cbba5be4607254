using System.Globalization;
using System.Text;

namespace PolicyLens.Formats.Runs;

/// <summary>How the numbers of a list are written.</summary>
internal enum NumeralStyle
{
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
}

/// <summary>Writes the numbers of lists as word processors and browsers show them.</summary>
internal static class Numerals
{
    private static readonly (int Value, string Text)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
        (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The number; decimal where the style has no sign for it (below 1, Roman from 4000).</summary>
    /// <param name="doubled">After z: aa, bb, cc as Word counts, instead of aa, ab, ac as browsers do.</param>
    public static string Write(int number, NumeralStyle style, bool doubled = false) => style switch
    {
        NumeralStyle.LowerLetter when number > 0 => Letters(number, doubled),
        NumeralStyle.UpperLetter when number > 0 => Letters(number, doubled).ToUpperInvariant(),
        NumeralStyle.LowerRoman when number is > 0 and < 4000 => ToRoman(number),
        NumeralStyle.UpperRoman when number is > 0 and < 4000 => ToRoman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number, bool doubled)
    {
        if (doubled)
        {
            return new string((char)('a' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 30));
        }

        var letters = string.Empty;
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('a' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    private static string ToRoman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
