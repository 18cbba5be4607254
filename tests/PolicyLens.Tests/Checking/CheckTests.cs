using PolicyLens.Catalogue;
using PolicyLens.Checking;
using PolicyLens.Diagnostics;
using Xunit;

namespace PolicyLens.Tests.Checking;

public sealed class CheckTests
{
    [Theory]
    [InlineData("The Data Protection Act 1998 applies.", "Data Protection Act 1998", "Data Protection Act 2018")]
    [InlineData("We follow Working Together to Safeguard Children 2015.", "Working Together to Safeguard Children 2015", "Working Together to Safeguard Children")]
    public void Law_and_guidance_that_stands_no_more_is_told_with_what_to_cite_instead(string text, string quote, string successor)
    {
        var issue = Assert.Single(Checked.Paragraph("currency", text));

        Assert.Equal((quote, Severity.Warning, "1/p1"), (issue.Quote, issue.Severity, issue.Anchor?.Value));
        Assert.Contains(successor, issue.Suggestion, StringComparison.Ordinal);
        Assert.NotNull(issue.Source);
    }

    [Theory]
    [InlineData("The Children Act 1989 and the Children and Families Act 2014 apply.")]
    [InlineData("We follow Working Together to Safeguard Children.")]
    public void Law_and_guidance_that_stands_is_not(string text) => Assert.Empty(Checked.Paragraph("currency", text));

    [Fact]
    public void An_old_edition_that_the_page_around_the_chapter_links_to_is_told_too()
    {
        var issue = Assert.Single(Checked.By("currency", "View Working Together 2013 View Working Together 2013", "", "1.1 Our Policy", "", "1. Introduction", "", "We work with families."));

        Assert.Null(issue.Anchor);
        Assert.Contains("page around the chapter", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Guidance_that_was_in_force_on_the_day_of_the_chapter_and_has_one_newer_edition_is_a_note()
    {
        string[] chapter = ["Our Policy", "", "1. Amendments", "", "This chapter was updated in November 2024.", "", "2. Law", "", "We follow Working Together to Safeguard Children 2023."];

        Assert.Equal(Severity.Info, Assert.Single(Checked.By("newer-edition", chapter)).Severity);
        Assert.Empty(Checked.By("currency", chapter));
    }

    [Theory]
    [InlineData("Our social workers are registered with the HCPC.", "Social Work England")]
    [InlineData("The home is inspected by the Commission for Social Care Inspection.", "Ofsted")]
    public void A_body_that_another_has_replaced_is_told(string text, string successor)
    {
        var issues = Checked.Paragraph("bodies", text);

        Assert.NotEmpty(issues);
        Assert.All(issues, issue => Assert.Contains(issue.Quote!, text, StringComparison.Ordinal));
        if (issues[0].Suggestion!.Contains("Name ", StringComparison.Ordinal))
        {
            Assert.Contains(successor, issues[0].Suggestion, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Another_task_of_a_body_is_still_its_own() => Assert.Empty(Checked.Paragraph("bodies", "Our occupational therapists are registered with the HCPC."));

    [Theory]
    [InlineData("The plan and and the review are shared.", "and and")]
    [InlineData("We will meet the the family.", "the the")]
    public void A_word_that_stands_twice_is_told(string text, string quote) => Assert.Equal(quote, Assert.Single(Checked.Paragraph("doubled-word", text)).Quote);

    [Theory]
    [InlineData("Children who had had a placement were asked.")]
    [InlineData("The view that that child holds counts.")]
    [InlineData("We met in Wagga Wagga.")]
    [InlineData("It is for the child, the child's family and the carer.")]
    public void A_word_that_English_doubles_is_not(string text) => Assert.Empty(Checked.Paragraph("doubled-word", text));

    [Fact]
    public void Five_outcomes_followed_by_four_are_told()
    {
        string[] chapter = ["Our Policy", "", "1. Our work", "", "We work to five outcomes:", "", "• to be healthy;", "• to be safe;", "• to enjoy school;", "• to be heard.", "", "2. More", "", "Nothing else."];

        Assert.Contains("4 follow", Assert.Single(Checked.By("announced-count", chapter)).Message, StringComparison.Ordinal);
        Assert.Empty(Checked.By("announced-count", [.. chapter.Select(line => line.Replace("five", "four", StringComparison.Ordinal))]));
    }

    [Fact]
    public void What_the_scope_promises_and_the_chapter_never_speaks_of_is_told()
    {
        var issues = Checked.By(
            "scope-promise",
            "Our Policy", "", "SCOPE OF THIS CHAPTER", "", "This chapter sets out our principles for recording, confidentiality and consultation.", "",
            "1. Principles", "", "Children are consulted about their plans.");

        Assert.Equal(["recording", "confidentiality"], issues.Select(issue => issue.Message.Split(' ')[3].TrimEnd(';')));
    }

    [Fact]
    public void A_period_that_is_over_and_a_review_that_is_overdue_are_told()
    {
        Assert.Contains("2019", Assert.Single(Checked.By("period", "Care Leavers Policy 2016-2019", "", "1. Aims", "", "We support care leavers.")).Message, StringComparison.Ordinal);
        Assert.Contains("2024-03", Assert.Single(Checked.By("review-due", "Our Policy", "", "Next review: March 2024", "", "1. Aims", "", "We support care leavers.")).Message, StringComparison.Ordinal);
        Assert.Empty(Checked.By("review-due", "Our Policy", "", "Next review: March 2027", "", "1. Aims", "", "We support care leavers."));
    }

    [Fact]
    public void Numbers_that_are_missing_are_named_from_the_first_to_the_last()
    {
        var issues = Checked.By("numbering", "Our Policy", "", "1. Aims", "", "We support care leavers.", "", "2. Law", "", "The law applies.", "", "6. Reviews", "", "Plans are reviewed.");

        Assert.Contains("3 to 5 are missing", Assert.Single(issues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_ends_in_the_middle_of_a_sentence_is_told() =>
        Assert.Equal("the plan is shared with the whole of the family and the", Assert.Single(Checked.Paragraph("broken-sentence", "Once it is agreed, the plan is shared with the whole of the family and the")).Quote);

    [Fact]
    public void Several_names_for_the_same_people_are_told_with_their_counts()
    {
        var issue = Assert.Single(Checked.Paragraph("terminology", "Looked after children are heard. Children in care are visited. A looked after child has a plan."));

        Assert.Contains("(2)", issue.Message, StringComparison.Ordinal);
        Assert.Contains("(1)", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_abbreviation_that_is_never_written_out_is_told()
    {
        Assert.Equal("XQP", Assert.Single(Checked.Paragraph("abbreviation", "The XQP meets every month.")).Quote);
        Assert.Empty(Checked.Paragraph("abbreviation", "The Extra Quality Panel (EQP) meets every month. The EQP decides."));
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_finds_nothing_in_a_sound_chapter()
    {
        Assert.Equal(Checks.All.Count, Checks.All.Select(check => check.Rule).Distinct().Count());
        Assert.Empty(Checks.Of(new(Written.Edition("Our Policy", "", "1. Aims", "", "We support every young person.", "", "2. Law", "", "The Children Act 1989 applies."), Catalogues.Default, Checked.Today)));
    }
}
