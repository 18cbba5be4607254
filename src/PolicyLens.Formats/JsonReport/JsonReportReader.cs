using System.Text.Json;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.JsonReport;

/// <summary>Reads the proofs of a JSON report back, with the words that its runs have now.</summary>
public sealed class JsonReportReader : IReportReader
{
    public string Extension => ".json";

    /// <inheritdoc/>
    public WrittenReport? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (Text(document.RootElement, "schema") != JsonReportWriter.Schema)
            {
                return null;
            }

            var (cells, unreadable) = (new List<WrittenCell>(), 0);
            foreach (var holder in Items(document.RootElement, "blocks").SelectMany(Holders))
            {
                if (holder.ValueKind != JsonValueKind.Object || !holder.TryGetProperty("proof", out var written) || written.ValueKind == JsonValueKind.Null)
                {
                    continue;
                }

                if (ProofJson.Read(written.GetRawText()) is { } proof)
                {
                    cells.Add(new(proof, string.Join('\n', Paragraphs(holder).Select(paragraph => string.Concat(Items(paragraph, "runs").Select(run => Text(run, "text")))))));
                }
                else
                {
                    unreadable++;
                }
            }

            return new([.. cells], unreadable);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The paragraph itself, or the cells of a table.</summary>
    private static IEnumerable<JsonElement> Holders(JsonElement block) => Text(block, "kind") == "table"
        ? Items(block, "rows").Where(row => row.ValueKind == JsonValueKind.Array).SelectMany(row => row.EnumerateArray())
        : [block];

    private static IEnumerable<JsonElement> Paragraphs(JsonElement holder) => holder.TryGetProperty("paragraphs", out _) ? Items(holder, "paragraphs") : [holder];

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
