using PolicyLens.Catalogue;
using PolicyLens.Catalogue.Sheets;

namespace PolicyLens.Cli;

/// <summary>Finds the entries of the catalogue that a user names.</summary>
internal sealed class CatalogueLookup(Catalogues catalogues)
{
    /// <summary>The entries of a name: those that bear it as their own, else as another name, else law whose name it is without the year, else synonyms that have it as a wording.</summary>
    public IReadOnlyList<CatalogueItem> Find(string wanted)
    {
        var items = catalogues.Items;
        bool Is(string name) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
        if (items.Where(item => Is(item.Name)).ToList() is { Count: > 0 } own)
        {
            return own;
        }

        // What a wording searches for comes last: of initials people ask what they stand for.
        if (items.Where(item => item.Kind != CatalogueKind.Synonyms && item.Names.Any(Is)).ToList() is { Count: > 0 } named)
        {
            return named;
        }

        var titles = catalogues.Law.SourcesNamed(wanted).Select(source => source.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var law = items.Where(item => item.Kind is CatalogueKind.Legislation or CatalogueKind.Guidance && titles.Contains(item.Name)).ToList();
        return law.Count > 0 ? law : [.. items.Where(item => item.Kind == CatalogueKind.Synonyms && item.Names.Any(Is))];
    }
}
