using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Comparison;

public sealed class HedgeComparisonTests
{
    private static readonly HedgeComparer Comparer = new(new(Catalogues.Default.Hedges));

    [Theory]
    [InlineData("Plans must be made.", "Plans should be made.", CommitmentShift.Weaker)]
    [InlineData("Plans may be made.", "Plans will be made.", CommitmentShift.Stronger)]
    [InlineData("Children will be asked.", "Children will be asked, where appropriate.", CommitmentShift.Weaker)]
    [InlineData("Children will normally be asked.", "Children will be asked.", CommitmentShift.Stronger)]
    [InlineData("Children should be asked.", "Children must be asked, if practicable.", CommitmentShift.Unclear)]
    [InlineData("Doors may be locked.", "Doors must not be locked.", CommitmentShift.Unclear)]
    [InlineData("Doors must not be locked.", "Doors must not normally be locked.", CommitmentShift.Weaker)]
    [InlineData("Where possible, children will be asked.", "Children will be asked wherever this is possible.", CommitmentShift.Same)]
    public void A_weaker_verb_or_a_hedge_more_makes_weaker(string left, string right, CommitmentShift shift) => Assert.Equal(shift, Comparer.Compare(left, right).Shift);

    [Fact]
    public void A_hedge_gained_is_told_with_its_words()
    {
        var compared = Comparer.Compare(
            "They will live in approved homes and, wherever possible, brothers and sisters together.", "They will live in properly approved homes and, wherever possible and appropriate, brothers and sisters together.");

        Assert.Equal(
            [new(true, HedgeKind.Qualifier, "properly", "approved", "properly approved"), new(true, HedgeKind.Condition, "and appropriate", null, "and appropriate")],
            compared.Changes);
    }

    [Fact]
    public void A_hedge_that_stands_twice_and_then_once_is_lost_once() =>
        Assert.Equal("where possible", Assert.Single(Comparer.Compare("We will ask where possible and act where possible.", "We will ask and act where possible.").Lost).Text);
}
