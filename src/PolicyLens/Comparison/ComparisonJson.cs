using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>A comparison as the public contract writes it.</summary>
public sealed record ComparisonDocument(string Left, string Right, ComparisonSummary Summary, ValueList<ComparisonEntry> Entries)
{
    public static ComparisonDocument Of(EditionComparison comparison) => new(
        comparison.Left.Name,
        comparison.Right.Name,
        comparison.Summary,
        comparison.Entries.Select(entry => new ComparisonEntry(
            entry.Clauses.Kind,
            entry.Clauses.FirstLeft?.Anchor,
            entry.Clauses.FirstRight?.Anchor,
            entry.Clauses.FirstLeft?.Sentence,
            entry.Clauses.FirstRight?.Sentence,
            entry.Changes,
            entry.Effects)
        {
            Binding = entry.Binding,
            Lefts = entry.Clauses.Left.Select(clause => clause.Anchor).ToValueList(),
            Rights = entry.Clauses.Right.Select(clause => clause.Anchor).ToValueList(),
            Similarity = entry.Clauses.Similarity,
        }).ToValueList());
}

/// <summary>An entry of a comparison.</summary>
/// <param name="Left">The address of the first clause of the left; null where it has none.</param>
/// <param name="Right">The same on the right.</param>
/// <param name="LeftSentence">Which sentence of the passage at <paramref name="Left"/> it is, from 1; null where it is the whole passage.</param>
/// <param name="RightSentence">The same on the right.</param>
public sealed record ComparisonEntry(
    EntryKind Kind, Anchor? Left, Anchor? Right, int? LeftSentence, int? RightSentence, ValueList<TextChange> Changes, ValueList<ChangeEffect> Effects)
{
    /// <summary>How what the clauses bind to differs, with the hedges gained and lost; null where it does not.</summary>
    public HedgeComparison? Binding { get; init; }

    /// <summary>The addresses of all clauses of the left, in reading order.</summary>
    public ValueList<Anchor> Lefts { get => field ?? []; init; } = [];

    /// <summary>The addresses of all clauses of the right, in reading order.</summary>
    public ValueList<Anchor> Rights { get => field ?? []; init; } = [];

    /// <summary>How alike the two sides are, from 0 to 1.</summary>
    public double Similarity { get; init; }
}

/// <summary>Writes comparisons, collations, matrices and impacts as JSON.</summary>
public static class ComparisonJson
{
    public static byte[] Write(EditionComparison comparison) =>
        JsonSerializer.SerializeToUtf8Bytes(ComparisonDocument.Of(comparison), Context.ComparisonDocument);

    public static byte[] Write(Matrix matrix) => JsonSerializer.SerializeToUtf8Bytes(matrix, Context.Matrix);

    public static byte[] Write(Collation collation) => JsonSerializer.SerializeToUtf8Bytes(collation, Context.Collation);

    public static byte[] Write(Impact impact) => JsonSerializer.SerializeToUtf8Bytes(impact, Context.Impact);

    private static readonly ComparisonJsonContext Context = new(new JsonSerializerOptions(ComparisonJsonContext.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ComparisonDocument))]
[JsonSerializable(typeof(Matrix))]
[JsonSerializable(typeof(Impact))]
[JsonSerializable(typeof(Collation))]
// The generator does not look into ValueList<T>: what stands in one is named here.
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Anchor))]
[JsonSerializable(typeof(ComparisonEntry))]
[JsonSerializable(typeof(TextChange))]
[JsonSerializable(typeof(ChangeEffect))]
[JsonSerializable(typeof(HedgeChange))]
[JsonSerializable(typeof(MatrixRow))]
[JsonSerializable(typeof(CollationGroup))]
[JsonSerializable(typeof(CollatedClause))]
[JsonSerializable(typeof(CollationVariant))]
[JsonSerializable(typeof(CollationReading))]
[JsonSerializable(typeof(TemplateClause))]
[JsonSerializable(typeof(CollatedParagraph))]
[JsonSerializable(typeof(MatrixCell))]
[JsonSerializable(typeof(ImpactSource))]
[JsonSerializable(typeof(ImpactPassage))]
[JsonSerializable(typeof(ImpactCitation))]
internal sealed partial class ComparisonJsonContext : JsonSerializerContext;
