using Xunit;

namespace PolicyLens.Tests.Structure;

public sealed class ListTests
{
    [Theory]
    [InlineData("• ")]
    [InlineData("- ")]
    [InlineData("– ")]
    [InlineData("o ")]
    [InlineData("* ")]
    [InlineData("▪ ")]
    public void Every_bullet_makes_an_item(string bullet) => Assert.Equal(
        [$"* {bullet}listen to children;", $"* {bullet}act on what they say."],
        Outline.Items(Chapter(bullet + "listen to children;", bullet + "act on what they say.")));

    [Theory]
    [InlineData("(a) ", "(b) ")]
    [InlineData("a) ", "b) ")]
    [InlineData("i) ", "ii) ")]
    [InlineData("(i) ", "(ii) ")]
    [InlineData("a. ", "b. ")]
    [InlineData("(1) ", "(2) ")]
    [InlineData("1) ", "2) ")]
    public void Letters_and_numbers_make_one_list(string first, string second) => Assert.Equal(
        [$"* {first}listen to children;".Replace("1) ", first == "1) " ? "1 " : "1) ", StringComparison.Ordinal), $"* {second}act on what they say.".Replace("2) ", second == "2) " ? "2 " : "2) ", StringComparison.Ordinal)],
        Outline.Items(Chapter(first + "listen to children;", second + "act on what they say.")));

    [Fact]
    public void Other_bullets_below_nest() => Assert.Equal(
        ["* • listen to children;", "** o in person;", "** o by letter;", "* • act."],
        Outline.Items(Chapter("• listen to children;", "o in person;", "o by letter;", "• act.")));

    [Fact]
    public void Three_levels_nest_by_their_marks() => Assert.Equal(
        ["* • one;", "** – two;", "*** (a) three;", "*** (b) three again;", "** – two again;", "* • one again."],
        Outline.Items(Chapter("• one;", "– two;", "(a) three;", "(b) three again;", "– two again;", "• one again.")));

    [Fact]
    public void Indents_nest() => Assert.Equal(
        ["* • listen;", "** • in person;", "* • act."],
        Outline.Items(Chapter("  • listen;", "      • in person;", "  • act.")));

    [Fact]
    public void Levels_of_the_format_nest() => Assert.Equal(
        ["* • listen;", "** • in person;", "* • act."],
        Outline.Items(Written.Chapter([Written.Heading("Our Work", 1), Written.Text("We do these things:"), Written.Item("listen;"), Written.Item("in person;", 2), Written.Item("act.")])));

    [Fact]
    public void Items_have_anchors_by_their_place()
    {
        var list = Chapter("• listen;", "o in person;", "• act.").AllSections().SelectMany(section => section.Blocks).OfType<PolicyLens.Model.ItemList>().Single();

        Assert.Equal(["1/l1.1", "1/l1.1.1", "1/l1.2"], [list.Items[0].Anchor.Value, list.Items[0].Items[0].Anchor.Value, list.Items[1].Anchor.Value]);
    }

    [Fact]
    public void A_numbered_list_in_a_section_is_no_sections()
    {
        var chapter = Chapter("1. Listen", "2. Act", "3. Learn");

        Assert.Equal(["* 1 Listen", "* 2 Act", "* 3 Learn"], Outline.Items(chapter));
        Assert.Equal(["1 Our Work", "2 The Rest"], Outline.Headings(chapter));
    }

    [Fact]
    public void Numbered_headings_that_run_on_are_sections_though_they_are_empty() => Assert.Equal(
        ["1 Our Work", "2 Our Aims", "3 Our Plans", "4 The Rest"],
        Outline.Headings(Written.Chapter("A Chapter of the Manual", "", "1. Our Work", "", "There is much to do here.", "", "2. Our Aims", "3. Our Plans", "4. The Rest", "", "Nothing else is said here.")));

    [Theory]
    [InlineData("A hyphen - here - is none.")]
    [InlineData("open doors help.")]
    [InlineData("–5 degrees is cold.")]
    public void Not_every_mark_is_a_bullet(string line) => Assert.Empty(Outline.Items(Chapter(line)));

    private static PolicyLens.Model.Chapter Chapter(params string[] lines) =>
        Written.Chapter(["A Chapter of the Manual", "", "1. Our Work", "", "We do these things:", "", .. lines, "", "2. The Rest", "", "Nothing else is said here."]);
}
