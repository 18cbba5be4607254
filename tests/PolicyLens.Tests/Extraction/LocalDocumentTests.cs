using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Extraction;

public sealed class LocalDocumentTests
{
    [Fact]
    public void A_title_that_stands_alone_is_a_local_document()
    {
        var found = Written.Findings(
            "A Chapter of the Manual", "", "1. Local framework", "", "• Corporate Parenting Strategy 2023-2026", "• Sufficiency Strategy", "", "2. Work", "", "The Sufficiency Strategy is followed.");

        Assert.Equal(
            ["Corporate Parenting Strategy", "Sufficiency Strategy", "Sufficiency Strategy"],
            found.Citations.Where(citation => citation.Kind == SourceKind.Local).Select(citation => citation.Title));
    }

    [Theory]
    [InlineData("The Pathway Plan is reviewed.")]
    [InlineData("Each child has a Care Plan and a Placement Plan.")]
    [InlineData("This Policy is for everybody.")]
    public void A_childs_own_plan_is_none(string sentence) => Assert.Empty(Cited.In(sentence));
}
