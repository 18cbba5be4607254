using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Reading;
using PolicyLens.Structure;
using Xunit;

namespace PolicyLens.Tests.Structure;

public sealed class TitleTests
{
    private static readonly SourceText Words = Written.Text("This sentence has a few words in it.");

    [Fact]
    public void The_formats_own_mark_is_the_title() =>
        Assert.Equal("Leaving Care", Written.Chapter([Written.Text("Anyshire Council Manual"), Written.Text("Leaving Care", new() { Title = true }), Written.Heading("Introduction", 1), Words]).Title);

    [Fact]
    public void The_only_top_heading_is_the_title() =>
        Assert.Equal("Leaving Care", Written.Chapter([Written.Heading("Leaving Care", 1), Written.Heading("Introduction", 2), Words, Written.Heading("Law", 2), Words]).Title);

    [Fact]
    public void The_first_line_like_a_heading_is_the_title_of_plain_text() =>
        Assert.Equal("Leaving Care Policy", Written.Chapter("Leaving Care Policy", "", "1. Introduction", "", "It begins with this sentence.").Title);

    [Theory]
    [InlineData("3.4.2 Leaving Care | Anyshire", "3.4.2", "Leaving Care")]
    [InlineData("Leaving Care – Anyshire County Council", null, "Leaving Care")]
    public void The_files_property_serves_where_the_text_has_none(string property, string? number, string title)
    {
        var document = Written.Document([Words, Written.Text("Here is a second sentence of words.")]) with { Properties = [new("title", property)] };
        var chapter = new SectionBuilder(Catalogues.Default).Build(document);

        Assert.Equal((number, title), (chapter.Number, chapter.Title));
    }

    [Fact]
    public void No_title_is_told() =>
        Assert.Contains(Written.Chapter([Words]).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.NoTitle);

    [Theory]
    [InlineData("Chapter 3: Philosophy of Care", "3", "Philosophy of Care")]
    [InlineData("Section 1.5 Working Together With Children", "1.5", "Working Together With Children")]
    public void A_chapter_may_be_labelled_with_its_number(string line, string number, string title)
    {
        var chapter = Written.Chapter(line, "", "Our Beliefs", "", "We believe that children do well at home.", "", "Our Work", "", "We work with them and their families.");

        Assert.Equal((number, title), (chapter.Number, chapter.Title));
    }

    [Fact]
    public void The_name_of_the_department_is_no_title() => Assert.Equal(
        "Leaving Care Policy",
        Written.Chapter("Children and Young People Department", "Leaving Care Policy", "", "1. Introduction", "", "It begins with this sentence.").Title);

    [Fact]
    public void A_title_may_go_on_in_the_next_line() => Assert.Equal(
        "Working with Families Who Move Between Authorities",
        Written.Chapter("Working with Families Who", "Move Between Authorities", "", "1. Introduction", "", "It begins with this sentence.").Title);

    [Fact]
    public void A_table_near_the_top_may_say_the_title() => Assert.Equal(
        "Rights of Children",
        Written.Chapter([Written.Table(["Policy title", "Rights of Children"], ["Version", "2"]), Written.Heading("1. Policy statement", 1), Words, Written.Heading("2. Rights", 1), Words]).Title);

    [Fact]
    public void No_words_of_a_section_are_torn_out_for_a_title() => Assert.Null(
        Written.Chapter("1. Introduction", "", "Our way of working is a good one and", "", "it helps children.", "", "2. Visits", "", "They are made each month.").Title);

    [Fact]
    public void One_heading_above_all_others_is_the_title() => Assert.Equal(
        "A Charter for Children",
        Written.Chapter(
        [
            Written.Text("Social Care Procedures"), Written.Text("A Charter for Children", new() { Bold = true, Size = 18 }), Words,
            Written.Text("Promises", new() { Bold = true, Size = 14 }), Words, Written.Text("Ways of Working", new() { Bold = true, Size = 14 }), Words, Written.Text("This sentence is in small type as most are.", new() { Size = 10 }),
        ]).Title);
}
