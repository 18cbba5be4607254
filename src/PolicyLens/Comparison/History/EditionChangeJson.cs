using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyLens.Comparison.Amending;
using PolicyLens.Model;

namespace PolicyLens.Comparison.History;

/// <summary>Writes and reads what an edition changed, as the public contract has it.</summary>
public static class EditionChangeJson
{
    private static readonly EditionChangeJsonContext Context = new(new JsonSerializerOptions(EditionChangeJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>One change as UTF-8, on one line.</summary>
    public static byte[] Write(EditionChange change) => JsonSerializer.SerializeToUtf8Bytes(change, Context.EditionChange);

    /// <exception cref="JsonException">The bytes are no change.</exception>
    public static EditionChange Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Context.EditionChange) ?? throw new JsonException("There is no change.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EditionChange))]
// The generator does not look into ValueList<T>: what stands in one is named here.
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Anchor))]
[JsonSerializable(typeof(ChangedEffect))]
[JsonSerializable(typeof(HeldClaim))]
[JsonSerializable(typeof(ClaimPassage))]
[JsonSerializable(typeof(EffectCount))]
internal sealed partial class EditionChangeJsonContext : JsonSerializerContext;
