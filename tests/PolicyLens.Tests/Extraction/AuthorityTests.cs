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

    [Theory]
    [InlineData("Cardiff Council looks after children.", "Cardiff")]
    [InlineData("Mae Cyngor Sir Gâr yn gofalu; Cyngor Sir Gâr looks after children.", "Carmarthenshire")]
    [InlineData("The Southern Health and Social Care Trust looks after children.", "Southern Health and Social Care Trust")]
    [InlineData("Cumbria County Council looks after children.", "Cumbria")]
    [InlineData("Somerset County Council looks after children.", "Somerset")]
    [InlineData("BCP Council looks after children.", "Bournemouth, Christchurch and Poole")]
    [InlineData("Birmingham Children's Trust looks after children.", "Birmingham")]
    [InlineData("Achieving for Children looks after children.", "Achieving for Children")]
    [InlineData("Achieving for Children acts for the Royal Borough of Kingston upon Thames. The Royal Borough of Kingston upon Thames is the corporate parent.", "Kingston upon Thames")]
    [InlineData("This policy sets out how Plymouth City Council looks after children placed by Swindon Borough Council.", "Plymouth")]
    [InlineData("Plymouth City Council (“the Council”) keeps this policy. Swindon Borough Council shares a panel.", null)]
    [InlineData("Plymouth's children and young people deserve the best.", "Plymouth")]
    [InlineData("Write to care@plymouth.gov.uk or see www.plymouth.gov.uk/care for more.", "Plymouth")]
    [InlineData("These procedures are those of the South West Child Protection Procedures for all staff. Plymouth City Council and Devon County Council use them.", "South West Child Protection Procedures")]
    public void Whoever_speaks_is_found(string text, string? expected) => Assert.Equal(expected, Written.Paragraph(text).Authority);

    [Theory]
    [InlineData("Some children are placed in Kent.")]
    [InlineData("A child who is placed by Kent County Council keeps their social worker there.")]
    [InlineData("We work with Slough Borough Council, Reading Borough Council and Wokingham Borough Council.")]
    [InlineData("Bracknell Forest Council, West Berkshire Council, Reading Borough Council and Slough Borough Council share a panel.")]
    [InlineData("The court said so in R (J) v Caerphilly CBC [2005].")]
    [InlineData("Kent County Council v A Mother is the leading case.")]
    [InlineData("She attends Plymouth High School and then Exeter College.")]
    [InlineData("He was treated at Sheffield Children's Hospital.")]
    [InlineData("See Swindon Borough Council's procedures.")]
    [InlineData("Read with the London Safeguarding Children Procedures.")]
    [InlineData("Staff follow the West Midlands Safeguarding Children Procedures.")]
    [InlineData("In Bury we trust.")]
    [InlineData("Rugby and swimming are good for our children.")]
    [InlineData("Together for children we can do more.")]
    [InlineData("Write to care@plymouth.gov.uk.")]
    [InlineData("Where another local authority such as Kent County Council is involved, tell them.")]
    [InlineData("The plan is made in line with Essex County Council guidance.")]
    [InlineData("Adapted with thanks from Kent County Council's policy of 2019.")]
    [InlineData("Adapted from Leeds City Council's policy, with thanks.")]
    [InlineData("This chapter is based on the procedures of Norfolk County Council.")]
    [InlineData("We are grateful to Essex County Council for permission to use its material.")]
    [InlineData("Several authorities share this service. For Devon County Council contact 01392 000000.")]
    [InlineData("Acknowledgement: Hertfordshire County Council Practice Framework (2018).")]
    [InlineData("The toolkit published by Leeds City Council may be useful.")]
    [InlineData("Contact: Suffolk County Council, 01473 000000.")]
    public void One_that_is_only_named_is_not_taken(string text) => Assert.Null(Written.Paragraph(text).Authority);

    [Theory]
    [InlineData("HARTLEMERE COUNTY COUNCIL", "Hartlemere")]
    [InlineData("Wenbrook Borough Council", "Wenbrook")]
    [InlineData("WENBROOK COUNCIL", "Wenbrook")]
    [InlineData("MUDWICK-ON-SEA AND UPPER WENBROOK COUNCIL", "Mudwick-on-Sea and Upper Wenbrook")]
    [InlineData("Children in Care Council", null)]
    [InlineData("Hartlemere Youth Council", null)]
    [InlineData("The County Council", null)]
    public void A_masthead_names_a_council_that_nobody_knows_too(string masthead, string? expected) => Assert.Equal(
        expected, Written.Findings(masthead, "", "A Chapter of the Manual", "", "1. Introduction", "", "We care for our children.", "", "2. Practice", "", "We listen.").Authority);

    [Fact]
    public void The_address_of_a_fetched_file_says_most()
    {
        var document = Written.Blocks("A Chapter of the Manual\n\n1. Introduction\n\nSwindon Borough Council wrote this first.");
        var found = new EditionBuilder(Catalogues.Default).Build(document with { Source = document.Source with { Address = "https://www.plymouth.gov.uk/a" }, Properties = [new("title", "A chapter | Plymouth City Council"), new("site", "Plymouth City Council")] }).Findings;

        Assert.Equal("Plymouth", found.Authority);
        Assert.Equal("the address that the file was fetched from", found.AuthorityEvidence[0].Reason);
        Assert.Equal("https://www.plymouth.gov.uk/a", found.AuthorityEvidence[0].Quote);
    }

    [Fact]
    public void What_it_was_told_by_stands_where_it_says()
    {
        var evidence = Assert.Single(Written.Paragraph("Plymouth City Council looks after children.").AuthorityEvidence);

        Assert.Equal(("1/p1", "Plymouth City Council looks after children."), (evidence.Anchor.ToString(), evidence.Quote));
    }

    [Fact]
    public void Candidates_are_told_with_what_speaks_for_each()
    {
        var told = Assert.Single(
            Written.Paragraph("Plymouth City Council looks after children. Swindon Borough Council looks after children.").Diagnostics,
            diagnostic => diagnostic.Code == DiagnosticCode.AuthorityNotStated).Message;

        Assert.Contains("Plymouth: the text names the council or its service, “Plymouth City Council looks after children.”", told, StringComparison.Ordinal);
        Assert.Contains("Swindon: ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partnership_that_owns_the_site_is_the_authority()
    {
        var document = Written.Blocks("Bruising in Babies\n\n1. Introduction\n\nPlymouth City Council, Devon County Council and others use this. Devon County Council leads.");
        var found = new EditionBuilder(Catalogues.Default).Build(document with { Properties = [new("site", "South West Child Protection Procedures")] }).Findings;

        Assert.Equal("South West Child Protection Procedures", found.Authority);
    }
}
