using System.Globalization;
using PolicyLens.Model;

namespace PolicyLens.Tests.Labelled;

/// <summary>Compares the columns of a labelled finding with a finding. A question mark says that a column is not labelled.</summary>
internal static class FindingColumns
{
    public static bool IsCitation(string[] wanted, Citation found) =>
        (wanted[0] is "?" || wanted[0] == Name(found.Kind)) && Same(wanted[1], found.Title)
        && (wanted[2] is "?" || wanted[2] == (found.Year?.ToString(CultureInfo.InvariantCulture) ?? "-"))
        && (wanted[3] is "?" || wanted[3] == (found.Pinpoint ?? "-"))
        && (wanted[4] is "?" || wanted[4] == (UrisOf(found) is { Count: > 0 } uris ? string.Join(" ; ", uris) : "-"))
        && (wanted[5] is "?" || (wanted[5] is "-" ? found.Fault == CitationFault.None : wanted[5] == Name(found.Fault)));

    public static IReadOnlyList<string> UrisOf(Citation citation) =>
        citation.PinpointUris.Count > 0 ? citation.PinpointUris : citation.Uri is { } uri ? [uri] : [];

    /// <summary>The values of a labelled provision: topic, kind, lower end, amount, unit, condition.</summary>
    public static IEnumerable<string[]> Values(string[] provision)
    {
        foreach (var value in provision[2].Split("; "))
        {
            var open = value.IndexOf('[', StringComparison.Ordinal);
            var condition = open < 0 ? "-" : value[(open + 1)..].TrimEnd(']');
            var parts = (open < 0 ? value : value[..open]).Trim().Split(' ');
            var range = parts[0].Split("..");
            yield return [provision[0], provision[1], range.Length == 2 ? range[0] : "-", range[^1], parts[^1], condition];
        }
    }

    public static bool IsValue(string[] wanted, (Provision Provision, Quantity Value) found) =>
        wanted[0] == found.Provision.Topic && (wanted[1] is "?" || wanted[1] == Name(found.Provision.Kind))
        && wanted[2] == (found.Value.From?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-")
        && wanted[3] == found.Value.Amount.ToString("0.##", CultureInfo.InvariantCulture)
        && wanted[4] == found.Value.Unit
        && (wanted[5] is "?" || Same(wanted[5], found.Value.Condition ?? "-"));

    public static string Shown(Quantity value) =>
        $"{(value.From is { } from ? $"{from:0.##}.." : "")}{value.Amount:0.##} {value.Unit}{(value.Condition is { } condition ? $" [{condition}]" : "")}";

    public static bool Same(string left, string right) => string.Equals(Plain(left), Plain(right), StringComparison.OrdinalIgnoreCase);

    public static string Plain(string text) => text.Replace('’', '\'').Replace('‘', '\'').Trim();

    /// <summary>The public name of an enumeration's value.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonSerializer.SerializeToElement(value).GetString()!;

    public static string Shown(Citation citation) =>
        $"{Name(citation.Kind)} | {citation.Title} | {citation.Year} | {citation.Pinpoint} | {string.Join(" ; ", UrisOf(citation))} | {Name(citation.Fault)}";
}
