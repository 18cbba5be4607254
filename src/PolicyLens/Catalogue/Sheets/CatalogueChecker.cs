using PolicyLens.Diagnostics;
using PolicyLens.Model;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>Checks catalogue files against what their entries must be: alone, and beside one another.</summary>
/// <param name="today">A user's entry is not checked later than this day. The built-in ones were checked before the program was made, whatever a clock says.</param>
public sealed class CatalogueChecker(DateOnly today)
{
    /// <summary>What is wrong in the built-in files and in those laid over them, in the order of the files.</summary>
    /// <param name="sheets">The files laid over the built-in ones, in their order.</param>
    /// <param name="builtIn">Whether the findings of the built-in files are wanted too; names and successors are looked up in them all the same.</param>
    public ValueList<CatalogueFinding> Check(ValueList<CatalogueSheet> sheets, bool builtIn = true)
    {
        var items = Overlay.Items([.. BuiltInSheets.All, .. sheets]);
        var known = new KnownNames(items);
        var checkedItems = items.Where(item => builtIn || !item.Origin.BuiltIn).ToList();
        var found = new List<CatalogueFinding>((builtIn ? BuiltInSheets.All : []).Concat(sheets).SelectMany(sheet => sheet.Faults));
        foreach (var item in checkedItems)
        {
            found.AddRange(Check(item, known));
        }

        found.AddRange(Twice(sheets));
        found.AddRange(known.Shared(builtIn));
        var order = BuiltInSheets.All.Concat(sheets).Select((sheet, index) => (sheet.Name, index)).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        return found.OrderBy(finding => order.GetValueOrDefault(finding.File, int.MaxValue)).ThenBy(finding => finding.Line).ToValueList();
    }

    private IEnumerable<CatalogueFinding> Check(CatalogueItem item, KnownNames known)
    {
        var report = new ItemReport(item);
        CheckProvenance(item, report);
        switch (item.Entry)
        {
            case LegislationEntry entry:
                LegislationRules.Check(entry, report, known);
                break;
            case GuidanceEntry entry:
                GuidanceRules.Check(entry, report, known);
                break;
            case BodyEntry entry:
                BodyRules.Check(entry, report, known);
                break;
            case AuthorityEntry entry:
                AuthorityRules.Check(entry, report, known);
                break;
            case TopicEntry entry:
                TermRules.Check(entry, report);
                break;
            case FloorEntry entry:
                FloorRules.Check(entry, report, known);
                break;
            case SynonymEntry entry:
                SynonymRules.Check(entry, report, known);
                break;
            case TermEntry or SubjectEntry:
                TermRules.CheckId(item.Name, report);
                break;
        }

        return report.Findings;
    }

    private void CheckProvenance(CatalogueItem item, ItemReport report)
    {
        // The built-in facts are a promise to every user; what a user notes for himself is his own affair.
        var severity = item.Origin.BuiltIn ? Severity.Error : Severity.Warning;
        if (string.IsNullOrWhiteSpace(item.Source))
        {
            report.Add("source", "It does not say where its facts come from, and neither does its file.", "Give a source, of the entry or of the whole file.", severity);
        }

        if (item.AsOf is not { } asOf)
        {
            report.Add("asOf", "It does not say when its facts were checked, and neither does its file.", "Give the day as in 2026-01-05, of the entry or of the whole file.", severity);
        }
        else if (!DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out var day))
        {
            report.Add("asOf", $"“{asOf}” is not a day.", "Write it as in 2026-01-05.");
        }
        else if (day > today && !item.Origin.BuiltIn)
        {
            report.Add("asOf", $"{asOf} is still to come.", "Give the day on which the facts were checked.");
        }
    }

    /// <summary>Entries that stand twice in one file: the later counts, which nobody sees.</summary>
    private static IEnumerable<CatalogueFinding> Twice(ValueList<CatalogueSheet> sheets) => BuiltInSheets.All.Concat(sheets)
        .SelectMany(sheet => sheet.Items.GroupBy(item => (item.Kind, item.Key.ToLowerInvariant())).SelectMany(group => group.Skip(1).Select(again =>
        {
            var report = new ItemReport(again);
            report.Add(EntryForm.Of(again.Kind).KeyField, $"It stands in this file before, on line {group.First().Origin.Line}; only the later counts.", "Take one of the two out.");
            return report.Findings[0];
        })));
}
