using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Structure;

public sealed class HeadingTests
{
    private static readonly SourceText Words = Written.Text("This sentence has a few words in it.");

    [Theory]
    [InlineData("What is corporate parenting?")]
    [InlineData("Who can help?")]
    [InlineData("Our Promise to You")]
    public void A_short_line_above_running_text_is_a_heading_in_plain_text(string heading) => Assert.Contains(
        heading,
        Outline.Headings(Written.Chapter("A Chapter of the Manual", "", "The chapter begins with this sentence.", "", heading, "", "This sentence has a few words in it.")));

    [Fact]
    public void Capitals_are_a_heading() => Assert.Equal(
        ["SCOPE OF THIS CHAPTER", "LEGAL MATTERS"],
        Outline.Headings(Written.Chapter("A Chapter of the Manual", "", "SCOPE OF THIS CHAPTER", "", "This chapter is for all.", "", "LEGAL MATTERS", "", "There is law on this.")));

    [Fact]
    public void Bold_lines_are_headings() => Assert.Equal(
        ["Our Vision", "Our Work"],
        Outline.Headings(Written.Chapter([Written.Text("A Chapter", new() { Title = true }), Written.Bold("Our Vision"), Words, Written.Bold("Our Work"), Words])));

    [Fact]
    public void A_bold_sentence_is_a_paragraph() => Assert.Equal(
        ["Our Vision"],
        Outline.Headings(Written.Chapter([Written.Text("A Chapter", new() { Title = true }), Written.Bold("Our Vision"), Words, Written.Bold("Staff must read this before they begin."), Words])));

    [Fact]
    public void Larger_type_stands_above_smaller()
    {
        SourceText Sized(string text, double size) => Written.Text(text, new() { Size = size, Bold = size > 11 });
        var body = Sized("This sentence has a few words in it and they are many.", 11);

        Assert.Equal(
            ["Our Vision", "  For Children", "Our Work"],
            Outline.Headings(Written.Chapter([Written.Text("A Chapter", new() { Title = true, Size = 20 }), Sized("Our Vision", 16), body, Sized("For Children", 13), body, Sized("Our Work", 16), body])));
    }

    [Fact]
    public void Styles_give_levels() => Assert.Equal(
        ["Law", "  Acts", "    Old", "  Rules", "Vision"],
        Outline.Headings(Written.Chapter(
        [
            Written.Text("A Chapter", new() { Title = true }), Written.Heading("Law", 1), Words, Written.Heading("Acts", 2), Words, Written.Heading("Old", 3), Words,
            Written.Heading("Rules", 2), Words, Written.Heading("Vision", 1), Words,
        ])));

    [Fact]
    public void A_level_that_is_left_out_leaves_no_hole() => Assert.Equal(
        ["Law", "  Acts", "Vision"],
        Outline.Headings(Written.Chapter([Written.Text("A Chapter", new() { Title = true }), Written.Heading("Law", 2), Words, Written.Heading("Acts", 5), Words, Written.Heading("Vision", 2), Words])));

    [Fact]
    public void Numbers_win_over_styles() => Assert.Equal(
        ["1 Law", "  1.1 Acts", "2 Vision"],
        Outline.Headings(Written.Chapter([Written.Text("A Chapter", new() { Title = true }), Written.Heading("1. Law", 2), Words, Written.Heading("1.1 Acts", 2), Words, Written.Heading("2. Vision", 2), Words])));

    [Theory]
    [InlineData("We do these things:")]
    [InlineData("we begin small")]
    [InlineData("It ends with a stop.")]
    [InlineData("One, two,")]
    public void Other_short_lines_are_none(string line) => Assert.DoesNotContain(
        line,
        Outline.Headings(Written.Chapter("A Chapter of the Manual", "", "1. Introduction", "", "The chapter begins with this sentence.", "", line, "", "This sentence has a few words in it.")));

    [Fact]
    public void Underlines_of_plain_text_make_headings() => Assert.Equal(
        ["Our Law", "Our Vision"],
        Outline.Headings(Written.Chapter(
            "A Chapter of the Manual", "=======================", "", "Our Law", "-------", "", "There is law on this.", "", "Our Vision", "----------", "", "We see what is to come.")));
}
