using PolicyLens.Model;

namespace PolicyLens.Comparison.Effects;

/// <summary>Measures one quantity against another.</summary>
internal static class QuantityMeasure
{
    private const double DaysInYear = 365.25;

    private const string Time = "time";

    /// <summary>The units that can be measured against each other: times by the clock and the calendar are one family, working days another.</summary>
    public static string FamilyOf(Quantity quantity) => DaysIn(quantity.Unit) is not null || IsRate(quantity) ? Time : quantity.Unit;

    /// <summary>What two quantities are the same by: the amount in days where it is a time, else the amount and its unit.</summary>
    public static (string Family, double? From, double Amount) Of(Quantity quantity) =>
        (FamilyOf(quantity), quantity.From is { } from ? Of(quantity, (double)from) : null, Of(quantity, (double)quantity.Amount));

    /// <summary>Raised or lowered for ages, sums and numbers, longer or shorter for times; null where the two cannot be measured against each other.</summary>
    public static EffectDirection? Direction(StatedQuantity left, StatedQuantity right)
    {
        // A time of notice is no interval, and "under 18" no "18 and over".
        if (left.Kind != right.Kind || IsOpen(left.Value) != IsOpen(right.Value))
        {
            return null;
        }

        var (before, after) = (Of(left.Value), Of(right.Value));
        if (before.Family != after.Family || before.From is null != (after.From is null))
        {
            return null;
        }

        var (byAmount, byFrom) = (Math.Sign(after.Amount - before.Amount), before.From is { } from ? Math.Sign(after.From!.Value - from) : 0);
        return (byAmount * byFrom < 0 ? 0 : byAmount + byFrom, left.Effect) switch
        {
            (0, _) => null,
            ( > 0, ChangeEffect.Deadline) => EffectDirection.Longer,
            ( < 0, ChangeEffect.Deadline) => EffectDirection.Shorter,
            ( > 0, _) => EffectDirection.Raised,
            _ => EffectDirection.Lowered,
        };
    }

    private static bool IsOpen(Quantity quantity) => quantity.Bound is Bound.From or Bound.AtLeast;

    private static bool IsRate(Quantity quantity) => quantity.Unit.StartsWith("times-a-", StringComparison.Ordinal) && DaysIn(quantity.Unit["times-a-".Length..]) is not null;

    /// <summary>Of "three times a year" the days from one time to the next. Rounded: twelve months are a year.</summary>
    private static double Of(Quantity quantity, double amount) => Math.Round(
        IsRate(quantity) ? (amount > 0 ? DaysIn(quantity.Unit["times-a-".Length..])!.Value / amount : 0) : amount * (DaysIn(quantity.Unit) ?? 1), 6);

    private static double? DaysIn(string unit) => unit switch
    {
        "minute" => 1.0 / (24 * 60),
        "hour" => 1.0 / 24,
        "day" => 1,
        "week" => 7,
        "fortnight" => 14,
        "month" => DaysInYear / 12,
        "quarter" => DaysInYear / 4,
        "year" => DaysInYear,
        _ => null,
    };
}
