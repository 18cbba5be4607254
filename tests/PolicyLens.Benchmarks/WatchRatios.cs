using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyLens.Benchmarks;

/// <summary>
/// <c>watch run</c> over sources that have not changed, against bare conditional requests for the same pages, one after another as politeness to one host asks for. The server is a
/// process of its own on this machine that answers at once, and each side makes its own client and connection. Opening the library, the site's rules, one line a source and what
/// is remembered of each are all in our figure; the start of a process is in neither.
/// </summary>
internal static class WatchRatios
{
    private const int Sources = 1000;
    private const int Rounds = 25;
    private const string Tag = "\"a-chapter\"";

    public static void Print(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("policylens-watch-").FullName;
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. OwnProgram(), "watch-server"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var host = server.StandardOutput.ReadLine()!;
        try
        {
            List<string> addresses = [.. Enumerable.Range(0, Sources).Select(number => $"http://{host}/manual/chapter-{number}.html")];
            var line = new Line(folder, host);
            line.Run(["watch", "add", .. addresses]);
            line.Run("watch", "run", "--delay", "0", "--allow-host", host);

            // The first rounds are where the runtime compiles. Both take turns, and the figure of each is its least: all else that the machine does only adds.
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                ours.Add(Time(() => line.Run("watch", "run", "--delay", "0", "--allow-host", host)));
                theirs.Add(Time(() => Bare(addresses)));
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"watch run over {Sources} unchanged sources, {Rounds} rounds: least {ours.Min():0.0} ms, bare conditional requests {theirs.Min():0.0} ms, ratio {ours.Min() / theirs.Min():0.00} (goal at most 1.30); middle {Middle(ours):0.0} ms and {Middle(theirs):0.0} ms, ratio {Middle(ours) / Middle(theirs):0.00}"));
        }
        finally
        {
            server.Kill();
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Answers requests until the process is ended; prints the host and port that it listens on.</summary>
    public static void Serve(TextWriter output)
    {
        using var server = Server();
        server.StartAsync().GetAwaiter().GetResult();
        output.WriteLine(new Uri(server.Urls.Single()).Authority);
        output.Flush();
        server.WaitForShutdownAsync().GetAwaiter().GetResult();
    }

    /// <summary>The name of the program where its process is that of the runtime.</summary>
    private static string[] OwnProgram() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(WatchRatios).Assembly.Location] : [];

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Bare(List<string> addresses)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null });
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
