using PolicyLens.Model;

namespace PolicyLens.Comparison.Effects;

/// <summary>Tells which sources two sides of a clause do not both cite, and which of them stands in the place of which.</summary>
internal static class CitationEffects
{
    /// <summary>What tells that one citation stands in the place of another: the same source, or its name of another year.</summary>
    private static readonly Func<Citation, string>[] Likenesses = [citation => citation.Title, citation => Name(citation.Title)];

    /// <param name="leftCites">Whether the left edition cites a source anywhere.</param>
    /// <param name="rightCites">The same of the right.</param>
    public static IEnumerable<EffectDetail> Between(IReadOnlyList<Citation> left, IReadOnlyList<Citation> right, Func<string, bool> leftCites, Func<string, bool> rightCites)
    {
        var (before, after) = (Without(left, right), Without(right, left));
        foreach (var likeness in Likenesses)
        {
            foreach (var (from, to) in Match(before, after, likeness, likeness))
            {
                yield return Replaced(from, to);
            }
        }

        // What the catalogue knows to have taken the place of the other, whichever side has the newer.
        foreach (var (from, to) in Match(before, after, citation => citation.Successor, citation => citation.Title).Concat(Match(before, after, citation => citation.Title, citation => citation.Successor)))
        {
            yield return Replaced(from, to);
        }

        foreach (var citation in before)
        {
            yield return new(ChangeEffect.Citation, EffectDirection.Removed, Text(citation), null, citation.Anchor, null) { Elsewhere = rightCites(citation.Title) };
        }

        foreach (var citation in after)
        {
            yield return new(ChangeEffect.Citation, EffectDirection.Added, null, Text(citation), null, citation.Anchor) { Elsewhere = leftCites(citation.Title) };
        }
    }

    private static EffectDetail Replaced(Citation from, Citation to) => new(ChangeEffect.Citation, null, Text(from), Text(to), from.Anchor, to.Anchor);

    private static List<Citation> Without(IReadOnlyList<Citation> citations, IReadOnlyList<Citation> others)
    {
        var known = others.Select(Key).ToHashSet();
        return [.. citations.Where(citation => !known.Contains(Key(citation)))];
    }

    private static (string, int?, string?) Key(Citation citation) => (citation.Title, citation.Year, citation.Pinpoint);

    /// <summary>Takes out of both lists what answers to each other, first with first.</summary>
    private static List<(Citation Left, Citation Right)> Match(List<Citation> left, List<Citation> right, Func<Citation, string?> leftKey, Func<Citation, string?> rightKey)
    {
        var pairs = new List<(Citation, Citation)>();
        var waiting = right.Where(citation => rightKey(citation) is not null).GroupBy(citation => rightKey(citation)!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<Citation>(group), StringComparer.Ordinal);
        foreach (var from in left)
        {
            if (leftKey(from) is { } key && waiting.TryGetValue(key, out var queue) && queue.TryDequeue(out var to))
            {
                pairs.Add((from, to));
            }
        }

        var taken = pairs.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).ToHashSet(ReferenceEqualityComparer.Instance);
        left.RemoveAll(taken.Contains);
        right.RemoveAll(taken.Contains);
        return pairs;
    }

    /// <summary>The title without the year that it ends with.</summary>
    private static string Name(string title) => title.TrimEnd("0123456789 ()".ToCharArray());

    private static string Text(Citation citation) => string.Concat(
        citation.Title,
        citation.Year is { } year && !citation.Title.Contains($"{year}", StringComparison.Ordinal) ? $" ({year})" : "",
        citation.Pinpoint is { } pinpoint ? $", {pinpoint}" : "");
}
