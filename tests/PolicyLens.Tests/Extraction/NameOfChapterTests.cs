using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class NameOfChapterTests
{
    [Theory]
    [InlineData("Children's Services Policies, Values and Principles", "policies-values-and-principles")]
    [InlineData("Children and Families Services Policies, Values and Principles", "policies-values-and-principles")]
    [InlineData("Care Leavers Policy 2016-2019", "care-leavers-policy")]
    [InlineData("Care Leavers Policy 2016 to 2019", "care-leavers-policy")]
    [InlineData("Children's Services Manual", "childrens-services-manual")]
    public void Services_and_years_are_no_part_of_the_name(string title, string expected)
    {
        var edition = Written.Edition(title, "", "1. Introduction", "", "This is what the chapter is about.");

        Assert.Equal($"unknown/{expected}", new EditionBuilder(Catalogues.Default).IdOf(edition).ToString());
    }
}
