using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyLens.Fetching;
using Xunit;

namespace PolicyLens.Tests.Fetching;

/// <summary>The way to a page of a real server on this machine, which is allowed by name and port.</summary>
public sealed class PageFetcherTests : IDisposable
{
    private readonly LocalSite site = new();
    private readonly SkippingClock clock = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_page_comes_with_its_bytes_its_address_its_time_and_its_kind()
    {
        site.Page("/manual/leaving%20care.html", "<h1>Leaving care – until 25</h1>", "Text/HTML; Charset=\"UTF-8\"");
        var file = (await Fetch("/manual/leaving%20care.html#top")).File!;

        Assert.Equal("<h1>Leaving care – until 25</h1>", Encoding.UTF8.GetString(file.Bytes.Span));
        Assert.Equal(("leaving care.html", site.Address("/manual/leaving%20care.html")), (file.Name, file.Address));
        Assert.Equal(("text/html", "UTF-8"), (file.MediaType, file.Charset));
        Assert.Equal(TimeSpan.Zero, file.Fetched!.Value.Offset);
        Assert.Equal(0, file.Fetched!.Value.Ticks % TimeSpan.TicksPerSecond);
    }

    [Fact]
    public async Task We_say_who_we_are_and_send_nothing_that_is_private()
    {
        site.Page("/first", context =>
        {
            context.Response.Cookies.Append("track", "1");
            return context.Response.WriteAsync("<p>words</p>");
        });
        site.Page("/second", "<p>words</p>");
        using var fetcher = Fetcher(new());
        await fetcher.Fetch(site.Address("/first"));
        await fetcher.Fetch(site.Address("/second"));

        Assert.Matches("^PolicyLens/[0-9.]+$", site.Headers["User-Agent"]);
        Assert.Contains("text/html", site.Headers["Accept"], StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", site.Headers.Keys);
        Assert.DoesNotContain("Authorization", site.Headers.Keys);
        Assert.DoesNotContain("Referer", site.Headers.Keys);
        Assert.DoesNotContain("traceparent", site.Headers.Keys);
    }

    [Fact]
    public async Task One_request_at_a_time_goes_to_a_host()
    {
        for (var page = 0; page < 6; page++)
        {
            site.Page($"/{page}", async context =>
            {
                await Task.Delay(20);
                await context.Response.WriteAsync("<p>words</p>");
            });
        }

        using var fetcher = Fetcher(new() { Delay = TimeSpan.Zero });
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(page => fetcher.Fetch(site.Address($"/{page}"))));

        Assert.All(results, result => Assert.NotNull(result.File));
        Assert.Equal(1, site.MostAtOnce);
        Assert.Equal(1, site.RobotsAsked);
    }

    [Fact]
    public async Task Between_two_requests_to_a_host_there_is_a_pause()
    {
        site.Page("/a", "<p>words</p>");
        await Fetch("/a", new() { Delay = TimeSpan.FromSeconds(3) });

        Assert.Equal([TimeSpan.FromSeconds(3)], clock.Waits);
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("0.1", 1)]
    [InlineData("3600", 30)]
    public async Task A_sites_own_crawl_delay_is_kept_up_to_a_bound_that_is_told(string asked, int kept)
    {
        site.Robots($"User-agent: PolicyLens\nCrawl-delay: {asked}\nDisallow: /x");
        site.Page("/a", "<p>words</p>");
        var result = await Fetch("/a");

        Assert.Equal([TimeSpan.FromSeconds(kept)], clock.Waits);
        Assert.Equal(kept == 30 ? 1 : 0, result.Notes.Count);
    }

