using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyLens.Extraction;

/// <summary>A date found in a text.</summary>
/// <param name="Value">ISO 8601, as precise as the text is.</param>
internal readonly record struct FoundDate(string Value, int Start, int Length);

/// <summary>Finds dates as English councils write them: 5 November 2024, November 2024, 05/11/2024, 2024-11-05. Day before month.</summary>
internal static partial class DateText
{
    private static readonly string[] Names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static IEnumerable<FoundDate> Find(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var year = match.Groups["year"].Value;
            if (year.Length == 2)
            {
                year = "20" + year;
            }

            var month = match.Groups["name"] is { Success: true } name
                ? Array.IndexOf(Names, name.Value[..3].ToLowerInvariant()) + 1
                : int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
            var value = match.Groups["day"] is { Success: true } day
                ? $"{year}-{month:00}-{int.Parse(day.Value, CultureInfo.InvariantCulture):00}"
                : $"{year}-{month:00}";
            if (value.Length == 7 ? month is >= 1 and <= 12 : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                yield return new(value, match.Index, match.Length);
            }
        }
    }

    /// <summary>The first date of a text or, where it has none, its only year; null where it has neither.</summary>
    public static string? FirstOrYear(string text) =>
        Find(text).Select(date => date.Value).FirstOrDefault()
        ?? (Year().Matches(text) is [var only] ? only.Value : null);

    [GeneratedRegex(@"\b(?:(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<name>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?,?\s+(?<year>(?:19|20)[0-9]{2})|(?<day>[0-9]{1,2})[/.](?<month>[0-9]{1,2})[/.](?<year>(?:19|20)[0-9]{2}|[0-9]{2})|(?<year>(?:19|20)[0-9]{2})-(?<month>[0-9]{2})-(?<day>[0-9]{2})|(?<month>0?[1-9]|1[0-2])/(?<year>(?:19|20)[0-9]{2}))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Year();
}
