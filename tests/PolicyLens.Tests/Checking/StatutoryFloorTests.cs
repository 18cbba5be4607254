using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using Xunit;

namespace PolicyLens.Tests.Checking;

/// <summary>Commitments held against the least that the law asks for: a prompt, with its source.</summary>
public sealed class StatutoryFloorTests
{
    private const string Rule = "statutory-floor";

    [Theory]
    [InlineData("We support young people who leave care until they are 21.")]
    [InlineData("We support young people who leave care until they are 21, or 25 if in full-time education.")]
    public void Support_that_ends_before_25_or_depends_on_education_is_narrower_than_the_law(string text)
    {
        var issue = Assert.Single(Checked.Paragraph(Rule, text));

        Assert.Equal((Severity.Warning, text), (issue.Severity, issue.Quote));
        Assert.Contains("23CZB", issue.Suggestion, StringComparison.Ordinal);
        Assert.Contains("no legal advice", issue.Suggestion, StringComparison.Ordinal);
        Assert.Contains("gives no date", issue.Message, StringComparison.Ordinal);
        Assert.StartsWith("http", issue.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We support young people who leave care until they are 25.")]
    [InlineData("Care leavers have a personal adviser until they are 25, if they ask for one.")]
    [InlineData("Council tax is not charged to care leavers until they are 21.")]
    [InlineData("Children are visited at home.")]
    public void What_keeps_to_it_or_is_about_something_else_is_not_told(string text) => Assert.Empty(Checked.Paragraph(Rule, text));

    [Fact]
    public void A_chapter_older_than_the_rule_is_told_as_such() => Assert.Contains(
        "older than the rule",
        Assert.Single(Checked.By(Rule, "Our Policy", "", "1. Amendments", "", "This chapter was updated in September 2017.", "", "2. Care leavers", "", "We support care leavers until they are 21.")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_chapter_that_speaks_of_it_and_states_nothing_is_told_in_a_note() =>
        Assert.Equal(Severity.Info, Assert.Single(Checked.Paragraph(Rule, "Young people leaving care are supported and well prepared.")).Severity);

    [Fact]
    public void Reviews_of_pathway_plans_further_apart_than_six_months_are_told()
    {
        Assert.Contains("six months", Assert.Single(Checked.Paragraph(Rule, "The pathway plan must be reviewed at least every twelve months.")).Message, StringComparison.Ordinal);
        Assert.Empty(Checked.Paragraph(Rule, "The pathway plan must be reviewed at least every three months."));
    }

    [Fact]
    public void Every_floor_names_a_known_topic_and_a_source_on_the_web()
    {
        Assert.All(Catalogues.Default.Floors.All, floor =>
        {
            Assert.All(floor.Topics, topic => Assert.NotNull(Catalogues.Default.Topics.Find(topic)));
            Assert.StartsWith("http", floor.Source, StringComparison.Ordinal);
            Assert.True(floor.AtLeast is null != floor.AtMost is null, floor.Id);
        });
    }
}
