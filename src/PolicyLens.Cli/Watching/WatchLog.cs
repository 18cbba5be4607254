using System.Threading.Channels;
using PolicyLens.Library;

namespace PolicyLens.Cli.Watching;

/// <summary>
/// Tells what each look at a source gave, and remembers it: at once where the library was written to, else many at a time, as all that a kill can cost is that some pages are
/// asked again. It tells before it remembers: what was told twice does less harm than what was never told. It works beside the looking, so that no host waits for it.
/// </summary>
internal sealed class WatchLog
{
    private const int MostAtOnce = 200;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly WatchList watches;
    private readonly Action<SourceNews> tell;
    private readonly TimeProvider time;
    private readonly Channel<SourceNews> told = Channel.CreateUnbounded<SourceNews>(new() { SingleReader = true });
    private readonly List<SourceNews> all = [];
    private readonly Task writing;

    /// <param name="tell">Called for one source after another, by any thread.</param>
    public WatchLog(WatchList watches, Action<SourceNews> tell, TimeProvider time)
    {
        (this.watches, this.tell, this.time) = (watches, tell, time);
        writing = Task.Run(Write);
    }

    /// <summary>What was added, in that order; complete after <see cref="Close"/>.</summary>
    public IReadOnlyList<SourceNews> All => all;

    /// <summary>May be called by several threads.</summary>
    /// <exception cref="LibraryException">What was added before could not be remembered.</exception>
    public void Add(SourceNews news)
    {
        if (writing.IsFaulted)
        {
            writing.GetAwaiter().GetResult();
        }

        told.Writer.TryWrite(news);
    }

    /// <summary>Tells and remembers what still waits; nothing is to be added afterwards.</summary>
    /// <exception cref="LibraryException">It could not be remembered.</exception>
    public Task Close()
    {
        told.Writer.TryComplete();
        return writing;
    }

    private async Task Write()
    {
        var (waiting, written) = (new List<WatchVisit>(), time.GetTimestamp());
        while (await told.Reader.WaitToReadAsync())
        {
            while (told.Reader.TryRead(out var news))
            {
                all.Add(news);
                tell(news);
                waiting.Add(news.Visit);
                if (news.IsKept || waiting.Count >= MostAtOnce || time.GetElapsedTime(written) > LongestWait)
                {
                    watches.Record(waiting);
                    waiting.Clear();
                    written = time.GetTimestamp();
                }
            }
        }

        if (waiting.Count > 0)
        {
            watches.Record(waiting);
        }
    }
}
