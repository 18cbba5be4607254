using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class CitationTests
{
    [Theory]
    [InlineData("The Children Act 1989 applies.", "Children Act 1989")]
    [InlineData("the Children Act, 1989 applies.", "Children Act 1989")]
    [InlineData("The Children Act (1989) applies.", "Children Act 1989")]
    [InlineData("The CHILDREN ACT 1989 applies.", "Children Act 1989")]
    [InlineData("The 1989 Children Act applies.", "Children Act 1989")]
    [InlineData("The Children Acts 1989 and 2004 apply.", "Children Act 1989 / Children Act 2004")]
    [InlineData("The Children Acts of 1989 and 2004 apply.", "Children Act 1989 / Children Act 2004")]
    [InlineData("The Children Act 1989 and 2004 apply.", "Children Act 1989 / Children Act 2004")]
    [InlineData("The Children Act 1989/2004 applies.", "Children Act 1989 / Children Act 2004")]
    [InlineData("The Children Act 1989 & 2004 apply.", "Children Act 1989 / Children Act 2004")]
    [InlineData("The Children (Leaving Care) Act 2000 applies.", "Children (Leaving Care) Act 2000")]
    [InlineData("The Leaving Care Act 2000 applies.", "Children (Leaving Care) Act 2000")]
    [InlineData("The Children and Families Act 2014 applies.", "Children and Families Act 2014")]
    [InlineData("The Children & Families Act 2014 applies.", "Children and Families Act 2014")]
    [InlineData("The Human Rights Act applies.", "Human Rights Act 1998")]
    [InlineData("The Care Leavers (England) Regulations 2010 apply.", "Care Leavers (England) Regulations 2010")]
    [InlineData("The Care Planning, Placement and Case Review (England) Regulations 2010 apply.", "Care Planning, Placement and Case Review (England) Regulations 2010")]
    [InlineData("We follow the UNCRC.", "United Nations Convention on the Rights of the Child")]
    [InlineData("We follow the UN Convention on the Rights of the Child.", "United Nations Convention on the Rights of the Child")]
    [InlineData("We follow Working Together to Safeguard Children 2018.", "Working Together to Safeguard Children")]
    [InlineData("We follow Working Together 2018.", "Working Together to Safeguard Children")]
    [InlineData("We follow ‘Working Together to Safeguard Children’ (2023).", "Working Together to Safeguard Children")]
    [InlineData("We follow the Children Act 1989 Guidance and Regulations.", "The Children Act 1989 Guidance and Regulations")]
    [InlineData("In line with the 2014 Care Act we act.", "Care Act 2014")]
    [InlineData("We follow the IRO Handbook.", "IRO Handbook")]
    [InlineData("We follow the Data Protection Act 2018 and the GDPR.", "Data Protection Act 2018 / UK General Data Protection Regulation")]
    public void Titles_are_known_in_every_common_form(string sentence, string expected) => Assert.Equal(expected, Cited.Titles(sentence));

    [Theory]
    [InlineData("Section 17 of the Children Act 1989 applies.", "Children Act 1989 @ section 17")]
    [InlineData("s.17 of the Children Act 1989 applies.", "Children Act 1989 @ section 17")]
    [InlineData("s17 Children Act 1989 applies.", "Children Act 1989 @ section 17")]
    [InlineData("S. 47 Children Act 1989 applies.", "Children Act 1989 @ section 47")]
    [InlineData("Section 10(5) of the Children Act 2004 applies.", "Children Act 2004 @ section 10(5)")]
    [InlineData("The Children Act 1989, section 20, applies.", "Children Act 1989 @ section 20")]
    [InlineData("The Children Act 1989 (section 20) applies.", "Children Act 1989 @ section 20")]
    [InlineData("The Children Act 1989 (s.20) applies.", "Children Act 1989 @ section 20")]
    [InlineData("Section 22G of the Children Act 1989 applies.", "Children Act 1989 @ section 22G")]
    [InlineData("Section 22(G) of the Children Act 1989 applies.", "Children Act 1989 @ section 22G")]
    [InlineData("Sections 22 to 29 of the Children Act 1989 apply.", "Children Act 1989 @ sections 22 to 29")]
    [InlineData("Sections 17 and 47 of the Children Act 1989 apply.", "Children Act 1989 @ sections 17 and 47")]
    [InlineData("Part 3 of the Children Act 1989 applies.", "Children Act 1989 @ Part 3")]
    [InlineData("Part III of the Children Act 1989 applies.", "Children Act 1989 @ Part III")]
    [InlineData("Schedule 2 to the Children Act 1989 applies.", "Children Act 1989 @ Schedule 2")]
    [InlineData("Regulation 8 of the Care Leavers (England) Regulations 2010 applies.", "Care Leavers (England) Regulations 2010 @ regulation 8")]
    [InlineData("Article 12 of the United Nations Convention on the Rights of the Child applies.", "United Nations Convention on the Rights of the Child @ Article 12")]
    [InlineData("The Children Act 1989 Guidance and Regulations Volume 2 applies.", "The Children Act 1989 Guidance and Regulations @ Volume 2")]
    [InlineData("The Children Act 1989 Guidance and Regulations, Vol. 3: Planning Transition to Adulthood for Care Leavers (2015) applies.", "The Children Act 1989 Guidance and Regulations @ Volume 3")]
    public void Pinpoints_have_one_form(string sentence, string expected) => Assert.Equal(expected, Cited.Titles(sentence));

    [Theory]
    [InlineData("Working together to safeguard children is everyone's task.")]
    [InlineData("They are working together.")]
    [InlineData("The children act as a group.")]
    [InlineData("Parents who care act early.")]
    [InlineData("We respect human rights.")]
    [InlineData("Every child matters to us.")]
    [InlineData("It is a local offer for everybody.")]
    [InlineData("Children staying put have a plan.")]
    [InlineData("The team has high professional standards.")]
    [InlineData("See section 17 below.")]
    public void Ordinary_words_are_no_citation(string sentence) => Assert.Equal("-", Cited.Titles(sentence));

    [Fact]
    public void A_year_that_no_Act_of_a_name_of_several_has_is_kept_and_not_corrected()
    {
        var citation = Assert.Single(Cited.In("The Children Act 1999 applies."));

        Assert.Equal(("Children Act 1999", 1999, null), (citation.Title, citation.Year, citation.Uri));
    }

    [Fact]
    public void Legislation_that_is_not_in_the_catalogue_is_told_by_its_form()
    {
        var citation = Assert.Single(Cited.In("Under the Lighthouses and Beacons (Keepers) Regulations 1987, lamps are lit."));

        Assert.Equal("Lighthouses and Beacons (Keepers) Regulations 1987", citation.Title);
        Assert.Equal(PolicyLens.Model.SourceKind.Regulations, citation.Kind);
        Assert.Null(citation.Uri);
    }

    [Theory]
    [InlineData("The law (Children Act 1989) applies.", "Children Act 1989")]
    [InlineData("The law (the Children Act 1989, section 20) applies.", "Children Act 1989, section 20")]
    [InlineData("The Children Act (1989) applies.", "Children Act (1989)")]
    [InlineData("The guidance (Working Together 2018) applies.", "Working Together 2018")]
    [InlineData("The Children Act 1989 (s.20) applies.", "Children Act 1989 (s.20)")]
    public void A_quote_holds_the_words_of_the_mention(string sentence, string quote) => Assert.Equal(quote, Assert.Single(Cited.In(sentence)).Quote);

    [Theory]
    [InlineData("The Children Act 1989 (section 20) applies.")]
    [InlineData("The Children Act 1989 (section 20 and others) applies.")]
    [InlineData("The law (see section 17 of the Children Act 1989) applies.")]
    [InlineData("The guidance (Working Together to Safeguard Children, 2018) applies.")]
    [InlineData("Working Together to Safeguard Children (HM Government, 2018) applies.")]
    [InlineData("Working Together to Safeguard Children (July 2018) applies.")]
    [InlineData("(Section 10(5) Children Act 2004)")]
    [InlineData("The Children Act 1989 (s.20(1) and s.22) applies.")]
    public void No_quote_keeps_a_bracket_without_its_fellow(string sentence) => Assert.All(
        Cited.In(sentence),
        citation => Assert.Equal(citation.Quote.Count(character => character == '('), citation.Quote.Count(character => character == ')')));
}
