using PolicyLens.Model;

namespace PolicyLens.Comparison.Aligning;

/// <summary>
/// Where most items of one list answer to one clause of the other side, and none of the list to any other, that clause carries the
/// whole list: what introduces the list and the items between join them.
/// </summary>
internal static class ListJoiner
{
    private const int LeastItems = 2;

    /// <param name="own">The clauses of the side that has the list.</param>
    /// <param name="parts">Of a pair the places on that side.</param>
    /// <param name="others">Of a pair the places on the other side.</param>
    public static void Join(ClauseVector[] own, List<JoinedClauses> joined, Func<JoinedClauses, List<int>> parts, Func<JoinedClauses, List<int>> others)
    {
        var pairOf = new JoinedClauses?[own.Length];
        foreach (var pair in joined)
        {
            parts(pair).ForEach(part => pairOf[part] = pair);
        }

        foreach (var pair in joined.Where(pair => others(pair).Count == 1))
        {
            var items = parts(pair).Where(part => IsItem(own[part])).Order().ToList();
            if (items.Count < LeastItems || ListOf(own[items[0]]) != ListOf(own[items[^1]]))
            {
                continue;
            }

            var (first, end) = (items[0], items[^1] + 1);
            for (; first > 0 && IsItem(own[first - 1]) && ListOf(own[first - 1]) == ListOf(own[items[0]]); first--)
            {
            }

            for (; end < own.Length && IsItem(own[end]) && ListOf(own[end]) == ListOf(own[items[0]]); end++)
            {
            }

            if (items.Count * 2 < end - first || Enumerable.Range(first, end - first).Any(place => pairOf[place] is { } other && other != pair))
            {
                continue;
            }

            var whole = Enumerable.Range(items[0], items[^1] - items[0]).ToList();
            if (first > 0 && own[first - 1].Clause is { Kind: PassageKind.Paragraph, Text: [.., ':'] })
            {
                whole.Add(first - 1);
            }

            foreach (var place in whole.Where(place => pairOf[place] is null))
            {
                parts(pair).Add(place);
                pairOf[place] = pair;
            }

            parts(pair).Sort();
        }
    }

    private static bool IsItem(ClauseVector clause) => clause.Clause.Kind is PassageKind.Item or PassageKind.Row;

    /// <summary>The address of the list or table that a clause stands in: its own without the number of the item.</summary>
    private static string ListOf(ClauseVector clause) => clause.Clause.Anchor.Value is var anchor && anchor.IndexOf('.', anchor.IndexOf('/', StringComparison.Ordinal) + 1) is var stop and > 0 ? anchor[..stop] : anchor;
}
