using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyLens.Diagnostics;

namespace PolicyLens.Model;

/// <summary>
/// An edition as the public contract writes it: one flat document, <c>policylens/chapter@1</c>. The library stores
/// editions in the same form, so that what is stored is what is shown.
/// </summary>
public sealed record ChapterDocument
{
    public string Schema { get; init; } = "policylens/chapter@1";

    /// <summary>The id in the library; null for a file that was only read.</summary>
    public string? Id { get; init; }

    public required SourceInfo Source { get; init; }

    public string? Authority { get; init; }

    /// <summary>What the authority was told by; null only in a document that was stored before it was kept.</summary>
    public ValueList<AuthorityEvidence>? AuthorityEvidence { get; init; }

    /// <summary>The version that the chapter gives itself.</summary>
    public string? Version { get; init; }

    public string? Title { get; init; }

    public string? Number { get; init; }

    public string? Scope { get; init; }

    public required ValueList<StatedDate> Dates { get; init; }

    public required ValueList<Amendment> Amendments { get; init; }

    public required ValueList<ContentsEntry> Contents { get; init; }

    public required ValueList<Section> Sections { get; init; }

    public required ValueList<Citation> Citations { get; init; }

    public required ValueList<Provision> Provisions { get; init; }

    public required ValueList<Outcome> Outcomes { get; init; }

    public required ValueList<PolicyValue> Values { get; init; }

    public required ValueList<Principle> Principles { get; init; }

    public required ValueList<Definition> Definitions { get; init; }

    public ValueList<TermUse> Terminology { get => field ?? []; init; } = [];

    public required ValueList<Furniture> Furniture { get; init; }

    public required ValueList<DocumentProperty> Properties { get; init; }

    public required ValueList<Diagnostic> Diagnostics { get; init; }

    public required string Parser { get; init; }

    public static ChapterDocument Of(Edition edition, EditionId? id = null)
    {
        var (chapter, findings) = (edition.Chapter, edition.Findings);
        return new()
        {
            Id = id?.ToString(),
            Source = edition.Source,
            Authority = findings.Authority,
            AuthorityEvidence = findings.AuthorityEvidence,
            Version = findings.Version,
            Title = chapter.Title,
            Number = chapter.Number,
            Scope = chapter.Scope,
            Dates = findings.Dates,
            Amendments = findings.Amendments,
            Contents = chapter.Contents,
            Sections = chapter.Sections,
            Citations = findings.Citations,
            Provisions = findings.Provisions,
            Outcomes = findings.Outcomes,
            Values = findings.Values,
            Principles = findings.Principles,
            Definitions = findings.Definitions,
            Terminology = findings.Terminology,
            Furniture = chapter.Furniture,
            Properties = chapter.Properties,
            Diagnostics = [.. chapter.Diagnostics, .. findings.Diagnostics],
            Parser = edition.Parser,
        };
    }

    /// <summary>The edition that was written; all diagnostics come back as the chapter's.</summary>
    public Edition ToEdition() => new()
    {
        Source = Source,
        Chapter = new()
        {
            Title = Title,
            Number = Number,
            Scope = Scope,
            Contents = Contents,
            Sections = Sections,
            Furniture = Furniture,
            Properties = Properties,
            Diagnostics = Diagnostics,
        },
        Findings = new()
        {
            Authority = Authority,
            AuthorityEvidence = AuthorityEvidence ?? [],
            Version = Version,
            Dates = Dates,
            Amendments = Amendments,
            Citations = Citations,
            Provisions = Provisions,
            Outcomes = Outcomes,
            Values = Values,
            Principles = Principles,
            Definitions = Definitions,
            Terminology = Terminology,
        },
        Parser = Parser,
    };
}

/// <summary>Writes and reads <see cref="ChapterDocument"/>.</summary>
public static class EditionJson
{
    /// <summary>UTF-8 JSON; indented for people where asked.</summary>
    public static byte[] Write(ChapterDocument document, bool indented = false) => JsonSerializer.SerializeToUtf8Bytes(
        document, indented ? Indented.ChapterDocument : ChapterJsonContext.Default.ChapterDocument);

    /// <exception cref="JsonException">The bytes are not such a document.</exception>
    public static ChapterDocument Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ChapterJsonContext.Default.ChapterDocument)
        ?? throw new JsonException("A chapter document was expected.");

    private static readonly ChapterJsonContext Indented = new(new JsonSerializerOptions(ChapterJsonContext.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 256)]
[JsonSerializable(typeof(ChapterDocument))]
// The generator does not look into ValueList<T>, which has a converter of its own: what stands in one is named here.
[JsonSerializable(typeof(ValueList<string>))]
[JsonSerializable(typeof(AuthorityEvidence))]
[JsonSerializable(typeof(StatedDate))]
[JsonSerializable(typeof(Amendment))]
[JsonSerializable(typeof(ContentsEntry))]
[JsonSerializable(typeof(Section))]
[JsonSerializable(typeof(Block))]
[JsonSerializable(typeof(ListItem))]
[JsonSerializable(typeof(TextLink))]
[JsonSerializable(typeof(CellLink))]
[JsonSerializable(typeof(TextEmphasis))]
[JsonSerializable(typeof(CellEmphasis))]
[JsonSerializable(typeof(Citation))]
[JsonSerializable(typeof(Provision))]
[JsonSerializable(typeof(Quantity))]
[JsonSerializable(typeof(Outcome))]
[JsonSerializable(typeof(PolicyValue))]
[JsonSerializable(typeof(Principle))]
[JsonSerializable(typeof(Definition))]
[JsonSerializable(typeof(Hedge))]
[JsonSerializable(typeof(TermUse))]
[JsonSerializable(typeof(Furniture))]
[JsonSerializable(typeof(DocumentProperty))]
[JsonSerializable(typeof(Diagnostic))]
internal sealed partial class ChapterJsonContext : JsonSerializerContext;
