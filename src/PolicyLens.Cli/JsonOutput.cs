using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyLens.Catalogue.Sheets;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Amending;
using PolicyLens.Comparison.History;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Cli;

// The documents that parse of a folder, ingest, list, search, similar, alerts, index and catalogue print with --json, by the names of the public contract.

internal sealed record IngestDocument(
    ValueList<string> Added, ValueList<string> Unchanged, ValueList<FailedSource> Failed, ValueList<RenamedEdition> Renamed, ValueList<ContinuedEdition> Continued, double Seconds);

internal sealed record RenamedEdition(string From, string To);

/// <summary>An edition whose title is new, filed with the chapter that it goes on with.</summary>
/// <param name="Asked">The chapter's name that its own title gives.</param>
/// <param name="Former">The title so far.</param>
/// <param name="Resemblance">The share of runs of words that both have, from 0 to 1.</param>
internal sealed record ContinuedEdition(string Id, string Asked, string? Former, double Resemblance);

internal sealed record ParseSummaryDocument(ValueList<FileSummary> Files, ValueList<FailedSource> Failed)
{
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "policylens/parse-summary@1";
}

internal sealed record ListDocument(ValueList<ListedEdition> Editions);

internal sealed record ListedEdition(string Id, string? Authority, string? Title, int Edition, string? Date, int Sections, int Words);

/// <param name="Corrected">Whether nothing was found for the query and these are the hits of the suggestion.</param>
/// <param name="More">Passages that have most of the words, where too few have all.</param>
/// <param name="Folded">How many hits are left of those weighed once those that say the same are one; null where none were folded.</param>
internal sealed record SearchDocument(
    string Query, int Total, double Seconds, string? Suggestion, bool Corrected, bool Relaxed, ValueList<SynonymUse> Synonyms, int? Folded, int Weighed, ValueList<SearchHitDocument> Hits, ValueList<SearchHitDocument> More, SearchFacets Facets)
{
    public static SearchDocument Of(string query, SearchResult result, double seconds) => new(
        query, result.Total, Math.Round(seconds, 4), result.Suggestion, result.Corrected, result.Relaxed, result.Synonyms, result.Folded, result.Weighed, result.Hits.Select(SearchHitDocument.Of).ToValueList(), result.More.Select(SearchHitDocument.Of).ToValueList(), result.Facets);
}

/// <param name="Superseded">Whether a newer edition of the chapter is stored.</param>
/// <param name="Synonyms">Wordings by which it was found that are not those that were typed.</param>
/// <param name="Also">The passages that were folded into it.</param>
/// <param name="Changes">Of <c>similar</c> what makes the clause that was asked about into the nearest one here.</param>
internal sealed record SearchHitDocument(
    string Id, string? Authority, string? Title, string? Date, bool Superseded, string Anchor, string Role, string? Heading, string Snippet, ValueList<string> Synonyms, double Score, ValueList<FoldedHitDocument> Also, ValueList<TextChange> Changes)
{
    public static SearchHitDocument Of(SearchHit hit) => new(
        hit.Id.ToString(), hit.Authority, hit.Title, hit.Date, hit.Superseded, hit.Anchor.Value, RoleName.Of(hit.Role), hit.Heading, hit.Snippet, hit.Synonyms, Math.Round(hit.Score, 4), hit.Also.Select(FoldedHitDocument.Of).ToValueList(), hit.Changes);
}

internal sealed record FoldedHitDocument(string Id, string? Authority, string? Title, string Anchor, string? Heading, string Snippet, ValueList<TextChange> Changes)
{
    public static FoldedHitDocument Of(FoldedHit hit) => new(hit.Id.ToString(), hit.Authority, hit.Title, hit.Anchor.Value, hit.Heading, hit.Snippet, hit.Changes);
}

internal sealed record SimilarDocument(int Total, double Seconds, int? Folded, ValueList<SearchHitDocument> Hits);

internal sealed record AlertsDocument(ValueList<AlertDocument> Alerts);

/// <param name="Since">When what it finds was last shown.</param>
internal sealed record AlertDocument(string Name, string Query, DateTimeOffset Saved, DateTimeOffset Since, ValueList<NewHitDocument> New);

/// <param name="Why"><c>new-chapter</c>, <c>new-passage</c>, <c>changed</c> or <c>now-meets</c>.</param>
/// <param name="Before">The edition before; null where there is none.</param>
internal sealed record NewHitDocument(SearchHitDocument Hit, string Why, string? Before, string? BeforeAnchor, string? BeforeText);

internal sealed record SavedSearchesDocument(ValueList<SavedSearchDocument> Searches);

internal sealed record SavedSearchDocument(string Name, string Query, DateTimeOffset Saved, DateTimeOffset Since);

internal sealed record IndexDocument(string Engine, bool Current, int Editions, double Seconds);

/// <param name="Files">The user's files that were laid over the built-in ones.</param>
internal sealed record CatalogueListDocument(int Total, ValueList<string> Files, ValueList<CatalogueListed> Entries);

/// <param name="Type">What it is within its kind, such as <c>act</c>.</param>
/// <param name="Status">Null for what has no standing.</param>
internal sealed record CatalogueListed(CatalogueKind Kind, string? Type, string Name, Standing? Status, ValueList<string> Names, string? AsOf, string File, int Line, bool BuiltIn, bool Replaces);

/// <param name="Entry">Every field of it, as a catalogue file has them.</param>
internal sealed record CatalogueShown(CatalogueKind Kind, string? Type, string Name, Standing? Status, ValueList<string> Names, string? AsOf, string? Source, string File, int Line, bool BuiltIn, bool Replaces, JsonElement Entry);

