using System.Text.RegularExpressions;
using PolicyLens.Extraction.Provisions;

namespace PolicyLens.Comparison.Amending;

/// <summary>An amount that a note says was put in the place of another.</summary>
/// <param name="Before">Null where the note gives the new one alone.</param>
internal sealed record AmountWording(string? Before, string After, int Start, int End)
{
    /// <summary>Whether it is one of time: "six months".</summary>
    public bool IsTime => AmountWordings.NamesTime(After) || (Before is not null && AmountWordings.NamesTime(Before));

    /// <summary>Whether it is one of money.</summary>
    public bool IsMoney => After.Contains('£', StringComparison.Ordinal);
}

/// <summary>Finds amounts in a note: "from 10 to 15 working days", "reduced to 28 days".</summary>
internal static partial class AmountWordings
{
    private const string Amount =
        @"£?[0-9]+(?:[.,][0-9]+)?(?:st|nd|rd|th)?|(?:twenty|thirty|forty|fifty|sixty)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";

    private const string Unit = @"(?:\s+(?:working|calendar|school|clear)){0,1}(?:[-\s]+(?:minutes?|hours?|days?|weekly|weeks?|monthly|months?|fortnightly|daily|yearly|years?(?:\s+(?:old|of\s+age))?|times?|visits?|people|children))?";

    // Interpreted as all patterns with the number words are, see QuantityForm.
    private static readonly Regex FromTo = QuantityForm.Of($@"\bfrom\s+(?:age\s+|every\s+|within\s+|under\s+|at\s+least\s+)?(?<before>(?:{Amount})\b{Unit})\s+(?:down\s+|up\s+)?to\s+(?:age\s+|every\s+|within\s+|under\s+|at\s+least\s+)?(?<after>(?:{Amount})\b{Unit})");

    private static readonly Regex To = QuantityForm.Of($@"\b(?:to|now|at|within|of)\s+(?:age\s+|every\s+|within\s+|under\s+|at\s+least\s+)?(?<after>(?:{Amount})\b{Unit})");

    [GeneratedRegex(@"\b(?:minutes?|hours?|days?|weeks?|months?|daily|weekly|fortnightly|monthly|yearly)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TimeUnits();

    private static readonly Regex Amounts = QuantityForm.Of($@"(?<![\w.])(?:{Amount})\b");

    /// <summary>The first amount that came instead of another; null where the text has none.</summary>
    public static AmountWording? In(string text) =>
        FromTo.Match(text) is { Success: true } both ? new(both.Groups["before"].Value, both.Groups["after"].Value, both.Index, both.Index + both.Length)
        : To.Match(text) is { Success: true } one ? new(null, one.Groups["after"].Value, one.Index, one.Index + one.Length)
        : null;

    public static bool NamesTime(string text) => TimeUnits().IsMatch(text);

    /// <summary>The first number of a text, in digits or words; null where it has none.</summary>
    public static decimal? NumberOf(string text) => Numbers(text) is [var first, ..] ? first : null;

    /// <summary>The numbers of a text in order.</summary>
    public static List<decimal> Numbers(string text) =>
        [.. Amounts.Matches(text).Select(match => match.Value.TrimStart('£').Replace(",", "", StringComparison.Ordinal)).Where(value => value.Length is > 0 and < 12).Select(NumberWord.Read).OfType<decimal>()];
}
