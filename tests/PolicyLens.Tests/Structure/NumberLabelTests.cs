using PolicyLens.Structure;
using Xunit;

namespace PolicyLens.Tests.Structure;

public sealed class NumberLabelTests
{
    [Theory]
    [InlineData("1 Introduction", "1", "Introduction")]
    [InlineData("1. Introduction", "1", "Introduction")]
    [InlineData("1) Introduction", "1", "Introduction")]
    [InlineData("1: Introduction", "1", "Introduction")]
    [InlineData("1.Introduction", "1", "Introduction")]
    [InlineData("1 - Introduction", "1", "Introduction")]
    [InlineData("1.1 Scope", "1.1", "Scope")]
    [InlineData("3.8. Reviews", "3.8", "Reviews")]
    [InlineData("1.1.1 Policies", "1.1.1", "Policies")]
    [InlineData("12.10.3 Deep", "12.10.3", "Deep")]
    [InlineData("3.1", "3.1", "")]
    [InlineData("Appendix A", "Appendix A", "")]
    [InlineData("Appendix A: Forms", "Appendix A", "Forms")]
    [InlineData("APPENDIX 2 – Forms", "APPENDIX 2", "Forms")]
    [InlineData("Part 2 Placements", "Part 2", "Placements")]
    [InlineData("Annex B. Forms", "Annex B", "Forms")]
    [InlineData("Schedule IV Forms", "Schedule IV", "Forms")]
    public void A_number_before_a_text_is_its_label(string text, string number, string rest)
    {
        var label = NumberLabel.Of(text, null);

        Assert.Equal((number, rest), (label?.Text, label?.Rest));
    }

    [Theory]
    [InlineData("2016-2019")]
    [InlineData("2024 edition")]
    [InlineData("2024")]
    [InlineData("1st visit")]
    [InlineData("16-17 year olds")]
    [InlineData("10% of all")]
    [InlineData("£20 a week")]
    [InlineData("Part of the plan")]
    [InlineData("Part 3 of the Act applies.")]
    [InlineData("Appendix")]
    [InlineData("Standard practice")]
    [InlineData("Stage fright")]
    [InlineData("24/7 support")]
    public void Years_and_amounts_are_no_label(string text) => Assert.Null(NumberLabel.Of(text, null));

    [Theory]
    [InlineData("25 young people took part.")]
    [InlineData("2.5 children on average")]
    public void A_quantity_is_not_marked_as_a_number(string text) => Assert.False(NumberLabel.Of(text, null)?.Marked ?? false);

    [Theory]
    [InlineData("1.", "1. Introduction", "1", "Introduction")]
    [InlineData("1.", "Introduction", "1", "Introduction")]
    [InlineData("3.1", "3.1 Scope", "3.1", "Scope")]
    public void A_number_that_the_format_gives_too_is_taken_once(string format, string text, string number, string rest)
    {
        var label = NumberLabel.Of(text, format);

        Assert.Equal((number, rest), (label?.Text, label?.Rest));
    }
}
