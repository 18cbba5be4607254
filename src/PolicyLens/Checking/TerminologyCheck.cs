using PolicyLens.Diagnostics;
using PolicyLens.Structure;

namespace PolicyLens.Checking;

/// <summary>Several wordings for the same people in one chapter: "looked after", "in care", "cared for".</summary>
internal sealed class TerminologyCheck : ICheck
{
    /// <summary>The ideas that are people: two names for them read like two groups.</summary>
    private static readonly HashSet<string> People = new(StringComparer.Ordinal) { "looked-after-child", "care-leaver", "foster-carer", "disabled-child" };

    public string Rule => "terminology";

    public string Title => "several wordings for the same people";

    public IEnumerable<Issue> Check(CheckedChapter subject)
    {
        foreach (var uses in subject.Findings.Terminology.Where(use => People.Contains(use.Term)).GroupBy(use => use.Term))
        {
            var wordings = uses.GroupBy(use => Plain(use.Variant)).OrderByDescending(group => group.Count()).ToList();
            if (wordings.Count < 2)
            {
                continue;
            }

            var rarest = wordings[^1].First();
            yield return new(Rule, Severity.Info, $"The same people are called by {wordings.Count} names: {string.Join(", ", wordings.Select(group => $"“{group.First().Quote}” ({group.Count()})"))}.")
            {
                Anchor = rarest.Anchor,
                Quote = rarest.Quote,
                Suggestion = $"Use one, such as “{wordings[0].First().Quote}”, or say that they mean the same.",
            };
        }
    }

    /// <summary>The wording whether one is meant or many.</summary>
    private static string Plain(string variant) => string.Join(' ', TextShape.Key(variant).Split(' ').Select(word => word switch
    {
        "children" => "child",
        "people" => "person",
        "adults" => "adult",
        _ => word.EndsWith('s') && word.Length > 4 ? word[..^1] : word,
    }));
}
