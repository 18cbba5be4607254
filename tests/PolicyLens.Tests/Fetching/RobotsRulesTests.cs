using System.Text;
using PolicyLens.Fetching;
using Xunit;

namespace PolicyLens.Tests.Fetching;

/// <summary>The rules of RFC 9309, those of its examples among them.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a", "/ab/c", false)]
    [InlineData("User-agent: *\nDisallow: /a/", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /A", "/a", true)]
    [InlineData("User-agent: *\nDisallow: a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: *.pdf$", "/x/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: *.pdf$", "/x/a.pdf?download=1", true)]
    [InlineData("User-agent: *\nDisallow: /*/private/", "/x/y/private/z", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a-b-c-c", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a-c-b", true)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: /*?*print=", "/a?id=1&print=1", false)]
    [InlineData("User-agent: *\nAllow: *\nDisallow: /p", "/p", false)]
    public void The_longest_rule_that_fits_decides_and_allowing_wins_a_tie(string file, string path, bool allowed) =>
        Assert.Equal(allowed, Allows(file, path));

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: PolicyLens\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: policylens/2.0 (remark)\nDisallow: /", "/a", false)]
    [InlineData("User-agent: PolicyLensOther\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Other\nUser-agent: PolicyLens\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: PolicyLens\nDisallow: /a\nUser-agent: Other\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: PolicyLens\nDisallow: /a\n\nUser-agent: PolicyLens\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: PolicyLens\nDisallow: /a\n\nUser-agent: PolicyLens\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: PolicyLens\n\nUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: PolicyLens\nCrawl-delay: 1\nUser-agent: *\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: PolicyLens\nSitemap: /map\nUser-agent: Other\nDisallow: /a", "/a", false)]
    public void Our_groups_count_together_and_those_for_all_only_without_ours(string file, string path, bool allowed) =>
        Assert.Equal(allowed, Allows(file, path));

    [Theory]
    [InlineData("/caf%C3%A9", "/café", false)]
    [InlineData("/café", "/caf%c3%a9", false)]
    [InlineData("/%7Ejoe", "/~joe", false)]
    [InlineData("/a%2Fb", "/a/b", true)]
    [InlineData("/a%2ab", "/a*b", false)]
    [InlineData("/a%24", "/a$", false)]
    [InlineData("/%zz", "/x", true)]
    public void Octets_are_compared_and_not_the_way_they_are_written(string rule, string path, bool allowed) =>
        Assert.Equal(allowed, Allows($"User-agent: *\nDisallow: {rule}", path));

    [Theory]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /a\r\n")]
    [InlineData("user-AGENT : * # everyone\rDISALLOW:/a#b")]
    [InlineData("<html>\nUser-agent:*\nnonsense\n:\nDisallow: /a")]
    public void However_it_is_typed_it_is_read(string file) => Assert.False(Allows(file, "/a"));

    [Theory]
    [InlineData("Crawl-delay: 5", 5.0)]
    [InlineData("Crawl-delay: 0.5", 0.5)]
    [InlineData("Crawl-delay: 2\nCrawl-delay: 7", 7.0)]
    [InlineData("Crawl-delay: soon", null)]
    [InlineData("Crawl-delay: -1", null)]
    [InlineData("Crawl-delay: 99999999999999999999", null)]
    public void The_crawl_delay_is_read(string line, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Parse(Encoding.UTF8.GetBytes($"User-agent: *\n{line}\nDisallow: /x")).CrawlDelay?.TotalSeconds);

    [Fact]
    public void No_more_is_read_than_the_limit()
    {
        var file = $"User-agent: *\nDisallow: /early\n{new string('#', RobotsRules.MaximumBytes)}\nDisallow: /late";

        Assert.False(Allows(file, "/early"));
        Assert.True(Allows(file, "/late"));
    }

    [Fact]
    public void A_rule_that_is_made_to_be_slow_is_answered()
    {
        var rule = "/" + string.Concat(Enumerable.Repeat("*a", 100_000)) + "$";

        Assert.True(Allows($"User-agent: *\nDisallow: {rule}", "/" + new string('a', 3000)));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_no_rules()
    {
        var noise = new byte[10_000];
        new Random(1).NextBytes(noise);

        Assert.True(RobotsRules.Parse(noise).Allows(new("https://example.org/a")));
    }

    private static bool Allows(string file, string path) =>
        RobotsRules.Parse(Encoding.UTF8.GetBytes(file)).Allows(new Uri(new("https://example.org/"), path));
}
