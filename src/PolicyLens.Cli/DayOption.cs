using System.CommandLine;
using System.Globalization;

namespace PolicyLens.Cli;

/// <summary>Options that take a day: <c>2024-11-05</c>, or a month or a year for one of its ends.</summary>
internal static class DayOption
{
    /// <param name="last">Whether a month or year stands for its last day; else for its first.</param>
    public static Option<string?> Of(string name, string description, bool last)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DATE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Day(token.Value, last) is null)
            {
                result.AddError($"{name} {token.Value}: a date is written as 2024-11-05; 2024-11 and 2024 stand for their {(last ? "last" : "first")} day.");
            }
        });
        return option;
    }

    /// <summary>The day of a text that the option has let through.</summary>
    public static DateOnly? Day(string? text, bool last) => text is null ? null
        : Exact(text, "yyyy-MM-dd")
        ?? (last ? Exact(text, "yyyy-MM")?.AddMonths(1).AddDays(-1) ?? Exact(text, "yyyy")?.AddYears(1).AddDays(-1) : Exact(text, "yyyy-MM") ?? Exact(text, "yyyy"));

    /// <summary>The same as ISO 8601.</summary>
    public static string? Iso(string? text, bool last) => Day(text, last)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Exact(string text, string form) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year < 9999 ? day : null;
}
