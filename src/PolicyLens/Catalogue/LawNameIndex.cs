using System.Globalization;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>Finds law and guidance by the names that people type.</summary>
internal sealed class LawNameIndex
{
    private readonly ILookup<string, LawSource> byName;
    private readonly ILookup<string, LawSource> byNameWithoutYear;
    private readonly ValueList<string> all;

    public LawNameIndex(ValueList<LegislationEntry> legislation, ValueList<GuidanceEntry> guidance)
    {
        var named = legislation.SelectMany(entry => entry.Aliases.Prepend(entry.Title).Select(name => (Name: name, Source: new LawSource(entry, null))))
            .Concat(guidance.SelectMany(entry => entry.Aliases.Concat(entry.Short).Prepend(entry.Title).Select(name => (Name: name, Source: new LawSource(null, entry))))).ToList();
        all = named.Select(pair => pair.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();
        byName = named.ToLookup(pair => Key(pair.Name), pair => pair.Source, StringComparer.Ordinal);
        byNameWithoutYear = named.ToLookup(pair => WithoutYear(Key(pair.Name)).Name, pair => pair.Source, StringComparer.Ordinal);
    }

    /// <summary>The exact name first; then the name without its year: of legislation only what has that year, where any has. A volume's number does not matter.</summary>
    public ValueList<LawSource> Find(string name)
    {
        var key = Key(name);
        if (byName[key].Distinct().ToValueList() is { Count: > 0 } exact)
        {
            return exact;
        }

        var (plain, year) = WithoutYear(key);
        var found = byNameWithoutYear[plain].Distinct().ToList();
        if (found.Count == 0 && plain.LastIndexOf(" volume ", StringComparison.Ordinal) is var volume and > 0)
        {
            return [.. Find(plain[..volume]).Where(source => source.Guidance?.Volumes is not null)];
        }

        return year is null ? [.. found] : [.. found.Where(source => source.Legislation is null || source.Legislation.Year == year)];
    }

    public IReadOnlyList<string> Near(string name) => NearNames.To(name, all);

    /// <summary>Without its article, and "Acts" as "Act": people type "the Children Acts".</summary>
    private static string Key(string name)
    {
        var key = TextShape.Key(name.Length > 500 ? name[..500] : name).Replace(" acts ", " act ", StringComparison.Ordinal);
        key = key.EndsWith(" acts", StringComparison.Ordinal) ? key[..^1] : key;
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }

    private static (string Name, int? Year) WithoutYear(string key) =>
        key.Length > 5 && key[^5] == ' ' && int.TryParse(key.AsSpan(key.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2999
            ? (key[..^5], year)
            : (key, null);
}
