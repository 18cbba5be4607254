using PolicyLens.Diagnostics;
using Xunit;

namespace PolicyLens.Tests.Structure;

public sealed class MendingTests
{
    [Theory]
    [InlineData("We will always listen to what", "children say to us.", "We will always listen to what children say to us.")]
    [InlineData("We will always be well-", "informed about children.", "We will always be well-informed about children.")]
    [InlineData("We will listen to children,", "their carers and their friends.", "We will listen to children, their carers and their friends.")]
    public void A_sentence_that_a_page_end_broke_is_mended(string first, string second, string mended)
    {
        var chapter = Chapter(first, second);

        Assert.Contains(mended, Outline.Paragraphs(chapter));
        Assert.Contains(chapter.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.BrokenSentence);
    }

    [Theory]
    [InlineData("We will always listen to children.", "children say a lot.")]
    [InlineData("We will always listen to these:", "children and parents.")]
    [InlineData("We will always listen to children;", "we will act.")]
    [InlineData("We will always listen to what", "Children say to us.")]
    [InlineData("We will listen", "to children.")]
    [InlineData("We will always listen to what", "• children say.")]
    [InlineData("We will always listen to (see below).", "children say a lot.")]
    public void What_was_not_broken_is_not_mended(string first, string second) =>
        Assert.DoesNotContain(Chapter(first, second).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.BrokenSentence);

    [Fact]
    public void A_heading_is_never_joined_to_what_follows()
    {
        var chapter = Written.Chapter([Written.Text("A Chapter", new() { Title = true }), Written.Heading("How We Listen to Children", 1), Written.Text("which is to say, well.")]);

        Assert.Equal(["How We Listen to Children"], Outline.Headings(chapter));
    }

    [Fact]
    public void A_broken_item_of_a_list_is_mended() => Assert.Equal(
        ["* • we listen to what children say;", "* • we act."],
        Outline.Items(Chapter("• we listen to what", "children say;", "• we act.")));

    private static PolicyLens.Model.Chapter Chapter(params string[] lines) => Written.Chapter(
        ["A Chapter of the Manual", "", "1. Our Work", "", "A first paragraph stands here. It is much longer than any line that somebody would have wrapped at a width, so that lines are paragraphs.", "", .. lines, "", "2. The Rest", "", "Nothing else is said here."]);
}
