using System.Collections.Concurrent;

namespace PolicyLens.Fetching;

/// <summary>Lets one request at a time to each host, with a pause between the end of one and the start of the next.</summary>
/// <param name="time">Measures and waits the pauses.</param>
internal sealed class HostGate(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn. Dispose what it gives when the request has ended.</summary>
    public async Task<IDisposable> Enter(string host, TimeSpan delay, CancellationToken cancellation)
    {
        var entry = hosts.GetOrAdd(host, _ => new Host(time));
        await entry.Turn.WaitAsync(cancellation);
        try
        {
            if (entry.Ended is { } ended && delay - time.GetElapsedTime(ended) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, time, cancellation);
            }

            return entry;
        }
        catch
        {
            entry.Turn.Release();
            throw;
        }
    }

    private sealed class Host(TimeProvider time) : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1);

        /// <summary>When the last request ended; null before the first.</summary>
        public long? Ended { get; private set; }

        /// <summary>Ends a turn, and not the host: the next request gets the same one.</summary>
        public void Dispose()
        {
            Ended = time.GetTimestamp();
            Turn.Release();
        }
    }
}
