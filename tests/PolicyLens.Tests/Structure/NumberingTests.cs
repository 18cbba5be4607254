using PolicyLens.Diagnostics;
using Xunit;

namespace PolicyLens.Tests.Structure;

public sealed class NumberingTests
{
    private const string Words = "This sentence has a few words in it.";

    [Theory]
    [InlineData("1 Introduction", "2 Vision", "3 Outcomes")]
    [InlineData("1. Introduction", "2. Vision", "3. Outcomes")]
    [InlineData("1) Introduction", "2) Vision", "3) Outcomes")]
    public void Sections_are_numbered_in_any_style(params string[] headings) =>
        Assert.Equal(["1 Introduction", "2 Vision", "3 Outcomes"], Outline.Headings(Written.Chapter(["A Chapter of the Manual", "", .. headings.SelectMany(heading => new[] { heading, "", Words, "" })])));

    [Fact]
    public void Parts_of_numbers_nest() => Assert.Equal(
        ["1 Law", "  1.1 Acts", "    1.1.1 Old", "  1.2 Rules", "2 Vision"],
        Outline.Headings(Headed("1. Law", "1.1 Acts", "1.1.1 Old", "1.2 Rules", "2. Vision")));

    [Fact]
    public void Appendices_stand_at_the_top() => Assert.Equal(
        ["1 Law", "  1.1 Acts", "Appendix A Forms", "Appendix B Letters"],
        Outline.Headings(Headed("1. Law", "1.1 Acts", "Appendix A: Forms", "Appendix B: Letters")));

    [Fact]
    public void A_period_and_a_quantity_number_no_section()
    {
        var chapter = Written.Chapter("A Chapter of the Manual", "2016-2019", "", "1. Introduction", "", Words, "", "25 young people took part.", "", "2. Vision", "", Words);

        Assert.Equal(["(preamble)", "1 Introduction", "2 Vision"], Outline.Headings(chapter));
        Assert.Contains("25 young people took part.", Outline.Paragraphs(chapter));
    }

    [Fact]
    public void A_missing_number_is_told() => AssertTold(DiagnosticCode.NumberGap, "3", "1. Law", "2. Vision", "4. Outcomes");

    [Fact]
    public void A_number_that_stands_twice_is_told_and_has_an_anchor_of_its_own()
    {
        var chapter = Headed("1. Law", "2. Vision", "2. Outcomes");

        Assert.Equal(["1", "2", "2-2"], chapter.Sections.Select(section => section.Anchor.Value));
        Assert.Contains(chapter.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.NumberRepeated);
    }

    [Fact]
    public void A_number_out_of_order_is_told() => AssertTold(DiagnosticCode.NumberOutOfOrder, "2", "1. Law", "3. Vision", "2. Outcomes");

    [Fact]
    public void A_number_without_a_heading_is_told()
    {
        var chapter = Written.Chapter("A Chapter of the Manual", "", "1. Law", "", Words, "", "1.1", "", Words, "", "1.2 Rules", "", Words);

        Assert.Equal(["1 Law", "  1.1", "  1.2 Rules"], Outline.Headings(chapter));
        Assert.Contains(chapter.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.NumberWithoutHeading);
    }

    [Fact]
    public void A_chapter_may_begin_at_any_number() =>
        Assert.DoesNotContain(Headed("5. Law", "6. Vision").Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.NumberGap);

    [Fact]
    public void A_chapters_own_number_before_its_sections_is_no_depth()
    {
        var chapter = Headed("3.1 Law", "3.1.1 Acts", "3.2 Vision");

        Assert.Equal(["3.1 Law", "  3.1.1 Acts", "3.2 Vision"], Outline.Headings(chapter));
    }

    [Fact]
    public void A_number_of_three_parts_at_the_top_is_the_chapters()
    {
        var chapter = Written.Chapter("1.1.1 Policies, Values and Principles", "", "1. Law", "", Words);

        Assert.Equal(("1.1.1", "Policies, Values and Principles"), (chapter.Number, chapter.Title));
    }

    private static void AssertTold(string code, string number, params string[] headings) =>
        Assert.Contains(Headed(headings).Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Message.Contains(number, StringComparison.Ordinal));

    private static PolicyLens.Model.Chapter Headed(params string[] headings) =>
        Written.Chapter(["A Chapter of the Manual", "", .. headings.SelectMany(heading => new[] { heading, "", Words, "" })]);
}
