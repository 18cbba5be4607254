using System.Text.RegularExpressions;

namespace PolicyLens.Extraction.Dating;

/// <summary>Finds the version that a text gives: "Version 3.2", "v2", "Issue no. 4".</summary>
internal static partial class VersionText
{
    /// <summary>The number of a version that the text names as one; null where it names none.</summary>
    public static string? In(string text) => Named().Match(text) is { Success: true } match ? match.Groups["number"].Value : null;

    /// <summary>The number in the cell of a column or row that is headed as a version's: "3.2", "V1", "Final 2".</summary>
    public static string? InCell(string text) => text.Length <= LongestCell && Cell().Match(text.Trim()) is { Success: true } match ? match.Groups["number"].Value : null;

    /// <summary>Whether a label or a column's head is that of a version's number.</summary>
    public static bool IsLabel(string text) => Label().IsMatch(text.Trim());

    /// <summary>Whether a text begins by naming its version, and so is a line about the document itself.</summary>
    public static bool Begins(string text) => Beginning().IsMatch(text);

    private const int LongestCell = 24;

    [GeneratedRegex(@"\b(?:version(?:\s+(?:no|number|control))?|issue\s+(?:no|number)|v|ver)[.:]?\s*(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[a-z]?)\b(?![/-][0-9]|\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:version|v|ver|issue|draft|final)?[.:]?\s*(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[a-z]?)(?:\s+\(?(?:draft|final)\)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Cell();

    [GeneratedRegex(@"^(?:(?:document|policy|current|latest|this)\s+)?(?:version|issue|revision)(?:\s+(?:no|number|control))?\s*[.:]*$|^(?:version|issue|rev)\s+no\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:document\s+|policy\s+)?(?:version|v[0-9]|issue\s+(?:no|number))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Beginning();
}
