using PolicyLens.Comparison.Aligning;
using Xunit;

namespace PolicyLens.Tests.Comparison.Aligning;

public sealed class OrderKeeperTests
{
    [Fact]
    public void The_heaviest_rising_run_stays()
    {
        Assert.Equal([false, true, true, false, true], OrderKeeper.Kept([4, 0, 1, 5, 2], [1, 1, 1, 1, 3]));
        Assert.Equal([true, false, false], OrderKeeper.Kept([2, 0, 1], [5, 1, 1]));
        Assert.Empty(OrderKeeper.Kept([], []));
    }

    [Fact]
    public void It_is_the_best_of_all_subsets()
    {
        var random = new Random(20_261_122);
        for (var round = 0; round < 300; round++)
        {
            var rights = Enumerable.Range(0, random.Next(1, 9)).ToArray();
            random.Shuffle(rights);
            var weights = rights.Select(_ => (double)random.Next(1, 9)).ToArray();

            var kept = OrderKeeper.Kept(rights, weights);

            Assert.Equal(Best(rights, weights), rights.Select((_, at) => kept[at] ? weights[at] : 0).Sum());
            Assert.True(IsRising(rights.Where((_, at) => kept[at]).ToList()));
        }
    }

    private static double Best(int[] rights, double[] weights) => Enumerable.Range(0, 1 << rights.Length)
        .Where(set => IsRising(rights.Where((_, at) => (set >> at & 1) == 1).ToList()))
        .Max(set => weights.Where((_, at) => (set >> at & 1) == 1).Sum());

    private static bool IsRising(List<int> places) => places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second);
}
