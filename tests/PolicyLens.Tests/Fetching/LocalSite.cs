using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyLens.Tests.Fetching;

/// <summary>A real web server on this machine that gives the pages of a test and writes down what it was asked.</summary>
internal sealed class LocalSite : IDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentDictionary<string, RequestDelegate> pages = new(StringComparer.Ordinal);
    private int open;

    public LocalSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MinResponseDataRate = null;
        });
        server = builder.Build();
        server.Run(Answer);
        server.StartAsync().GetAwaiter().GetResult();
        Port = new Uri(server.Urls.Single()).Port;
    }

    public int Port { get; }

    /// <summary>The name that <c>--allow-host</c> takes.</summary>
    public string Host => $"127.0.0.1:{Port}";

    /// <summary>The paths that were asked for, in order, without <c>/robots.txt</c>.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>How often <c>/robots.txt</c> was asked for.</summary>
    public int RobotsAsked { get; private set; }

    /// <summary>The headers of the last request for a page.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    /// <summary>The most requests that were open at the same time.</summary>
    public int MostAtOnce { get; private set; }

    public string Address(string path) => $"http://{Host}{path}";

    public void Page(string path, RequestDelegate answer) => pages[path] = answer;

    public void Page(string path, string text, string contentType = "text/html; charset=utf-8") => Page(path, Encoding.UTF8.GetBytes(text), contentType);

    public void Page(string path, byte[] bytes, string contentType) => Page(path, context =>
    {
        context.Response.ContentType = contentType;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    });

    public void Status(string path, int status, params (string Name, string Value)[] headers) => Page(path, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    });

    public void Redirect(string path, string location, int status = 302) => Status(path, status, ("Location", location));

    public void Robots(string text) => Page("/robots.txt", text, "text/plain");

    public void Dispose()
    {
        server.StopAsync().GetAwaiter().GetResult();
        ((IDisposable)server).Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref open));
        try
        {
            var path = context.Request.Path + context.Request.QueryString.Value;
            if (path == "/robots.txt")
            {
                RobotsAsked++;
            }
            else
            {
                Asked.Enqueue(path);
                Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            }

            if (pages.TryGetValue(path, out var page))
            {
                await page(context);
            }
            else
            {
                context.Response.StatusCode = 404;
            }
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }
}
