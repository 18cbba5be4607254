using System.Buffers;
using System.Globalization;

namespace PolicyLens.Searching.Language;

/// <summary>Reads years: <c>2024</c>, <c>2020..2024</c>, <c>2023-2025</c>, <c>2020..</c>, <c>&gt;=2023</c>, <c>&lt;2020</c>.</summary>
internal static class YearReader
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("<>=≤≥ ");

    /// <summary>The first and the last year that will do, and whether they stand in order. Both are null where these are no years.</summary>
    public static (int? From, int? To, bool InOrder) Read(string typed)
    {
        var sign = typed.AsSpan().IndexOfAnyExcept(Signs);
        if (sign != 0)
        {
            return sign > 0 && Year(typed.AsSpan(sign)) is { } bound ? Bounded(typed[..sign].Trim(), bound) : default;
        }

        if (Year(typed) is { } only)
        {
            return (only, only, true);
        }

        var (dash, length) = typed.IndexOf("..", StringComparison.Ordinal) is var stops and >= 0 ? (stops, 2) : (typed.AsSpan().IndexOfAny("-–—"), 1);
        if (dash < 0)
        {
            return default;
        }

        var (left, right) = (typed[..dash].Trim(), typed[(dash + length)..].Trim());
        var (from, to) = (Year(left), Year(right));

        // Only two stops leave an end open.
        var isFrom = from is not null || (left.Length == 0 && length == 2 && to is not null);
        var isTo = to is not null || (right.Length == 0 && length == 2 && from is not null);
        return isFrom && isTo ? (from, to, from is null || to is null || from <= to) : default;
    }

    private static (int? From, int? To, bool InOrder) Bounded(string sign, int year) => sign switch
    {
        ">=" or "=>" or "≥" => (year, null, true),
        "<=" or "=<" or "≤" => (null, year, true),
        ">" when year < 9999 => (year + 1, null, true),
        "<" when year > 1000 => (null, year - 1, true),
        "=" => (year, year, true),
        _ => default,
    };

    private static int? Year(ReadOnlySpan<char> digits) =>
        digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1000 ? year : null;
}
