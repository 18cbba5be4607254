using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PolicyLens.Cli.Watching;
using PolicyLens.Tests.Cli;
using PolicyLens.Tests.Fetching;
using Xunit;

namespace PolicyLens.Tests.Watching;

/// <summary><c>watch run</c> over addresses, against a real server on this machine.</summary>
public sealed class WatchRunTests : IDisposable
{
    private const string Path = "/manual/fostering.html";
    private const string Title = "Private Fostering Policy";

    private readonly LocalSite site = new();
    private readonly WorkFolder work = new();

    public void Dispose()
    {
        site.Dispose();
        work.Dispose();
    }

    [Fact]
    public void A_page_is_new_then_unchanged_then_changed()
    {
        Watch(Path);
        site.Put(Path, WatchedChapter.Page(Title, 5));
        var first = Look();
        var second = Look();
        site.Put(Path, WatchedChapter.Page(Title, 7));
        var third = Look();

        Assert.Equal(("new", "unchanged", "changed"), (first.Text("outcome"), second.Text("outcome"), third.Text("outcome")));
        Assert.EndsWith("@1", Assert.Single(first.Texts("editions")), StringComparison.Ordinal);
        Assert.Empty(second.Texts("editions"));
        Assert.EndsWith("@2", Assert.Single(third.Texts("editions")), StringComparison.Ordinal);
        Assert.Equal(2, Stored());
    }

    [Fact]
    public void A_page_without_a_tag_is_unchanged_where_its_bytes_are()
    {
        Watch(Path);
        site.Page(Path, WatchedChapter.Page(Title, 5));

        Assert.Equal(("new", "unchanged"), (Look().Text("outcome"), Look().Text("outcome")));
        Assert.Equal(1, Stored());
    }

