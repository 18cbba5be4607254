using System.Text.RegularExpressions;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Markdown;

/// <summary>Takes attributes such as <c>{#scope .wide}</c> off the end of a text: they are not shown.</summary>
internal static partial class MarkdownAttributes
{
    public static List<TextRun> Without(List<TextRun> runs)
    {
        if (runs.Count > 0 && !runs[^1].IsBreak && Attributes().Match(runs[^1].Text) is { Success: true } match)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text[..match.Index] };
        }

        return runs;
    }

    // Only what begins with # or . or names a value, so that {name} in a template stays.
    [GeneratedRegex(@"\{:?\s*(?:[#.][\w.:-]+|[\w-]+=(?:""[^""{}]*""|[^\s""{}]+))(?:\s+(?:[#.][\w.:-]+|[\w-]+=(?:""[^""{}]*""|[^\s""{}]+)))*\s*\}\s*\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Attributes();
}
