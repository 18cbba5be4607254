using PolicyLens.Library;

namespace PolicyLens.Cli.Watching;

/// <summary>
/// Tells what each look at a source gave, and remembers it: at once where the library was written to, else many at a time, as all that a kill can cost is that some pages are
/// asked again. It tells before it remembers: what was told twice does less harm than what was never told. Several threads may add.
/// </summary>
internal sealed class WatchLog(WatchList watches, Action<SourceNews> tell, TimeProvider time)
{
    private const int MostAtOnce = 200;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly Lock adding = new();
    private readonly List<SourceNews> all = [];
    private readonly List<WatchVisit> waiting = [];
    private long written = time.GetTimestamp();

    public IReadOnlyList<SourceNews> All => all;

    public void Add(SourceNews news)
    {
        lock (adding)
        {
            all.Add(news);
            waiting.Add(news.Visit);
            tell(news);
            if (news.IsKept || waiting.Count >= MostAtOnce || time.GetElapsedTime(written) > LongestWait)
            {
                Write();
            }
        }
    }

    /// <summary>Remembers what still waits.</summary>
    public void Flush()
    {
        lock (adding)
        {
            Write();
        }
    }

    private void Write()
    {
        if (waiting.Count > 0)
        {
            watches.Record(waiting);
            waiting.Clear();
        }

        written = time.GetTimestamp();
    }
}
