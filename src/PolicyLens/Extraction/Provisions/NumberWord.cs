using System.Globalization;

namespace PolicyLens.Extraction.Provisions;

/// <summary>Reads numbers written in digits or in words, as ages and times are: <c>21</c>, <c>four</c>, <c>twenty-five</c>, <c>18th</c>, <c>sixteenth</c>.</summary>
internal static class NumberWord
{
    /// <summary>The pattern of a number; ordinals too.</summary>
    public const string Pattern =
        @"(?:[0-9]{1,3}(?:\.[0-9])?(?:st|nd|rd|th)?(?![0-9/%]|\.[0-9])|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?"
        + @"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
        + @"|first|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)(?![\w])(?:½|\s+and\s+a\s+half\b)?";

    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The number of an ordinal ("second", "10th"); null where the text is none.</summary>
    public static decimal? Ordinal(string text) =>
        char.IsAsciiDigit(text[0]) ? Read(text) : Array.IndexOf(Ordinals, text.ToLowerInvariant()) is var number and > 0 ? number : null;

    /// <summary>The number; null where the text is none.</summary>
    public static decimal? Read(string text)
    {
        var word = text.ToLowerInvariant();
        var half = word.EndsWith('½') ? 1 : word.EndsWith("half", StringComparison.Ordinal) ? word.Length - word.IndexOf(" and", StringComparison.Ordinal) : 0;
        if (half > 0)
        {
            return Read(word[..^half].TrimEnd()) + 0.5m;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return decimal.Parse(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), CultureInfo.InvariantCulture);
        }

        var parts = word.Split(['-', ' '], StringSplitOptions.RemoveEmptyEntries);
        var sum = 0;
        foreach (var part in parts)
        {
            var value = Array.IndexOf(Units, part);
            value = value >= 0 ? value : Array.IndexOf(Ordinals, part);
            value = value >= 0 ? value : Array.IndexOf(Tens, part) * 10;
            if (value < 0)
            {
                return null;
            }

            sum += value;
        }

        return sum;
    }
}
