using System.Globalization;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Word;

/// <summary>Writes a number in a format of WordprocessingML (ECMA-376 part 1, 17.18.59) as Word shows it.</summary>
internal static class NumberFormats
{
    private const int LongestRow = 30;

    private static readonly string[] NoteMarks = ["*", "\u2020", "\u2021", "\u00A7"];

    /// <param name="format">The name of the format, or a custom pattern such as <c>001, 002, 003, ...</c>; null for decimal.</param>
    public static string Write(int number, string? format) => format switch
    {
        null or "decimal" => Decimal(number),
        "none" => string.Empty,
        "lowerLetter" => Numerals.Write(number, NumeralStyle.LowerLetter, doubled: true),
        "upperLetter" => Numerals.Write(number, NumeralStyle.UpperLetter, doubled: true),
        "lowerRoman" => Numerals.Write(number, NumeralStyle.LowerRoman),
        "upperRoman" => Numerals.Write(number, NumeralStyle.UpperRoman),
        "decimalZero" => Padded(number, 2),
        "ordinal" => $"{Decimal(number)}{NumberWords.OrdinalEnding(number)}",
        "cardinalText" => NumberWords.Cardinal(number),
        "ordinalText" => NumberWords.Ordinal(number),
        "hex" => number.ToString("X", CultureInfo.InvariantCulture),
        "numberInDash" => $"- {Decimal(number)} -",
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('\u2460' + number - 1)).ToString(),
        "decimalEnclosedParen" => $"({Decimal(number)})",
        "decimalEnclosedFullstop" => $"{Decimal(number)}.",
        "chicago" when number > 0 => string.Concat(Enumerable.Repeat(NoteMarks[(number - 1) % NoteMarks.Length], Math.Min(((number - 1) / NoteMarks.Length) + 1, LongestRow))),
        ['0', ..] => Padded(number, Math.Min(format.TakeWhile(char.IsAsciiDigit).Count(), LongestRow)),
        _ => Decimal(number),
    };

    /// <summary>The number in a legal label, where every level is decimal; a level that shows no number still shows none.</summary>
    public static string Legal(int number, string? format) => format switch
    {
        "none" => string.Empty,
        "decimalZero" or ['0', ..] => Write(number, format),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Padded(int number, int width) => Decimal(number).PadLeft(width, '0');
}
