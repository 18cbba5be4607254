using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLens.Reporting;

/// <summary>Writes and reads a proof as JSON on one line, in ASCII and without <c>&lt; &gt; &amp; '</c>: it can stand in an attribute or a comment as it is.</summary>
public static class ProofJson
{
    public static string Write(CellProof proof) => JsonSerializer.Serialize(proof, ProofJsonContext.Default.CellProof);

    /// <summary>The proof; null where the text is none.</summary>
    public static CellProof? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ProofJsonContext.Default.CellProof) is { Cell: not null, Words: not null, Claims.Count: > 0 } proof
                && proof.Claims.All(claim => claim is { Edition: not null, Sha256: not null })
                ? proof
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(CellProof))]
[JsonSerializable(typeof(ReportClaim))]
internal sealed partial class ProofJsonContext : JsonSerializerContext;
