using System.Text.RegularExpressions;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>
/// Tells a section's role from its words: by what it begins with, by phrases that stand for one role, and by a list of which most
/// items are legislation. A section that speaks for two roles has neither.
/// </summary>
internal sealed partial class RoleOfContent(ValueList<RolePhrases> data)
{
    /// <summary>How many of a section's texts are looked at for phrases: what it is for is said at its beginning.</summary>
    private const int TextsRead = 2;

    private const int OpeningWeight = 3;
    private const int PhraseWeight = 2;
    private const int LegislationWeight = 4;

    /// <summary>A list of fewer pieces of legislation is an example.</summary>
    private const int LeastLegislation = 3;

    /// <summary>A longer text that names an Act says something of it.</summary>
    private const int LongestItem = 200;

    private readonly (SectionRole Role, string[] Phrases, string[] Anywhere, string[] Openings, string[] And)[] roles =
        [.. data.Select(entry => (entry.Role, Keys(entry.Phrases), Keys(entry.Anywhere), Keys(entry.Opening), Keys(entry.And)))];

    public SectionRole Of(IEnumerable<string> texts)
    {
        var all = texts.Where(text => text.Length > 0).ToList();
        var weights = new Dictionary<SectionRole, int>();
        var padded = all.Select(text => $" {TextShape.Key(text)} ").ToList();
        foreach (var (role, phrases, anywhere, openings, and) in roles)
        {
            if (padded.Count > 0 && openings.Any(opening => padded[0].StartsWith(opening, StringComparison.Ordinal)) && (and.Length == 0 || and.Any(word => padded[0].Contains(word, StringComparison.Ordinal))))
            {
                weights[role] = weights.GetValueOrDefault(role) + OpeningWeight;
            }

            if (phrases.Any(phrase => padded.Take(TextsRead).Any(text => text.Contains(phrase, StringComparison.Ordinal)))
                || anywhere.Any(phrase => padded.Exists(text => text.Contains(phrase, StringComparison.Ordinal))))
            {
                weights[role] = weights.GetValueOrDefault(role) + PhraseWeight;
            }
        }

        if (IsListOfLegislation(all))
        {
            weights[SectionRole.LegalFramework] = weights.GetValueOrDefault(SectionRole.LegalFramework) + LegislationWeight;
        }

        return weights.OrderByDescending(pair => pair.Value).Take(2).ToList() switch
        {
            [] => SectionRole.Other,
            [var first, var second] when first.Value == second.Value => SectionRole.Other,
            [var first, ..] => first.Key,
        };
    }

    /// <summary>Most of the texts after the lead-in name one piece of legislation each.</summary>
    private static bool IsListOfLegislation(List<string> texts)
    {
        var items = texts.Where(text => !text.EndsWith(':')).ToList();
        var legislation = items.Count(text => text.Length <= LongestItem && Legislation().IsMatch(text));
        return legislation >= LeastLegislation && legislation * 2 > items.Count;
    }

    private static string[] Keys(ValueList<string>? phrases) => [.. (phrases ?? []).Select(phrase => $" {TextShape.Key(phrase)} ")];

    [GeneratedRegex(@"\b(?:Act|Regulations|Order|Rules|Convention|Measure|Code of Practice)\b[^.;]{0,80}\b(?:19|20)[0-9]{2}\b|\bConvention on\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Legislation();
}
