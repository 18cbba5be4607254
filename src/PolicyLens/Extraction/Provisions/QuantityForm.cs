using System.Text.RegularExpressions;

namespace PolicyLens.Extraction.Provisions;

/// <summary>Makes the patterns of quantities.</summary>
internal static class QuantityForm
{
    /// <summary>Far more than any sentence needs; a pause of a busy machine must not cost an answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Interpreted, not generated: these patterns spell out every number in words and every person in many places. As
    /// generated code they are seventy thousand lines, which cost a reader half a second at every start.
    /// </summary>
#pragma warning disable SYSLIB1045 // the generated code costs more than it saves, see above
    public static Regex Of(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
#pragma warning restore SYSLIB1045

    /// <summary>Whether a text has one of the words without which a form is not worth trying; true where there are none.</summary>
    public static bool MayStandIn(string sentence, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (sentence.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return words.IsEmpty;
    }
}
