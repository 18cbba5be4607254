using PolicyLens.Model;

namespace PolicyLens.Comparison.Tracked;

/// <summary>
/// Compares two editions as texts in order and gives one text with tracked changes. Words stay where they can stay in order
/// in lines of the same kind; what has moved is deleted and inserted. No word, number or title of an Act is split, and
/// no single word is kept between changes of three or more.
/// </summary>
/// <remarks>
/// Which side is left makes no difference: the comparison of B with A is that of A with B with inserted and deleted
/// exchanged. To that end the two are put in an order of their own first.
/// </remarks>
public static class TrackedComparer
{
    public static TrackedChapter Compare(Chapter left, Chapter right)
    {
        var (from, to) = ChapterLines.Of(left, right);
        return Compare(from, to);
    }

    /// <summary>Compares chapters whose lines are known.</summary>
    public static TrackedChapter Compare(IReadOnlyList<ChapterLine> left, IReadOnlyList<ChapterLine> right)
    {
        var turned = LineOrder.Compare(left, right) > 0;
        var (first, second) = turned ? (right, left) : (left, right);
        var numbers = new TokenNumbers();
        var (a, b) = (new TokenSequence(first, numbers), new TokenSequence(second, numbers));
        var tables = new TablePairs(first, second);
        var kept = new TokenAligner(a.Side(), b.Side(), (atLeft, atRight) => tables.Of(a.Place(atLeft).Line, b.Place(atRight).Line)?.Words ?? -1).Align();
        var pairs = new KeptPairs(a, b);
        var blocks = new TrackedBuilder(a, b, tables).Build(pairs.Mend(pairs.WithoutScraps(kept)));
        return new(BlockOrder.Arrange(IslandFolder.Fold(turned ? blocks.ConvertAll(BlockOrder.Turned) : blocks)));
    }
}
