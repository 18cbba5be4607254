using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyLens.Fetching;
using Xunit;

namespace PolicyLens.Tests.Fetching;

/// <summary>What becomes of answers that are too large, too slow, broken, or no page at all.</summary>
public sealed class PageAnswerTests : IDisposable
{
    private readonly LocalSite site = new();
    private readonly SkippingClock clock = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_page_is_unpacked_and_a_bomb_is_not(string encoding)
    {
        site.Page("/page", Compressed(encoding, "<p>words</p>"u8.ToArray()));
        site.Page("/bomb", Compressed(encoding, new byte[20 * 1024 * 1024]));
        site.Page("/broken", context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.WriteAsync("these are no compressed words at all");
        });

        Assert.Equal("<p>words</p>", Encoding.UTF8.GetString((await Fetch("/page")).File!.Bytes.Span));
        Assert.Contains("more than 1 MB", (await Fetch("/bomb", Small)).Failure, StringComparison.Ordinal);
        Assert.NotNull((await Fetch("/broken")).Failure);
    }

    [Fact]
    public async Task No_more_is_taken_than_the_limit_whether_the_length_is_told_or_not()
    {
        var large = new byte[2 * 1024 * 1024];
        site.Page("/told", context =>
        {
            context.Response.ContentLength = large.Length;
            return context.Response.Body.WriteAsync(large).AsTask();
        });
        site.Page("/untold", large, "text/html");

        Assert.Contains("more than 1 MB", (await Fetch("/told", Small)).Failure, StringComparison.Ordinal);
        Assert.Contains("more than 1 MB", (await Fetch("/untold", Small)).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_length_that_is_too_short_is_kept_to_and_one_that_is_too_long_is_told()
    {
        using var understated = new RawSite("HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 5", Encoding.ASCII.GetBytes("words" + new string('x', 2_000_000)));
        using var overstated = new RawSite("HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 5000", "words"u8.ToArray());

        Assert.Equal(5, (await FetchFrom(understated.Host)).File?.Bytes.Length);
        Assert.Contains("broke", (await FetchFrom(overstated.Host)).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_web_answer_is_told()
    {
        using var nonsense = new RawSite("SSH-2.0-OpenSSH_9.9", new byte[1000]);
        using var headers = new RawSite("HTTP/1.1 200 OK\n" + string.Join('\n', Enumerable.Range(0, 3000).Select(number => $"X-Header-{number}: {new string('x', 100)}")), []);

        Assert.NotNull((await FetchFrom(nonsense.Host)).Failure);
        Assert.NotNull((await FetchFrom(headers.Host)).Failure);
    }

    [Fact]
    public async Task A_page_that_drips_is_left_when_its_time_is_over()
    {
        site.Page("/slow", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("x");
                await context.Response.Body.FlushAsync();
                await Task.Delay(20);
            }
        });

        Assert.Contains("longer than 0.3 s", (await Fetch("/slow", new() { Timeout = TimeSpan.FromSeconds(0.3) })).Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "name and password")]
    [InlineData(403, "does not let programs")]
    [InlineData(404, "no such page")]
    [InlineData(410, "taken away")]
    [InlineData(418, "status 418")]
    [InlineData(204, "sent no page")]
    [InlineData(304, "nothing has changed")]
    [InlineData(500, "site failed")]
    public async Task What_the_site_says_is_told_in_words_with_what_to_do(int status, string words)
    {
        site.Status("/a", status);
        var failure = (await Fetch("/a")).Failure;

        Assert.Contains(words, failure, StringComparison.Ordinal);
        Assert.Matches(@"^.{20,300}\.$", failure);
        Assert.Single(site.Asked);
    }

    [Fact]
    public async Task A_site_that_fails_for_the_moment_is_asked_again_after_a_pause_that_grows()
    {
        var answers = 0;
        site.Page("/a", context =>
        {
            context.Response.StatusCode = ++answers < 3 ? 503 : 200;
            return answers < 3 ? Task.CompletedTask : context.Response.WriteAsync("<p>words</p>");
        });

        Assert.NotNull((await Fetch("/a", new() { Delay = TimeSpan.Zero })).File);
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], clock.Waits);
    }

    [Fact]
    public async Task A_site_that_goes_on_failing_is_left_after_three_requests()
    {
        site.Status("/a", 503);

        Assert.Contains("503", (await Fetch("/a")).Failure, StringComparison.Ordinal);
        Assert.Equal(3, site.Asked.Count);
    }

    [Theory]
    [InlineData("20", 3, "")]
    [InlineData("7200", 1, "2 hours")]
    [InlineData("Mon, 03 Mar 2025 12:10:00 GMT", 1, "10 minutes")]
    public async Task A_site_that_wants_to_be_left_alone_is(string retryAfter, int requests, string words)
    {
        site.Status("/a", 429, ("Retry-After", retryAfter));
        var failure = (await Fetch("/a", new() { Delay = TimeSpan.Zero })).Failure;

        Assert.Contains("fewer requests", failure, StringComparison.Ordinal);
        Assert.Contains(words, failure, StringComparison.Ordinal);
        Assert.Equal(requests, site.Asked.Count);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("video/mp4")]
    public async Task What_is_no_document_is_told(string type)
    {
        site.Page("/a", [0x89, 0x50, 0x4E, 0x47], type);

        Assert.Contains(type, (await Fetch("/a")).Failure, StringComparison.Ordinal);
    }

    private static FetchOptions Small => new() { MaximumBytes = 1024 * 1024 };

    private async Task<FetchResult> Fetch(string path, FetchOptions? options = null, PageValidators? known = null)
    {
        using var fetcher = Fetcher(options ?? new());
        return await fetcher.Fetch(site.Address(path), known);
    }

    private async Task<FetchResult> FetchFrom(string host, string scheme = "http")
    {
        using var fetcher = new PageFetcher(new() { AllowedHosts = AllowedHosts.Parse([host], out _) }, clock);
        return await fetcher.Fetch($"{scheme}://{host}/page");
    }

    private PageFetcher Fetcher(FetchOptions options) => new(options with { AllowedHosts = AllowedHosts.Parse([site.Host], out _) }, clock);

    private static RequestDelegate Compressed(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding == "gzip" ? new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true) : new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write(bytes);
        }

        var sent = packed.ToArray();
        return context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            context.Response.ContentLength = sent.Length;
            return context.Response.Body.WriteAsync(sent).AsTask();
        };
    }
}
