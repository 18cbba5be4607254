using PolicyLens.Catalogue;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Structure;

public sealed class RoleTests
{
    [Theory]
    [InlineData("Introduction", SectionRole.Introduction)]
    [InlineData("Background", SectionRole.Introduction)]
    [InlineData("SCOPE OF THIS CHAPTER", SectionRole.Scope)]
    [InlineData("Legal Framework", SectionRole.LegalFramework)]
    [InlineData("Legislation and Guidance", SectionRole.LegalFramework)]
    [InlineData("Our Vision", SectionRole.Vision)]
    [InlineData("Vision for Children", SectionRole.Vision)]
    [InlineData("Key Outcomes", SectionRole.Outcomes)]
    [InlineData("Values", SectionRole.Values)]
    [InlineData("Values and Principles", SectionRole.Principles)]
    [InlineData("Principles and Values", SectionRole.Values)]
    [InlineData("Principles of Corporate Parenting", SectionRole.Principles)]
    [InlineData("Corporate Parenting Principles", SectionRole.Principles)]
    [InlineData("Corporate Parenting", SectionRole.CorporateParenting)]
    [InlineData("Our Strategy", SectionRole.Strategy)]
    [InlineData("Governance", SectionRole.Governance)]
    [InlineData("Monitoring and Review", SectionRole.Governance)]
    [InlineData("Equality and Diversity", SectionRole.Equality)]
    [InlineData("Definitions", SectionRole.Definitions)]
    [InlineData("Glossary", SectionRole.Definitions)]
    [InlineData("Transport", SectionRole.Other)]
    [InlineData("A Shared Responsibility", SectionRole.Other)]
    public void A_heading_tells_the_role(string heading, SectionRole role) => Assert.Equal(role, Catalogues.Default.Roles.RoleOfHeading(heading));

    [Fact]
    public void Unnumbered_sections_below_inherit_the_role()
    {
        var chapter = Written.Chapter("A Chapter of the Manual", "", "1. Key Outcomes", "", "There are two of them here.", "", "Feeling at home", "", "Children have a home that lasts.", "", "2. Transport", "", "There are buses and trains.");

        Assert.Equal([SectionRole.Outcomes, SectionRole.Outcomes, SectionRole.Other], chapter.AllSections().Select(section => section.Role));
    }

    [Fact]
    public void Words_may_tell_the_role_where_the_heading_does_not()
    {
        var chapter = Written.Chapter("A Chapter of the Manual", "", "1. Where We Are Going", "", "Our vision is of children who thrive.", "", "2. Transport", "", "There are buses and trains.");

        Assert.Equal([SectionRole.Vision, SectionRole.Other], chapter.AllSections().Select(section => section.Role));
    }
}
