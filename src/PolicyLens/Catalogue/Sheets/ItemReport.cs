using System.Text.RegularExpressions;
using PolicyLens.Diagnostics;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>Gathers what is wrong with one entry.</summary>
internal sealed partial class ItemReport(CatalogueItem item)
{
    private readonly List<CatalogueFinding> findings = [];

    public IReadOnlyList<CatalogueFinding> Findings => findings;

    public void Add(string field, string message, string advice, Severity severity = Severity.Error) =>
        findings.Add(new(item.Origin.File, item.Origin.Line, item.Kind, EntryReader.Shown(item.Name), field, severity, message, advice));

    /// <summary>Tells a date that is none; null is none given.</summary>
    /// <returns>Whether there is a date to go on with.</returns>
    public bool CheckDate(string field, string? date)
    {
        if (date is not null && !IsDate(date))
        {
            Add(field, $"“{EntryReader.Shown(date)}” is not a date.", "Write it as 2018-05-25, or 2018-05, or 2018, as precisely as it is known.");
            return false;
        }

        return date is not null;
    }

    /// <summary>Tells a beginning that lies after its end. Dates are compared as far as both are given.</summary>
    public void CheckOrder(string from, string? fromDate, string until, string? untilDate)
    {
        if (CheckDate(from, fromDate) & CheckDate(until, untilDate)
            && Math.Min(fromDate!.Length, untilDate!.Length) is var precision && string.CompareOrdinal(fromDate, 0, untilDate, 0, precision) > 0)
        {
            Add(until, $"{untilDate} is before “{from}”, {fromDate}.", "Correct one of the two.");
        }
    }

    private static bool IsDate(string date) => Date().IsMatch(date) && date.Length switch
    {
        4 => true,
        7 => DateOnly.TryParseExact(date + "-01", "yyyy-MM-dd", out _),
        _ => DateOnly.TryParseExact(date, "yyyy-MM-dd", out _),
    };

    [GeneratedRegex("^(?:1[0-9]|20)[0-9]{2}(?:-[0-9]{2}(?:-[0-9]{2})?)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Date();
}
