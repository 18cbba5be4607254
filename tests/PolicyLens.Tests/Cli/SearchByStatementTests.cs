using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary><c>search --states</c> and <c>search --lacks</c> on the command line.</summary>
public sealed class SearchByStatementTests(CorpusLibrary library) : IClassFixture<CorpusLibrary>
{
    [Fact]
    public void A_chapter_that_lacks_a_topic_is_shown_with_its_nearest_passage()
    {
        var run = library.Work.Run("search", "--lacks", "leaving-care-support").Expect(0);

        Assert.StartsWith("1 chapter", run.Output, StringComparison.Ordinal);
        Assert.Contains("Peterborough", run.Output, StringComparison.Ordinal);
        Assert.Contains("nearest passage", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Chapters_are_found_by_the_age_that_they_state() => Assert.Equal(
        ["anyshire", "central-bedfordshire", "unknown"],
        library.Json("search", "--states", "leaving-care-support=25").Texts("hits", "id").Select(id => id!.Split('/')[0]).Order());

    [Fact]
    public void Words_are_looked_for_among_the_chapters_that_are_left() =>
        Assert.All(library.Json("search", "children", "--lacks", "vision").Texts("hits", "id"), id => Assert.DoesNotContain("swindon", id, StringComparison.Ordinal));

    [Theory]
    [InlineData("--lacks", "leaving-care", "leaving-care-support")]
    [InlineData("--states", "bananas", "value:WORDS")]
    public void An_unknown_question_is_answered_with_what_may_be_asked(string option, string text, string expected)
    {
        var run = library.Work.Run("search", option, text).Expect(2);

        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_words_nor_conditions_are_a_mistake_that_is_told() =>
        Assert.Contains("--states or --lacks", library.Work.Run("search").Expect(2).Error, StringComparison.Ordinal);
}
