using PolicyLens.Library;

namespace PolicyLens.Cli.Watching;

/// <summary>
/// Looks at all sources: those of different hosts side by side, those of one host one after another, and the folders one after another. What each gave is stored before the
/// next is looked at, so that a run may be killed at any moment and started again.
/// </summary>
internal sealed class WatchRun(ChapterLibrary library, PageVisitor pages, FolderVisitor folders, WatchLog log)
{
    /// <summary>So many hosts are asked at a time.</summary>
    private const int LanesAtOnce = 8;

    /// <summary>After so many requests without an answer a host is left alone for this run.</summary>
    private const int MostSilences = 3;

    /// <summary>Looks at the sources; returns early where the run is to end, with the source at hand done or not begun.</summary>
    /// <exception cref="LibraryException">The library cannot be used.</exception>
    public async Task Run(IReadOnlyList<(WatchedSource Source, PageMemory? Known)> sources, CancellationToken cancellation)
    {
        var lanes = sources.GroupBy(each => each.Source.IsFolder ? "" : new Uri(each.Source.Source).Host, StringComparer.OrdinalIgnoreCase);
        try
        {
            await Parallel.ForEachAsync(
                lanes,
                new ParallelOptions { MaxDegreeOfParallelism = LanesAtOnce, CancellationToken = cancellation },
                async (lane, ending) => await Walk(lane, ending));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Who asked for the end tells how far the run came.
        }
        finally
        {
            log.Flush();
        }
    }

    private async Task Walk(IEnumerable<(WatchedSource Source, PageMemory? Known)> lane, CancellationToken ending)
    {
        var silences = 0;
        foreach (var (source, known) in lane)
        {
            ending.ThrowIfCancellationRequested();
            var news = source.IsFolder ? folders.Visit(source, library.Watches.Files(source.Source))
                : silences >= MostSilences ? pages.NotAsked(source)
                : await pages.Visit(source, known, ending);
            silences = news.NoAnswer || silences >= MostSilences ? silences + 1 : 0;
            log.Add(news);
        }
    }
}
