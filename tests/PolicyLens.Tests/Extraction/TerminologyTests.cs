using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Extraction;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class TerminologyTests
{
    [Theory]
    [InlineData("We support looked after children.", "looked after children", "looked after children")]
    [InlineData("Each looked-after child’s plan is read.", "looked after child", "looked-after child’s")]
    [InlineData("The care leaver's wishes count.", "care leaver", "care leaver's")]
    [InlineData("Care leavers' views are heard.", "care leavers", "Care leavers")]
    [InlineData("LACs are seen.", "LAC", "LACs")]
    [InlineData("Pupils with SEND are helped.", "SEND", "SEND")]
    [InlineData("She was in care for a year.", "in care", "in care")]
    public void A_use_has_its_variant_and_its_words(string text, string variant, string quote)
    {
        var use = Assert.Single(Uses(text));

        Assert.Equal((variant, quote, "1/p1"), (use.Variant, use.Quote, use.Anchor.Value));
    }

    [Theory]
    [InlineData("Please send the form.")]
    [InlineData("The contact details are below.")]
    [InlineData("The child is looked. After children come adults.")]
    [InlineData("The word incarefully is none.")]
    public void Words_that_only_look_alike_are_no_use(string text) => Assert.Empty(Uses(text));

    [Fact]
    public void The_longest_variant_wins() => Assert.Equal(["children in care", "care experienced young people"], Uses("We ask children in care and care experienced young people.").Select(use => use.Variant));

    [Fact]
    public void The_matrix_counts_uses()
    {
        var edition = Written.Edition("A Chapter of the Manual", "", "1. Our Work", "", "A care leaver helps a care leaver. Care leavers meet.", "", "2. The Rest", "", "Nothing else is said here.");
        var matrix = new MatrixBuilder(Catalogues.Default).Build("terminology", [new("e", edition)])!;
        var stored = new MatrixBuilder(Catalogues.Default).Build("terminology", [new("e", edition with { Findings = edition.Findings with { Terminology = [] } })])!;

        Assert.Contains("care leaver (2); care leavers (1)", matrix.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(matrix, stored);
    }

    [Fact]
    public void A_text_of_many_uses_is_read_to_its_end()
    {
        var chapter = Written.Chapter("A Chapter of the Manual", "", "1. Our Work", "", string.Join(' ', Enumerable.Repeat("Children in care meet.", 5000)));

        Assert.Equal(5000, new TerminologyExtractor(Catalogues.Default.Terms).Extract(chapter).Terminology.Count);
    }

    private static ValueList<TermUse> Uses(string text) => Written.Paragraph(text).Terminology;
}
