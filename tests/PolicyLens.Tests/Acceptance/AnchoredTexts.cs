using System.Text.Json;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>The text that stands at each anchor of a parsed chapter, read from its JSON as another program would.</summary>
internal static class AnchoredTexts
{
    /// <summary>By anchor: a section's is its heading and all its own blocks. An anchor that stands twice fails the test.</summary>
    public static Dictionary<string, string> Of(JsonElement chapter)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in chapter.AllSections())
        {
            var own = new List<string> { $"{section.Text("number")} {section.Text("heading")}".Trim() };
            foreach (var block in section.All("blocks"))
            {
                own.Add(Block(block, texts));
            }

            Add(texts, section, string.Join(' ', own.Where(text => text.Length > 0)));
        }

        return texts;
    }

    private static string Block(JsonElement block, Dictionary<string, string> texts)
    {
        var text = block.Text("kind") switch
        {
            "paragraph" => block.Text("text")!,
            "list" => string.Join(' ', block.All("items").Select(item => Item(item, texts))),
            "table" => string.Join(' ', block.All("rows").Select((row, index) => Row(block.Text("anchor")!, row, index, texts))),
            var other => throw new Xunit.Sdk.XunitException($"The contract has no block of kind “{other}”."),
        };
        Add(texts, block, text);
        return text;
    }

    private static string Item(JsonElement item, Dictionary<string, string> texts)
    {
        var nested = item.TryGetProperty("items", out var items) ? items.EnumerateArray().Select(each => Item(each, texts)).ToList() : [];
        Add(texts, item, item.Text("text")!);
        return string.Join(' ', nested.Prepend(item.Text("text")!));
    }

    private static string Row(string table, JsonElement row, int index, Dictionary<string, string> texts)
    {
        var text = string.Join(" | ", row.EnumerateArray().Select(cell => cell.GetString()!).Where(cell => cell.Length > 0));
        Assert.True(texts.TryAdd($"{table}.r{index + 1}", text), $"{table}.r{index + 1} stands twice");
        return text;
    }

    private static void Add(Dictionary<string, string> texts, JsonElement at, string text)
    {
        var anchor = at.Text("anchor")!;
        Assert.True(texts.TryAdd(anchor, text), $"the anchor {anchor} stands twice");
    }
}
