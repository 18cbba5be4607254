using PolicyLens.Catalogue;
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
}
