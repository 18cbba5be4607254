using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PolicyLens.Tests.Fetching;

/// <summary>A server that says exactly the bytes that a test gives it, whatever was asked, and closes: no web server tells such lies.</summary>
internal sealed class RawSite : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    /// <param name="head">The lines of the head for any page; <c>/robots.txt</c> is not there.</param>
    public RawSite(string head, byte[] body)
    {
        listener.Start();
        _ = Serve(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), body);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Host => $"127.0.0.1:{Port}";

    public void Dispose() => listener.Dispose();

    private async Task Serve(byte[] head, byte[] body)
    {
        while (true)
        {
            try
            {
                using var connection = await listener.AcceptTcpClientAsync();
                var stream = connection.GetStream();
                var request = new byte[8192];
                var length = await stream.ReadAsync(request);
                if (Encoding.ASCII.GetString(request, 0, length).Contains("/robots.txt", StringComparison.Ordinal))
                {
                    await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
                    continue;
                }

                await stream.WriteAsync(head);
                await stream.WriteAsync(body);
            }
            catch (IOException)
            {
                // The other end has left, as it should.
            }
            catch (Exception error) when (error is ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }
}
