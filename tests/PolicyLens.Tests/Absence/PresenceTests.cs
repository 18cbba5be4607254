using PolicyLens.Absence;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Absence;

public sealed class PresenceTests
{
    private static readonly Edition Silent = Written.Edition(
        "Anyshire Leaving Care Policy", "",
        "1. Introduction", "", "The Data Protection Act 1998 applies to the records that we keep.", "",
        "2. Our approach", "", "Young people leaving care are given good preparation.", "", "We have a vision of every child at home in a family.");

    [Fact]
    public void What_a_chapter_states_is_shown_where_it_stands()
    {
        var presence = Of("Data Protection Act 1998", Silent);

        Assert.True(presence.Stated);
        Assert.Equal((new Anchor("1/p1"), "Data Protection Act 1998"), (presence.Anchor, presence.Quote));
    }

    [Theory]
    [InlineData("leaving-care-support", "2/p1", "gives no age")]
    [InlineData("Data Protection Act 2018", "1/p1", "which it replaced")]
    [InlineData("vision", "2/p2", "“vision”")]
    public void What_it_lacks_is_shown_with_the_passage_that_comes_nearest_and_why(string asked, string anchor, string why)
    {
        var presence = Of(asked, Silent);

        Assert.False(presence.Stated);
        Assert.Equal(anchor, presence.Anchor?.Value);
        Assert.Contains(why, presence.Why, StringComparison.Ordinal);
        Assert.Contains(presence.Quote!, Silent.Chapter.Passages().Single(passage => passage.Anchor == presence.Anchor).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Care Act 2014")]
    [InlineData("value:Courage")]
    public void Where_nothing_comes_near_no_passage_is_made_up(string asked)
    {

        var presence = Of(asked, Silent);

        Assert.Equal((false, null, null), (presence.Stated, presence.Anchor, presence.Quote));
    }

    [Fact]
    public void Another_amount_comes_nearest_to_the_one_that_is_asked_for()
    {
        var presence = Of("leaving-care-support=25", Written.Edition("A Chapter", "", "1. Care leavers", "", "We support care leavers until they are 21."));

        Assert.Equal((false, "it states another amount"), (presence.Stated, presence.Why));
        Assert.Equal("We support care leavers until they are 21.", presence.Quote);
    }

    private static Presence Of(string asked, Edition edition) =>
        new PresenceFinder(Catalogues.Default).Of(new QuestionReader(Catalogues.Default).Read(asked)!, edition);
}
