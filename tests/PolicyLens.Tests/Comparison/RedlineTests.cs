using PolicyLens.Comparison;
using Xunit;

namespace PolicyLens.Tests.Comparison;

public sealed class RedlineTests
{
    [Theory]
    [InlineData("Staff should act.", "Staff must act.", "Staff [-should-][+must+] act.")]
    [InlineData("until 21", "until 25", "until [-21-][+25+]")]
    [InlineData("the Data Protection Act 1998 applies", "the Data Protection Act 2018 applies", "the [-Data Protection Act 1998-][+Data Protection Act 2018+] applies")]
    [InlineData("children's views", "children’s views", "children’s views")]
    [InlineData("one  two", "one two", "one two")]
    [InlineData("", "new", "[+new+]")]
    [InlineData("old", "", "[-old-]")]
    [InlineData("", "", "")]
    [InlineData("a looked after child of ours", "a child of ours", "a[- looked after-] child of ours")]
    public void Differences_are_whole_words(string left, string right, string expected) => Assert.Equal(
        expected,
        string.Concat(Redline.Between(left, right).Select(change => change.Kind switch { ChangeKind.Equal => change.Text, ChangeKind.Insert => $"[+{change.Text}+]", _ => $"[-{change.Text}-]" })));

    [Theory]
    [InlineData("‘views’ – all", "'views' - all", true)]
    [InlineData("Views", "views", false)]
    [InlineData("£25", "£ 25", false)]
    public void The_style_of_marks_is_no_difference(string left, string right, bool same) => Assert.Equal(same, Redline.IsSame(left, right));
}
