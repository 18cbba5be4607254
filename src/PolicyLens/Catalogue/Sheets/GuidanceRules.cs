using System.Globalization;
using PolicyLens.Model;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>What an entry of guidance must be.</summary>
internal static class GuidanceRules
{
    private static readonly SourceKind[] Kinds = [SourceKind.Guidance, SourceKind.Framework, SourceKind.Standard];

    public static void Check(GuidanceEntry entry, ItemReport report, KnownNames known)
    {
        if (!Kinds.Contains(entry.Kind))
        {
            report.Add("kind", $"“{EnumWords.Of(entry.Kind)}” is no kind of guidance.", $"Write one of {string.Join(", ", Kinds.Select(EnumWords.Of))}; legislation stands in the list “legislation”.");
        }

        CheckEditions(entry, report);
        foreach (var volume in entry.Volumes ?? [])
        {
            if (!volume.Years.SequenceEqual(volume.Years.Distinct().Order()))
            {
                report.Add("volumes", $"The years of volume {volume.Volume.ToString(CultureInfo.InvariantCulture)} do not rise.", "Put the oldest first, each once.");
            }
        }

        if (entry.Successor is { } successor && (successor == entry.Title || !(known.Has(CatalogueKind.Guidance, successor) || known.Has(CatalogueKind.Legislation, successor))))
        {
            report.Add("successor", successor == entry.Title ? "It is its own successor." : $"“{EntryReader.Shown(successor)}” is not the title of guidance in the catalogue.", known.Advice(CatalogueKind.Guidance, successor));
        }
    }

    private static void CheckEditions(GuidanceEntry entry, ItemReport report)
    {
        for (var at = 1; at < entry.Editions.Count; at++)
        {
            var (before, edition) = (entry.Editions[at - 1], entry.Editions[at]);
            var sameYear = edition.Year == before.Year && string.CompareOrdinal(before.Published ?? "", edition.Published ?? "") < 0;
            if (edition.Year <= before.Year && !sameYear)
            {
                report.Add("editions", $"The edition of {Year(edition)} stands after that of {Year(before)}.", "Put the oldest first; two of one year need their days of publication.");
            }
        }

        if (entry.Editions.Count(edition => edition.Status == Standing.InForce) > 1)
        {
            report.Add("editions", $"More than one is in force: {string.Join(", ", entry.Editions.Where(edition => edition.Status == Standing.InForce).Select(Year))}.", "Leave in-force to the newest that is.");
        }

        if (entry.Successor is not null && entry.Editions.Any(edition => edition.Status == Standing.InForce))
        {
            report.Add("successor", "An edition is in force, and the whole has a successor.", "Make the editions superseded, or take the successor out.");
        }

        foreach (var edition in entry.Editions)
        {
            if (edition.Year is < 1900 or > 2100)
            {
                report.Add("editions", $"{Year(edition)} is no year of an edition.", "Correct it.");
            }

            report.CheckDate("editions", edition.Effective);
            if (report.CheckDate("editions", edition.Published) && !edition.Published!.StartsWith(Year(edition), StringComparison.Ordinal))
            {
                report.Add("editions", $"The edition of {Year(edition)} was published on {edition.Published}.", "Correct one of the two.");
            }
        }
    }

    private static string Year(GuidanceEdition edition) => edition.Year.ToString(CultureInfo.InvariantCulture);
}
