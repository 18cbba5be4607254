using PolicyLens.Model;

namespace PolicyLens.Comparison.Tracked;

/// <summary>Turns a tracked text round, and puts its whole blocks in the order that reads best.</summary>
internal static class BlockOrder
{
    /// <summary>The block with what was inserted and deleted exchanged.</summary>
    public static TrackedBlock Turned(TrackedBlock block) => block switch
    {
        TrackedParagraph paragraph => paragraph with { Mark = Turned(paragraph.Mark), Content = Turned(paragraph.Content) },
        TrackedTable table => new TrackedTable(table.Rows.Select(row => row with { Kind = Turned(row.Kind), Cells = row.Cells.Select(Turned).ToValueList() }).ToValueList()),
        _ => block,
    };

    /// <summary>Where whole blocks were deleted and inserted side by side, those deleted come first; so too the rows of a table.</summary>
    public static ValueList<TrackedBlock> Arrange(IReadOnlyList<TrackedBlock> blocks) =>
        [.. DeletedFirst(blocks.Select(block => block is TrackedTable table ? new TrackedTable([.. DeletedFirst(table.Rows, row => row.Kind)]) : block), Whole)];

    private static IEnumerable<T> DeletedFirst<T>(IEnumerable<T> items, Func<T, ChangeKind> kind)
    {
        var inserted = new List<T>();
        foreach (var item in items)
        {
            switch (kind(item))
            {
                case ChangeKind.Insert:
                    inserted.Add(item);
                    break;
                case ChangeKind.Delete:
                    yield return item;
                    break;
                default:
                    foreach (var one in inserted)
                    {
                        yield return one;
                    }

                    inserted.Clear();
                    yield return item;
                    break;
            }
        }

        foreach (var one in inserted)
        {
            yield return one;
        }
    }

    /// <summary>What became of a block as a whole; equal where any part of it stays or it goes both ways.</summary>
    private static ChangeKind Whole(TrackedBlock block) => block switch
    {
        TrackedParagraph paragraph when paragraph.Content.All(run => run.Kind == paragraph.Mark) => paragraph.Mark,
        TrackedTable table when table.Rows.All(row => row.Kind == table.Rows[0].Kind) => table.Rows[0].Kind,
        _ => ChangeKind.Equal,
    };

    private static ValueList<TrackedRun> Turned(ValueList<TrackedRun> runs) =>
        runs.Select(run => run with { Kind = Turned(run.Kind), Format = run.Before, Before = run.Format }).ToValueList();

    private static ChangeKind Turned(ChangeKind kind) => kind switch
    {
        ChangeKind.Insert => ChangeKind.Delete,
        ChangeKind.Delete => ChangeKind.Insert,
        _ => kind,
    };
}
