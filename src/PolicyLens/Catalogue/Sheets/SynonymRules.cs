using PolicyLens.Diagnostics;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>What an entry of synonyms must be.</summary>
internal static class SynonymRules
{
    public static void Check(SynonymEntry entry, ItemReport report, KnownNames known)
    {
        TermRules.CheckId(entry.Id, report);
        var keys = entry.Variants.Select(TextShape.Key).ToHashSet(StringComparer.Ordinal);
        if (keys.Count < 2)
        {
            report.Add("variants", "It has one wording, so nothing else is found by it.", "Give at least two.", Severity.Warning);
        }

        foreach (var variant in entry.Variants.Where(variant => !IsAbbreviation(variant)))
        {
            if (known.OtherWith(variant, entry) is { } other)
            {
                report.Add("variants", $"“{EntryReader.Shown(variant)}” is a wording of “{EntryReader.Shown(other)}” too: whoever types it finds both.", "Leave it to one of the two, unless it means both.", Severity.Warning);
            }
        }

        foreach (var phrase in entry.Never ?? [])
        {
            CheckNever(phrase, keys, report);
        }

        foreach (var capitals in (entry.Capitals ?? []).Where(capitals => !entry.Variants.Contains(capitals)))
        {
            report.Add("capitals", $"“{EntryReader.Shown(capitals)}” is not among the variants.", "Write it among them too, or take it out.");
        }
    }

    private static void CheckNever(string phrase, HashSet<string> variants, ItemReport report)
    {
        var key = TextShape.Key(phrase);
        if (variants.Contains(key))
        {
            report.Add("never", $"“{EntryReader.Shown(phrase)}” is a variant too, which is then never found.", "Take it out of one of the two.");
        }
        else if (!variants.Any(variant => $" {key} ".Contains($" {variant} ", StringComparison.Ordinal)))
        {
            report.Add("never", $"“{EntryReader.Shown(phrase)}” has none of the variants in it, so it rules nothing out.", "Write the whole phrase, with the variant as it stands in it.", Severity.Warning);
        }
    }

    /// <summary>Initials often stand for several things.</summary>
    private static bool IsAbbreviation(string variant) => !variant.Contains(' ', StringComparison.Ordinal) && variant.Count(char.IsAsciiLetterUpper) >= 2;
}
