using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace PolicyLens.Benchmarks;

/// <summary>
/// <c>watch run</c> over sources that have not changed, against bare conditional requests for the same pages from the same server, one after another as politeness to one host
/// asks for. Opening the library, the site's rules, one line a source and what is remembered of each are all in our figure; the start of a process is in neither.
/// </summary>
internal static class WatchRatios
{
    private const int Sources = 1000;
    private const int Rounds = 7;
    private const string Tag = "\"a-chapter\"";

    public static void Print(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("policylens-watch-").FullName;
        using var server = Server();
        server.StartAsync().GetAwaiter().GetResult();
        var host = new Uri(server.Urls.Single()).Authority;
        try
        {
            List<string> addresses = [.. Enumerable.Range(0, Sources).Select(number => $"http://{host}/manual/chapter-{number}.html")];
            var line = new Line(folder, host);
            line.Run(["watch", "add", .. addresses]);
            line.Run("watch", "run", "--delay", "0", "--allow-host", host);
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null });

            // The first round is where the runtime compiles; the figure of each is its least, as everything else of the machine only adds.
            var (ours, theirs) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round <= Rounds; round++)
            {
                var (left, right) = (Time(() => line.Run("watch", "run", "--delay", "0", "--allow-host", host)), Time(() => Bare(client, addresses)));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round}: watch run {left,7:0.0} ms, bare requests {right,7:0.0} ms, ratio {left / right:0.00}"));
                (ours, theirs) = round == 0 ? (ours, theirs) : (Math.Min(ours, left), Math.Min(theirs, right));
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"watch run over {Sources} unchanged sources: {ours:0.0} ms, bare conditional requests {theirs:0.0} ms, ratio {ours / theirs:0.00} (goal at most 1.30)"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Bare(HttpClient client, List<string> addresses)
    {
        Ask().GetAwaiter().GetResult();

        async Task Ask()
        {
            foreach (var address in addresses)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.TryAddWithoutValidation("If-None-Match", Tag);
                using var response = await client.SendAsync(request);
                if (response.StatusCode != HttpStatusCode.NotModified)
                {
                    throw new InvalidOperationException($"status {response.StatusCode}");
                }
            }
        }
    }

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.Run(async context =>
        {
            if (context.Request.Path == "/robots.txt")
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.Response.Headers.ETag = Tag;
            if (context.Request.Headers.IfNoneMatch == Tag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Chapter(context.Request.Path)));
        });
        return server;
    }

    private static string Chapter(string path) => $"""
        <!DOCTYPE html><html lang="en"><head><title>Rules of {path}</title></head><body><h1>Rules of {Path.GetFileNameWithoutExtension(path)}</h1>
        <h2>1. Introduction</h2><p>This is the policy of Anyshire County Council, and it holds for everybody who works for the council and its partners with children.</p>
        <h2>2. Visits</h2><p>The social worker sees the child within 5 working days and writes down what was seen and said, and a manager signs it.</p>
        </body></html>
        """;

    private static double Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>Command lines in a library's folder, as the program runs them; what they print is counted and thrown away.</summary>
    private sealed class Line(string folder, string host)
    {
        public void Run(params string[] arguments)
        {
            var (output, error) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
            var terminal = new Cli.Terminal(output, error, TimeProvider.System, _ => null, folder);
            if (Cli.CommandLine.Run(arguments, terminal) != 0)
            {
                throw new InvalidOperationException($"{host}: {output}{error}");
            }
        }
    }
}
