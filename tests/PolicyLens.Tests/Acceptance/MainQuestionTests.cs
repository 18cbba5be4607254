using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>The question that the product is for, on the five real chapters: who supports care leavers until what age?</summary>
public sealed class MainQuestionTests
{
    [SeedTheory]
    [InlineData("000", "Central Bedfordshire", "1.1.1", null)]
    [InlineData("001", null, null, "2024-11")]
    [InlineData("002", "Plymouth", "1.1.1", null)]
    [InlineData("003", "Peterborough", null, null)]
    [InlineData("004", "Swindon", "1.1.1", "2017-09")]
    public void The_authority_the_number_and_the_amendment_are_those_of_the_text(string seed, string? authority, string? number, string? amended)
    {
        var chapter = Seeds.Parse(seed);

        Assert.Equal(authority, chapter.Text("authority"));
        Assert.Equal(number, chapter.Text("number"));
        Assert.Equal(amended, chapter.All("dates").SingleOrDefault(date => date.Text("kind") == "amended") is { ValueKind: not System.Text.Json.JsonValueKind.Undefined } date ? date.Text("value") : null);
        Assert.Equal(amended is null ? [] : [amended], chapter.Texts("amendments", "date"));
    }

    [SeedTheory]
    [InlineData("000", "21; 25 if in full time education", "3/p6")]
    [InlineData("001", "25 if in full time education (no unconditional age)", "5/p5")]
    [InlineData("002", "21", "4/p6")]
    [InlineData("004", "21; 24 if in full time education", "4/p5")]
    public void The_leaving_care_cell_says_the_age_and_where_it_stands(string seed, string text, string anchor)
    {
        var row = Seeds.Library.Row("leaving-care-support", seed);
        var cell = Assert.Single(row.All("cells"));

        Assert.True(row.Get("stated").GetBoolean());
        Assert.Equal(text, cell.Text("text"));
        Assert.Equal(anchor, cell.Text("anchor"));
        Assert.Contains("when they leave care", cell.Text("quote"), StringComparison.Ordinal);
    }

    [SeedTheory]
    [InlineData("000", "21|25:in full time education")]
    [InlineData("001", "25:in full time education")]
    [InlineData("002", "21")]
    [InlineData("003", null)]
    [InlineData("004", "21|24:in full time education")]
    public void The_leaving_care_provision_has_each_age_with_its_condition(string seed, string? ages)
    {
        var provisions = Seeds.Parse(seed).All("provisions").Where(provision => provision.Text("topic") == "leaving-care-support").ToList();

        Assert.Equal(ages is null ? 0 : 1, provisions.Count);
        Assert.All(provisions, provision =>
        {
            Assert.Equal("age", provision.Text("kind"));
            Assert.Equal("commitment", provision.Text("modality"));
            Assert.All(provision.All("values"), value => Assert.Equal("year", value.Text("unit")));
            Assert.Equal(ages, string.Join('|', provision.All("values").Select(value =>
                $"{value.Get("amount").GetDecimal()}{(value.Text("condition") is { } condition ? ":" + condition : "")}")));
        });
    }

    [SeedFact]
    public void Where_no_age_is_stated_the_nearest_passage_on_young_people_leaving_care_is_shown()
    {
        var row = Seeds.Library.Row("leaving-care-support", Seeds.Peterborough);
        var cell = Assert.Single(row.All("cells"));

        Assert.False(row.Get("stated").GetBoolean());
        Assert.Equal("not stated", cell.Text("text"));
        Assert.Equal("2/p10", cell.Text("anchor"));
        Assert.StartsWith("Young people leaving care", cell.Text("quote"), StringComparison.Ordinal);
    }

    [SeedTheory]
    [InlineData("000", "4 months", "3/p6")]
    [InlineData("001", "4 months", "5/p3")]
    [InlineData("002", "4 months", "4/p6")]
    [InlineData("004", "4 months", "4/p5")]
    public void The_permanence_plan_is_due_within_four_months(string seed, string text, string anchor)
    {
        var cell = Assert.Single(Seeds.Library.Row("permanence-plan-deadline", seed).All("cells"));
        var provision = Assert.Single(Seeds.Parse(seed).All("provisions"), provision => provision.Text("topic") == "permanence-plan-deadline");
        var value = Assert.Single(provision.All("values"));

        Assert.Equal(text, cell.Text("text"));
        Assert.Equal(anchor, cell.Text("anchor"));
        Assert.Equal("deadline", provision.Text("kind"));
        Assert.Equal((4, "month", null), (value.Get("amount").GetDecimal(), value.Text("unit"), value.Text("condition")));
    }

    [SeedFact]
    public void Where_no_deadline_is_stated_none_is_shown()
    {
        var row = Seeds.Library.Row("permanence-plan-deadline", Seeds.Peterborough);

        Assert.False(row.Get("stated").GetBoolean());
        Assert.Equal("not stated", Assert.Single(row.All("cells")).Text("text"));
    }

    [SeedFact]
    public void The_matrix_has_one_row_for_each_authority() => Assert.Equal(
        ["Central Bedfordshire", "Peterborough", "Plymouth", "Swindon", null],
        Seeds.Library.Matrix("leaving-care-support").Texts("rows", "authority"));

    [SeedFact]
    public void The_matrix_in_the_terminal_says_not_stated_and_shows_the_evidence()
    {
        var shown = Seeds.Library.Work.Run("matrix", "leaving-care-support").Expect(0).Output;

        Assert.Contains("not stated", shown, StringComparison.Ordinal);
        Assert.Contains("nearest passage", shown, StringComparison.Ordinal);
        Assert.Contains("authority not", shown, StringComparison.Ordinal);
    }
}
