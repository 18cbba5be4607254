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
                if (!Natural.Contains(match.Groups["word"].Value))
                {
                    yield return new(Rule, Severity.Info, $"“{match.Value}”: the word stands twice.") { Anchor = passage.Anchor, Quote = match.Value, Suggestion = $"Write “{match.Groups["word"].Value}” once." };
                }
            }
        }
    }

    // Two capitals are a name ("Wagga Wagga"); a word of one letter is a label.
    [GeneratedRegex(@"\b(?<word>[A-Za-z]?[a-z]{1,20})[  ]\k<word>\b(?![’'-])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Doubled();
}
