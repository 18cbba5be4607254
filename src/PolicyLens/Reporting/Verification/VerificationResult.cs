using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Reporting.Verification;

/// <summary>What no longer holds of a cell.</summary>
/// <param name="Cell">The place in the report, in words.</param>
public sealed record VerificationFailure(string Cell, string Reason);

/// <summary>What came of holding a report against the editions that it was made from.</summary>
/// <param name="Cells">How many cells and paragraphs make claims, all of which were looked at.</param>
/// <param name="Failed">In the order of the report; a cell that fails in several ways stands several times.</param>
public sealed record VerificationResult(int Cells, ValueList<VerificationFailure> Failed);

/// <summary>Writes the result by the names of the public contract.</summary>
public static class VerificationJson
{
    public static byte[] Write(VerificationResult result) => JsonSerializer.SerializeToUtf8Bytes(result, Context.VerificationResult);

    private static readonly VerificationJsonContext Context = new(new JsonSerializerOptions(VerificationJsonContext.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VerificationResult))]
[JsonSerializable(typeof(VerificationFailure))]
internal sealed partial class VerificationJsonContext : JsonSerializerContext;
