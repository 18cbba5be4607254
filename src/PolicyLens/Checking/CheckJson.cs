using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Checking;

/// <summary>What the checks of a chapter found, as the public contract writes it.</summary>
/// <param name="Id">The edition, or the file that was checked.</param>
/// <param name="Against">The editions whose chapters it was held against; empty where it was held against none.</param>
public sealed record CheckDocument(string Id, ValueList<string> Against, ValueList<Issue> Issues);

/// <summary>Writes those documents.</summary>
public static class CheckJson
{
    public static byte[] Write(CheckDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.CheckDocument);

    private static readonly CheckJsonContext Context = new(new JsonSerializerOptions(CheckJsonContext.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CheckDocument))]
// The generator does not look into ValueList<T>: what stands in one is named here.
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Issue))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
