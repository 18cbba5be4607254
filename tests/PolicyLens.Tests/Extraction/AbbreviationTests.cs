using PolicyLens.Catalogue;
using PolicyLens.Extraction.Definitions;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class AbbreviationTests
{
    private static readonly AbbreviationFinder Finder = new(Catalogues.Default.Terms);

    [Theory]
    [InlineData("The Independent Reviewing Officer (IRO) chairs.", "IRO", "Independent Reviewing Officer")]
    [InlineData("Ask the Local Authority Designated Officers (LADOs).", "LADO", "Local Authority Designated Officers")]
    [InlineData("It comes from the Department for Education (DfE).", "DfE", "Department for Education")]
    [InlineData("An Education, Health and Care Plan (EHCP) is made.", "EHCP", "Education, Health and Care Plan")]
    [InlineData("The Multi-Agency Safeguarding Hub (the MASH) decides.", "MASH", "Multi-Agency Safeguarding Hub")]
    [InlineData("The PEP (Personal Education Plan) is reviewed.", "PEP", "Personal Education Plan")]
    [InlineData("Looked-after children (LAC) come first.", "LAC", "Looked-after children")]
    [InlineData("Ask the Special Educational Needs Coordinator (SENCo).", "SENCo", "Special Educational Needs Coordinator")]
    public void Words_that_begin_with_its_letters_explain_an_abbreviation(string text, string letters, string meaning)
    {
        var found = Assert.Single(Finder.Explained(Chapter(text)));

        Assert.Equal((letters, meaning), (found.Letters, found.Meaning));
        Assert.Contains(found.Quote, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The Fostering Services Regulations (England) apply.")]
    [InlineData("This is the rule (see below).")]
    [InlineData("The panel meets often (OK).")]
    [InlineData("The second part (II) follows.")]
    public void Brackets_that_hold_something_else_explain_nothing(string text) => Assert.Empty(Finder.Explained(Chapter(text)));

    [Fact]
    public void What_is_nowhere_explained_is_told_once() => Assert.Equal(
        ["CPP"],
        Finder.Unexplained(Chapter("The CPP and the CPPs meet. The NHS and the Independent Reviewing Officer (IRO) attend; the IROs MUST NOT WAIT.")).Select(use => use.Letters));

    [Fact]
    public void A_glossary_explains() => Assert.Empty(Finder.Unexplained(Written.Chapter(
        "A Chapter of the Manual", "", "1. Our Work", "", "The CPP meets.", "", "2. Glossary", "", "CPP: the councillors who look after children.", "", "3. The Rest", "", "Nothing else is said here.")));

    private static PolicyLens.Model.Chapter Chapter(string text) => Written.Chapter("A Chapter of the Manual", "", "1. Our Work", "", text, "", "2. The Rest", "", "Nothing else is said here.");
}
