using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Citations;

/// <summary>Finds legislation that the catalogue does not know by the form of its title: "… Act 1999", "… Regulations 2010".</summary>
internal static partial class UnlistedLegislation
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "The", "Under", "See", "In", "And", "With", "Of", "Also", "By", "For", "Both", "From", "This", "That", "Section", "Part", "Schedule", "Since", "When", "As",
    };

    public static IEnumerable<Mention> Find(string text)
    {
        foreach (Match match in Title().Matches(text))
        {
            var start = match.Index;
            var title = match.Groups["title"].Value;
            while (title.Split(' ', 2) is [var first, var rest] && (Openers.Contains(first) || char.IsLower(first[0])))
            {
                start += first.Length + 1;
                title = rest;
            }

            if (!title.Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            var kind = match.Groups["kind"].Value switch
            {
                "Act" => SourceKind.Act,
                "Order" => SourceKind.Order,
                "Rules" => SourceKind.Rules,
                _ => SourceKind.Regulations,
            };
            var mention = new Mention(kind, $"{title} {year}", year, start, match.Index + match.Length);
            yield return mention.With(Pinpoint.Before(text, start, kind == SourceKind.Act) ?? Pinpoint.After(text, mention.End));
        }
    }

    [GeneratedRegex(@"\b(?<title>(?:[A-Z][\w’'-]*)(?:,?\s+(?:(?:and|of|the|for|to|in|on|with|from|etc\.?|&)\s+){0,3}(?:[A-Z][\w’'-]*|\([A-Z][^()]{2,60}\))){0,14}\s+(?<kind>Act|Regulations|Order|Rules))\s+(?<open>\()?(?<year>(?:19|20)[0-9]{2})\b(?(open)\)?)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Title();
}