internal sealed record CatalogueShowDocument(string Query, ValueList<CatalogueShown> Entries);

internal sealed record CatalogueCheckDocument(int Entries, int Errors, int Warnings, ValueList<CatalogueFinding> Findings);

internal sealed record HistoryDocument(ValueList<HistoryEdition> Editions);

/// <param name="Since">From when it holds, and <paramref name="SinceKind"/> whether its text says so (<c>stated</c>) or it was <c>fetched</c> or <c>stored</c> then.</param>
/// <param name="Note">What it says of its own changes that the edition before did not say; null where it says nothing.</param>
/// <param name="Changes">Null for the first edition.</param>
/// <param name="Effects">The kinds of its effects, each once, what matters most first.</param>
internal sealed record HistoryEdition(
    string Id, string? Date, string Since, string SinceKind, string? Title, string? Note, ComparisonSummary? Changes, ChangeLevel Level, ValueList<ChangeEffect> Effects, ValueList<ChangedEffect> Details, ValueList<HeldClaim> Claims);

internal sealed record ForgetDocument(ValueList<string> Forgotten);

internal sealed record ForgottenDocument(ValueList<ForgottenListed> Forgotten);

internal sealed record ForgottenListed(string Id, string? Title, string? Date, string Sha256, string Reason, DateTimeOffset At);

internal sealed record WatchListDocument(ValueList<WatchListed> Sources);

/// <param name="Kind"><c>page</c> or <c>folder</c>.</param>
/// <param name="Outcome">What became of it the last time; null where it was never looked at.</param>
/// <param name="Succeeded">When it was last had.</param>
/// <param name="FailingSince">Null while it can be had.</param>
internal sealed record WatchListed(
    string Source, string Kind, string? Authority, string? Chapter, DateTimeOffset Added, DateTimeOffset? Tried, DateTimeOffset? Succeeded, DateTimeOffset? FailingSince, int Failures, string? Outcome, string? Message, string? Edition, string? MovedTo);

/// <param name="Watched">How many sources were to be looked at; fewer were where the run was ended.</param>
internal sealed record WatchRunDocument(int Watched, ValueList<WatchedNews> Sources, double Seconds);

/// <param name="Outcome"><c>unchanged</c>, <c>new</c>, <c>changed</c>, <c>moved</c>, <c>down</c>, <c>slow</c>, <c>log-in</c>, <c>empty</c>, <c>error-page</c>, <c>elsewhere</c>, <c>gone</c>, <c>robots</c>, <c>refused</c> or <c>unreadable</c>.</param>
/// <param name="Editions">Those that it gave that were new.</param>
/// <param name="Failed">Files that could not be read.</param>
internal sealed record WatchedNews(
    string Source, string Outcome, ValueList<string> Editions, string? Message, string? MovedTo, DateTimeOffset? FailingSince, int Failures, ValueList<string> Gone, ValueList<FailedSource> Failed);

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

    public static byte[] Write(SimilarDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.SimilarDocument);

    public static byte[] Write(AlertsDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.AlertsDocument);

    public static byte[] Write(SavedSearchesDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.SavedSearchesDocument);

    public static byte[] Write(IndexDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.IndexDocument);

    public static byte[] Write(HistoryDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.HistoryDocument);

    public static byte[] Write(ForgetDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.ForgetDocument);

    public static byte[] Write(ForgottenDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.ForgottenDocument);

    public static byte[] Write(WatchListDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.WatchListDocument);

    public static byte[] Write(WatchRunDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.WatchRunDocument);

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
[JsonSerializable(typeof(SimilarDocument))]
[JsonSerializable(typeof(AlertsDocument))]
[JsonSerializable(typeof(SavedSearchesDocument))]
[JsonSerializable(typeof(IndexDocument))]
[JsonSerializable(typeof(HistoryDocument))]
[JsonSerializable(typeof(ForgetDocument))]
[JsonSerializable(typeof(ForgottenDocument))]
[JsonSerializable(typeof(WatchListDocument))]
[JsonSerializable(typeof(WatchRunDocument))]
[JsonSerializable(typeof(WatchListed))]
[JsonSerializable(typeof(WatchedNews))]
// The generator does not look into ValueList<T>: what stands in one is named here.
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(FailedSource))]
[JsonSerializable(typeof(FileSummary))]
[JsonSerializable(typeof(HeadingReason))]
[JsonSerializable(typeof(Diagnostic))]
[JsonSerializable(typeof(RenamedEdition))]
[JsonSerializable(typeof(ListedEdition))]
[JsonSerializable(typeof(SearchHitDocument))]
[JsonSerializable(typeof(FoldedHitDocument))]
[JsonSerializable(typeof(SynonymUse))]
[JsonSerializable(typeof(TextChange))]
[JsonSerializable(typeof(HistoryEdition))]
[JsonSerializable(typeof(ForgottenListed))]
[JsonSerializable(typeof(ContinuedEdition))]
[JsonSerializable(typeof(ChangeEffect))]
[JsonSerializable(typeof(ChangedEffect))]
[JsonSerializable(typeof(HeldClaim))]
[JsonSerializable(typeof(ClaimPassage))]
[JsonSerializable(typeof(EffectCount))]
[JsonSerializable(typeof(Anchor))]
[JsonSerializable(typeof(AlertDocument))]
[JsonSerializable(typeof(NewHitDocument))]
[JsonSerializable(typeof(SavedSearchDocument))]
[JsonSerializable(typeof(FacetCount))]
[JsonSerializable(typeof(CatalogueListed))]
[JsonSerializable(typeof(CatalogueShown))]
[JsonSerializable(typeof(CatalogueFinding))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
