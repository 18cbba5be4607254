using PolicyLens.Library;

namespace PolicyLens.Cli.Watching;

/// <summary>
/// Tells what each look at a source gave, and remembers it: at once where the library was written to, else many at a time and beside the requests, as all that a kill can cost is
/// that some pages are asked again. It tells before it remembers: what was told twice does less harm than what was never told. Several threads may add.
/// </summary>
/// <param name="tell">Called for one source after another, by any thread.</param>
internal sealed class WatchLog(WatchList watches, Action<SourceNews> tell, TimeProvider time)
{
    private const int MostAtOnce = 200;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly Lock adding = new();
    private readonly List<SourceNews> all = [];
    private List<WatchVisit> waiting = [];
    private Task writing = Task.CompletedTask;
    private long written = time.GetTimestamp();

    /// <summary>What was added, in that order.</summary>
    public IReadOnlyList<SourceNews> All => all;

    /// <exception cref="LibraryException">It, or what was added before, could not be remembered.</exception>
    public void Add(SourceNews news)
    {
        lock (adding)
        {
            all.Add(news);
            tell(news);
            waiting.Add(news.Visit);
            if (news.IsKept)
            {
                Flush();
            }
            else if (waiting.Count >= MostAtOnce || time.GetElapsedTime(written) > LongestWait)
            {
                Finish();
                var batch = waiting;
                (waiting, written) = ([], time.GetTimestamp());
                writing = Task.Run(() => watches.Record(batch));
            }
        }
    }

    /// <summary>Remembers what still waits.</summary>
    /// <exception cref="LibraryException">It could not be remembered.</exception>
    public void Flush()
    {
        lock (adding)
        {
            Finish();
            if (waiting.Count > 0)
            {
                watches.Record(waiting);
                (waiting, written) = ([], time.GetTimestamp());
            }
        }
    }

    private void Finish()
    {
        // What failed is told once, and not again by each that comes after it.
        var last = writing;
        writing = Task.CompletedTask;
        last.GetAwaiter().GetResult();
    }
}
