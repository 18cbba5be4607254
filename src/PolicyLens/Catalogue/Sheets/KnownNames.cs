using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>The names of all entries that hold, to look up successors and to find names that two entries share.</summary>
internal sealed class KnownNames(ValueList<CatalogueItem> items)
{
    // Law and guidance are found by the same rule in the same texts: their names must differ from one another too.
    private readonly ILookup<(string, string), CatalogueItem> byName = items.SelectMany(item => Keys(item).Select(key => (Key: (Room(item), key), item))).ToLookup(pair => pair.Key, pair => pair.item);
    private readonly HashSet<(CatalogueKind, string)> titles = [.. items.Select(item => (item.Kind, item.Name))];

    /// <summary>Whether an entry of that kind has that very name as its own.</summary>
    public bool Has(CatalogueKind kind, string name) => titles.Contains((kind, name));

    /// <summary>The advice where a name that is referred to is no entry's.</summary>
    public string Advice(CatalogueKind kind, string name) =>
        NearNames.DidYouMean(name, items.Where(item => item.Kind == kind).Select(item => item.Name)) ?? "Add an entry for it, or take it out.";

    /// <summary>The id of another entry of synonyms that has the wording too; null where none has.</summary>
    public string? OtherWith(string wording, SynonymEntry entry) =>
        byName[(EnumWords.Of(CatalogueKind.Synonyms), TextShape.Key(wording))].FirstOrDefault(item => item.Entry != (object)entry)?.Name;

    /// <summary>A finding for each name that a later entry shares with an earlier one. Wordings of synonyms are often shared, and looked at by their own rules.</summary>
    public IEnumerable<CatalogueFinding> Shared(bool builtIn) => byName.Where(names => names.First().Kind != CatalogueKind.Synonyms && names.Skip(1).Any()).SelectMany(names =>
    {
        var first = names.First();
        return names.Skip(1).Where(item => builtIn || !item.Origin.BuiltIn).Select(item =>
        {
            var report = new ItemReport(item);
            report.Add("aliases", $"The name “{EntryReader.Shown(item.Names.First(name => TextShape.Key(name) == names.Key.Item2))}” is that of {EnumWords.Of(first.Kind)} “{EntryReader.Shown(first.Name)}” too ({first.Origin.File}, line {first.Origin.Line}), so it never means this.", "Leave the name to one of the two.", Severity.Error);
            return report.Findings[0];
        });
    });

    private static IEnumerable<string> Keys(CatalogueItem item) =>
        item.Kind is CatalogueKind.Subjects ? [item.Name] : item.Names.Select(TextShape.Key).Distinct(StringComparer.Ordinal);

    /// <summary>Where a name must be one entry's alone.</summary>
    private static string Room(CatalogueItem item) => item switch
    {
        { Kind: CatalogueKind.Guidance } => EnumWords.Of(CatalogueKind.Legislation),
        { Entry: OutcomeEntry outcome } => EnumWords.Of(outcome.Scheme),
        _ => EnumWords.Of(item.Kind),
    };
}
