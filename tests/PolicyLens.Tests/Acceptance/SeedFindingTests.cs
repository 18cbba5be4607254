using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>Outcomes, values, principles, definitions, dates and other quantities of the five real chapters.</summary>
public sealed class SeedFindingTests
{
    private static readonly string[] FiveOutcomes = ["Being healthy", "Being safe", "Enjoying and achieving", "Making a positive contribution", "Economic well-being"];

    [SeedTheory]
    [InlineData("002")]
    [InlineData("004")]
    public void The_five_outcomes_are_those_of_every_child_matters(string seed)
    {
        var outcomes = Seeds.Parse(seed).All("outcomes");

        Assert.Equal(FiveOutcomes, outcomes.Select(outcome => outcome.Text("title")));
        Assert.Equal(["being-healthy", "being-safe", "enjoying-and-achieving", "making-a-positive-contribution", "economic-well-being"], outcomes.Select(outcome => outcome.Text("anchor")));
        Assert.All(outcomes, outcome => Assert.Equal("every-child-matters", outcome.Text("scheme")));
        Assert.All(outcomes, outcome => Assert.StartsWith("All children", outcome.Text("text"), StringComparison.Ordinal));
    }

    [SeedFact]
    public void The_five_meaningful_measures_are_outcomes()
    {
        var outcomes = Seeds.Parse(Seeds.Unnamed).All("outcomes");

        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"Meaningful Measure {number}"), outcomes.Select(outcome => outcome.Text("title")));
        Assert.Equal(["4/p3", "4/p4", "4/p5", "4/p6", "4/p7"], outcomes.Select(outcome => outcome.Text("anchor")));
        Assert.All(outcomes, outcome => Assert.Equal("meaningful-measures", outcome.Text("scheme")));
        Assert.Equal("Keeping|Making|Making|Making|Offer", string.Join('|', outcomes.Select(outcome => outcome.Text("text")!.Split(' ')[0])));
    }

    [SeedFact]
    public void The_four_key_areas_are_local_outcomes()
    {
        var outcomes = Seeds.Parse(Seeds.Bedfordshire).All("outcomes");

        Assert.Equal(
            ["Improving educational achievement", "Protecting vulnerable children", "Early help and improving life chances", "Being healthy and positive"],
            outcomes.Select(outcome => outcome.Text("title")));
        Assert.Equal(["2/l1.1", "2/l1.2", "2/l1.3", "2/l1.4"], outcomes.Select(outcome => outcome.Text("anchor")));
        Assert.All(outcomes, outcome => Assert.Equal("local", outcome.Text("scheme")));
    }

    [SeedFact]
    public void What_a_council_wants_for_its_children_is_six_local_outcomes()
    {
        var outcomes = Seeds.Parse(Seeds.Peterborough).All("outcomes");

        Assert.Equal(6, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Equal("local", outcome.Text("scheme")));
        Assert.Equal("be|feel|enjoy|achieve|grow|become", string.Join('|', outcomes.Select(outcome => outcome.Text("text")!.Split(' ')[0])));
    }

    [SeedFact]
    public void The_nine_articles_are_values()
    {
        var values = Seeds.Parse(Seeds.Plymouth).All("values");

        Assert.Equal(new[] { 2, 3, 6, 9, 12, 16, 19, 23, 30 }.Select(article => $"Article {article}"), values.Select(value => value.Text("title")));
        Assert.Equal(Enumerable.Range(3, 9).Select(paragraph => $"3/p{paragraph}"), values.Select(value => value.Text("anchor")));
        Assert.All(values, value => Assert.DoesNotContain(':', value.Text("text")!.Split(' ')[0]));
    }

    [SeedTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003")]
    [InlineData("004")]
    public void A_chapter_without_articles_has_none(string seed) => Assert.Empty(Seeds.Parse(seed).All("values"));

    [SeedFact]
    public void The_seven_corporate_parenting_principles_are_the_items_of_their_list()
    {
        var principles = Seeds.Parse(Seeds.Unnamed).All("principles").Where(principle => principle.Text("anchor")!.StartsWith("3.2/", StringComparison.Ordinal)).ToList();

        Assert.Equal(Enumerable.Range(1, 7).Select(item => $"3.2/l1.{item}"), principles.Select(principle => principle.Text("anchor")));
    }

    [SeedTheory]
    [InlineData("000", 7, "3/p")]
    [InlineData("001", 14, "5/p")]
    [InlineData("002", 7, "4/p")]
    [InlineData("003", 11, "2/p")]
    [InlineData("004", 6, "4/p")]
    public void Every_principle_is_found(string seed, int count, string where)
    {
        var principles = Seeds.Parse(seed).All("principles");

        Assert.Equal(count, principles.Count);
        Assert.All(principles.TakeLast(5), principle => Assert.StartsWith(where, principle.Text("anchor"), StringComparison.Ordinal));
    }

    [SeedTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("004")]
    public void The_principle_on_placing_siblings_together_knows_its_subject(string seed) => Assert.Contains(
        "siblings",
        Assert.Single(Seeds.Parse(seed).All("principles"), principle => principle.Text("text")!.Contains("siblings are placed together", StringComparison.Ordinal)).Texts("topics"));

    [SeedFact]
    public void A_child_is_defined_once() =>
        Assert.Equal(("child", "3/p1"), Assert.Single(Seeds.Parse(Seeds.Plymouth).All("definitions")) is var definition ? (definition.Text("term"), definition.Text("anchor")) : default);

    [SeedFact]
    public void In_care_is_defined_once() =>
        Assert.Equal(("in care", "2.1/p1"), Assert.Single(Seeds.Parse(Seeds.Peterborough).All("definitions")) is var definition ? (definition.Text("term"), definition.Text("anchor")) : default);

    [SeedTheory]
    [InlineData("000", "")]
    [InlineData("001", "amended 2024-11")]
    [InlineData("002", "")]
    [InlineData("003", "period-start 2016|period-end 2019")]
    [InlineData("004", "amended 2017-09|reviewed 2017-09")]
    public void The_dates_are_as_precise_as_the_text(string seed, string dates) => Assert.Equal(
        dates, string.Join('|', Seeds.Parse(seed).All("dates").Select(date => $"{date.Text("kind")} {date.Text("value")}")));

    [SeedFact]
    public void A_policy_that_is_reviewed_annually_says_so()
    {
        var provision = Assert.Single(Seeds.Parse(Seeds.Peterborough).All("provisions"));
        var value = Assert.Single(provision.All("values"));

        Assert.Equal(("frequency", "dates/p2"), (provision.Text("kind"), provision.Text("anchor")));
        Assert.Equal((1, "year"), (value.Number("amount"), value.Text("unit")));
    }

    [SeedFact]
    public void Childcare_for_two_year_olds_is_an_age_of_no_topic_of_care()
    {
        var provision = Assert.Single(Seeds.Parse(Seeds.Bedfordshire).All("provisions"), provision => provision.Text("anchor") == "2/l1.3");

        Assert.Equal(("other", "age"), (provision.Text("topic"), provision.Text("kind")));
        Assert.Equal(2, Assert.Single(provision.All("values")).Number("amount"));
    }
}
