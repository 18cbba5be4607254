using PolicyLens.Comparison.Aligning;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Comparison.Aligning;

public sealed class PlainKeyTests
{
    [Theory]
    [InlineData("The child's plan.", "The child’s\u00A0 plan.", PassageKind.Paragraph)]
    [InlineData("“Staying put” – for all", "\"Staying put\" - for all", PassageKind.Paragraph)]
    [InlineData("Key Principles", "KEY PRINCIPLES", PassageKind.Heading)]
    [InlineData("3.1 Key Principles", "4. Key principles", PassageKind.Heading)]
    [InlineData("(a) the child;", "• the child.", PassageKind.Item)]
    [InlineData("iv) the child", "2.3 the child", PassageKind.Item)]
    public void Style_makes_no_difference(string left, string right, PassageKind kind) => Assert.Equal(PlainKey.Of(left, kind), PlainKey.Of(right, kind));

    [Theory]
    [InlineData("21 days", "28 days", PassageKind.Item)]
    [InlineData("Key Principles", "KEY PRINCIPLES", PassageKind.Paragraph)]
    [InlineData("We may act.", "We may not act.", PassageKind.Paragraph)]
    [InlineData("The plan", "The plan?", PassageKind.Item)]
    [InlineData("any one", "anyone", PassageKind.Paragraph)]
    [InlineData("within 2.5 hours", "within 3.5 hours", PassageKind.Paragraph)]
    public void Words_and_marks_do(string left, string right, PassageKind kind) => Assert.NotEqual(PlainKey.Of(left, kind), PlainKey.Of(right, kind));
}
