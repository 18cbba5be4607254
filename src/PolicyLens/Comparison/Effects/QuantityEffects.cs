using PolicyLens.Model;

namespace PolicyLens.Comparison.Effects;

/// <summary>
/// Tells which quantities of two sides of a clause differ and which way. What both have is set aside; of the rest those that are
/// most of a kind answer to each other, in the order of the text.
/// </summary>
internal static class QuantityEffects
{
    /// <summary>What two quantities that answer to each other have in common: the first that finds a pair counts.</summary>
    private static readonly Func<StatedQuantity, object>[] Likenesses =
    [
        quantity => (quantity.Kind, quantity.Condition, Form(quantity.Value.Bound), QuantityMeasure.FamilyOf(quantity.Value)),
        quantity => (quantity.Kind, quantity.Condition, QuantityMeasure.FamilyOf(quantity.Value)),
        quantity => (quantity.Kind, quantity.Condition.Length > 0, QuantityMeasure.FamilyOf(quantity.Value)),
        quantity => (quantity.Effect, Conditional: quantity.Condition.Length > 0),
        quantity => quantity.Effect,
    ];

    public static IEnumerable<EffectDetail> Between(IReadOnlyList<StatedQuantity> left, IReadOnlyList<StatedQuantity> right)
    {
        var (before, after) = (left.ToList(), right.ToList());
        Match(before, after, quantity => (quantity.Kind, quantity.Condition, Form(quantity.Value.Bound), QuantityMeasure.Of(quantity.Value)));

        // An alternative that depends on something is another reading of an age that depends on nothing only where there is no choice.
        foreach (var likeness in left.Count == right.Count ? Likenesses : Likenesses[..^1])
        {
            foreach (var (from, to) in Match(before, after, likeness))
            {
                yield return new(from.Effect, QuantityMeasure.Direction(from, to), from.Text, to.Text, from.Anchor, to.Anchor);
            }
        }

        foreach (var detail in Alone(after, left, right, EffectDirection.Added).Concat(Alone(before, right, left, EffectDirection.Removed).Select(Mirrored)))
        {
            yield return detail;
        }
    }

    /// <summary>The bounds that read alike in short: "until 21" and "21", "within 4 weeks" and "4 weeks".</summary>
    private static Bound Form(Bound bound) => bound is Bound.Until or Bound.Within ? Bound.Exact : bound;

    /// <summary>Takes out of both lists what has the same likeness, first with first.</summary>
    private static List<(StatedQuantity Left, StatedQuantity Right)> Match(List<StatedQuantity> left, List<StatedQuantity> right, Func<StatedQuantity, object> likeness)
    {
        var waiting = right.GroupBy(likeness).ToDictionary(group => group.Key, group => new Queue<StatedQuantity>(group));
        var pairs = new List<(StatedQuantity, StatedQuantity)>();
        foreach (var from in left)
        {
            if (waiting.TryGetValue(likeness(from), out var queue) && queue.TryDequeue(out var to))
            {
                pairs.Add((from, to));
            }
        }

        var taken = pairs.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).ToHashSet(ReferenceEqualityComparer.Instance);
        left.RemoveAll(taken.Contains);
        right.RemoveAll(taken.Contains);
        return pairs;
    }

    /// <summary>
    /// What only one side has. Beside quantities of its kind that both have it is an alternative: told with them, and raising or
    /// lowering where it goes beyond all that the other side has.
    /// </summary>
    private static IEnumerable<EffectDetail> Alone(List<StatedQuantity> alone, IReadOnlyList<StatedQuantity> others, IReadOnlyList<StatedQuantity> own, EffectDirection direction)
    {
        foreach (var group in alone.GroupBy(quantity => quantity.Effect))
        {
            var beside = others.Where(quantity => quantity.Effect == group.Key).ToList();
            if (beside.Count == 0)
            {
                foreach (var quantity in group)
                {
                    yield return new(group.Key, direction, null, quantity.Text, null, quantity.Anchor);
                }

                continue;
            }

            var beyond = group.Key == ChangeEffect.Age && group.Max(quantity => quantity.Value.Amount) > beside.Max(quantity => quantity.Value.Amount);
            yield return new(
                group.Key,
                beyond ? direction == EffectDirection.Added ? EffectDirection.Raised : EffectDirection.Lowered : direction,
                Joined(beside),
                Joined(own.Where(quantity => quantity.Effect == group.Key)),
                beside[0].Anchor,
                group.First().Anchor);
        }
    }

    private static string Joined(IEnumerable<StatedQuantity> quantities) => string.Join("; ", quantities.Select(quantity => quantity.Text).Distinct());

    private static EffectDetail Mirrored(EffectDetail detail) => detail with { Before = detail.After, After = detail.Before, Left = detail.Right, Right = detail.Left };
}
