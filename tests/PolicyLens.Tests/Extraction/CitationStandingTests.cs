using PolicyLens.Diagnostics;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class CitationStandingTests
{
    [Theory]
    [InlineData("The Children Act 1989 applies.", Standing.InForce, null)]
    [InlineData("The Data Protection Act 1998 applies.", Standing.Repealed, "Data Protection Act 2018")]
    [InlineData("The Race Relations Act 1976 applies.", Standing.Repealed, "Equality Act 2010")]
    [InlineData("We follow Working Together to Safeguard Children 2013.", Standing.Superseded, "Working Together to Safeguard Children 2026")]
    [InlineData("We follow Working Together to Safeguard Children.", Standing.InForce, null)]
    [InlineData("We follow the Children Act 1989 Guidance and Regulations Volume 3 (2010).", Standing.Superseded, "The Children Act 1989 Guidance and Regulations, Volume 3 2022")]
    [InlineData("The Lamplighters Act 1871 and the Lamps Act 1971 apply.", Standing.Unknown, null)]
    public void The_catalogue_tells_whether_it_stands(string sentence, Standing status, string? successor)
    {
        var citation = Cited.In(sentence)[0];

        Assert.Equal((status, successor), (citation.Status, citation.Successor));
    }

    [Fact]
    public void A_volume_of_guidance_that_has_none_is_harmless() =>
        Assert.Equal(("Volume 2", Standing.InForce), Cited.In("We follow Working Together to Safeguard Children Volume 2.") is [var citation] ? (citation.Pinpoint, citation.Status) : default);

    [Fact]
    public void What_stands_no_more_is_told_once()
    {
        var found = Written.Paragraph("The Data Protection Act 1998 applies. So says the Data Protection Act 1998.");

        var told = Assert.Single(found.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.CitationNotCurrent);
        Assert.Contains("Data Protection Act 2018", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_the_one_of_the_Act_of_that_year() =>
        Assert.Equal("http://www.legislation.gov.uk/id/ukpga/2004/31", Assert.Single(Cited.In("The Children Act 2004 applies.")).Uri);
}
