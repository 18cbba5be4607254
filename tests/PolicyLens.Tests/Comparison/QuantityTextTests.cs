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

    [Theory]
    [InlineData(QuantityKind.Money, 2000, "pound", Bound.Exact, null, "£2,000")]
    [InlineData(QuantityKind.Money, 2000.5, "pound", Bound.AtMost, null, "at most £2,000.50")]
    [InlineData(QuantityKind.Notice, 28, "day", Bound.Exact, null, "28 days' notice")]
    [InlineData(QuantityKind.Notice, 1, "week", Bound.AtLeast, null, "at least 1 week's notice")]
    [InlineData(QuantityKind.Count, 3, "child", Bound.AtMost, null, "at most 3 children")]
    [InlineData(QuantityKind.Count, 2, "person", Bound.AtLeast, null, "at least 2 people")]
    [InlineData(QuantityKind.Deadline, 0, "working-day", Bound.Within, null, "the same working day")]
    [InlineData(QuantityKind.Deadline, 20, "working-day", Bound.Within, "the complaint is complex", "20 working days if the complaint is complex")]
    [InlineData(QuantityKind.Frequency, 6, "week", Bound.Every, "in the first year", "every 6 weeks in the first year")]
    public void Sums_notice_and_numbers_are_short(QuantityKind kind, double amount, string unit, Bound bound, string? condition, string expected) =>
        Assert.Equal(expected, QuantityText.Of(Of(kind, new Quantity((decimal)amount, unit, condition) { Bound = bound })));

    private static Provision Of(QuantityKind kind, params Quantity[] values) =>
        new() { Topic = "other", Kind = kind, Values = [.. values], Anchor = new("1/p1"), Quote = "q" };
}
