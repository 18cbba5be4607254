using System.Text.Json;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>Short ways to read what the command line prints; a missing key fails the test by its name.</summary>
internal static class JsonReading
{
    public static JsonElement Get(this JsonElement element, string key)
    {
        Assert.True(element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out _), $"no key “{key}” in {Shortened(element)}");
        return element.GetProperty(key);
    }

    /// <summary>A text, or null.</summary>
    public static string? Text(this JsonElement element, string key) => element.Get(key).GetString();

    public static int Number(this JsonElement element, string key) => element.Get(key).GetInt32();

    public static IReadOnlyList<JsonElement> All(this JsonElement element, string key) => [.. element.Get(key).EnumerateArray()];

    /// <summary>The texts of an array.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, string key) => [.. element.All(key).Select(each => each.GetString()!)];

    /// <summary>One text of each object in an array.</summary>
    public static IReadOnlyList<string?> Texts(this JsonElement element, string key, string of) => [.. element.All(key).Select(each => each.Text(of))];

    /// <summary>Every section, in reading order.</summary>
    public static IEnumerable<JsonElement> AllSections(this JsonElement chapterOrSection) =>
        chapterOrSection.All("sections").SelectMany(section => section.AllSections().Prepend(section));

    private static string Shortened(JsonElement element) => element.GetRawText() is var text && text.Length > 300 ? text[..300] + "…" : text;
}
