using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

/// <summary>Texts that are built to be slow to read. A pattern that backtracked would run into its limit and lose the findings.</summary>
public sealed class HostileCitationTests
{
    [Theory]
    [InlineData("section 1, ", 200_000)]
    [InlineData("the Act ", 25_000)]
    [InlineData("the 2004 Act ", 25_000)]
    [InlineData("Section 17 of the Children Act 1989 and the Act. ", 10_000)]
    [InlineData("((((", 25_000)]
    [InlineData("A", 1_000_000)]
    [InlineData("A-", 75_000)]
    [InlineData("A'", 75_000)]
    [InlineData("s47 ", 25_000)]
    [InlineData("Working Together ", 15_000)]
    [InlineData("Working Together to Safeguard Children published ", 10_000)]
    [InlineData("Act 1989 ", 25_000)]
    [InlineData("Aaa Bbb Act 1999 ", 12_000)]
    [InlineData("Aaa, Bbb and Ccc (Ddd) Act 1999, ", 10_000)]
    [InlineData("Childrens and Adoptions and Families Act 2002 ", 10_000)]
    [InlineData("Children Acts 1989 and 2004 and 2005 and ", 10_000)]
    [InlineData("(Children Act 1989 ", 12_000)]
    [InlineData("v [2009] UKHL 1 ", 15_000)]
    [InlineData("Re ", 50_000)]
    [InlineData("Regulation (EU) ", 25_000)]
    [InlineData("Schedule 2, paragraph ", 25_000)]
    [InlineData("section 1.1.1.1(1)(1)(1)(", 15_000)]
    [InlineData("the Aaa Bbb ", 25_000)]
    [InlineData("Article 12 ", 25_000)]
    public void A_text_that_is_built_to_be_slow_is_read(string unit, int count)
    {
        var paragraph = string.Concat(Enumerable.Repeat(unit, count));
        var found = Extractors.All(Catalogues.Default).OfType<PolicyLens.Extraction.Citations.CitationExtractor>().Single().Extract(new Chapter
        {
            Sections = [new Section { Anchor = new("1"), Level = 1, Blocks = [new Paragraph { Anchor = new("1/p1"), Text = "The Children Act 1989 applies." }, new Paragraph { Anchor = new("1/p2"), Text = paragraph }] }],
        });

        Assert.Equal("Children Act 1989", found.Citations[0].Title);
        Assert.DoesNotContain(found.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.TooSlow);
    }

    [Fact]
    public void What_points_to_nothing_is_told_once_however_often_it_stands_there() =>
        Assert.Single(Written.Paragraph(string.Concat(Enumerable.Repeat("Section 4 of the 2004 Act applies. ", 50))).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.CitationUnresolved);
}
