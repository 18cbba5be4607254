using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class DefinitionTests
{
    [Theory]
    [InlineData("A child is defined as anyone under 18.", "child")]
    [InlineData("The term ‘in care’ is applied to children under a care order.", "in care")]
    [InlineData("Care leaver means any young person who has left care.", "Care leaver")]
    [InlineData("In this chapter, a carer means any person who looks after a child.", "carer")]
    [InlineData("A child in need is legally defined as a child who is unlikely to thrive.", "child in need")]
    [InlineData("The phrase \"looked after\" refers to children in care.", "looked after")]
    public void A_defined_term_is_found(string sentence, string term) => Assert.Equal(term, Assert.Single(Written.Paragraph(sentence).Definitions).Term);

    [Theory]
    [InlineData("This means that a child must be asked.")]
    [InlineData("By all means ask the child.")]
    [InlineData("The plan is defined by what the child needs.")]
    public void Ordinary_means_define_nothing(string sentence) => Assert.Empty(Written.Paragraph(sentence).Definitions);

    [Fact]
    public void A_label_defines_in_a_section_of_definitions() => Assert.Equal(
        "Eligible child",
        Assert.Single(Written.Paragraph("Eligible child: a young person of 16 or 17 who is looked after.", "Definitions").Definitions).Term);

    [Fact]
    public void A_label_elsewhere_does_not() => Assert.Empty(Written.Paragraph("Telephone: ask the front desk.").Definitions);
}
