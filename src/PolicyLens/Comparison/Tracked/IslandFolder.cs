using PolicyLens.Model;

namespace PolicyLens.Comparison.Tracked;

/// <summary>
/// Folds kept runs of at most one word between changes of three or more words into the changes, and puts what was
/// deleted before what was inserted. Runs and changes go on over the ends of paragraphs and cells, as a reader's eye does.
/// </summary>
internal static class IslandFolder
{
    private const int IslandWords = 1;
    private const int ShoreWords = 3;

    public static ValueList<TrackedBlock> Fold(IReadOnlyList<TrackedBlock> blocks)
    {
        var islands = Islands([.. blocks.SelectMany(block => block.Runs())]);
        var at = 0;
        return blocks.Select(block => block switch
        {
            TrackedParagraph paragraph => paragraph with { Content = Folded(paragraph.Content) },
            TrackedTable table => table with { Rows = table.Rows.Select(row => row with { Cells = row.Cells.Select(Folded).ToValueList() }).ToValueList() },
            _ => block,
        }).ToValueList();

        ValueList<TrackedRun> Folded(ValueList<TrackedRun> runs)
        {
            var gathered = new ChangedRuns();
            foreach (var run in runs)
            {
                if (islands[at++])
                {
                    gathered.Add(run with { Kind = ChangeKind.Delete, Format = run.Before });
                    gathered.Add(run with { Kind = ChangeKind.Insert, Before = run.Format });
                }
                else
                {
                    gathered.Add(run);
                }
            }

            return gathered.Take();
        }
    }

    /// <summary>Which of the runs are islands or parts of one. Folding one makes no other: the changes beside it are shores already.</summary>
    private static bool[] Islands(TrackedRun[] runs)
    {
        var islands = new bool[runs.Length];
        var (at, shore) = (0, 0);
        while (at < runs.Length)
        {
            var start = at;
            var kept = Sum(runs, ref at, equal: true);
            var end = at;
            var after = Sum(runs, ref at, equal: false);
            if (shore >= ShoreWords && kept <= IslandWords && after >= ShoreWords)
            {
                islands.AsSpan(start, end - start).Fill(true);
            }

            shore = after;
        }

        return islands;
    }

    private static int Sum(TrackedRun[] runs, ref int at, bool equal)
    {
        var words = 0;
        for (; at < runs.Length && runs[at].Kind == ChangeKind.Equal == equal; at++)
        {
            words += runs[at].Words;
        }

        return words;
    }
}

/// <summary>Puts runs together that are alike, and between kept runs what was deleted before what was inserted.</summary>
internal sealed class ChangedRuns
{
    private readonly List<TrackedRun> done = [];
    private readonly List<TrackedRun> inserted = [];

    public void Add(TrackedRun run)
    {
        if (run.Kind == ChangeKind.Insert)
        {
            Append(inserted, run);
            return;
        }

        if (run.Kind == ChangeKind.Equal)
        {
            Flush();
        }

        Append(done, run);
    }

    public ValueList<TrackedRun> Take()
    {
        Flush();
        return done.ToValueList();
    }

    private void Flush()
    {
        foreach (var run in inserted)
        {
            Append(done, run);
        }

        inserted.Clear();
    }

    private static void Append(List<TrackedRun> runs, TrackedRun run)
    {
        if (runs.Count > 0 && runs[^1] is var last && last.Kind == run.Kind && last.Format == run.Format && last.Before == run.Before)
        {
            runs[^1] = last with { Text = last.Text + run.Text, Words = last.Words + run.Words };
        }
        else
        {
            runs.Add(run);
        }
    }
}
