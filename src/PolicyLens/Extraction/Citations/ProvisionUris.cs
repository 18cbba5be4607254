using System.Globalization;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>
/// Builds the identifiers of provisions on legislation.gov.uk. Source: its "URI schema reference"
/// (https://legislation.github.io/data-documentation/model/uris.html): the division's name goes by the kind of instrument, brackets
/// become slashes, a paragraph of a Schedule does not name its Part, and numbers are written as the legislation writes them.
/// </summary>
internal static class ProvisionUris
{
    /// <summary>The first year in which the Parts and Chapters of Acts were numbered 1, 2, 3 and no longer I, II, III.</summary>
    private const int FirstArabicParts = 2001;

    /// <summary>In the order of the pinpoint, of a range its two ends; empty where the instrument has no address or no such division.</summary>
    public static ValueList<string> Of(string? instrument, SourceKind kind, Pinpoint pinpoint)
    {
        if (instrument is null || !instrument.Contains("legislation.gov.uk/id/", StringComparison.Ordinal))
        {
            return [];
        }

        var parts = instrument[(instrument.IndexOf("/id/", StringComparison.Ordinal) + 4)..].Split('/');
        return [.. pinpoint.Clauses.SelectMany(clause => Clause(parts, kind, clause)).Select(path => $"{instrument}/{path}").Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Clause(string[] instrument, SourceKind kind, PinpointClause clause)
    {
        var inner = clause.Levels[^1];
        string? before = null;
        foreach (var number in inner.Numbers)
        {
            before = Continued(before, number.Number);
            if (Path(instrument, kind, clause.Levels, inner.Unit, before) is { } path)
            {
                yield return path;
            }
        }
    }

    private static string? Path(string[] instrument, SourceKind kind, List<PinpointLevel> levels, PinpointUnit unit, string number)
    {
        var schedule = levels.Find(level => level.Unit == PinpointUnit.Schedule && level.Unit != unit)?.Numbers[0].Number;
        var part = levels.Find(level => level.Unit == PinpointUnit.Part && level.Unit != unit)?.Numbers[0].Number;
        return unit switch
        {
            PinpointUnit.Section or PinpointUnit.Regulation or PinpointUnit.Rule or PinpointUnit.Article =>
                schedule is null && unit == Division(instrument[0], kind) ? $"{unit.ToString().ToLowerInvariant()}/{Slashed(number)}" : null,
            PinpointUnit.Schedule => $"schedule/{Slashed(number)}",
            PinpointUnit.Paragraph => schedule is null ? null : $"schedule/{schedule}/paragraph/{Slashed(number)}",
            PinpointUnit.Part => schedule is null ? $"part/{Numbered(instrument, number)}" : $"schedule/{schedule}/part/{Numbered(instrument, number)}",
            PinpointUnit.Chapter => part is null ? null : $"part/{Numbered(instrument, part)}/chapter/{Numbered(instrument, number)}",
            _ => null,
        };
    }

    /// <summary>What an instrument is divided into: an Act into sections, an Order and what comes from the European Union into articles.</summary>
    private static PinpointUnit Division(string type, SourceKind kind) => (type, kind) switch
    {
        ("eur" or "eudr" or "eudn" or "nisi", _) or (_, SourceKind.Order) => PinpointUnit.Article,
        (_, SourceKind.Regulations) => PinpointUnit.Regulation,
        (_, SourceKind.Rules) => PinpointUnit.Rule,
        _ => PinpointUnit.Section,
    };

    private static string Slashed(string number) => number.Replace('(', '/').Replace(")", "", StringComparison.Ordinal).TrimStart('/');

    /// <summary>Of "17(10) and (11)" the second is 17(11): a bracket takes the place of the last of its own kind.</summary>
    private static string Continued(string? before, string number)
    {
        if (number[0] != '(' || before is null)
        {
            return number;
        }

        var isDigit = char.IsAsciiDigit(number[1]);
        for (var at = before.LastIndexOf('('); at > 0; at = before.LastIndexOf('(', at - 1))
        {
            if (char.IsAsciiDigit(before[at + 1]) == isDigit)
            {
                return before[..at] + number;
            }
        }

        return before + number;
    }

    /// <summary>The number of a Part as an Act of that year writes it; that of an instrument, as the text has it.</summary>
    private static string Numbered(string[] instrument, string number)
    {
        if (instrument[0] != "ukpga" || instrument.Length < 2 || !int.TryParse(instrument[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return number;
        }

        return year < FirstArabicParts && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 40 ? Roman(value)
            : year >= FirstArabicParts && number.All(letter => letter is 'I' or 'V' or 'X') ? Arabic(number).ToString(CultureInfo.InvariantCulture)
            : number;
    }

    private static string Roman(int value) =>
        new string('X', value / 10) + (value % 10) switch { 9 => "IX", 4 => "IV", >= 5 and var five => "V" + new string('I', five - 5), var ones => new string('I', ones) };

    private static int Arabic(string roman)
    {
        static int Value(char letter) => letter switch { 'X' => 10, 'V' => 5, _ => 1 };
        var total = 0;
        for (var at = 0; at < roman.Length; at++)
        {
            var value = Value(roman[at]);
            total += at + 1 < roman.Length && value < Value(roman[at + 1]) ? -value : value;
        }

        return total;
    }
}
