using Xunit;

namespace PolicyLens.Tests.Extraction;

/// <summary>Identifiers of provisions, as legislation.gov.uk writes them.</summary>
public sealed class ProvisionUriTests
{
    private const string Base = "http://www.legislation.gov.uk/id/";

    [Theory]
    [InlineData("Section 10(5) of the Children Act 2004 applies.", "ukpga/2004/31/section/10/5")]
    [InlineData("ss.22–24 of the Children Act 1989 apply.", "ukpga/1989/41/section/22 ukpga/1989/41/section/24")]
    [InlineData("Sections 17, 20 and 47 of the Children Act 1989 apply.", "ukpga/1989/41/section/17 ukpga/1989/41/section/20 ukpga/1989/41/section/47")]
    [InlineData("Section 22(3)(a) and (b) of the Children Act 1989 applies.", "ukpga/1989/41/section/22/3/a ukpga/1989/41/section/22/3/b")]
    [InlineData("Section 17(10) and (11) of the Children Act 1989 applies.", "ukpga/1989/41/section/17/10 ukpga/1989/41/section/17/11")]
    [InlineData("Paragraph 19B of Schedule 2 to the Children Act 1989 applies.", "ukpga/1989/41/schedule/2/paragraph/19B")]
    [InlineData("Schedule 2, Part I, paragraph 4 of the Children Act 1989 applies.", "ukpga/1989/41/schedule/2/paragraph/4")]
    [InlineData("Under Part III of the Children Act 1989 applies.", "ukpga/1989/41/part/III")]
    [InlineData("Under Part 3 of the Children Act 1989 applies.", "ukpga/1989/41/part/III")]
    [InlineData("Under Part III of the Children and Families Act 2014 applies.", "ukpga/2014/6/part/3")]
    [InlineData("See Chapter 2 of Part 3 of the Children and Families Act 2014 applies.", "ukpga/2014/6/part/3/chapter/2")]
    [InlineData("Regulation 5(a) of the Care Leavers (England) Regulations 2010 applies.", "uksi/2010/2571/regulation/5/a")]
    [InlineData("Rule 16.4 of the Family Procedure Rules 2010 applies.", "uksi/2010/2955/rule/16.4")]
    [InlineData("Article 3 of the Homelessness (Priority Need for Accommodation) (England) Order 2002 applies.", "uksi/2002/2051/article/3")]
    [InlineData("Section 5 of the Care Leavers (England) Regulations 2010 applies.", "")]
    [InlineData("Article 12 of the UNCRC applies.", "")]
    [InlineData("See Chapter 1 of Working Together to Safeguard Children applies.", "")]
    [InlineData("Section 4 of the Anyshire Act 1999 applies.", "")]
    public void A_pinpoint_has_the_identifiers_of_its_parts(string sentence, string expected) => Assert.Equal(
        expected.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(path => Base + path),
        Assert.Single(Cited.In(sentence)).PinpointUris);

    [Theory]
    [InlineData("So says Re B (A Child) [2013] UKSC 33.", "https://caselaw.nationalarchives.gov.uk/uksc/2013/33")]
    [InlineData("So says Re C (A Child) [2012] EWCA Civ 1.", null)]
    public void A_judgment_has_an_address_where_every_one_of_its_court_and_year_is_published(string sentence, string? expected) => Assert.Equal(expected, Assert.Single(Cited.In(sentence)).Uri);

    [Theory]
    [InlineData("The Children Act 1989 (as amended) applies.", "Children Act 1989 (as amended)")]
    [InlineData("The Care Standards Act 2000 and associated regulations apply.", "Care Standards Act 2000 and associated regulations")]
    [InlineData("We follow Working Together to Safeguard Children (DfE, 2018) and accompanying guidance.", "Working Together to Safeguard Children (DfE, 2018) and accompanying guidance")]
    [InlineData("Keeping Children Safe in Education (KCSIE) 2023 applies.", "Keeping Children Safe in Education (KCSIE) 2023")]
    public void A_quote_holds_what_is_said_more_of_a_source(string sentence, string quote) => Assert.Equal(quote, Assert.Single(Cited.In(sentence)).Quote);
}
