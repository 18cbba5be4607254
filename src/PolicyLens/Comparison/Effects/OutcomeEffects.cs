using PolicyLens.Structure;

namespace PolicyLens.Comparison.Effects;

/// <summary>Tells which outcomes two sides of a clause name or word otherwise, and which only one of them has.</summary>
internal static class OutcomeEffects
{
    /// <summary>How many characters of an outcome's text are told at most.</summary>
    private const int MostTold = 120;

    public static IEnumerable<EffectDetail> Between(ClauseFindings leftFindings, ClauseFindings rightFindings, AlignedClause entry)
    {
        var (left, right) = (leftFindings.Outcomes(entry.Left), rightFindings.Outcomes(entry.Right));
        if (left.Count + right.Count == 0)
        {
            yield break;
        }

        // The same outcome in other words first, then in their order those that stand in each other's place.
        foreach (var (from, to) in Match(left, right, outcome => outcome.Name).Concat(Match(left, right, _ => "")))
        {
            var renamed = TextShape.Key(from.Outcome.Title) != TextShape.Key(to.Outcome.Title);
            if (renamed || TextShape.Key(entry.LeftText) != TextShape.Key(entry.RightText))
            {
                yield return new(
                    ChangeEffect.Outcome, null, Shortened(renamed ? from.Outcome.Title : entry.LeftText), Shortened(renamed ? to.Outcome.Title : entry.RightText), entry.FirstLeft?.Anchor, entry.FirstRight?.Anchor);
            }
        }

        foreach (var outcome in left)
        {
            if (Alone(outcome, rightFindings, entry.LeftText) is { } text)
            {
                yield return new(ChangeEffect.Outcome, EffectDirection.Removed, text, null, entry.FirstLeft?.Anchor, null) { Elsewhere = outcome.IsNamed && rightFindings.HasOutcome(outcome.Name) };
            }
        }

        foreach (var outcome in right)
        {
            if (Alone(outcome, leftFindings, entry.RightText) is { } text)
            {
                yield return new(ChangeEffect.Outcome, EffectDirection.Added, null, text, null, entry.FirstRight?.Anchor) { Elsewhere = outcome.IsNamed && leftFindings.HasOutcome(outcome.Name) };
            }
        }
    }

    /// <summary>What is told of an outcome that one side has alone: its title, or the text that it has more; null for the text of one that the other side lacks, for its title tells that.</summary>
    private static string? Alone(StatedOutcome outcome, ClauseFindings others, string text) =>
        outcome.IsNamed ? Shortened(outcome.Outcome.Title) : others.HasOutcome(outcome.Name) ? Shortened(text) : null;

    /// <summary>Takes out of both lists what has the same key, first with first.</summary>
    private static List<(StatedOutcome Left, StatedOutcome Right)> Match(List<StatedOutcome> left, List<StatedOutcome> right, Func<StatedOutcome, string> key)
    {
        var waiting = right.GroupBy(key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<StatedOutcome>(group), StringComparer.Ordinal);
        var pairs = new List<(StatedOutcome, StatedOutcome)>();
        foreach (var from in left)
        {
            if (waiting.TryGetValue(key(from), out var queue) && queue.TryDequeue(out var to))
            {
                pairs.Add((from, to));
            }
        }

        var taken = pairs.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).ToHashSet(ReferenceEqualityComparer.Instance);
        left.RemoveAll(taken.Contains);
        right.RemoveAll(taken.Contains);
        return pairs;
    }

    private static string Shortened(string text) => text.Length <= MostTold ? text : text[..(text.LastIndexOf(' ', MostTold) is var space and > 0 ? space : MostTold)] + "…";
}
