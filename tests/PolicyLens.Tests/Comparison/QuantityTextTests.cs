using PolicyLens.Comparison;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Comparison;

public sealed class QuantityTextTests
{
    [Theory]
    [InlineData(21, Bound.Until, null, "21")]
    [InlineData(18, Bound.Under, null, "under 18")]
    [InlineData(16, Bound.From, null, "16 and over")]
    [InlineData(25, Bound.Until, "in education", "25 if in education (no unconditional age)")]
    [InlineData(21, Bound.Until, "unless in education", "21 unless in education")]
    public void Ages_are_short(int amount, Bound bound, string? condition, string expected) =>
        Assert.Equal(expected, QuantityText.Of(Of(QuantityKind.Age, new Quantity(amount, "year", condition) { Bound = bound })));

    [Theory]
    [InlineData(1, "year", Bound.Every, "every year")]
    [InlineData(6, "month", Bound.Every, "every 6 months")]
    [InlineData(10, "working-day", Bound.Within, "10 working days")]
    [InlineData(4, "times-a-year", Bound.Exact, "4 times a year")]
    [InlineData(13, "week", Bound.AtLeast, "at least 13 weeks")]
    public void Times_are_short(int amount, string unit, Bound bound, string expected) =>
        Assert.Equal(expected, QuantityText.Of(Of(QuantityKind.Duration, new Quantity(amount, unit, null) { Bound = bound })));

    private static Provision Of(QuantityKind kind, params Quantity[] values) =>
        new() { Topic = "other", Kind = kind, Values = [.. values], Anchor = new("1/p1"), Quote = "q" };
}
