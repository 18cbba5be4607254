using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>Finds instruments of the European Union by their form: "Regulation (EU) 2016/679", "Directive 2011/36/EU", "Council Regulation (EC) No 2201/2003".</summary>
internal static partial class EuMentions
{
    /// <summary>The first year from which a regulation's year stands before its number.</summary>
    private const int YearFirst = 2015;

    public static List<Mention> Find(string text) => [.. Form().Matches(text).Select(Of)];

    private static Mention Of(Match match)
    {
        var (first, second) = (Number(match.Groups["first"]), Number(match.Groups["second"]));
        var numbered = match.Groups["no"].Success;
        var isYearFirst = !numbered && (match.Groups["after"].Success || first >= YearFirst);
        var year = isYearFirst ? first : second;
        // "95/46/EC" is of 1995.
        year = year is > 50 and < 100 ? year + 1900 : year;
        return new(SourceKind.Eu, Spaces().Replace(match.Value, " "), year is > 1950 and < 2100 ? year : null, match.Index, match.Index + match.Length);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:(?:Council|Commission|EU|European)\s{1,2})?(?:(?:Implementing|Delegated|Framework)\s{1,2})?(?:Regulation|Directive|Decision)\s{1,2}(?:(?:\((?:EU|EC|EEC|JHA|Euratom)\)\s{0,2}|EU\s{1,2})(?<no>No\.?\s{0,2})?|(?<no>No\.?\s{0,2}))?(?<first>[0-9]{1,4})/(?<second>[0-9]{1,4})(?<after>/(?:EU|EC|EEC|JHA))?(?![0-9/])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Form();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();
}
