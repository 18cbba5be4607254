using PolicyLens.Diagnostics;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Structure;

public sealed class ContentsListTests
{
    private static readonly string[] Body =
    [
        "1. Introduction", "", "The chapter begins with this sentence.", "",
        "2. Our Vision", "", "We see what is to come.", "",
        "3. Key Principles", "", "We act on what we believe.",
    ];

    [Theory]
    [InlineData("Contents")]
    [InlineData("CONTENTS")]
    [InlineData("Table of Contents")]
    [InlineData("In this chapter")]
    public void A_headed_list_is_the_contents(string heading)
    {
        var chapter = Written.Chapter(["A Chapter of the Manual", "", heading, "", "1. Introduction", "2. Our Vision", "3. Key Principles", "", .. Body]);

        Assert.Equal([new("1", "Introduction"), new("2", "Our Vision"), new("3", "Key Principles")], chapter.Contents);
        Assert.Equal(["1 Introduction", "2 Our Vision", "3 Key Principles"], Outline.Headings(chapter));
        Assert.Contains(chapter.Furniture, furniture => furniture.Text == heading);
    }

    [Fact]
    public void A_list_without_a_heading_is_the_contents_where_its_lines_return()
    {
        var chapter = Written.Chapter(["A Chapter of the Manual", "", "  1. Introduction", "  2. Our Vision", "  3. Key Principles", "", .. Body]);

        Assert.Equal(3, chapter.Contents.Count);
        Assert.Equal(["1 Introduction", "2 Our Vision", "3 Key Principles"], Outline.Headings(chapter));
    }

    [Theory]
    [InlineData(" ........ 4")]
    [InlineData("..........12")]
    [InlineData(" . . . . . 7")]
    [InlineData(" …………… 3")]
    [InlineData("______ 3")]
    public void Leaders_and_page_numbers_are_no_part_of_an_entry(string tail)
    {
        var chapter = Written.Chapter(["A Chapter of the Manual", "", "Contents", "", "1. Introduction" + tail, "2. Our Vision" + tail, "3. Key Principles" + tail, "", .. Body]);

        Assert.Equal(["Introduction", "Our Vision", "Key Principles"], chapter.Contents.Select(entry => entry.Heading));
        Assert.Equal(["1 Introduction", "2 Our Vision", "3 Key Principles"], Outline.Headings(chapter));
    }

    [Fact]
    public void Entries_without_numbers_are_matched_to_numbered_headings()
    {
        var chapter = Written.Chapter(["A Chapter of the Manual", "", "Contents", "", "Introduction", "Our Vision", "Key Principles", "", .. Body]);

        Assert.Equal([new(null, "Introduction"), new(null, "Our Vision"), new(null, "Key Principles")], chapter.Contents);
        Assert.Equal(3, chapter.Sections.Count);
    }

    [Fact]
    public void A_numbered_list_that_does_not_return_is_no_contents()
    {
        var chapter = Written.Chapter("A Chapter of the Manual", "", "1. Introduction", "", "We do these things:", "", "1. Listen", "2. Act", "3. Learn", "", "2. Vision", "", "We see what is to come.");

        Assert.Empty(chapter.Contents);
    }

    [Fact]
    public void A_list_whose_items_stand_in_a_later_list_too_is_no_contents()
    {
        string[] items = ["the name of the child", "the bus to school", "pets, past and present"];
        var chapter = Written.Chapter(
        [
            Written.Heading("A Chapter", 1), Written.Heading("First Contact", 2), Written.Text("We keep a sheet of what matters to the child."), .. items.Select(item => Written.Item(item)),
            Written.Heading("Later", 2), Written.Text("The sheet is read again, and everybody adds to it."), .. items.Select(item => Written.Item(item)),
        ]);

        Assert.Empty(chapter.Contents);
        Assert.Equal(6, chapter.Passages().Count(passage => passage.Kind == PassageKind.Item));
    }

    [Fact]
    public void An_entry_without_a_section_is_told()
    {
        var chapter = Written.Chapter(["A Chapter of the Manual", "", "Contents", "", "1. Introduction", "2. Our Vision", "3. Key Principles", "4. Lost Chapter", "", .. Body]);

        Assert.Contains(chapter.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.ContentsMismatch && diagnostic.Message.Contains("Lost Chapter", StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_that_the_contents_leave_out_is_told()
    {
        var chapter = Written.Chapter(["A Chapter of the Manual", "", "Contents", "", "1. Introduction", "2. Our Vision", "", .. Body]);

        Assert.Contains(chapter.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.ContentsMismatch && diagnostic.Anchor == new Anchor("3"));
    }

    [Fact]
    public void Lines_that_the_format_marks_are_the_contents()
    {
        var entry = new Reading.BlockHints { ContentsEntry = true };
        var chapter = Written.Chapter(
        [
            Written.Heading("A Chapter", 1), Written.Text("Introduction 3", entry), Written.Text("Our Vision 4", entry),
            Written.Heading("Introduction", 2), Written.Text("It begins with this sentence."), Written.Heading("Our Vision", 2), Written.Text("We see what is to come."),
        ]);

        Assert.Equal(2, chapter.Contents.Count);
        Assert.Equal(["Introduction", "Our Vision"], Outline.Headings(chapter));
    }
}
