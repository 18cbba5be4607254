using PolicyLens.Diagnostics;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class CitationBackReferenceTests
{
    [Theory]
    [InlineData("The Children Act 2004 set up boards. Section 10 of the 2004 Act asks partners to help.", "Children Act 2004 / Children Act 2004 @ section 10")]
    [InlineData("The Children Acts 1989 and 2004 apply. The 1989 Act came first.", "Children Act 1989 / Children Act 2004 / Children Act 1989")]
    [InlineData("The Care Act 2014 (“the Act”) has parts. The Children Act 1989 is older. Section 4 of the Act speaks of advice.", "Care Act 2014 / Children Act 1989 / Care Act 2014 @ section 4")]
    [InlineData("The Children Act 1989 is law. Section 20 of the Act is used.", "Children Act 1989 / Children Act 1989 @ section 20")]
    public void A_short_form_is_the_Act_that_it_points_to(string paragraph, string expected) => Assert.Equal(expected, Cited.Titles(paragraph));

    [Fact]
    public void A_short_form_may_stand_in_a_later_section()
    {
        var found = Written.Findings("A Chapter of the Manual", "", "1. Law", "", "The Children Act 2004 is law.", "", "2. Duties", "", "Section 10(5) of the 2004 Act binds partners.");

        Assert.Equal("section 10(5)", Assert.Single(found.Citations, citation => citation.Anchor.Value == "2/p1").Pinpoint);
    }

    [Fact]
    public void A_short_form_of_nothing_is_told()
    {
        var found = Written.Paragraph("Section 10 of the 2004 Act binds partners.");

        Assert.Empty(found.Citations);
        Assert.Contains(found.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.CitationUnresolved);
    }

    [Fact]
    public void Articles_under_a_convention_are_its_articles()
    {
        var found = Written.Findings(
            "A Chapter of the Manual", "", "1. Values", "", "Our values come from the United Nations Convention on the Rights of the Child:", "",
            "• Article 12: every child is heard;", "• Article 31: every child has time to play.");

        Assert.Equal([null, "Article 12", "Article 31"], found.Citations.Select(citation => citation.Pinpoint));
        Assert.All(found.Citations, citation => Assert.Equal("United Nations Convention on the Rights of the Child", citation.Title));
    }

    [Fact]
    public void Nobody_in_particular_acts() => Assert.Equal("-", Cited.Titles("The act of listening matters. The Act of kindness club meets."));
}
