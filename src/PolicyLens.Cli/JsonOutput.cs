using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Diagnostics;
using PolicyLens.Library;
using PolicyLens.Model;

namespace PolicyLens.Cli;

// The documents that parse of a folder, ingest, list, search and catalogue print with --json, by the names of the public contract.

internal sealed record IngestDocument(
    ValueList<string> Added, ValueList<string> Unchanged, ValueList<FailedSource> Failed, ValueList<RenamedEdition> Renamed, double Seconds);

internal sealed record RenamedEdition(string From, string To);

internal sealed record ParseSummaryDocument(ValueList<FileSummary> Files, ValueList<FailedSource> Failed)
{
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "policylens/parse-summary@1";
}

internal sealed record ListDocument(ValueList<ListedEdition> Editions);

internal sealed record ListedEdition(string Id, string? Authority, string? Title, int Edition, string? Date, int Sections, int Words);

internal sealed record SearchDocument(
    string Query, int Total, double Seconds, string? Suggestion, bool Relaxed, ValueList<SearchHitDocument> Hits, SearchFacets Facets);

internal sealed record SearchHitDocument(string Id, string? Authority, string? Title, string Anchor, string? Heading, string Snippet, double Score);

/// <param name="Files">The user's files that were laid over the built-in ones.</param>
internal sealed record CatalogueListDocument(int Total, ValueList<string> Files, ValueList<CatalogueListed> Entries);

/// <param name="Type">What it is within its kind, such as <c>act</c>.</param>
/// <param name="Status">Null for what has no standing.</param>
internal sealed record CatalogueListed(CatalogueKind Kind, string? Type, string Name, Standing? Status, ValueList<string> Names, string? AsOf, string File, int Line, bool BuiltIn, bool Replaces);

/// <param name="Entry">Every field of it, as a catalogue file has them.</param>
internal sealed record CatalogueShown(CatalogueKind Kind, string? Type, string Name, Standing? Status, ValueList<string> Names, string? AsOf, string? Source, string File, int Line, bool BuiltIn, bool Replaces, JsonElement Entry);

internal sealed record CatalogueShowDocument(string Query, ValueList<CatalogueShown> Entries);

internal sealed record CatalogueCheckDocument(int Entries, int Errors, int Warnings, ValueList<CatalogueFinding> Findings);

/// <summary>Writes those documents.</summary>
internal static class JsonOutput
{
    public static byte[] Write(IngestDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.IngestDocument);

    public static byte[] Write(ParseSummaryDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.ParseSummaryDocument);

    public static byte[] Write(ListDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.ListDocument);

    public static byte[] Write(SearchDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.SearchDocument);

    public static byte[] Write(CatalogueListDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.CatalogueListDocument);

    public static byte[] Write(CatalogueShowDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.CatalogueShowDocument);

    public static byte[] Write(CatalogueCheckDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.CatalogueCheckDocument);

    private static readonly CliJsonContext Context = new(new JsonSerializerOptions(CliJsonContext.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IngestDocument))]
[JsonSerializable(typeof(ParseSummaryDocument))]
[JsonSerializable(typeof(ListDocument))]
[JsonSerializable(typeof(SearchDocument))]
[JsonSerializable(typeof(CatalogueListDocument))]
[JsonSerializable(typeof(CatalogueShowDocument))]
[JsonSerializable(typeof(CatalogueCheckDocument))]
// The generator does not look into ValueList<T>: what stands in one is named here.
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(FailedSource))]
[JsonSerializable(typeof(FileSummary))]
[JsonSerializable(typeof(HeadingReason))]
[JsonSerializable(typeof(Diagnostic))]
[JsonSerializable(typeof(RenamedEdition))]
[JsonSerializable(typeof(ListedEdition))]
[JsonSerializable(typeof(SearchHitDocument))]
[JsonSerializable(typeof(FacetCount))]
[JsonSerializable(typeof(CatalogueListed))]
[JsonSerializable(typeof(CatalogueShown))]
[JsonSerializable(typeof(CatalogueFinding))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
