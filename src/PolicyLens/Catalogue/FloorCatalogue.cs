using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>The least that the law asks for on a topic, from a day on.</summary>
/// <param name="Id">A name for it.</param>
/// <param name="Topics">The topics of provisions that it is a floor of; the first is the one that it is about.</param>
/// <param name="From">The day from which it holds, as ISO 8601.</param>
/// <param name="Law">The title of the law or guidance that says so.</param>
/// <param name="Pinpoint">Where in it.</param>
/// <param name="Text">What it asks for, in a sentence for a reader.</param>
/// <param name="Source">Its public address.</param>
public sealed record FloorEntry(string Id, ValueList<string> Topics, string From, string Law, string Pinpoint, string Text, string Source)
{
    /// <summary>The amount that must at least be stated: an age, a sum, a length of time; null where a time must be at most something.</summary>
    public FloorAmount? AtLeast { get; init; }

    /// <summary>The longest time that may be stated; null where an amount must be at least something.</summary>
    public FloorAmount? AtMost { get; init; }

    /// <summary>Terms of conditions that do not narrow it, such as "on request"; a value with any other condition does not meet it.</summary>
    public ValueList<string> Allows { get => field ?? []; init; } = [];

    /// <summary>Terms of which one must stand in the sentence, its heading or the chapter's title for the rule to apply; empty where it always does.</summary>
    public ValueList<string> Needs { get => field ?? []; init; } = [];

    /// <summary>Terms with which it does not apply.</summary>
    public ValueList<string> None { get => field ?? []; init; } = [];

    /// <summary>Terms of which a sentence has one where the chapter speaks of the matter: a chapter that does and states nothing is told so. Empty where none is.</summary>
    public ValueList<string> Silent { get => field ?? []; init; } = [];

    /// <summary>The day on which the facts were checked, as ISO 8601; null where it is that of the whole file.</summary>
    public string? AsOf { get; init; }
}

/// <summary>An amount of a floor, in the units of <see cref="Quantity"/>.</summary>
public sealed record FloorAmount(decimal Amount, string Unit);

/// <summary>What the law asks for at least, rule by rule.</summary>
public sealed class FloorCatalogue
{
    private const decimal DaysOfYear = 365.25m;

    internal FloorCatalogue(ValueList<FloorEntry> entries) => All = entries;

    public ValueList<FloorEntry> All { get; }

    /// <summary>Whether the words around a provision are those of what the rule is for.</summary>
    public static bool Applies(FloorEntry floor, string around)
    {
        var words = TextShape.Key(around).Split(' ');
        return (floor.Needs.Count == 0 || floor.Needs.Any(term => new Term(term).IsIn(words))) && !floor.None.Any(term => new Term(term).IsIn(words));
    }

    /// <summary>Whether a value is measured as the rule is; an age only where it is one until which something lasts.</summary>
    public static bool IsComparable(FloorEntry floor, Quantity value) => (floor.AtLeast is not { Unit: "year" } || value.Bound == Bound.Until) && (floor.AtLeast ?? floor.AtMost) is { } limit && InDays(limit.Amount, limit.Unit) is not null == InDays(value.Amount, value.Unit) is not null && (InDays(limit.Amount, limit.Unit) is not null || limit.Unit == value.Unit);

    /// <summary>Whether a value keeps to the rule.</summary>
    public static bool IsMet(FloorEntry floor, Quantity value)
    {
        if (!IsComparable(floor, value) || (floor.AtLeast is not null && value.Condition is { } condition && !IsAllowed(floor, condition)))
        {
            return false;
        }

        var stated = InDays(value.Amount, value.Unit) ?? value.Amount;
        return floor.AtLeast is { } least ? stated >= (InDays(least.Amount, least.Unit) ?? least.Amount) : stated <= (InDays(floor.AtMost!.Amount, floor.AtMost.Unit) ?? floor.AtMost.Amount);
    }

    private static bool IsAllowed(FloorEntry floor, string condition)
    {
        var words = TextShape.Key(condition).Split(' ');
        return floor.Allows.Any(term => new Term(term).IsIn(words));
    }

    /// <summary>A time in days; five working days are a week. Null for what is no time. Ages are years alike.</summary>
    private static decimal? InDays(decimal amount, string unit) => unit switch
    {
        "year" => amount * DaysOfYear,
        "term" => amount * DaysOfYear / 3,
        "quarter" => amount * DaysOfYear / 4,
        "month" => amount * DaysOfYear / 12,
        "fortnight" => amount * 14,
        "week" => amount * 7,
        "day" => amount,
        "working-day" or "school-day" => amount * 7 / 5,
        "hour" => amount / 24,
        "minute" => amount / 1440,
        _ => null,
    };
}
