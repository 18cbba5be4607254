using System.Text.RegularExpressions;
using PolicyLens.Diagnostics;

namespace PolicyLens.Checking;

/// <summary>A word that stands twice in a row where English has it once: "and and".</summary>
internal sealed partial class DoubledWordCheck : ICheck
{
    // "Children who had had a placement", "the decision that that court made", "very very".
    private static readonly HashSet<string> Natural = new(StringComparer.OrdinalIgnoreCase) { "had", "that", "very", "bye", "no", "so", "knock", "now", "far", "more", "do", "her", "it", "can" };

    public string Rule => "doubled-word";

    public string Title => "words that stand twice in a row";

    public IEnumerable<Issue> Check(CheckedChapter subject)
    {
        foreach (var passage in subject.Passages)
        {
            foreach (Match match in Doubled().Matches(passage.Text))
            {
                // Two capitals are a name: "Wagga Wagga".
                var word = match.Groups["word"].Value;
                if (!Natural.Contains(word) && char.IsLower(match.Value[^word.Length]))
                {
                    yield return new(Rule, Severity.Info, $"“{match.Value}”: the word stands twice.") { Anchor = passage.Anchor, Quote = match.Value, Suggestion = $"Write “{word}” once." };
                }
            }
        }
    }

    // A word of one letter is a label.
    [GeneratedRegex(@"\b(?<word>[a-z]{2,20})[ \u00A0]\k<word>\b(?![’'-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Doubled();
}
