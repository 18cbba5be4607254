using System.Net;
using System.Net.Sockets;

namespace PolicyLens.Tests.Hostile;

/// <summary>A server on this machine that hostile files name and that nobody may ask.</summary>
internal sealed class ForbiddenServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public ForbiddenServer() => listener.Start();

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Whether somebody knocked; a call is kept by the system until it is answered.</summary>
    public bool WasAsked => listener.Pending();

    public void Dispose() => listener.Dispose();
}
