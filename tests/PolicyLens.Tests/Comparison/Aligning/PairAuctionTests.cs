using PolicyLens.Comparison.Aligning;
using Xunit;

namespace PolicyLens.Tests.Comparison.Aligning;

public sealed class PairAuctionTests
{
    [Fact]
    public void The_pairs_together_are_worth_the_most()
    {
        // The first would rather have 0, but only the first can have 1.
        Assert.Equal([1, 0], PairAuction.Assign([[new(0, 0.9), new(1, 0.8)], [new(0, 0.7)]], 2));
        Assert.Equal([-1, 0], PairAuction.Assign([[new(0, 0.5)], [new(0, 0.7)]], 1));
        Assert.Empty(PairAuction.Assign([], 3));
    }

    [Fact]
    public void No_other_choice_of_pairs_is_worth_more()
    {
        var random = new Random(20_261_122);
        for (var round = 0; round < 300; round++)
        {
            var (lefts, rights) = (random.Next(1, 6), random.Next(1, 6));
            var possible = Enumerable.Range(0, lefts).Select(_ => Enumerable.Range(0, rights).Where(_ => random.Next(3) > 0).Select(right => new PossiblePair(right, random.Next(1, 100) / 100.0)).ToList()).ToList();

            var found = PairAuction.Assign(possible, rights);

            var taken = found.Where(right => right >= 0).ToList();
            Assert.Equal(taken.Count, taken.Distinct().Count());
            Assert.InRange(Best(possible, 0, 0) - found.Select((right, left) => right < 0 ? 0 : possible[left].Single(pair => pair.Right == right).Worth).Sum(), -1e-9, 0.005);
        }
    }

    [Fact]
    public void A_thousand_of_one_kind_come_to_an_end()
    {
        var possible = Enumerable.Range(0, 1000).Select(_ => Enumerable.Range(0, 12).Select(right => new PossiblePair(right, 1)).ToList()).ToList();

        Assert.Equal(12, PairAuction.Assign(possible, 12).Count(right => right >= 0));
    }

    private static double Best(List<List<PossiblePair>> possible, int left, int taken) => left == possible.Count ? 0 : Math.Max(
        Best(possible, left + 1, taken),
        possible[left].Where(pair => (taken >> pair.Right & 1) == 0).Select(pair => pair.Worth + Best(possible, left + 1, taken | 1 << pair.Right)).DefaultIfEmpty(0).Max());
}
