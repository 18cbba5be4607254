using System.Text;
using PolicyLens.Formats.Html;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Html;

/// <summary>
/// Writes blocks one a line: <c>h2</c>, <c>l1 {label}</c>, <c>p</c> with b(old), i(talic), u(nderlined) and c(ontents entry),
/// <c>T</c> before a title, <c>#</c> and <c>|</c> for rows of tables, <c>~ reason:</c> for furniture, links as [words→target].
/// </summary>
internal static class BlockNotation
{
    public static void Same(string page, string expected)
    {
        var document = new HtmlReader().Read(new SourceFile("page.html", Encoding.UTF8.GetBytes(page))).Value();

        Assert.Equal(expected.ReplaceLineEndings("\n").Split('\n'), document.Blocks.SelectMany(Lines).Select(line => line.TrimEnd()));
    }

    public static IEnumerable<string> Lines(SourceBlock block) => block switch
    {
        SourceText text => [$"{Marks(text.Hints)} {(text.Hints.Label is null ? "" : $"{{{text.Hints.Label}}} ")}{text.Text}{Links(text)}"],
        SourceFurniture furniture => [$"~ {furniture.Reason}: {furniture.Text}"],
        SourceTable table => table.Rows.Select((row, index) => $"{(index < table.HeaderRows ? "#" : "|")} {string.Join(" | ", row)}"),
        _ => [],
    };

    private static string Marks(BlockHints hints) => string.Concat(
        hints.Title ? "T" : "",
        hints.HeadingLevel is { } heading ? $"h{heading}" : hints.ListLevel is { } level ? $"l{level}" : "p",
        hints.Bold ? "b" : "",
        hints.Italic ? "i" : "",
        hints.Underlined ? "u" : "",
        hints.ContentsEntry ? "c" : "");

    private static string Links(SourceText text) => text.Links is { } links
        ? $" [{string.Join(", ", links.Select(link => $"{text.Text.Substring(link.Start, link.Length)}→{link.Target}"))}]"
        : "";
}
