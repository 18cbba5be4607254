using System.Text;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.PlainText;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.PlainText;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void Each_long_line_is_a_paragraph()
    {
        var line = string.Join(' ', Enumerable.Repeat("word", 40));

        Assert.Equal([line, line], Read($"{line}\n{line}").Lines());
    }

    [Fact]
    public void Lines_that_were_wrapped_are_joined() => Assert.Equal(
        ["We look after children and young people who for one reason or another cannot live with their own families for a while.", "The next paragraph stands after an empty line and is not joined to it."],
        Read("We look after children and young people who for one reason or another\ncannot live with their own families for a while.\n\nThe next paragraph stands after an empty line and is not joined to it.").Lines());

    [Fact]
    public void Items_and_short_lines_of_wrapped_text_stay_apart() => Assert.Equal(
        ["Our Aims", "We look after children and young people who for one reason or another:", "• listen;", "1. act;", "(a) learn."],
        Read("Our Aims\n\nWe look after children and young people who for one reason or another:\n• listen;\n1. act;\n(a) learn.").Lines());

    [Fact]
    public void Cells_parted_by_tabs_are_a_table()
    {
        var table = Assert.Single(Read("Version\tDate\tAuthor\n1\tMay 2016\tA. Writer\n").Blocks.OfType<SourceTable>());

        Assert.Equal(["Version", "Date", "Author"], table.Rows[0]);
        Assert.Equal(["1", "May 2016", "A. Writer"], table.Rows[1]);
    }

    [Theory]
    [InlineData("1.\tIntroduction")]
    [InlineData("•\tListen to children")]
    [InlineData("Introduction\t3")]
    public void A_tab_after_a_number_or_before_a_page_is_no_table(string line) => Assert.Empty(Read(line).Blocks.OfType<SourceTable>());

    [Theory]
    [InlineData("Our Law\n=======\nText.", 1)]
    [InlineData("Our Law\n-------\nText.", 2)]
    [InlineData("Our Law\n\nText.", null)]
    public void A_rule_under_a_line_makes_it_a_heading(string text, int? level) => Assert.Equal(level, Read(text).Text("Our Law").Hints.HeadingLevel);

    [Fact]
    public void A_rule_is_kept_as_furniture() => Assert.Equal(["a ruled line: -----"], Read("One line.\n\n-----\n\nTwo lines.").Furniture());

    [Fact]
    public void Every_kind_of_line_end_parts_lines() => Assert.Equal(["a", "b", "c", "d", "e"], Read("a\nb\r\nc\rd\fe").Lines());

    [Fact]
    public void A_block_knows_its_line_and_its_place()
    {
        var block = Read("One.\n\n  Two.").Text("Two.");

        Assert.Equal((6, 3, 2), (block.Span.Start, block.Span.Line, block.Hints.Indent));
    }

    [Theory]
    [InlineData("utf-8", new byte[] { 0xC3, 0xA9 })]
    [InlineData("windows-1252", new byte[] { 0xE9 })]
    [InlineData("utf-8", new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0xA9 })]
    [InlineData("utf-16", new byte[] { 0xFF, 0xFE, 0xE9, 0x00 })]
    [InlineData("utf-16BE", new byte[] { 0xFE, 0xFF, 0x00, 0xE9 })]
    public void Encodings_are_told_apart(string encoding, byte[] bytes)
    {
        var document = new PlainTextReader().Read(new SourceFile("x.txt", bytes)).Value();

        Assert.Equal(["é"], document.Lines());
        Assert.Equal(encoding, document.Source.Encoding);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("\0\0")]
    public void A_file_without_text_is_an_error(string text) => new PlainTextReader().Read(File(text)).FailsWith(DiagnosticCode.Empty, "no text");

    private static BlockDocument Read(string text) => new PlainTextReader().Read(File(text)).Value();

    private static SourceFile File(string text) => new("x.txt", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Lines_whose_cells_are_parted_by_bars_are_a_table_and_a_single_line_is_not()
    {
        var table = Assert.Single(Written.Blocks("Our support.\n\nSupport | Until the age of\nAdvice and help | 21\nStaying Put | 21\n\nHome | About us | Contact").Blocks.OfType<SourceTable>());

        Assert.Equal(1, table.HeaderRows);
        Assert.Equal(["Support", "Until the age of", "Advice and help", "21", "Staying Put", "21"], table.Rows.SelectMany(row => row));
    }
}
