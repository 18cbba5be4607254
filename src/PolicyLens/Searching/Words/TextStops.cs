using System.Buffers;

namespace PolicyLens.Searching.Words;

/// <summary>What no phrase runs over.</summary>
internal static class TextStops
{
    private static readonly SearchValues<char> All = SearchValues.Create(".,;:!?|()\t");
    private static readonly SearchValues<char> WithoutComma = SearchValues.Create(".;:!?|()\t");

    /// <summary>Whether a stop stands between two words that follow one another. A point with no space behind it is none: "s.47".</summary>
    /// <param name="commas">Whether a comma is one.</param>
    public static bool Stands(ReadOnlySpan<char> text, in IndexWord before, in IndexWord word, bool commas)
    {
        var start = before.Start + before.Length;
        var gap = text[start..word.Start];
        return gap is not " " && gap is not "." && gap.ContainsAny(commas ? All : WithoutComma);
    }
}
