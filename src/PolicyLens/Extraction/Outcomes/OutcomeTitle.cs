using System.Text.RegularExpressions;

namespace PolicyLens.Extraction.Outcomes;

/// <summary>What of an outcome's title is its name.</summary>
internal static partial class OutcomeTitle
{
    /// <summary>The title without its number, its label and the words that introduce it: "Outcome 2: Children will be healthy" is "be healthy".</summary>
    public static string Bare(string title) => Leading().Replace(Trailing().Replace(title, ""), "");

    [GeneratedRegex(@"\s+(?:[0-9]{1,2}|[A-Z]|one|two|three|four|five|six|seven|eight)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^[\s•""“]*(?:(?:Outcome|Priority|Aim|Objective|Goal|Ambition|Measure|Indicator)\s+[0-9A-Z]{1,2}\s*[:.–-]\s*)?(?:[0-9]{1,2}[.)]\s*|\([a-z]\)\s*)?(?:(?:to|they|(?:all\s+|every\s+|our\s+)?(?:children|child|young people)(?:\s+and\s+young\s+people)?)\s+(?:(?:are|will|should|can|to|is)\s+)?(?=be\b|being\b|stay|enjoy|make|making|achiev|keep|feel|healthy$|safe$|nurtured$|active$|respected$|responsible$|included$))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Leading();
}
