using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class AuthorityTests
{
    [Theory]
    [InlineData("Plymouth City Council looks after children.", "Plymouth")]
    [InlineData("Central Bedfordshire Council looks after children.", "Central Bedfordshire")]
    [InlineData("The London Borough of Barnet looks after children.", "Barnet")]
    [InlineData("In Swindon we want the best for our children.", "Swindon")]
    [InlineData("Reading Borough Council looks after children.", "Reading")]
    [InlineData("Bury Council looks after children.", "Bury")]
    [InlineData("Plymouth Children's Services look after children.", "Plymouth")]
    [InlineData("Mudshire Borough Council looks after children.", "Mudshire")]
    [InlineData("Upper Mudshire County Council looks after children.", "Upper Mudshire")]
    public void A_council_that_is_named_is_found(string sentence, string expected) => Assert.Equal(expected, Written.Paragraph(sentence).Authority);

    [Theory]
    [InlineData("We care for our children.")]
    [InlineData("In Reading we trust: reading to our children helps.")]
    [InlineData("Reading with children is good.")]
    [InlineData("Bath time matters to our children.")]
    [InlineData("They bury their worries with our help.")]
    [InlineData("Our duty follows from the Southwark judgment.")]
    [InlineData("Our duty follows from R (G) v Southwark.")]
    [InlineData("Our duty follows from R (G) v London Borough of Southwark [2009] UKHL 26.")]
    [InlineData("The Council looks after children.")]
    [InlineData("Our County Council looks after children.")]
    public void Nothing_is_guessed(string sentence)
    {
        var found = Written.Paragraph(sentence);

        Assert.Null(found.Authority);
        Assert.Contains(found.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.AuthorityNotStated);
    }

    [Fact]
    public void Two_councils_do_not_settle_it() =>
        Assert.Null(Written.Paragraph("Plymouth City Council and Swindon Borough Council look after children together.").Authority);

    [Fact]
    public void The_one_that_is_named_far_more_often_wins() => Assert.Equal("Plymouth", Written.Paragraph(
        "Plymouth City Council is a corporate parent. Plymouth City Council listens. Plymouth City Council acts. Plymouth City Council learns from Swindon Borough Council.").Authority);

    [Theory]
    [InlineData("site", "Plymouth Children's Services Manual")]
    [InlineData("title", "Leaving Care – Plymouth City Council")]
    [InlineData("company", "Plymouth City Council")]
    public void The_sites_own_name_is_strong(string name, string value)
    {
        var document = Written.Blocks("A Chapter of the Manual\n\n1. Introduction\n\nSwindon Borough Council wrote this first.");
        var edition = new EditionBuilder(Catalogues.Default).Build(document with { Properties = [new DocumentProperty(name, value), new DocumentProperty("publisher", value)] });

        Assert.Equal("Plymouth", edition.Findings.Authority);
    }

    [Fact]
    public void Who_ingests_knows_better_than_the_text()
    {
        var edition = new EditionBuilder(Catalogues.Default).Build(Written.Blocks("A Chapter\n\n1. Introduction\n\nPlymouth City Council wrote this."), "swindon borough council");

        Assert.Equal("Swindon", edition.Findings.Authority);
    }
}
