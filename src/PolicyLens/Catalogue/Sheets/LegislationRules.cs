using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>What an entry of legislation must be.</summary>
internal static partial class LegislationRules
{
    private static readonly SourceKind[] Kinds = [SourceKind.Act, SourceKind.Regulations, SourceKind.Order, SourceKind.Rules, SourceKind.Convention, SourceKind.Eu];

    public static void Check(LegislationEntry entry, ItemReport report, KnownNames known)
    {
        if (!Kinds.Contains(entry.Kind))
        {
            report.Add("kind", $"“{EnumWords.Of(entry.Kind)}” is no kind of legislation.", $"Write one of {string.Join(", ", Kinds.Select(EnumWords.Of))}; guidance stands in the list “guidance”.");
        }

        if (YearAtEnd().Match(entry.Title) is { Success: true } year && year.Groups[1].Value != entry.Year?.ToString(CultureInfo.InvariantCulture))
        {
            report.Add("year", $"The title ends with {year.Groups[1].Value} and the year is {entry.Year?.ToString(CultureInfo.InvariantCulture) ?? "not given"}.", "Make the two agree.");
        }

        CheckStanding(entry, report);
        CheckAddress(entry, report);
        if (entry.Successor is { } successor && (successor == entry.Title || !known.Has(CatalogueKind.Legislation, successor)))
        {
            report.Add("successor", successor == entry.Title ? "It is its own successor." : $"“{EntryReader.Shown(successor)}” is not the title of legislation in the catalogue.", known.Advice(CatalogueKind.Legislation, successor));
        }

        foreach (var twice in (entry.Articles ?? []).GroupBy(article => article.Number, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
        {
            report.Add("articles", $"Article {twice.Key} stands twice.", "Take one of the two out.");
        }

        foreach (var article in (entry.Articles ?? []).Where(article => string.IsNullOrWhiteSpace(article.Number) || string.IsNullOrWhiteSpace(article.Name)))
        {
            report.Add("articles", $"Article {article.Number} lacks its number or its name.", "Give both, as in { \"number\": \"12\", \"name\": \"Respect for the views of the child\" }.");
        }
    }

    private static void CheckStanding(LegislationEntry entry, ItemReport report)
    {
        report.CheckOrder("commenced", entry.Commenced, "repealed", entry.Repealed);
        if (entry.Repealed is not null && entry.Status == Standing.InForce)
        {
            report.Add("status", $"It is in force and was repealed on {entry.Repealed}.", "Write repealed or superseded, or take the date out.");
        }

        if (entry.Successor is not null && entry.Status == Standing.InForce)
        {
            report.Add("successor", "It is in force and has a successor.", "Write repealed or superseded, or take the successor out.", Severity.Warning);
        }

        if (entry.Survives is not null && entry.Status is Standing.InForce or Standing.Unknown)
        {
            report.Add("survives", "It says what survives, but not that the rest does not stand.", "Write repealed or superseded, or put the sentence into the note.", Severity.Warning);
        }
    }

    private static void CheckAddress(LegislationEntry entry, ItemReport report)
    {
        if (entry.Uri is not { } uri)
        {
            return;
        }

        if (Address().Match(uri) is not { Success: true } address)
        {
            report.Add("uri", $"“{EntryReader.Shown(uri)}” has not the form of an identifier of legislation.gov.uk.", "Write it as in http://www.legislation.gov.uk/id/ukpga/1989/41, or leave it out.");
            return;
        }

        if (address.Groups["year"] is { Success: true } year && year.Value != entry.Year?.ToString(CultureInfo.InvariantCulture))
        {
            report.Add("uri", $"It is of {year.Value} and the entry of {entry.Year?.ToString(CultureInfo.InvariantCulture) ?? "no year"}.", "Correct one of the two.");
        }

        if (address.Groups["act"].Success != (entry.Kind == SourceKind.Act))
        {
            report.Add("uri", $"“{address.Groups["type"].Value}” does not go with the kind {EnumWords.Of(entry.Kind)}.", "Correct one of the two.");
        }
    }

    // The types of legislation.gov.uk: first those of primary legislation. Acts before 1963 go by the year of a reign: "Geo5/23-24/12".
    [GeneratedRegex("^http://www\\.legislation\\.gov\\.uk/id/(?<type>(?<act>ukpga|ukla|ukcm|asp|anaw|asc|mwa|nia|apni|aosp)|uksi|ssi|wsi|nisr|nisi|uksro|nisro|ukmo|ukci|eur|eudr|eudn|eut)/(?:(?<year>(?:1[789]|20)[0-9]{2})|[A-Z][A-Za-z0-9]{2,20}/[0-9]{1,2}(?:(?:-|and)[0-9]{1,2}){0,3})/[0-9]{1,5}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();

    [GeneratedRegex(" ((?:1[789]|20)[0-9]{2})$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearAtEnd();
}
