using System.Net;
using System.Net.Sockets;

namespace PolicyLens.Fetching;

/// <summary>
/// Connects to a host after looking at its address, and to that very address: a name that leads elsewhere the second
/// time it is looked up gains nothing.
/// </summary>
internal sealed class GuardedConnector(FetchOptions options)
{
    /// <summary>Opens the connection for a request of a <see cref="SocketsHttpHandler"/>.</summary>
    /// <exception cref="FetchException">The host is not known, or not public and not allowed.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (endpoint, page) = (context.DnsEndPoint, context.InitialRequestMessage.RequestUri!);
        var addresses = await Find(endpoint.Host, cancellation);
        if (ProxyOf(page) is not { } proxy || !IsAt(proxy, endpoint))
        {
            addresses = Checked(page, addresses);
        }

        Exception? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, endpoint.Port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception failure)
            {
                socket.Dispose();
                if (failure is not SocketException)
                {
                    throw;
                }

                last = failure;
            }
        }

        throw new FetchException($"{endpoint.Host} does not answer on port {endpoint.Port}. Check the address and your connection, then try again.", mayPass: true, last, FetchProblem.Unreachable);
    }

    /// <summary>Before a proxy is asked for a page: refuses a host that is private as far as can be seen from here.</summary>
    /// <exception cref="FetchException">It is.</exception>
    public async Task CheckBehindProxy(Uri page, CancellationToken cancellation)
    {
        if (ProxyOf(page) is null)
        {
            return;
        }

        IPAddress[] addresses;
        try
        {
            addresses = await options.Resolve(WebAddress.Host(page), cancellation);
        }
        catch (SocketException)
        {
            // Behind a proxy a machine often cannot look names up; the proxy can.
            return;
        }

        Checked(page, addresses);
    }

    private Uri? ProxyOf(Uri page) => options.Proxy is { } proxy && !proxy.IsBypassed(page) && proxy.GetProxy(page) is { } address && address != page ? address : null;

    private static bool IsAt(Uri proxy, DnsEndPoint endpoint) =>
        proxy.Port == endpoint.Port && string.Equals(proxy.IdnHost, endpoint.Host, StringComparison.OrdinalIgnoreCase);

    private async Task<IPAddress[]> Find(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var number))
        {
            return [number];
        }

        try
        {
            return await options.Resolve(host, cancellation) is { Length: > 0 } addresses ? addresses : throw Unknown(host, null);
        }
        catch (SocketException failure)
        {
            throw Unknown(host, failure);
        }
    }

    private static FetchException Unknown(string host, Exception? inner) =>
        new($"there is no host {host}, or this machine cannot look its name up. Check the address and your connection.", mayPass: false, inner, FetchProblem.Unreachable);

    /// <summary>The addresses that may be connected to.</summary>
    private IPAddress[] Checked(Uri page, IPAddress[] addresses)
    {
        if (options.AllowedHosts.Allows(page))
        {
            return addresses;
        }

        IPAddress[] open = [.. addresses.Where(address => AddressGuard.WhatIs(address) is null)];
        return open.Length > 0 || addresses.Length == 0 ? open : throw new FetchException(WebAddress.Private(page, AddressGuard.WhatIs(addresses[0])!), problem: FetchProblem.Refused);
    }
}
