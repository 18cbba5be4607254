using System.Text.RegularExpressions;

namespace PolicyLens.Extraction.Provisions;

/// <summary>Reads the units of time: <c>working days</c>, <c>fortnight</c>, <c>term</c>.</summary>
internal static partial class TimeUnit
{
    /// <summary>The pattern of a unit, with the kind of day.</summary>
    public const string Pattern = @"(?:(?<kind>working|school|calendar|business|clear|consecutive|full|academic|complete|further)[\s-]+)?(?<unit>minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|half[\s-]terms?|terms?|quarters?)";

    /// <summary>The number of a match; 1 where it has none, null where it cannot be read or the unit is of several ("within days").</summary>
    public static decimal? Amount(Match match) =>
        match.Groups["number"] is { Success: true } number ? NumberWord.Read(number.Value)
        : match.Groups["unit"].Value.EndsWith('s') ? null
        : 1;

    /// <summary>The unit of a match, as provisions name it.</summary>
    public static string Of(Match match)
    {
        var unit = match.Groups["unit"].Value.ToLowerInvariant().TrimEnd('s');
        unit = unit switch
        {
            "min" => "minute",
            "hr" => "hour",
            "half term" => "half-term",
            _ => unit,
        };
        return unit == "day" && match.Groups["kind"] is { Success: true } kind
            ? kind.Value.ToLowerInvariant() switch { "working" or "business" => "working-day", "school" => "school-day", _ => unit }
            : unit;
    }

    /// <summary>The unit of an adverb of time ("six-monthly", "annually") and how many of them it means.</summary>
    public static (string Unit, decimal Amount) OfAdverb(string adverb)
    {
        var word = adverb.ToLowerInvariant().Replace(' ', '-');
        return word switch
        {
            "half-yearly" or "biannually" or "biannual" => ("month", 6),
            "half-termly" => ("half-term", 1),
            "bi-monthly" or "bimonthly" => ("month", 2),
            "bi-weekly" or "biweekly" => ("week", 2),
            "biennially" or "biennial" => ("year", 2),
            "termly" => ("term", 1),
            "monthly" => ("month", 1),
            "weekly" => ("week", 1),
            "fortnightly" => ("fortnight", 1),
            "quarterly" => ("quarter", 1),
            "daily" or "nightly" => ("day", 1),
            "hourly" => ("hour", 1),
            _ => ("year", 1),
        };
    }

    /// <summary>Whether a text may have a number with a unit of time.</summary>
    public static bool IsCounted(string sentence) => Counted().IsMatch(sentence);

    [GeneratedRegex(@"(?:[0-9½]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|half)|th|first|second|third)(?:\s*\([0-9]{1,3}\))?[\s-]+(?:(?:working|school|calendar|business|clear|consecutive|full|academic|complete|further)[\s-]+)?(?:min|hour|hr|day|night|week|fortnight|month|year|half|term|quarter)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Counted();
}
