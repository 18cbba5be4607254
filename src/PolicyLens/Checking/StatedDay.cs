using System.Globalization;

namespace PolicyLens.Checking;

/// <summary>Holds a date that is as precise as its text against a day.</summary>
internal static class StatedDay
{
    /// <summary>The last day that an ISO 8601 date, month or year may mean; null where it is none.</summary>
    public static DateOnly? Last(string value)
    {
        var parts = value.Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return parts switch
        {
            [var year and > 0 and < 9999, var month and > 0 and <= 12, var day and > 0] when day <= DateTime.DaysInMonth(year, month) => new(year, month, day),
            [var year and > 0 and < 9999, var month and > 0 and <= 12] => new(year, month, DateTime.DaysInMonth(year, month)),
            [var year and > 0 and < 9999] => new(year, 12, 31),
            _ => null,
        };
    }

    /// <summary>Whether all of what the date may mean lies before the day.</summary>
    public static bool IsBefore(string value, DateOnly day) => Last(value) is { } last && last < day;
}
