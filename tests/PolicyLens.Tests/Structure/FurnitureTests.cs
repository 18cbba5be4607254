using Xunit;

namespace PolicyLens.Tests.Structure;

public sealed class FurnitureTests
{
    private const string Words = "This sentence has a few words in it.";

    [Theory]
    [InlineData("Back to top")]
    [InlineData("BACK TO TOP")]
    [InlineData("Printable version")]
    [InlineData("Skip to main content")]
    [InlineData("Page 3 of 12")]
    [InlineData("3 / 12")]
    [InlineData("- 3 -")]
    [InlineData("Page 3")]
    [InlineData("View Manual 2013 View Manual 2013")]
    public void Text_of_the_page_is_set_aside(string line)
    {
        var chapter = Written.Chapter("A Chapter of the Manual", "", "1. Introduction", "", Words, "", line, "", "2. Vision", "", "We see what is to come.");

        Assert.Equal([line], chapter.Furniture.Select(furniture => furniture.Text));
        Assert.Equal(["1 Introduction", "2 Vision"], Outline.Headings(chapter));
        Assert.DoesNotContain(line, Outline.Paragraphs(chapter));
    }

    [Fact]
    public void A_lone_End_is_furniture_at_the_end_alone()
    {
        Assert.Equal(["End"], Written.Chapter("A Chapter of the Manual", "", "1. Introduction", "", Words, "", "End").Furniture.Select(furniture => furniture.Text));
        Assert.Empty(Written.Chapter("A Chapter of the Manual", "", "1. Introduction", "", "End", "", Words).Furniture);
    }

    [Fact]
    public void A_running_head_is_kept_once()
    {
        const string Head = "Anyshire Manual of Policies";
        var chapter = Written.Chapter(Head, "", "1. Introduction", "", Words, "", Head, "", "2. Vision", "", "We see what is to come.", "", Head, "", "3. Outcomes", "", "We look for good ones.");

        Assert.Equal(Head, chapter.Title);
        Assert.Equal([Head, Head], chapter.Furniture.Select(furniture => furniture.Text));
    }

    [Fact]
    public void An_item_of_a_list_is_no_button_of_the_page() => Assert.Equal(
        ["* • Listen;", "* • Share."],
        Outline.Items(Written.Chapter("A Chapter of the Manual", "", "1. Introduction", "", "We do these things:", "", "• Listen;", "• Share.")));

    [Fact]
    public void A_repeated_sentence_is_no_running_head() =>
        Assert.Empty(Written.Chapter("A Chapter of the Manual", "", "1. Introduction", "", Words, "", Words, "", Words).Furniture);

    [Theory]
    [InlineData("25")]
    [InlineData("3.")]
    [InlineData("Page setup")]
    [InlineData("Home is where care is.")]
    [InlineData("Search for carers begins early.")]
    public void Other_short_lines_stay(string line) =>
        Assert.DoesNotContain(Written.Chapter("A Chapter of the Manual", "", "1. Introduction", "", Words, "", line, "", Words + " So it has.").Furniture, furniture => furniture.Text == line);
}
