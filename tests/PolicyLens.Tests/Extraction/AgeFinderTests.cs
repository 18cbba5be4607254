using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class AgeFinderTests
{
    [Theory]
    [InlineData("The service works with children under 18.", "under 18")]
    [InlineData("The service works with children under the age of eighteen.", "under 18")]
    [InlineData("The service works with children younger than 11.", "under 11")]
    [InlineData("The service works with children below the age of 5 years.", "under 5")]
    [InlineData("Nobody under 17 sleeps in the annexe.", "under 17")]
    [InlineData("Children under 12 travel with a carer.", "under 12")]
    [InlineData("The service works with people over the age of 18.", "18 and over")]
    [InlineData("The service works with people aged 16 and over.", "16 and over")]
    [InlineData("The service works with people aged 16 or above.", "16 and over")]
    [InlineData("The service works with children aged 11 and under.", "under 11")]
    [InlineData("The service works with young people aged 16 or 17.", "16; 17")]
    [InlineData("The service works with 16 and 17 year olds.", "16; 17")]
    [InlineData("The service works with 16/17-year-olds.", "16; 17")]
    [InlineData("The service works with two-year-olds.", "2")]
    [InlineData("A plan is begun at the sixteenth birthday.", "16")]
    [InlineData("The adviser is named when the young person turns 16.", "16")]
    [InlineData("The school takes pupils aged 4 to 11.", "4 to 11")]
    public void Ages_of_every_form_are_read(string sentence, string expected) => Assert.Equal(expected, Said.Of(QuantityKind.Age, sentence));

    [Theory]
    [InlineData("The duty is set out in section 17.")]
    [InlineData("Visits take place within 10 working days.")]
    [InlineData("There are 7 principles and 5 outcomes.")]
    [InlineData("The panel meets in room 21.")]
    [InlineData("The budget grew by over 25% in a year.")]
    [InlineData("The home has over 12 months of savings.")]
    [InlineData("The plan covers 2016 to 2019.")]
    [InlineData("Phone 01234 567890 or write to 18 High Street.")]
    [InlineData("The team is under one roof.")]
    [InlineData("We work under three headings.")]
    [InlineData("We meet children under 12 different plans.")]
    [InlineData("There are many people under 10 such orders.")]
    [InlineData("Contact the team on extension 18.")]
    [InlineData("Volume 2 and Chapter 3 apply.")]
    [InlineData("The scheme costs less than £20.")]
    [InlineData("The child should not wait more than 26 weeks.")]
    public void Numbers_of_other_things_are_no_ages(string sentence) => Assert.Equal("-", Said.Of(QuantityKind.Age, sentence));

    [Fact]
    public void The_quote_is_the_sentence_and_the_anchor_its_paragraph()
    {
        var provision = Assert.Single(Written.Paragraph("This comes first. The service works with children under 18. This comes last.").Provisions);

        Assert.Equal("The service works with children under 18.", provision.Quote);
        Assert.Equal("1/p1", provision.Anchor.Value);
    }
}
