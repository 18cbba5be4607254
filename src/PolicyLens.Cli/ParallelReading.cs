using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace PolicyLens.Cli;

/// <summary>Works through many sources, as many at a time as there are processors, and shows how far it is.</summary>
internal sealed class ParallelReading(Terminal terminal)
{
    private readonly Lock counting = new();

    /// <summary>What the work gave for each source, in their order, whichever was done first.</summary>
    /// <remarks>No more sources are open at once than there are processors. An exception of the work ends it and is thrown as it is.</remarks>
    public IReadOnlyList<TResult> Run<TResult>(IReadOnlyList<ISource> sources, Func<ISource, TResult> work)
    {
        var results = new TResult[sources.Count];
        var done = 0;
        try
        {
            // One at a time is handed out: files differ much in size, and a share of the list would keep one thread long.
            var order = Partitioner.Create(Enumerable.Range(0, sources.Count), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(order, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
            {
                results[index] = work(sources[index]);
                lock (counting)
                {
                    terminal.Progress(++done, sources.Count, $"read {sources[index].Shown}");
                }
            });
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.Flatten().InnerExceptions[0]);
        }

        return results;
    }
}
