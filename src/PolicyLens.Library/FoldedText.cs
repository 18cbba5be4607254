using System.Text;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>Names as they are compared: lower-case letters and digits, one space between words.</summary>
internal static class FoldedText
{
    /// <summary>
    /// Accents and apostrophes fall away, other punctuation divides words, a leading "the" is dropped: "The
    /// Children’s Homes (England) Regulations 2015" is <c>childrens homes england regulations 2015</c>.
    /// </summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(PlainLetters.Of(rune).ToString());
            }
            else if (!FallsAway(rune) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        var result = folded.ToString().Trim();
        return result.StartsWith("the ", StringComparison.Ordinal) ? result[4..] : result;
    }

    /// <summary>The text without the year that ends it.</summary>
    public static string WithoutYear(string folded) =>
        folded.LastIndexOf(' ') is var space and > 0 && folded.Length - space == 5 && folded.AsSpan(space + 1).IndexOfAnyExceptInRange('0', '9') < 0
            ? folded[..space]
            : folded;

    private static bool FallsAway(Rune rune) => rune.Value is '\'' or '’' or '‘' || PlainLetters.IsAccent(rune);
}
