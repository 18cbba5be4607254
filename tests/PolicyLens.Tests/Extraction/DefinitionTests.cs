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
    [InlineData("By family time we mean the hours that a child spends with relatives.", "family time")]
    [InlineData("For the purposes of this policy, a young person is anyone aged 16 or 17.", "young person")]
    [InlineData("A care leaver is a young person who has left care.", "care leaver")]
    [InlineData("The term parent includes anyone with parental responsibility.", "parent")]
    [InlineData("Anyshire Council (referred to as the council) leads.", "council")]
    [InlineData("A kinship carer, that is, a relative or friend, is assessed.", "kinship carer")]
    [InlineData("‘Permanence’ means a home that lasts.", "Permanence")]
    [InlineData("The Designated Teacher for Looked After Children (DTLAC) attends.", "DTLAC")]
    public void A_defined_term_is_found(string sentence, string term) => Assert.Equal(term, Assert.Single(Written.Paragraph(sentence).Definitions).Term);

    [Theory]
    [InlineData("This means that a child must be asked.")]
    [InlineData("By all means ask the child.")]
    [InlineData("The plan is defined by what the child needs.")]
    [InlineData("Five measures tell how, by working together, we mean to do better.")]
    [InlineData("The child is a joy to their carers.")]
    [InlineData("The term of office is two years.")]
    [InlineData("That means a new plan.")]
    public void Ordinary_means_define_nothing(string sentence) => Assert.Empty(Written.Paragraph(sentence).Definitions);

    [Fact]
    public void A_label_defines_in_a_section_of_definitions() => Assert.Equal(
        "Eligible child",
        Assert.Single(Written.Paragraph("Eligible child: a young person of 16 or 17 who is looked after.", "Definitions").Definitions).Term);

    [Fact]
    public void A_label_elsewhere_does_not() => Assert.Empty(Written.Paragraph("Telephone: ask the front desk.").Definitions);

    [Fact]
    public void A_table_of_terms_and_meanings_defines_in_any_section() => Assert.Equal(
        [("Kinship", "Care by relatives.")],
        new PolicyLens.Extraction.Definitions.DefinitionExtractor(new(PolicyLens.Catalogue.Catalogues.Default.Terms))
            .Extract(Written.Chapter([Written.Heading("A Chapter", 1), Written.Heading("Our Words", 2), Written.Table(["Term", "Meaning"], ["Kinship", "Care by relatives."]) with { HeaderRows = 1 }]))
            .Definitions.Select(definition => (definition.Term, definition.Text)));
}
