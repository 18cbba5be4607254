using PolicyLens.Model;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>The program's own catalogue files, read with the places of their entries.</summary>
internal static class BuiltInSheets
{
    private static readonly (string File, CatalogueKind? Entries)[] Files =
    [
        ("legislation.json", CatalogueKind.Legislation),
        ("guidance.json", CatalogueKind.Guidance),
        ("bodies.json", CatalogueKind.Bodies),
        ("authorities.json", CatalogueKind.Authorities),
        ("partnerships.json", CatalogueKind.Authorities),
        ("former-authorities.json", CatalogueKind.Authorities),
        ("topics.json", CatalogueKind.Topics),
        ("floors.json", CatalogueKind.Floors),
        ("terms.json", null),
        ("synonyms.json", null),
    ];

    private static readonly Lazy<ValueList<CatalogueSheet>> Read = new(() => Files
        .Select(file => new SheetReader(file.File, builtIn: true, file.Entries).Read(CatalogueFile.Bytes(file.File))).ToValueList());

    public static ValueList<CatalogueSheet> All => Read.Value;
}