    [Fact]
    public void A_page_that_was_ingested_by_hand_is_known()
    {
        site.Put(Path, WatchedChapter.Page(Title, 5));
        work.Run("ingest", site.Address(Path), "--allow-host", site.Host, "--delay", "0").Expect(0);
        Watch(Path);

        Assert.Equal("unchanged", Look().Text("outcome"));
        Assert.Contains("@1", Listed().Text("edition"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_has_moved_for_good_is_told_once_and_still_had()
    {
        Watch(Path);
        site.Put(Path, WatchedChapter.Page(Title, 5));
        Look();
        site.Put("/new/fostering.html", WatchedChapter.Page(Title, 5));
        site.Redirect(Path, "/new/fostering.html", 301);
        var (told, after) = (Look(), Look());
        site.Put("/new/fostering.html", WatchedChapter.Page(Title, 7));

        Assert.Equal(("moved", "unchanged"), (told.Text("outcome"), after.Text("outcome")));
        Assert.Contains($"watch add \"{site.Address("/new/fostering.html")}\"", told.Text("message"), StringComparison.Ordinal);
        Assert.Equal(site.Address("/new/fostering.html"), Listed().Text("movedTo"));
        Assert.EndsWith("@2", Assert.Single(Look().Texts("editions")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_that_may_be_taken_back_is_followed_and_not_told()
    {
        Watch(Path);
        site.Put("/for-now.html", WatchedChapter.Page(Title, 5));
        site.Redirect(Path, "/for-now.html", 302);

        Assert.False(Look().TryGetProperty("movedTo", out var moved) && moved.ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public void An_old_address_that_leads_to_another_text_stores_nothing()
    {
        Watch(Path);
        site.Put(Path, WatchedChapter.Page(Title, 5));
        Look();
        site.Put("/", WatchedChapter.Page("Welcome to our Manual", 5));
        site.Redirect(Path, "/", 301);
        var news = Look(3);

        Assert.Equal("elsewhere", news.Text("outcome"));
        Assert.Contains($"ingest \"{site.Address(Path)}\"", news.Text("message"), StringComparison.Ordinal);
        Assert.Equal(1, Stored());
    }

    [Fact]
    public void A_site_that_is_down_is_asked_again_and_its_failures_are_counted()
    {
        Watch(Path);
        site.Put(Path, WatchedChapter.Page(Title, 5));
        Look();
        site.Status(Path, 500);
        Assert.Equal("down", Look(3).Text("outcome"));
        var news = Look(3);

        Assert.Equal("2", news.GetProperty("failures").ToString());
        Assert.Contains("since 2025-03-03 12:00 UTC", news.Text("message"), StringComparison.Ordinal);
        Assert.Equal(("down", "2"), (Listed().Text("outcome"), Listed().GetProperty("failures").ToString()));
        Assert.Contains("down since 2025-03-03 12:00, 2 in a row", Flat(work.Run("watch", "list").Expect(0).Output), StringComparison.Ordinal);

        site.Put(Path, WatchedChapter.Page(Title, 5));
        var back = Look();
        Assert.Equal("unchanged", back.Text("outcome"));
        Assert.Contains("had again", back.Text("message"), StringComparison.Ordinal);
        Assert.Equal("0", Listed().GetProperty("failures").ToString());
        Assert.Equal(1, Stored());
    }

    [Fact]
    public void A_host_that_does_not_answer_is_left_alone_and_the_others_go_on()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var silent = $"localhost:{((IPEndPoint)closed.LocalEndpoint).Port}";
        site.Put(Path, WatchedChapter.Page(Title, 5));
        work.Run(["watch", "add", site.Address(Path), .. Enumerable.Range(1, 5).Select(number => $"http://{silent}/{number}.html")]).Expect(0);
        var run = work.Run("watch", "run", "--allow-host", site.Host, "--allow-host", silent, "--delay", "0", "--timeout", "0.2", "--json").Expect(3);
        var outcomes = run.Json.All("sources").Select(source => source.Text("outcome")).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(6, outcomes.Count);
        Assert.Single(outcomes, "new");
        Assert.DoesNotContain("unchanged", outcomes);
    }

    [Fact]
    public void Hosts_are_asked_side_by_side_and_each_for_one_page_at_a_time()
    {
        using var other = new LocalSite();
        using var asked = new SemaphoreSlim(0);
        site.Page(Path, async context => Assert.True(await asked.WaitAsync(TimeSpan.FromSeconds(30), context.RequestAborted)));
        other.Page(Path, context =>
        {
            asked.Release();
            return context.Response.WriteAsync(WatchedChapter.Page(Title, 5));
        });
        foreach (var number in Enumerable.Range(1, 4))
        {
            site.Put($"/{number}.html", WatchedChapter.Page($"Rule {number}", 5));
        }

        Watch([Path, .. Enumerable.Range(1, 4).Select(number => $"/{number}.html")]);
        var named = $"localhost:{other.Port}";
        work.Run("watch", "add", $"http://{named}{Path}").Expect(0);
        Run("--allow-host", named).Expect(3);

        Assert.Equal((1, 1), (site.MostAtOnce, other.MostAtOnce));
    }

    [Fact]
    public void A_slow_page_is_told_as_slow()
    {
        Watch(Path);
        site.Page(Path, async context => await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted));

        Assert.Equal("slow", Assert.Single(work.Run("watch", "run", "--allow-host", site.Host, "--delay", "0", "--timeout", "0.3", "--json").Expect(3).Json.All("sources")).Text("outcome"));
    }

    [Fact]
    public void A_page_that_the_site_keeps_from_programs_is_not_asked_for()
    {
        Watch(Path);
        site.Robots("User-agent: *\nDisallow: /manual/\n");

        Assert.Equal("robots", Look(3).Text("outcome"));
        Assert.Empty(site.Asked);
    }

    [Theory]
    [InlineData(404, "gone")]
    [InlineData(410, "gone")]
    [InlineData(401, "log-in")]
    [InlineData(403, "unreadable")]
    public void A_status_is_told_by_what_it_means(int status, string outcome)
    {
        Watch(Path);
        site.Status(Path, status);

        Assert.Equal(outcome, Look(3).Text("outcome"));
    }

    [Fact]
    public void A_private_host_that_is_not_allowed_is_refused()
    {
        Watch(Path);

        Assert.Equal("refused", Assert.Single(work.Run("watch", "run", "--json").Expect(3).Json.All("sources")).Text("outcome"));
    }

    [Theory]
    [InlineData("<html><head><title>Sign in - Manual</title></head><body><h1>Manual</h1><h2>Welcome</h2><p>Enter your name and the word that you were given by the office of the manual, then go on.</p></body></html>", "log-in")]
    [InlineData("<html><body><h1>Manual of Anyshire</h1><form><p>Please tell us who you are before you go on to the manual of our county and its partners and all others.</p><INPUT class=\"x\" TYPE=password></form></body></html>", "log-in")]
    [InlineData("<html><head><title>Page not found | Anyshire</title></head><body><h1>Oops!</h1><p>We looked for that page everywhere and it is not there any more, so go back to the first page.</p></body></html>", "error-page")]
    [InlineData("<html><head><title>Private Fostering Policy</title></head><body><h1>Private Fostering Policy</h1><p>Loading the chapter, please wait.</p></body></html>", "empty")]
    [InlineData("", "empty")]
    public void A_page_that_stands_in_for_the_chapter_is_told_and_never_stored(string standIn, string outcome)
    {
        Watch(Path);
        site.Put(Path, WatchedChapter.Page(Title, 5));
        Look();
        site.Put(Path, standIn);
        var (first, second) = (Look(3), Look(3));

        Assert.Equal((outcome, outcome), (first.Text("outcome"), second.Text("outcome")));
        Assert.Contains("Nothing was stored", first.Text("message"), StringComparison.Ordinal);
        Assert.Equal(1, Stored());
        site.Put(Path, WatchedChapter.Page(Title, 7));
        Assert.EndsWith("@2", Assert.Single(Look().Texts("editions")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_has_lost_its_sections_is_told_and_not_stored()
    {
        Watch(Path);
        site.Put(Path, WatchedChapter.Page(Title, 5));
        Look();
        site.Put(Path, $"<html><body>{string.Concat(Enumerable.Repeat("<p>we use cookies and ask you to choose which of them you will have before you read on.</p>", 6))}</body></html>");

        Assert.Equal("empty", Look(3).Text("outcome"));
        Assert.Equal(1, Stored());
    }

    [Fact]
    public void A_person_who_has_looked_may_store_what_was_doubted()
    {
        Watch(Path);
        site.Put(Path, WatchedChapter.Page(Title, 5));
        Look();
        site.Put(Path, $"<html><head><title>{Title}</title></head><body><h1>{Title}</h1><h2>1. Introduction</h2><p>This policy of Anyshire County Council was withdrawn.</p></body></html>");
        Look(3);
        work.Run("ingest", site.Address(Path), "--allow-host", site.Host, "--delay", "0").Expect(0);

        Assert.Equal("unchanged", Look().Text("outcome"));
        Assert.Equal(2, Stored());
    }

    [Fact]
    public void A_form_for_a_password_that_was_always_on_the_page_is_no_reason_for_doubt()
    {
        static string With(string page) => page.Replace("</body>", "<form>Staff: <input name=p type=\"password\"></form></body>", StringComparison.Ordinal);
        Watch(Path);
        site.Put(Path, With(WatchedChapter.Page(Title, 5)).Replace("4. Complaints</h2>", $"4. Complaints</h2>{string.Concat(Enumerable.Repeat("<p>There are many more ways to say what is wrong, and each of them is as good as the others, so choose one.</p>", 12))}", StringComparison.Ordinal));
        Assert.Equal("new", Look().Text("outcome"));
        site.Put(Path, With(WatchedChapter.Page(Title, 7)));

        Assert.Equal("changed", Look().Text("outcome"));
    }

    [Fact]
    public void The_authority_and_the_name_that_a_source_was_given_go_to_its_editions()
    {
        site.Put(Path, WatchedChapter.Page(Title, 5, "the council"));
        Watch(Path);
        Assert.Contains("--authority \"NAME\"", Look().Text("message"), StringComparison.Ordinal);
        work.Run("watch", "add", site.Address(Path), "--authority", "Northshire", "--as", "fostering").Expect(0);

        Assert.Equal("northshire/fostering@1", Assert.Single(Look().Texts("editions")));
        Assert.Equal("unchanged", Look().Text("outcome"));
    }

    [Fact]
    public void A_page_that_is_again_as_it_was_says_so_and_stores_nothing()
    {
        Watch(Path);
        foreach (var version in (int[])[5, 7])
        {
            site.Put(Path, WatchedChapter.Page(Title, version));
            Look();
        }

        site.Put(Path, WatchedChapter.Page(Title, 5));
        var news = Look();

        Assert.EndsWith("@1", Assert.Single(news.Texts("editions")), StringComparison.Ordinal);
        Assert.Contains("again as it was", news.Text("message"), StringComparison.Ordinal);
        Assert.Equal(2, Stored());
    }

    [Fact]
    public void A_quiet_run_says_nothing_where_nothing_happened_and_tells_what_did()
    {
        site.Put(Path, WatchedChapter.Page(Title, 5));
        site.Put("/other.html", WatchedChapter.Page("Other Policy", 5));
        Watch(Path, "/other.html");
        Run().Expect(0);
        var silent = Run("--quiet").Expect(0);
        site.Put(Path, WatchedChapter.Page(Title, 7));
        var told = Run("--quiet").Expect(0);

        Assert.Equal(("", ""), (silent.Output, silent.Error));
        Assert.StartsWith("changed", Assert.Single(told.Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_source_has_one_line()
    {
        string[] paths = [Path, "/two.html", "/three.html"];
        Watch(paths);
        site.Put(Path, WatchedChapter.Page(Title, 5));
        site.Status("/two.html", 404);
        site.Status("/three.html", 500);
        var lines = Run().Expect(3).Output.TrimEnd().Split('\n');

        Assert.Equal(4, lines.Length);
        Assert.All(paths, path => Assert.Single(lines, line => line.Contains(site.Address(path), StringComparison.Ordinal)));
        Assert.Contains("1 new, 1 down, 1 gone", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_sources_that_are_named_are_looked_at()
    {
        Watch(Path, "/other.html");
        site.Put(Path, WatchedChapter.Page(Title, 5));

        Assert.Single(Run(site.Address(Path), "--json").Expect(0).Json.All("sources"));
        Assert.Contains("watch add", Run("https://example.org/unknown").Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_at_once_are_kept_apart_and_the_second_names_the_first()
    {
        Watch(Path);
        site.Put(Path, WatchedChapter.Page(Title, 5));
        using (WatchLock.Take(work.PathOf("library"), TimeProvider.System))
        {
            Assert.Contains($"process {Environment.ProcessId}, since ", Run().Expect(1).Error, StringComparison.Ordinal);
            Assert.Empty(site.Asked);
        }

        Assert.Equal("new", Look().Text("outcome"));
    }

    [Fact]
    public void A_lock_file_that_a_killed_run_left_holds_nobody_up()
    {
        Watch(Path);
        site.Put(Path, WatchedChapter.Page(Title, 5));
        work.Write("library/watch.lock", "");
        work.Write("library/watch.run", "process 1, since 2020-01-01 00:00:00 UTC");

        Assert.Equal("new", Look().Text("outcome"));
        Assert.False(File.Exists(work.PathOf("library", "watch.run")));
    }

    [Fact]
    public void Without_a_library_nothing_can_be_run() => Assert.Contains("There is no library", Run().Expect(1).Error, StringComparison.Ordinal);

    private void Watch(params string[] paths) => work.Run(["watch", "add", .. paths.Select(site.Address)]).Expect(0);

    private CliRun Run(params string[] more) => work.Run(["watch", "run", "--allow-host", site.Host, "--delay", "0", .. more]);

    private JsonElement Look(int exitCode = 0) => Assert.Single(Run("--json").Expect(exitCode).Json.All("sources"));

    private JsonElement Listed() => Assert.Single(work.Run("watch", "list", "--json").Expect(0).Json.All("sources"));

    private int Stored() => work.Run("list", "--json").Expect(0).Json.All("editions").Count;

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
