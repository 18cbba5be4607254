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
}
