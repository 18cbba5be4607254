using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Model;

public sealed class AddressTests
{
    [Theory]
    [InlineData("plymouth/values@1", "plymouth", "values", 1)]
    [InlineData("plymouth/values", "plymouth", "values", null)]
    public void An_edition_id_is_read(string text, string authority, string chapter, int? edition)
    {
        Assert.True(EditionId.TryParse(text, out var id));
        Assert.Equal(new EditionId(authority, chapter, edition), id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("plymouth")]
    [InlineData("/values")]
    [InlineData("plymouth/")]
    [InlineData("a/b/c")]
    [InlineData("a/b@")]
    [InlineData("a/b@0")]
    [InlineData("a/b@-1")]
    [InlineData("a/b@+1")]
    [InlineData("a/b@1@2")]
    [InlineData("a/b@one")]
    [InlineData("a/b@99999999999")]
    public void What_is_none_is_refused(string? text) => Assert.False(EditionId.TryParse(text, out _));

    [Theory]
    [InlineData("Our Vision", "our-vision")]
    [InlineData("Children's  Rights & Views", "childrens-rights-views")]
    [InlineData("Café – naïve", "cafe-naive")]
    [InlineData("—", "")]
    public void A_slug_is_plain(string text, string expected) => Assert.Equal(expected, Slug.Of(text));

    [Fact]
    public void An_anchor_knows_its_section()
    {
        var anchor = new Anchor("3.2").List(1).Item(2);

        Assert.Equal(("3.2/l1.2", "3.2", false), (anchor.Value, anchor.Section.Value, anchor.IsSection));
    }
}
