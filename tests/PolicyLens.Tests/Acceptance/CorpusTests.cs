using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>The specimen chapters keep the facts of the real ones, in three formats.</summary>
public sealed class CorpusTests(CorpusLibrary library) : IClassFixture<CorpusLibrary>
{
    private const string Anyshire = "anyshire/leaving-care-and-transition-to-adulthood@2";
    private const string Bedfordshire = "central-bedfordshire/policies-values-and-principles@1";
    private const string Peterborough = "peterborough/children-in-care-and-care-leavers-policy@1";
    private const string Unknown = "unknown/policies-values-and-principles@1";

    [Theory]
    [InlineData(Bedfordshire, "21; 25 if they are in full-time education")]
    [InlineData(CorpusLibrary.Plymouth, "21")]
    [InlineData(CorpusLibrary.Swindon, "21; 24 if in full time education")]
    [InlineData(Unknown, "25 if the young person is in full time education (no unconditional age)")]
    [InlineData(Peterborough, "not stated")]
    public void The_leaving_care_ages_are_those_of_the_real_chapters(string id, string text) => Assert.Equal(
        text, Assert.Single(library.Json("matrix", "leaving-care-support").All("rows"), row => row.Text("id") == id).All("cells")[0].Text("text"));

    [Theory]
    [InlineData(Bedfordshire, "html", "1.1.1", "Introduction|Key Outcomes|Key Principles")]
    [InlineData(CorpusLibrary.Plymouth, "docx", "1.1.1", "Introduction|Key Outcomes|Key Values|Key Principles|Our Strategy")]
    [InlineData(CorpusLibrary.Swindon, "text", "1.1.1", "Introduction|Our Vision|Key Outcomes|Key Principles")]
    [InlineData(Unknown, "text", null, "")]
    public void The_contents_list_is_read_from_every_format(string id, string format, string? number, string contents)
    {
        var chapter = library.Json("show", id);

        Assert.Equal((format, number), (chapter.Get("source").Text("format"), chapter.Text("number")));
        Assert.Equal(contents, string.Join('|', chapter.All("contents").Select(entry => entry.Text("heading"))));
        Assert.Equal(Enumerable.Range(1, chapter.All("contents").Count).Select(number => $"{number}"), chapter.All("contents").Select(entry => entry.Text("number")));
    }

    [Theory]
    [InlineData(Bedfordshire)]
    [InlineData(CorpusLibrary.Plymouth)]
    [InlineData(CorpusLibrary.Swindon)]
    [InlineData(Unknown)]
    [InlineData(Anyshire)]
    public void Contents_lists_and_headings_agree(string id) =>
        Assert.DoesNotContain(library.Json("show", id).Texts("diagnostics", "code"), code => code is "PL2005" or "PL2006");

    [Fact]
    public void Only_one_authority_is_not_stated() => Assert.Equal(
        [Unknown], library.Json("list").All("editions").Where(edition => edition.Text("authority") is null).Select(edition => edition.Text("id")!));
}
