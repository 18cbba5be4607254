using System.Text.RegularExpressions;
using PolicyLens.Extraction;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Comparison;

/// <summary>
/// Compares what two clauses bind to: the verb of binding and the hedges apart. A duty is stronger than a commitment, that
/// than an expectation, a permission, a statement; a hedge that is gained makes weaker.
/// </summary>
/// <remarks>"Where possible" and "wherever this is possible" are one hedge; so are two that differ in capitals alone.</remarks>
public sealed partial class HedgeComparer(HedgeFinder finder)
{
    public HedgeComparison Compare(string left, string right)
    {
        var (from, to) = (ModalityClassifier.Of(left), ModalityClassifier.Of(right));
        var (before, after) = (finder.Find(left), finder.Find(right));
        var lost = Without(before, after).Select(hedge => Change(hedge, left, right, gained: false));
        var gained = Without(after, before).Select(hedge => Change(hedge, right, left, gained: true));
        ValueList<HedgeChange> changes = [.. lost, .. gained];
        return new(from, to, changes, Shift(from, to, changes));
    }

    private static CommitmentShift Shift(Modality from, Modality to, ValueList<HedgeChange> changes)
    {
        var byHedges = changes.Count(change => !change.Gained) - changes.Count(change => change.Gained);
        if (from != to && (from == Modality.Prohibition || to == Modality.Prohibition))
        {
            return CommitmentShift.Unclear;
        }

        var byVerb = Rank(to) - Rank(from);
        return (Math.Sign(byVerb), Math.Sign(byHedges)) switch
        {
            (0, 0) => CommitmentShift.Same,
            ( > 0, >= 0) or (0, > 0) => CommitmentShift.Stronger,
            ( < 0, <= 0) or (0, < 0) => CommitmentShift.Weaker,
            _ => CommitmentShift.Unclear,
        };
    }

    private static int Rank(Modality modality) => modality switch
    {
        Modality.Duty => 4,
        Modality.Commitment => 3,
        Modality.Expectation => 2,
        Modality.Permission => 1,
        _ => 0,
    };

    /// <summary>The hedges of the first list that the second lacks, each as often as it lacks it.</summary>
    private static List<Hedge> Without(ValueList<Hedge> hedges, ValueList<Hedge> others)
    {
        var left = others.CountBy(Meaning).ToDictionary();
        return [.. hedges.Where(hedge => !(left.TryGetValue(Meaning(hedge), out var count) && count > 0 && (left[Meaning(hedge)] = count - 1) >= 0))];
    }

    private static (HedgeKind, string) Meaning(Hedge hedge) => (hedge.Kind, Passing().Replace(Conjunction().Replace(TextShape.Key(hedge.Text), "where "), ""));

    private static HedgeChange Change(Hedge hedge, string clause, string other, bool gained)
    {
        var (bare, hedged) = ((string?)null, hedge.Text);
        if (hedge.Kind == HedgeKind.Qualifier
            && clause.IndexOf(hedge.Text, StringComparison.Ordinal) is var at and >= 0
            && NextWord().Match(clause, at + hedge.Text.Length) is { Success: true } next)
        {
            hedged = clause[at..(next.Index + next.Length)];
            bare = other.Contains(next.Groups["word"].Value, StringComparison.OrdinalIgnoreCase) ? next.Groups["word"].Value : null;
        }

        return gained ? new(gained, hedge.Kind, hedge.Text, bare, hedged) : new(gained, hedge.Kind, hedge.Text, hedged, bare);
    }

    [GeneratedRegex("^(?:wherever|whenever|when|if) ", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Conjunction();

    [GeneratedRegex("(?<=^where )(?:(?:this|it|that|doing so) is |they are )", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Passing();

    [GeneratedRegex(@"\G\s+(?<word>[\w’'-]+)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NextWord();
}
