namespace PolicyLens.Comparison;

/// <summary>
/// Gathers changes into runs: between two equal runs all that was deleted, then all that was inserted. A space that both
/// begin with belongs to neither.
/// </summary>
internal sealed class ChangeRuns
{
    private readonly List<TextChange> runs = [];
    private string equal = "";
    private string deleted = "";
    private string inserted = "";

    public void Add(ChangeKind kind, string text)
    {
        switch (kind)
        {
            case ChangeKind.Delete:
                deleted += text;
                break;
            case ChangeKind.Insert:
                inserted += text;
                break;
            default:
                EndChange();
                equal += text;
                break;
        }
    }

    /// <summary>The runs in order; no two neighbours are of one kind.</summary>
    public List<TextChange> Runs()
    {
        EndChange();
        EndEqual();
        return runs;
    }

    private void EndChange()
    {
        if (deleted.Length + inserted.Length == 0)
        {
            return;
        }

        var (before, after) = (deleted.TrimStart(), inserted.TrimStart());
        if (before.Length < deleted.Length && after.Length < inserted.Length)
        {
            equal += inserted[..^after.Length];
            (deleted, inserted) = (before, after);
        }

        EndEqual();
        if (deleted.Length > 0)
        {
            runs.Add(new(ChangeKind.Delete, deleted));
        }

        if (inserted.Length > 0)
        {
            runs.Add(new(ChangeKind.Insert, inserted));
        }

        (deleted, inserted) = ("", "");
    }

    private void EndEqual()
    {
        if (equal.Length > 0)
        {
            runs.Add(new(ChangeKind.Equal, equal));
            equal = "";
        }
    }
}
