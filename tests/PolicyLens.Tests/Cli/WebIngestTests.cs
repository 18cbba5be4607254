using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyLens.Tests.Fetching;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary><c>ingest https://…</c> against a real server on this machine.</summary>
public sealed class WebIngestTests : IDisposable
{
    private const string Chapter = """
        <!DOCTYPE html><html lang="en"><head><title>Private Fostering Policy</title></head><body>
        <h1>Private Fostering Policy</h1>
        <h2>1. Introduction</h2><p>This is the policy of Anyshire County Council.</p>
        <p>We will visit the child within 7 working days of being told of the arrangement.</p>
        </body></html>
        """;

    private readonly LocalSite site = new();
    private readonly WorkFolder work = new();

    public void Dispose()
    {
        site.Dispose();
        work.Dispose();
    }

    [Fact]
    public void A_page_is_stored_with_its_address_and_the_time_of_fetching()
    {
        site.Page("/manual/private-fostering.html", Chapter);
        var id = Assert.Single(Ingest("/manual/private-fostering.html").Expect(0).Json.Texts("added"));
        var source = work.Run("show", id, "--json").Expect(0).Json.Get("source");

        Assert.Equal("anyshire/private-fostering@1".Split('/')[0], id.Split('/')[0]);
        Assert.Equal(site.Address("/manual/private-fostering.html"), source.Text("address"));
        Assert.Equal("2025-03-03T12:00:00+00:00", source.Text("fetched"));
        Assert.Equal("private-fostering.html", source.Text("name"));
        var shown = work.Run("show", id).Expect(0).Output;
        Assert.Contains(site.Address("/manual/private-fostering.html"), shown, StringComparison.Ordinal);
        Assert.Contains("2025-03-03 12:00 UTC", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_its_site_says_is_unchanged_is_not_sent_again()
    {
        var sent = 0;
        site.Page("/a.html", context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.ContentType = "text/html";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"v1\"" ? 304 : 200;
            return context.Response.StatusCode == 304 ? Task.CompletedTask : Send(context);
        });
        var first = Ingest("/a.html").Expect(0).Json.Texts("added");
        var second = Ingest("/a.html").Expect(0).Json;
        var named = Ingest("/a.html", "--authority", "Northshire").Expect(0).Json;

        Assert.Equal(first, second.Texts("unchanged"));
        Assert.Empty(second.All("failed"));
        Assert.Single(named.All("added"));
        Assert.Equal(2, sent);

        Task Send(HttpContext context)
        {
            sent++;
            return context.Response.WriteAsync(Chapter);
        }
    }

    [Fact]
    public void The_same_bytes_again_are_unchanged_though_they_were_fetched_later()
    {
        site.Page("/a.html", Chapter);
        var first = Ingest("/a.html").Expect(0).Json.Texts("added");

        Assert.Equal(first, Ingest("/a.html").Expect(0).Json.Texts("unchanged"));
        Assert.Single(work.Run("list", "--json").Expect(0).Json.All("editions"));
    }

    [Fact]
    public void A_page_that_has_changed_becomes_the_next_edition()
    {
        site.Page("/a.html", Chapter);
        Ingest("/a.html").Expect(0);
        site.Page("/a.html", Chapter.Replace("7 working", "5 working", StringComparison.Ordinal));

        Assert.EndsWith("@2", Assert.Single(Ingest("/a.html").Expect(0).Json.Texts("added")), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_one_title_on_two_addresses_are_not_taken_for_one_chapter()
    {
        site.Page("/north/policy.html", Chapter.Replace("Anyshire County Council", "the council", StringComparison.Ordinal));
        site.Page("/south/policy.html", Chapter.Replace("Anyshire County Council", "our council", StringComparison.Ordinal));
        site.Page("/north/policy.html?v=2", "unused");

        Assert.All(
            work.Run("ingest", site.Address("/north/policy.html"), site.Address("/south/policy.html"), "--allow-host", site.Host, "--delay", "0", "--json").Expect(0).Json.Texts("added"),
            id => Assert.EndsWith("@1", id, StringComparison.Ordinal));
    }

    [Fact]
    public void The_encoding_that_only_the_header_names_is_used()
    {
        site.Page("/a", [.. Encoding.ASCII.GetBytes("Allowance Policy\n\n1. Introduction\n\nThis is the policy of Anyshire County Council. A child gets "), 0xA4, .. "5 a week.\n"u8], "text/plain; charset=iso-8859-15");
        var id = Assert.Single(Ingest("/a").Expect(0).Json.Texts("added"));
        var shown = work.Run("show", id, "--json").Expect(0);

        Assert.Contains("€5 a week", shown.Output, StringComparison.Ordinal);
        Assert.Equal("text", shown.Json.Get("source").Text("format"));
    }

    [Theory]
    [InlineData("/missing", "404")]
    [InlineData("/picture", "image/png")]
    [InlineData("/empty", "empty")]
    [InlineData("/program", "program")]
    public void Nothing_is_stored_of_a_page_that_was_not_had_or_not_read(string path, string word)
    {
        site.Page("/picture", [1, 2, 3], "image/png");
        site.Page("/empty", "");
        site.Page("/program", [0x7F, .. "ELF"u8, 0, 0, 0], "text/html");
        var run = Ingest(path).Expect(1);
        var failed = Assert.Single(run.Json.All("failed"));

        Assert.Equal(site.Address(path), failed.Text("source"));
        Assert.Contains(word, failed.Text("reason"), StringComparison.Ordinal);
        Assert.Contains(site.Address(path), run.Error, StringComparison.Ordinal);
        Assert.Empty(work.Run("list", "--json").Expect(0).Json.All("editions"));
    }

    [Fact]
    public void A_page_that_failed_does_not_keep_the_others_from_being_stored()
    {
        site.Page("/a.html", Chapter);
        var run = work.Run("ingest", site.Address("/missing"), site.Address("/a.html"), "--allow-host", site.Host, "--delay", "0", "--json").Expect(1);

        Assert.Single(run.Json.All("added"));
        Assert.Single(run.Json.All("failed"));
    }

    [Fact]
    public void A_folder_with_a_bad_file_beside_a_page_leaves_something_out()
    {
        site.Page("/a.html", Chapter);
        work.Write("drive/empty.txt", "");

        Assert.Single(work.Run("ingest", "drive", site.Address("/a.html"), "--allow-host", site.Host, "--delay", "0", "--json").Expect(3).Json.All("added"));
    }

    [Fact]
    public void The_same_page_typed_twice_is_asked_for_once()
    {
        site.Page("/a.html", Chapter);
        work.Run("ingest", site.Address("/a.html#one"), site.Address("/a.html#two"), "--allow-host", site.Host, "--delay", "0").Expect(0);

        Assert.Single(site.Asked);
    }

    [Fact]
    public void This_machine_is_not_asked_unless_it_is_allowed_by_name()
    {
        var run = work.Run("ingest", site.Address("/a.html"), "--json").Expect(1);

        Assert.Contains($"--allow-host {site.Host}", Assert.Single(run.Json.All("failed")).Text("reason"), StringComparison.Ordinal);
        Assert.Equal((0, 0), (site.RobotsAsked, site.Asked.Count));
    }

    [Theory]
    [InlineData("ftp://example.org/chapter.html")]
    [InlineData("file:///etc/hosts")]
    [InlineData("https://user:word@example.org/")]
    [InlineData("http://10.0.0.1/")]
    public void An_address_that_is_not_fetched_is_told(string address) =>
        Assert.Equal(address, Assert.Single(work.Run("ingest", address, "--json").Expect(1).Json.All("failed")).Text("source"));

    [Theory]
    [InlineData("--delay", "soon")]
    [InlineData("--delay", "-1")]
    [InlineData("--delay", "601")]
    [InlineData("--delay", "NaN")]
    [InlineData("--timeout", "0")]
    [InlineData("--allow-host", "http://127.0.0.1")]
    public void An_option_that_makes_no_sense_is_a_wrong_command_line(string option, string value) =>
        Assert.Contains(value, work.Run("ingest", "https://example.org/", option, value).Expect(2).Error, StringComparison.Ordinal);

    [Fact]
    public void Parse_says_that_it_fetches_nothing() =>
        Assert.Contains("policylens ingest https://example.org/", work.Run("parse", "https://example.org/").Expect(1).Error, StringComparison.Ordinal);

    private CliRun Ingest(string path, params string[] more) =>
        work.Run(["ingest", site.Address(path), "--allow-host", site.Host, "--delay", "0", "--json", .. more]);
}
