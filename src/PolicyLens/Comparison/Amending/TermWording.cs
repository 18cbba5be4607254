using System.Text.RegularExpressions;

namespace PolicyLens.Comparison.Amending;

/// <summary>Words that a note says were put in the place of others.</summary>
/// <param name="Before">Null where the note names the new ones alone.</param>
internal sealed record TermWording(string? Before, string After, int Start, int End)
{
    /// <summary>Longer words are no term.</summary>
    public const int Longest = 60;
}

/// <summary>Finds in a note which words came instead of which: "‘contact’ to ‘family time’", "references to X replaced by Y".</summary>
internal static partial class TermWordings
{
    public static List<TermWording> In(string text)
    {
        var found = new List<TermWording>();
        foreach (var pattern in (Regex[])[BothQuoted(), InsteadOfQuoted(), References(), ChangeOf(), Renamed(), FromTo()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                var (before, after) = (match.Groups["before"].Value.Trim(), match.Groups["after"].Value.Trim());
                if (!found.Exists(other => match.Index < other.End && other.Start < match.Index + match.Length) && IsTerm(before) && IsTerm(after))
                {
                    found.Add(new(before, after, match.Index, match.Index + match.Length));
                }
            }
        }

        if (found.Count == 0 && NewTerm().Match(text) is { Success: true } only)
        {
            found.Add(new(null, only.Groups["after"].Value, only.Index, only.Index + only.Length));
        }

        return found;
    }

    /// <summary>An amount is no term, and neither is a long phrase.</summary>
    private static bool IsTerm(string text) => text.Length is > 0 and <= TermWording.Longest && !text.AsSpan().ContainsAnyInRange('0', '9') && !LeftWords.IsMonth(text);

    [GeneratedRegex(@"[‘“""'](?<before>[^‘’“”""']{1,60})[’”""']\s+(?:(?:has|have|was|were|is|are|been|being|all|now|with|amended|changed|replaced|updated|renamed|substituted)\s+){0,5}(?:to|with|by|for|becomes?|became|→)\s+(?:read\s+|be\s+)?[‘“""'](?<after>[^‘’“”""']{1,60})[’”""']", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BothQuoted();

    [GeneratedRegex(@"[‘“""'](?<after>[^‘’“”""']{1,60})[’”""']\s+(?:(?:is|was|has|have|been|are|now|used|substituted)\s+){0,4}(?:instead\s+of|rather\s+than|in\s+place\s+of|in\s+the\s+place\s+of)\s+[‘“""'](?<before>[^‘’“”""']{1,60})[’”""']", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex InsteadOfQuoted();

    [GeneratedRegex(@"\b(?:references?|mentions?|the\s+terms?|the\s+words?|the\s+phrase|wording|terminology(?:\s+of)?)\s+(?:to\s+|of\s+|from\s+)?(?<before>[A-Za-z’'-]{1,30}(?:\s+(?!(?:to|has|have|was|were|is|are|been|replaced|changed|amended|updated)\s)[A-Za-z’'-]{1,30}){0,5})\s+(?:(?:has|have|was|were|is|are|been|all|now)\s+){0,4}(?:(?:replaced|changed|amended|updated|substituted|revised)\s+)?(?:to|with|by)\s+(?:read\s+)?(?<after>[A-Za-z’'-]{1,30}(?:\s+(?!(?:throughout|and|across|as|where|to)\b|in\s+(?:section|the|this|all|each|every|appendix|line|[0-9]))[A-Za-z’'-]{1,30}){0,5})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex References();

    [GeneratedRegex(@"\b(?:change[ds]?|replace[ds]?|amend(?:ed)?)\s+(?:of\s+)?(?:all\s+)?(?:references?\s+to\s+|the\s+terms?\s+|the\s+words?\s+|terminology\s+from\s+|wording\s+from\s+|terms?\s+from\s+)(?<before>[A-Za-z’'-]{1,30}(?:\s+(?!(?:to|with|by)\s)[A-Za-z’'-]{1,30}){0,5})\s+(?:to|with|by)\s+(?<after>[A-Za-z’'-]{1,30}(?:\s+(?!(?:throughout|and|across|as|where)\b|in\s+(?:section|the|this|all|each|every|appendix|line|[0-9]))[A-Za-z’'-]{1,30}){0,5})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ChangeOf();

    [GeneratedRegex(@"(?<before>[A-Z][\w’'-]{0,30}(?:\s+(?:[A-Z][\w’'-]{0,30}|and|of|for|the)){0,6})\s+(?:(?:has|have|was|were|is|been|now)\s+){0,3}(?:(?:replaced|superseded)\s+(?:by|with)|renamed(?:\s+(?:as|to))?|known\s+as|called)\s+(?:the\s+)?(?<after>[A-Z][\w’'-]{0,30}(?:\s+(?:[A-Z][\w’'-]{0,30}|and|of|for|the)){0,6})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Renamed();

    [GeneratedRegex(@"\bfrom\s+[‘“""']?(?<before>[A-Z][\w’-]{0,30}(?:\s+[A-Z][\w’-]{0,30}){0,5})[’”""']?\s+to\s+[‘“""']?(?<after>[A-Z][\w’-]{0,30}(?:\s+[A-Z][\w’-]{0,30}){0,5})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"\b(?:terms?|terminology|language|words?|wording|phrase)\s+[‘“""'](?<after>[^‘’“”""']{1,60})[’”""']|[‘“""'](?<after>[^‘’“”""']{1,60})[’”""']\s+(?:terminology|language|wording)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NewTerm();
}
