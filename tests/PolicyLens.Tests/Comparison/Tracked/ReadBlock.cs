namespace PolicyLens.Tests.Comparison.Tracked;

/// <summary>Words of a block that are set alike.</summary>
internal sealed record ReadRun(string Text, bool Bold, bool Italic, string? Link)
{
    /// <summary>The runs with those put together that are set alike.</summary>
    public static List<ReadRun> Joined(IEnumerable<ReadRun> runs)
    {
        var joined = new List<ReadRun>();
        foreach (var run in runs.Where(run => run.Text.Length > 0))
        {
            if (joined.Count > 0 && joined[^1] with { Text = "" } == run with { Text = "" })
            {
                joined[^1] = run with { Text = joined[^1].Text + run.Text };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    public override string ToString() => $"{(Bold ? "*" : "")}{(Italic ? "_" : "")}{(Link is null ? "" : $"<{Link}>")}{{{Text}}}";
}

/// <summary>A block of a document as a reader sees it: a heading, a paragraph, an item or the row of a table.</summary>
/// <param name="Level">Of headings and items, from 1; of rows the number of their table, from 1, so that two tables are told apart.</param>
/// <param name="Label">The number or bullet that is shown before the text; null where there is none.</param>
internal sealed record ReadBlock(string Kind, int Level, string? Label, IReadOnlyList<IReadOnlyList<ReadRun>> Cells)
{
    public string Text => string.Join(" | ", Cells.Select(runs => string.Concat(runs.Select(run => run.Text))));

    /// <summary>All that two blocks are compared by.</summary>
    public override string ToString() => $"{Kind} {Level} [{Label}] {string.Join(" | ", Cells.Select(runs => string.Concat(runs)))}";
}
