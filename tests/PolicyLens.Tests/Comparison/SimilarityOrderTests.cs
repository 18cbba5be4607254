using PolicyLens.Comparison;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Comparison;

public sealed class SimilarityOrderTests
{
    [Fact]
    public void Families_stand_together_whatever_the_order_they_come_in()
    {
        // Three families of three: their own are alike at 0.8, others at 0.1.
        string[] names = ["a1", "b1", "c1", "a2", "b2", "c2", "a3", "b3", "c3"];
        var order = Ordered(names, (one, other) => one[0] == other[0] ? 0.8 : 0.1);

        Assert.Equal(3, order.Select(name => name[0]).Aggregate("", (runs, family) => runs.EndsWith(family) ? runs : runs + family).Length);
    }

    [Fact]
    public void The_order_is_the_same_whatever_order_the_editions_come_in()
    {
        var random = new Random(20260714);
        for (var round = 0; round < 50; round++)
        {
            var likeness = new Dictionary<(string, string), double>();
            var names = Enumerable.Range(0, 12).Select(number => $"edition-{number:00}").ToArray();
            foreach (var one in names)
            {
                foreach (var other in names.Where(other => string.CompareOrdinal(one, other) < 0))
                {
                    likeness[(one, other)] = likeness[(other, one)] = random.Next(0, 5) / 4.0;
                }
            }

            var expected = Ordered(names, (one, other) => likeness[(one, other)]);
            random.Shuffle(names);
            Assert.Equal(expected, Ordered(names, (one, other) => likeness[(one, other)]));
            Assert.Equal(names.Order(StringComparer.Ordinal), expected.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Few_editions_have_an_order_too(int count) =>
        Assert.Equal(count, Ordered([.. Enumerable.Range(0, count).Select(number => $"{number}")], (_, _) => 0).Count);

    [Fact]
    public void Editions_of_a_chain_stand_in_its_order()
    {
        // Each is like its neighbour alone: the chain cannot be had by going from the first to the nearest.
        string[] names = ["d", "b", "e", "a", "c"];

        Assert.Equal(["a", "b", "c", "d", "e"], Ordered(names, (one, other) => Math.Abs(one[0] - other[0]) == 1 ? 0.5 : 0));
    }

    private static List<string> Ordered(string[] names, Func<string, string, double> likeness)
    {
        var matrix = new SimilarityMatrix([.. names], names.Select(one => names.Select(other => one == other ? 1 : likeness(one, other)).ToValueList()).ToValueList());
        return [.. matrix.Ordered().Select(place => names[place])];
    }
}
