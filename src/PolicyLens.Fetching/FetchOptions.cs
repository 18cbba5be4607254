using System.Net;
using PolicyLens.Reading;

namespace PolicyLens.Fetching;

/// <summary>How pages are fetched. The defaults are meant for sites that belong to others.</summary>
public sealed record FetchOptions
{
    /// <summary>How long to wait between the end of one request to a host and the next; a site's own crawl-delay may be longer.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest crawl-delay that is kept to; one that asks for more is kept to this far, and that is told.</summary>
    public TimeSpan LongestCrawlDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one request may take, from the connection to the last byte of its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long finding the host and connecting to it may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The most bytes that are taken of one page, after decompression.</summary>
    public long MaximumBytes { get; init; } = SourceFile.MaximumBytes;

    /// <summary>How many times one address may lead to another.</summary>
    public int MaximumRedirects { get; init; } = 5;

    /// <summary>How often a page is asked for where its site fails for the moment, the first time included.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>How long to wait for a site that names a time to come back; one that names a longer time is told and left.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Hosts that may be private, or have unusual ports.</summary>
    public AllowedHosts AllowedHosts { get; init; } = AllowedHosts.None;

    /// <summary>The proxy that the surroundings name; null to connect directly.</summary>
    /// <remarks>
    /// A proxy connects in our place, so the address that it connects to cannot be checked. A host whose name leads to a
    /// private address here is refused all the same; what a name means to the proxy alone, only the proxy can refuse.
    /// </remarks>
    public IWebProxy? Proxy { get; init; }

    /// <summary>Finds the addresses of a host name; throws <see cref="System.Net.Sockets.SocketException"/> where there are none.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;
}
