using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyLens.Extraction;

/// <summary>A date found in a text.</summary>
/// <param name="Value">ISO 8601, as precise as the text is; null where the calendar has no such day.</param>
/// <param name="Fault">Why there is no such day, in words for a reader; null where there is.</param>
internal readonly record struct FoundDate(string? Value, int Start, int Length, string? Fault)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds dates as British councils write them: 5 November 2024, 5th Nov 2024, 1st day of April 2023, November 5, 2024,
/// 05-Nov-24, Nov-24, 05/11/2024, 05.11.24, 5-11-2024, 2024-11-05, 11/2024, and seasons and quarters as the year that they are in.
/// Day before month where only figures are given. Years of two digits from 70 on are of the last century.
/// </summary>
internal static partial class DateText
{
    private const string Month = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
    private const string Year4 = "(?:19|20)[0-9]{2}";
    private const string Ordinal = @"\s?(?:st|nd|rd|th)?";

    private static readonly string[] Names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The dates of a text, in order.</summary>
    public static IEnumerable<(string Value, int Start, int Length)> Find(string text) =>
        Scan(text).Where(date => date.Value is not null).Select(date => (date.Value!, date.Start, date.Length));

    /// <summary>The dates of a text, in order, and what is written like one but is none.</summary>
    public static IEnumerable<FoundDate> Scan(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var year = FullYear(match.Groups["year"].Value);
            if (match.Groups["season"].Success)
            {
                yield return new(year, match.Index, match.Length, null);
                continue;
            }

            var month = match.Groups["name"] is { Success: true } name
                ? Array.IndexOf(Names, name.Value[..3].ToLowerInvariant()) + 1
                : int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
            var day = match.Groups["day"] is { Success: true } figures ? int.Parse(figures.Value, CultureInfo.InvariantCulture) : (int?)null;
            var fault = Fault(int.Parse(year, CultureInfo.InvariantCulture), month, day);
            yield return new(fault is not null ? null : day is null ? $"{year}-{month:00}" : $"{year}-{month:00}-{day:00}", match.Index, match.Length, fault);
        }
    }

    /// <summary>The first date of a text or, where it has none, its only year; null where it has neither.</summary>
    public static string? FirstOrYear(string text)
    {
        foreach (var date in Scan(text))
        {
            return date.Value ?? Find(text).Select(found => found.Value).FirstOrDefault();
        }

        return Year().Matches(text) is [var only] ? only.Value : null;
    }

    /// <summary>Whether a text is a date or a year and nothing else.</summary>
    public static bool IsAlone(string text)
    {
        var trimmed = text.Trim(' ', '.', ',', ';', '(', ')');
        return (Scan(trimmed).ToList() is [{ Value: not null, Start: 0 } only] && only.Length == trimmed.Length) || (trimmed.Length == 4 && Year().IsMatch(trimmed));
    }

    private static string FullYear(string year) =>
        year.Length == 4 ? year : (string.CompareOrdinal(year, "70") < 0 ? "20" : "19") + year;

    private static string? Fault(int year, int month, int? day) =>
        month is < 1 or > 12 ? $"there is no month {month}; the day is read before the month"
        : day is { } number && (number < 1 || number > DateTime.DaysInMonth(year, month))
            ? $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year} has {DateTime.DaysInMonth(year, month)} days"
            : null;

    [GeneratedRegex(
        @"\b(?:"
        + $@"(?:(?<day>[0-9]{{1,2}}){Ordinal}(?:\s+day)?(?:\s+of)?(?:\s+|-))?(?<name>{Month})(?:\.?,?\s+|\.?-|/)(?<year>{Year4})"
        + $@"|(?<day>[0-9]{{1,2}}){Ordinal}(?:\s+of)?(?:\s+|-)(?<name>{Month})\.?(?:\s+|-)['’]?(?<year>[0-9]{{2}})(?!:)"
        + $@"|(?<name>{Month})\.?\s+(?<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?<year>{Year4})"
        + $@"|(?<name>{Month})(?:-|/|\s['’])(?<year>[0-9]{{2}})"
        + $@"|(?<!\b(?:v|version|section|paragraph|para|chapter|part)\.?\s?)(?<day>[0-9]{{1,2}})\s?(?<between>[/.])\s?(?<month>[0-9]{{1,2}})\s?\k<between>\s?(?<year>{Year4}|[0-9]{{2}})(?!\.[0-9])"
        + $@"|(?<day>[0-9]{{1,2}})-(?<month>[0-9]{{1,2}})-(?<year>{Year4})"
        + $@"|(?<year>{Year4})(?<between>[-/])(?<month>[0-9]{{1,2}})\k<between>(?<day>[0-9]{{1,2}})(?=T[0-9]|\b)"
        + $@"|(?<month>0?[1-9]|1[0-2])/(?<year>{Year4})"
        + $@"|(?<season>(?:spring|summer|autumn|winter)(?:\s+term)?|Q[1-4]|quarter\s+(?:[1-4]|one|two|three|four)),?(?:\s+of)?\s+(?<year>{Year4})"
        + @")(?:\b|(?=T[0-9]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Year();
}
