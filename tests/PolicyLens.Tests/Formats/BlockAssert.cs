using PolicyLens.Diagnostics;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats;

/// <summary>Short ways to look at what a reader gave.</summary>
internal static class BlockAssert
{
    public static BlockDocument Value(this Parsed<BlockDocument> parsed)
    {
        Assert.True(parsed.Value is not null, parsed.Failure);
        return parsed.Value;
    }

    /// <summary>The texts of the document without furniture and tables.</summary>
    public static IReadOnlyList<SourceText> Texts(this BlockDocument document) => [.. document.Blocks.OfType<SourceText>()];

    public static SourceText Text(this BlockDocument document, string text) => document.Texts().Single(block => block.Text == text);

    public static string[] Lines(this BlockDocument document) => [.. document.Texts().Select(block => block.Text)];

    public static string[] Furniture(this BlockDocument document) =>
        [.. document.Blocks.OfType<SourceFurniture>().Select(block => $"{block.Reason}: {block.Text}")];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(this SourceTable table) => [.. table.Rows.Select(row => row.ToArray())];

    /// <summary>All words of all blocks in order, furniture and cells too.</summary>
    public static string[] Words(this BlockDocument document) =>
        [.. document.Blocks.SelectMany(Strings).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static void FailsWith(this Parsed<BlockDocument> parsed, string code, string words)
    {
        Assert.Null(parsed.Value);
        var error = Assert.Single(parsed.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(code, error.Code);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Strings(SourceBlock block) => block switch
    {
        SourceText text => [text.Text],
        SourceFurniture furniture => [furniture.Text],
        SourceTable table => table.Rows.SelectMany(row => row),
        _ => [],
    };
}
