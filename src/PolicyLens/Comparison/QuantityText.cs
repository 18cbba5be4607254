using System.Globalization;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>Writes the values of a provision in short: <c>21; 25 if in full time education</c>, <c>within 4 months</c>.</summary>
public static class QuantityText
{
    private static readonly string[] ConditionWords = ["unless", "while", "whilst", "as long as", "so long as", "for", "should", "subject to", "in the case of", "where", "when", "exceptionally", "in some", "in certain", "in exceptional"];

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

    private static string Of(Quantity value, QuantityKind kind)
    {
        var amount = value.Amount.ToString("0.##", CultureInfo.InvariantCulture);
        var text = kind == QuantityKind.Age ? Age(value, amount) : $"{Prefix(value.Bound)}{Time(value, amount)}";
        return value.Condition is not { } condition ? text
            : ConditionWords.Any(word => condition.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase)) ? $"{text} {condition}"
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
        _ => "",
    };

    private static string Time(Quantity value, string amount)
    {
        if (value.Unit.StartsWith("times-a-", StringComparison.Ordinal))
        {
            return $"{amount} times a {value.Unit["times-a-".Length..]}";
        }

        var unit = value.Unit.Replace('-', ' ');
        return value is { Amount: 1, Bound: Bound.Every } ? unit : $"{amount} {unit}{(value.Amount == 1 ? "" : "s")}";
    }
}
