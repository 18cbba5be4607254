using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Comparison.Effects;

/// <summary>Tells which outcomes two sides of a clause name otherwise, or only one of them names.</summary>
internal static class OutcomeEffects
{
    /// <summary>How many characters of an outcome's text are told at most.</summary>
    private const int MostTold = 120;

    public static IEnumerable<EffectDetail> Between(ClauseFindings leftFindings, ClauseFindings rightFindings, AlignedClause entry)
    {
        var (left, right) = (leftFindings.Outcomes(entry.Left), rightFindings.Outcomes(entry.Right));
        if (left.Count == 0 && right.Count == 0)
        {
            yield break;
        }

        var waiting = right.GroupBy(rightFindings.NameOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<Outcome>(group), StringComparer.Ordinal);
        var alone = new List<Outcome>();
        var met = new HashSet<Outcome>(ReferenceEqualityComparer.Instance);
        foreach (var from in left)
        {
            if (!waiting.TryGetValue(leftFindings.NameOf(from), out var queue) || !queue.TryDequeue(out var to))
            {
                alone.Add(from);
                continue;
            }

            met.Add(to);
            if (TextShape.Key(from.Text) != TextShape.Key(to.Text) || TextShape.Key(from.Title) != TextShape.Key(to.Title))
            {
                yield return Changed(from, to);
            }
        }

        var others = right.Where(outcome => !met.Contains(outcome)).ToList();
        var paired = entry.IsPair ? Math.Min(alone.Count, others.Count) : 0;
        for (var at = 0; at < paired; at++)
        {
            yield return Changed(alone[at], others[at]);
        }

        foreach (var outcome in alone.Skip(paired))
        {
            yield return new(ChangeEffect.Outcome, EffectDirection.Removed, Shortened(outcome.Title), null, outcome.Anchor, null);
        }

        foreach (var outcome in others.Skip(paired))
        {
            yield return new(ChangeEffect.Outcome, EffectDirection.Added, null, Shortened(outcome.Title), null, outcome.Anchor);
        }
    }

    private static EffectDetail Changed(Outcome from, Outcome to)
    {
        var byTitle = TextShape.Key(from.Title) != TextShape.Key(to.Title);
        return new(ChangeEffect.Outcome, null, Shortened(byTitle ? from.Title : from.Text), Shortened(byTitle ? to.Title : to.Text), from.Anchor, to.Anchor);
    }

    private static string Shortened(string text) => text.Length <= MostTold ? text : text[..(text.LastIndexOf(' ', MostTold) is var space and > 0 ? space : MostTold)] + "…";
}
