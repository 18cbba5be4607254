using PolicyLens.Model;

namespace PolicyLens.Catalogue.Sheets;

/// <summary>
/// A catalogue file as it was read: its entries, and what of it could not be used.
/// <para>
/// A file that a user writes is one JSON object. <c>asOf</c> (a day, as ISO 8601) and <c>source</c> hold for every entry
/// that gives none of its own; beside them stand lists of entries, each list named by its <see cref="CatalogueKind"/>:
/// </para>
/// <code>
/// {
///   "asOf": "2026-01-05",
///   "source": "Anyshire, legal services",
///   "legislation": [ { "title": "Street Lamps Act 1999", "kind": "act" } ],
///   "guidance": [ { "title": "Anyshire Practice Standards", "short": ["APS"], "editions": [ { "year": 2024, "status": "in-force" } ] } ],
///   "terms": [ { "id": "family-hub", "variants": ["family hub", "children's centre"] } ],
///   "synonyms": [ { "id": "lamp-check", "variants": ["lamp check", "lantern round", "LCR"] } ]
/// }
/// </code>
/// <para>
/// An entry needs few fields: of legislation <c>title</c> and <c>kind</c>, of guidance <c>title</c>, of bodies
/// <c>name</c>, of authorities <c>name</c> and <c>kind</c>, of topics <c>id</c>, <c>kind</c> and <c>all</c>, of terms
/// <c>id</c> and <c>variants</c>, of synonyms the same, of subjects <c>id</c> and <c>terms</c>, of outcomes <c>scheme</c> and <c>title</c>. All else
/// may be left out; what is left out of the standing of a law is not known, and never guessed.
/// </para>
/// </summary>
/// <param name="Name">The file's name, as it is shown to people.</param>
/// <param name="Items">The entries that can be used, in the order of the file.</param>
/// <param name="Faults">What could not be used, each told; the rest of the file is used.</param>
public sealed record CatalogueSheet(string Name, bool BuiltIn, ValueList<CatalogueItem> Items, ValueList<CatalogueFinding> Faults)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    /// <summary>Reads a file that a user wrote; never throws for its content.</summary>
    /// <param name="name">Its name, as it is shown to people.</param>
    public static CatalogueSheet Read(string name, ReadOnlyMemory<byte> bytes) => new SheetReader(name, builtIn: false).Read(bytes.Span);

    /// <summary>A file of which nothing can be used.</summary>
    public static CatalogueSheet Unusable(string name, string reason, string advice, int? line = null) =>
        new(name, false, [], [new(name, line, null, null, null, Diagnostics.Severity.Error, reason, advice)]);
}
