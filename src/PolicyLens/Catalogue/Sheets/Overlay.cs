using PolicyLens.Model;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>Lays the entries of a user's files over the built-in ones.</summary>
internal sealed class Overlay(ValueList<CatalogueSheet> sheets)
{
    private readonly ILookup<CatalogueKind, CatalogueItem> own = sheets.SelectMany(sheet => sheet.Items).ToLookup(item => item.Kind);

    /// <summary>The built-in entries, each in its place or replaced there; added ones behind them, but topics before them: what a user adds is meant more narrowly.</summary>
    public ValueList<T> Over<T>(ValueList<T> builtIn, CatalogueKind kind, Func<T, string> key)
        where T : class
    {
        if (!own.Contains(kind))
        {
            return builtIn;
        }

        var laid = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in own[kind])
        {
            laid[item.Key] = (T)item.Entry;
        }

        var known = builtIn.Select(key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = laid.Where(pair => !known.Contains(pair.Key)).Select(pair => pair.Value).ToList();
        var replaced = builtIn.Select(entry => laid.GetValueOrDefault(key(entry)) ?? entry);
        return kind == CatalogueKind.Topics ? [.. added, .. replaced] : [.. replaced, .. added];
    }

    /// <summary>The items of all files, those that gave way to a later one left out.</summary>
    public static ValueList<CatalogueItem> Items(IReadOnlyList<CatalogueSheet> all)
    {
        var order = new List<(CatalogueKind, string)>();
        var laid = new Dictionary<(CatalogueKind, string), CatalogueItem>();
        foreach (var item in all.SelectMany(sheet => sheet.Items))
        {
            var key = (item.Kind, item.Key.ToLowerInvariant());
            if (!laid.TryGetValue(key, out var before))
            {
                order.Add(key);
            }

            laid[key] = before is null ? item : item with { Replaces = true };
        }

        return order.Select(key => laid[key]).ToValueList();
    }
}
