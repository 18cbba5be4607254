using System.Text;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Formats.PlainText;
using PolicyLens.Model;
using PolicyLens.Reading;
using PolicyLens.Structure;
using Xunit;

namespace PolicyLens.Tests;

/// <summary>Chapters and their findings from texts that a test writes itself.</summary>
internal static class Written
{
    private static readonly Catalogues Known = Catalogues.Default;

    public static BlockDocument Blocks(string text)
    {
        var parsed = new PlainTextReader().Read(new SourceFile("written.txt", Encoding.UTF8.GetBytes(text)));
        Assert.True(parsed.Value is not null, parsed.Failure);
        return parsed.Value;
    }

    /// <summary>The chapter of lines of plain text.</summary>
    public static Chapter Chapter(params string[] lines) => new SectionBuilder(Known).Build(Blocks(string.Join('\n', lines)));

    /// <summary>The chapter of blocks that carry the hints of a format.</summary>
    public static Chapter Chapter(IEnumerable<SourceBlock> blocks) => new SectionBuilder(Known).Build(Document(blocks));

    public static BlockDocument Document(IEnumerable<SourceBlock> blocks) => new()
    {
        Source = new() { Name = "written.docx", Format = "docx", Sha256 = "", Bytes = 0 },
        Blocks = [.. blocks.Select((block, index) => block with { Span = new(index, 1, index + 1) })],
    };

    public static Edition Edition(params string[] lines) => new EditionBuilder(Known).Build(Blocks(string.Join('\n', lines)));

    public static Findings Findings(params string[] lines) => Edition(lines).Findings;

    /// <summary>The findings of one paragraph in a section that says nothing of itself.</summary>
    public static Findings Paragraph(string text, string heading = "Working Practice") =>
        Findings("A Chapter of the Manual", "", "1. " + heading, "", text, "", "2. Other Matters", "", "Nothing else is said here.");

    /// <summary>An edition of a file of the corpus.</summary>
    public static Edition Corpus(string name)
    {
        var parsed = FormatCatalog.Read(new SourceFile(name, File.ReadAllBytes(Path.Combine(Repository.Corpus, name))));
        Assert.True(parsed.Value is not null, parsed.Failure);
        return new EditionBuilder(Known).Build(parsed.Value);
    }

    public static SourceText Text(string text, BlockHints? hints = null) => new(text) { Hints = hints ?? BlockHints.None };

    public static SourceText Heading(string text, int level) => Text(text, new() { HeadingLevel = level });

    public static SourceText Bold(string text) => Text(text, new() { Bold = true });

    public static SourceText Item(string text, int level = 1, string? label = "•") => Text(text, new() { ListLevel = level, Label = label });

    public static SourceTable Table(params string[][] rows) => new(rows.Select(row => row.ToValueList()).ToValueList());
}
