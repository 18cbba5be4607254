using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyLens.Library;

namespace PolicyLens.Cli;

/// <summary>Writes what <c>changes --json</c> prints: the stored documents as they are, so that many cost no more than their bytes.</summary>
internal static class ChangesJson
{
    public static byte[] Write(IReadOnlyList<StoredChange> changes)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("changes");
            foreach (var change in changes)
            {
                writer.WriteRawValue(change.Document, skipInputValidation: true);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