    [Fact]
    public async Task What_the_site_does_not_allow_is_not_asked_for()
    {
        site.Robots("User-agent: *\nDisallow: /private/");
        site.Page("/private/a", "<p>words</p>");
        var result = await Fetch("/private/a");

        Assert.Contains("robots.txt", result.Failure, StringComparison.Ordinal);
        Assert.Empty(site.Asked);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(429, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Without_rules_all_is_allowed_and_with_rules_that_cannot_be_had_nothing_is(int status, bool allowed)
    {
        site.Status("/robots.txt", status);
        site.Page("/a", "<p>words</p>");
        var result = await Fetch("/a");

        Assert.Equal(allowed, result.File is not null);
        Assert.Equal(allowed ? 1 : 0, site.Asked.Count);
        Assert.Equal(!allowed, result.Failure?.Contains($"{status}", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Rules_that_have_moved_are_followed()
    {
        site.Redirect("/robots.txt", "/rules/robots");
        site.Page("/rules/robots", "User-agent: *\nDisallow: /a", "text/plain");

        Assert.Contains("robots.txt", (await Fetch("/a")).Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_page_that_has_moved_is_followed_to_its_new_address(int status)
    {
        site.Redirect("/old", "/older/../middle", status);
        site.Redirect("/middle", site.Address("/new?id=1#part"), status);
        site.Page("/new?id=1", "<p>words</p>");

        Assert.Equal(site.Address("/new?id=1"), (await Fetch("/old")).File?.Address);
    }

    [Fact]
    public async Task A_circle_of_addresses_is_left()
    {
        site.Redirect("/a", "/b");
        site.Redirect("/b", "/a");

        Assert.Contains("more than 5", (await Fetch("/a")).Failure, StringComparison.Ordinal);
        Assert.Equal(6, site.Asked.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "file")]
    [InlineData("http://127.0.0.2/secret", "this machine")]
    [InlineData("http://[::1]/secret", "this machine")]
    [InlineData("http://10.0.0.1/secret", "private")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "local link")]
    [InlineData("http://127.0.0.1:1/secret", "port 1")]
    public async Task A_page_that_leads_to_what_is_not_public_is_not_followed(string location, string word)
    {
        site.Redirect("/a", location);
        var result = await Fetch("/a");

        Assert.Null(result.File);
        Assert.Contains(word, result.Failure, StringComparison.Ordinal);
        Assert.Equal(["/a"], site.Asked);
    }

    [Fact]
    public async Task The_rules_of_the_site_that_a_page_leads_to_are_kept_too()
    {
        using var other = new LocalSite();
        other.Robots("User-agent: *\nDisallow: /");
        site.Redirect("/a", other.Address("/b"));
        using var fetcher = new PageFetcher(new() { AllowedHosts = AllowedHosts.Parse([site.Host, other.Host], out _) }, clock);

        Assert.Contains("robots.txt", (await fetcher.Fetch(site.Address("/a"))).Failure, StringComparison.Ordinal);
        Assert.Equal((1, 0), (other.RobotsAsked, other.Asked.Count));
    }

    [Fact]
    public async Task A_page_that_leads_to_a_log_in_is_not_taken_for_the_chapter()
    {
        site.Redirect("/chapter", "/account/login?next=/chapter");
        site.Page("/account/login?next=/chapter", "<form>Password</form>");

        Assert.Contains("log in", (await Fetch("/chapter")).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_refused_unless_it_is_allowed()
    {
        site.Page("/a", "<p>words</p>");
        var options = new FetchOptions { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) };
        using var careful = new PageFetcher(options, clock);
        using var trusting = new PageFetcher(options with { AllowedHosts = AllowedHosts.Parse([$"site.example:{site.Port}"], out _) }, clock);

        Assert.Contains("--allow-host site.example", (await careful.Fetch("http://site.example/a")).Failure, StringComparison.Ordinal);
        Assert.NotNull((await trusting.Fetch($"http://site.example:{site.Port}/a")).File);
    }

    [Fact]
    public async Task A_name_that_is_not_known_is_told_at_once()
    {
        using var fetcher = new PageFetcher(new() { Resolve = (_, _) => throw new SocketException((int)SocketError.HostNotFound) }, clock);

        Assert.Contains("no host nosuch.example", (await fetcher.Fetch("https://nosuch.example/a")).Failure, StringComparison.Ordinal);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task Behind_a_proxy_a_private_name_is_refused_and_a_public_one_goes_through_it()
    {
        site.Page("/a", "<p>words</p>");
        var options = new FetchOptions
        {
            Proxy = new WebProxy(site.Address("/")),
            Resolve = (host, _) => host switch
            {
                "private.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("192.168.0.1")]),
                _ => throw new SocketException((int)SocketError.HostNotFound),
            },
        };
        using var fetcher = new PageFetcher(options, clock);

        Assert.Contains("private", (await fetcher.Fetch("http://private.example/a")).Failure, StringComparison.Ordinal);
        Assert.Empty(site.Asked);
        Assert.NotNull((await fetcher.Fetch("http://public.example/a")).File);
        Assert.Equal("public.example", site.Headers["Host"]);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again_by_its_tag()
    {
        site.Page("/a", context =>
        {
            context.Response.Headers.ETag = "W/\"v1\"";
            if (context.Request.Headers.IfNoneMatch == "W/\"v1\"")
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync("<p>words</p>");
        });
        var first = await Fetch("/a");

        Assert.Equal(new PageValidators(site.Address("/a"), "W/\"v1\"", null), first.Validators);
        Assert.True((await Fetch("/a", known: first.Validators)).Unchanged);
        Assert.NotNull((await Fetch("/a", known: first.Validators! with { Address = site.Address("/elsewhere") })).File);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again_by_its_date()
    {
        const string Date = "Mon, 03 Mar 2025 10:00:00 GMT";
        site.Page("/a", context =>
        {
            context.Response.Headers.LastModified = Date;
            context.Response.StatusCode = context.Request.Headers.IfModifiedSince == Date ? 304 : 200;
            return context.Response.StatusCode == 304 ? Task.CompletedTask : context.Response.WriteAsync("<p>words</p>");
        });
        var first = await Fetch("/a");

        Assert.Equal(Date, first.Validators?.LastModified);
        Assert.True((await Fetch("/a", known: first.Validators)).Unchanged);
    }

    [Fact]
    public async Task A_file_is_called_as_its_site_says_without_any_folder()
    {
        site.Page("/download?id=7", context =>
        {
            context.Response.ContentType = "application/pdf";
            context.Response.Headers.ContentDisposition = "attachment; filename=\"../../x.pdf\"; filename*=UTF-8''..%2F..%2Fleaving%20care.pdf";
            return context.Response.WriteAsync("%PDF-1.7");
        });
        var file = (await Fetch("/download?id=7")).File!;

        Assert.Equal(("leaving care.pdf", "application/pdf"), (file.Name, file.MediaType));
    }

    [Fact]
    public async Task A_secure_address_of_a_server_that_is_not_is_told() =>
        Assert.Contains("secure connection", (await FetchFrom(site.Host, "https")).Failure, StringComparison.Ordinal);

    [Fact]
    public async Task A_host_that_does_not_answer_is_told()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        Assert.Contains("does not answer", (await FetchFrom($"127.0.0.1:{port}")).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_may_give_up()
    {
        using var given = new CancellationTokenSource();
        site.Page("/a", async context =>
        {
            await given.CancelAsync();
            await Task.Delay(5000, context.RequestAborted);
        });
        using var fetcher = Fetcher(new());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.Fetch(site.Address("/a"), null, given.Token));
    }

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
}
