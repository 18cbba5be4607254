using PolicyLens.Catalogue;
using PolicyLens.Structure;
using Xunit;

namespace PolicyLens.Tests.Catalogue;

public sealed class AuthorityDataTests
{
    private static readonly AuthorityCatalogue Authorities = Catalogues.Default.Authorities;

    [Theory]
    [InlineData("Plymouth City Council", "Plymouth")]
    [InlineData("plymouth", "Plymouth")]
    [InlineData("London Borough of Barnet", "Barnet")]
    [InlineData("B&NES", "Bath and North East Somerset")]
    [InlineData("Bath & North East Somerset", "Bath and North East Somerset")]
    [InlineData("RBKC", "Kensington and Chelsea")]
    [InlineData("LBTH", "Tower Hamlets")]
    [InlineData("BCP Council", "Bournemouth, Christchurch and Poole")]
    [InlineData("Caerdydd", "Cardiff")]
    [InlineData("Cyngor Sir Gâr", "Carmarthenshire")]
    [InlineData("Comhairle nan Eilean Siar", "Na h-Eileanan Siar")]
    [InlineData("Dorset County Council", "Dorset")]
    [InlineData("Northamptonshire County Council", "Northamptonshire")]
    [InlineData("Exeter City Council", "Exeter")]
    [InlineData("Western Health & Social Care Trust", "Western Health and Social Care Trust")]
    [InlineData("sandwell children’s trust", "Sandwell Children's Trust")]
    [InlineData("SET Procedures", "SET Safeguarding and Child Protection Procedures")]
    public void A_name_in_any_form_finds_its_authority(string name, string expected) => Assert.Equal(expected, Authorities.Find(name)?.Name);

    [Fact]
    public void An_unknown_name_finds_none() => Assert.Null(Authorities.Find("Anyshire"));

    [Theory]
    [InlineData("We are reading a book.")]
    [InlineData("They bury it.")]
    public void Names_are_matched_as_they_are_capitalised(string text) => Assert.Empty(Authorities.Mentions(text));

    [Fact]
    public void The_longest_name_counts() =>
        Assert.Equal(["Central Bedfordshire"], Authorities.Mentions("Central Bedfordshire Council wrote it.").Select(mention => mention.Authority.Name));

    [Theory]
    [InlineData("England", 317)]
    [InlineData("Scotland", 32)]
    [InlineData("Wales", 22)]
    [InlineData("Northern Ireland", 11)]
    public void Every_council_of_a_nation_is_there(string nation, int count) => Assert.Equal(
        count, Authorities.All.Count(entry => entry.Nation == nation && entry is { IsCouncil: true, IsFormer: false, From: null }));

    [Theory]
    [InlineData(AuthorityKind.County, 21)]
    [InlineData(AuthorityKind.District, 164)]
    [InlineData(AuthorityKind.LondonBorough, 32)]
    [InlineData(AuthorityKind.MetropolitanBorough, 36)]
    [InlineData(AuthorityKind.Unitary, 62)]
    public void England_has_as_many_of_each_kind(AuthorityKind kind, int count) => Assert.Equal(
        count, Authorities.All.Count(entry => entry.Nation == "England" && entry.Kind == kind && entry is { IsFormer: false, From: null }));

    [Fact]
    public void Five_trusts_run_the_childrens_services_of_Northern_Ireland() =>
        Assert.Equal(5, Authorities.All.Count(entry => entry.Kind == AuthorityKind.HealthAndSocialCareTrust));

    [Fact]
    public void Names_are_unique_and_no_other_name_is_that_of_two() => CatalogueDataTests.AssertUnique(Authorities.All.SelectMany(entry =>
        entry.Aliases.Concat((entry.FormerNames ?? []).Select(former => former.Name)).Concat(entry.Short ?? []).Append(entry.Name).Append(entry.Council)
            .Select(TextShape.Key).Distinct(StringComparer.Ordinal)));

    [Fact]
    public void Codes_and_domains_are_unique_and_have_their_form()
    {
        var codes = Authorities.All.Select(entry => entry.Gss).OfType<string>().ToList();

        CatalogueDataTests.AssertUnique(codes);
        CatalogueDataTests.AssertUnique(Authorities.All.Select(entry => entry.Domain).OfType<string>());
        Assert.All(codes, code => Assert.Matches("^(?:E0[6-9]|E10|S12|W06|N09)[0-9]{6}$", code));
    }

    [Fact]
    public void Who_took_over_and_who_is_a_member_is_there()
    {
        var names = Authorities.All.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(Authorities.All, entry => Assert.All((entry.Successors ?? []).Concat(entry.Members ?? []), name => Assert.Contains(name, names)));
        Assert.All(Authorities.All.Where(entry => entry is { IsFormer: true, IsCouncil: true }), entry => Assert.NotEmpty(entry.Successors!));
        Assert.All(Authorities.All.Where(entry => entry.Kind is AuthorityKind.ChildrensTrust or AuthorityKind.Partnership), entry => Assert.NotEmpty(entry.Members!));
    }

    [Fact]
    public void Every_entry_says_its_source_and_its_dates_are_dates() => Assert.All(Authorities.All, entry =>
    {
        Assert.False(string.IsNullOrWhiteSpace(entry.Source), entry.Name);
        Assert.All(new[] { entry.From, entry.Until }.Concat((entry.FormerNames ?? []).Select(former => former.Until)).OfType<string>(), date => Assert.Matches("^(?:19|20)[0-9]{2}(?:-[0-9]{2}(?:-[0-9]{2})?)?$", date));
    });

    [Theory]
    [InlineData("https://www.plymouth.gov.uk/policies/leaving-care", "Plymouth")]
    [InlineData("http://lbhf.gov.uk", "Hammersmith and Fulham")]
    [InlineData("someone@surreycc.gov.uk", "Surrey")]
    [InlineData("https://democracy.kent.gov.uk/x", "Kent")]
    [InlineData("https://www.cardiff.gov.uk", "Cardiff")]
    [InlineData("https://swindonchildrensservices.manuals.example/chapter.html", "Swindon")]
    [InlineData("https://westmidlands.procedures.org.uk/page", "West Midlands Safeguarding Children Procedures")]
    [InlineData("https://www.bristol.gov.uk", "Bristol")]
    public void An_address_tells_its_authority(string address, string expected) => Assert.Equal(expected, Authorities.Hosts.Find(address)?.Name);

    [Theory]
    [InlineData("https://www.legislation.gov.uk/ukpga/1989/41")]
    [InlineData("https://assets.publishing.service.gov.uk/x.pdf")]
    [InlineData("https://www.example.org/plymouth")]
    [InlineData("https://readingtree.example.org/a")]
    [InlineData("https://plymouth.com")]
    [InlineData("not an address")]
    [InlineData("")]
    public void Any_other_address_tells_none(string address) => Assert.Null(Authorities.Hosts.Find(address));

    [Fact]
    public void A_place_of_a_district_alone_names_nobody() => Assert.Empty(Authorities.Mentions("Boston and Lincoln are places; Eden is a garden."));
}
