using System.Globalization;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>Writes the values of a provision in short: <c>21; 25 if in full time education</c>, <c>every 6 weeks</c>, <c>£2,000</c>, <c>28 days' notice</c>.</summary>
public static class QuantityText
{
    private static readonly string[] ConditionWords = ["unless", "while", "whilst", "as long as", "so long as", "for", "should", "subject to", "in the case of", "where", "when", "exceptionally", "in some", "in certain", "in exceptional"];

    /// <summary>Times, sums and numbers have more of them: an age's "in education" is a case, a visit's "in the first year" a time.</summary>
    private static readonly string[] OtherConditionWords = [.. ConditionWords, "in", "during", "once", "after", "before", "until", "thereafter", "afterwards", "otherwise", "except", "subsequently", "from", "following", "under", "over"];

    public static string Of(Provision provision) => Of([provision]);

    /// <summary>The values of several provisions that answer one question together, each once.</summary>
    public static string Of(IReadOnlyList<Provision> provisions)
    {
        var text = string.Join("; ", provisions.SelectMany(provision => provision.Values.Select(value => Of(value, provision.Kind))).Distinct());
        var values = provisions.SelectMany(provision => provision.Values).ToList();
        return provisions[0].Kind == QuantityKind.Age && values.All(value => value.Condition is { } condition && !condition.StartsWith("unless ", StringComparison.OrdinalIgnoreCase))
            ? $"{text} (no unconditional age)"
            : text;
    }

    /// <summary>One value as its kind is written.</summary>
    internal static string Of(Quantity value, QuantityKind kind)
    {
        var amount = value.Amount.ToString("0.##", CultureInfo.InvariantCulture);
        var text = kind switch
        {
            QuantityKind.Age => Age(value, amount),
            QuantityKind.Money => Prefix(value.Bound) + Money(value),
            QuantityKind.Notice => $"{Prefix(value.Bound)}{Time(value, amount)}{(value.Amount == 1 ? "'s" : "'")} notice",
            _ => $"{Prefix(value.Bound)}{Time(value, amount)}",
        };
        return value.Condition is not { } condition ? text
            : (kind == QuantityKind.Age ? ConditionWords : OtherConditionWords).Any(word => $"{condition} ".StartsWith(word + " ", StringComparison.OrdinalIgnoreCase)) ? $"{text} {condition}"
            : $"{text} if {condition}";
    }

    private static string Age(Quantity value, string amount) => value switch
    {
        { From: { } from } => $"{from.ToString("0.##", CultureInfo.InvariantCulture)} to {amount}",
        { Bound: Bound.Under } => $"under {amount}",
        { Bound: Bound.From } => $"{amount} and over",
        _ => amount,
    };

    private static string Prefix(Bound bound) => bound switch
    {
        Bound.Every => "every ",
        Bound.AtLeast => "at least ",
        Bound.AtMost => "at most ",
        Bound.From => "more than ",
        Bound.Under => "less than ",
        _ => "",
    };

    private static string Money(Quantity value)
    {
        static string Pounds(decimal amount) => amount.ToString(decimal.Truncate(amount) == amount ? "£#,0" : "£#,0.00", CultureInfo.InvariantCulture);
        return value.From is { } from ? $"{Pounds(from)} to {Pounds(value.Amount)}" : Pounds(value.Amount);
    }

    private static string Time(Quantity value, string amount)
    {
        var unit = value.Unit.Replace('-', ' ');
        if (value.Unit.StartsWith("times-a-", StringComparison.Ordinal))
        {
            return $"{amount} times a {unit["times-a-".Length..]}";
        }

        if (value.Amount == 0)
        {
            return $"the same {unit}";
        }

        amount = value.From is { } from ? $"{from.ToString("0.##", CultureInfo.InvariantCulture)} to {amount}" : amount;
        return value is { Amount: 1, Bound: Bound.Every } ? unit : $"{amount} {(value.Amount == 1 ? unit : Plural(unit))}";
    }

    private static string Plural(string unit) => unit switch
    {
        _ when unit.EndsWith("child", StringComparison.Ordinal) => unit + "ren",
        "person" => "people",
        _ when unit.EndsWith("man", StringComparison.Ordinal) => unit[..^2] + "en",
        _ when unit.EndsWith('y') && unit.Length > 1 && unit[^2] is not ('a' or 'e' or 'o' or 'u') => unit[..^1] + "ies",
        _ when unit.EndsWith("ch", StringComparison.Ordinal) || unit.EndsWith("sh", StringComparison.Ordinal) || unit.EndsWith('s') || unit.EndsWith('x') => unit + "es",
        _ => unit + "s",
    };
}
