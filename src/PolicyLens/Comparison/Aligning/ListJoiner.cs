using PolicyLens.Model;

namespace PolicyLens.Comparison.Aligning;

/// <summary>
/// Where most items of one list that have an answer have it in one clause of the other side, that clause carries the list: what introduces
/// the list joins them. Where few of the list have any and most of that clause is something else, it only mentions them.
/// Where they have it in the items of one list, what opens the one answers to what opens the other.
/// </summary>
/// <param name="own">The side that has the lists.</param>
/// <param name="add">Pairs a clause of it with one of the other.</param>
internal sealed class ListJoiner(JoiningSide own, JoiningSide others, Action<int, int> add)
{
    private const int LeastItems = 2;

    /// <summary>How much of a clause must be the list for it to be more than a mention of some items.</summary>
    private const double ShareOfList = 0.6;

    /// <summary>The share of an item's words that a clause must have which carries the items on both sides of it.</summary>
    private const double CoverBetween = 0.1;

    /// <summary>Items farther apart than this have nothing between them.</summary>
    private const int MostBetween = 64;

    public void Join()
    {
        foreach (var list in own.Lists.All)
        {
            var answered = Answered(list);
            foreach (var group in answered.GroupBy(item => own.Pairs[item]!).Where(group => others.Of(group.Key).Count == 1 && group.Count() >= LeastItems))
            {
                Join(list, group.Key, [.. group], answered.Count);
            }

            Open(list);
        }
    }

    private List<int> Answered(ListPlace list) => [.. Enumerable.Range(list.First, list.Count).Where(item => own.Pairs[item] is not null)];

    /// <param name="items">Those of the list that are in the pair, in order.</param>
    /// <param name="answered">How many of the list are in any.</param>
    private void Join(ListPlace list, JoinedClauses pair, List<int> items, int answered)
    {
        var whole = others.Clauses[others.Of(pair)[0]];
        var parts = own.Of(pair).ConvertAll(part => own.Clauses[part]);
        if (whole.Clause.Kind == PassageKind.Paragraph && items.Count == parts.Count && answered * 2 < list.Count
            && ClauseVector.Common(whole, list.Introduction >= 0 ? [.. parts, own.Clauses[list.Introduction]] : parts) < ShareOfList * whole.Weight)
        {
            items.ForEach(part => own.Pairs[part] = null);
            others.Pairs[others.Of(pair)[0]] = null;
            return;
        }

        if (items.Count * 2 <= answered)
        {
            return;
        }

        for (var item = items[0]; item < items[^1] && items[^1] - items[0] <= MostBetween; item++)
        {
            if (own.Pairs[item] is null && ClauseVector.Cover(own.Clauses[item], whole, parts) >= CoverBetween)
            {
                Take(item, pair);
            }
        }

        if (list.Introduction >= 0 && own.Pairs[list.Introduction] is null)
        {
            Take(list.Introduction, pair);
        }
    }

    private void Take(int clause, JoinedClauses pair)
    {
        own.Of(pair).Add(clause);
        own.Pairs[clause] = pair;
    }

    /// <summary>Pairs what opens a list with what opens the list in which its items have their answers.</summary>
    private void Open(ListPlace list)
    {
        var answers = Answered(list).ConvertAll(item => others.Lists.Of(others.Of(own.Pairs[item]!)[0]));
        var (there, count) = answers.OfType<ListPlace>().CountBy(place => place).OrderByDescending(group => group.Value).ThenBy(group => group.Key.First).FirstOrDefault();
        if (there is null || count < LeastItems || count * 2 <= answers.Count)
        {
            return;
        }

        if (list.Introduction >= 0 && there.Introduction >= 0)
        {
            Pair(list.Introduction, there.Introduction);
        }

        for (var row = 1; row <= list.Heads && list.Heads == there.Heads; row++)
        {
            Pair(list.First - row, there.First - row);
        }
    }

    private void Pair(int clause, int other)
    {
        if (own.Pairs[clause] is null && others.Pairs[other] is null)
        {
            add(clause, other);
        }
    }
}
