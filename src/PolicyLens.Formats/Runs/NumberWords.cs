using System.Globalization;

namespace PolicyLens.Formats.Runs;

/// <summary>Writes numbers in English words, as automatic lists may count.</summary>
internal static class NumberWords
{
    private const int Greatest = 9999;

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary><c>Twenty-one</c>; digits below 0 and above 9999.</summary>
    public static string Cardinal(int number) => number is < 0 or > Greatest ? number.ToString(CultureInfo.InvariantCulture) : Capital(Words(number));

    /// <summary><c>Twenty-first</c>; digits with their ending below 0 and above 9999.</summary>
    public static string Ordinal(int number)
    {
        if (number is < 0 or > Greatest)
        {
            return $"{number}{OrdinalEnding(number)}";
        }

        var words = Words(number);
        var last = words.LastIndexOfAny([' ', '-']) + 1;
        return Capital(words[..last] + words[last..] switch
        {
            "one" => "first",
            "two" => "second",
            "three" => "third",
            "five" => "fifth",
            "eight" => "eighth",
            "nine" => "ninth",
            "twelve" => "twelfth",
            [.. var stem, 'y'] => stem + "ieth",
            var word => word + "th",
        });
    }

    /// <summary>The letters after the digits of an ordinal: <c>st</c>, <c>nd</c>, <c>rd</c>, <c>th</c>.</summary>
    public static string OrdinalEnding(int number) => (number % 100) is >= 11 and <= 13
        ? "th"
        : (number % 10) switch
        {
            1 => "st",
            2 => "nd",
            3 => "rd",
            _ => "th",
        };

    private static string Words(int number) => number switch
    {
        < 20 => Small[number],
        < 100 => Tens[number / 10] + (number % 10 == 0 ? string.Empty : $"-{Small[number % 10]}"),
        < 1000 => $"{Small[number / 100]} hundred{(number % 100 == 0 ? string.Empty : $" {Words(number % 100)}")}",
        _ => $"{Small[number / 1000]} thousand{(number % 1000 == 0 ? string.Empty : $" {Words(number % 1000)}")}",
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
