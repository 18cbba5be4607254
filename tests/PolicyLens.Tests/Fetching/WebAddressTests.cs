using PolicyLens.Fetching;
using Xunit;

namespace PolicyLens.Tests.Fetching;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("HTTP://EXAMPLE.ORG", true)]
    [InlineData("ftp://example.org/a", true)]
    [InlineData("file:///etc/hosts", true)]
    [InlineData("./chapters", false)]
    [InlineData("C:\\chapters", false)]
    [InlineData("chapter.html", false)]
    [InlineData("://", false)]
    [InlineData("a b://c", false)]
    public void An_address_is_told_from_a_path(string text, bool meant) => Assert.Equal(meant, WebAddress.IsMeant(text));

    [Theory]
    [InlineData("HTTPS://WWW.Example.org:443/a%20b?c=d#e", "https://www.example.org/a%20b?c=d")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("http://example.org/a/../b", "http://example.org/b")]
    public void An_address_has_one_usual_form(string text, string form) => Assert.Equal(form, WebAddress.Canonical(text));

    [Theory]
    [InlineData("ftp://example.org/a", "ftp")]
    [InlineData("file:///etc/hosts", "file")]
    [InlineData("javascript://x", "javascript")]
    [InlineData("https://user:word@example.org/", "password")]
    [InlineData("https://", "address")]
    [InlineData("https:///a", "address")]
    public void What_is_not_fetched_is_said_with_the_reason(string text, string word)
    {
        Assert.Null(WebAddress.Parse(text, out var failure));
        Assert.Contains(word, failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/", "127.0.0.1")]
    [InlineData("http://2130706433/", "127.0.0.1")]
    [InlineData("http://0x7f.1/", "127.0.0.1")]
    [InlineData("http://[::1]/", "[::1]")]
    [InlineData("http://[::ffff:10.0.0.1]/", "[::ffff:10.0.0.1]")]
    [InlineData("http://169.254.169.254/latest/meta-data", "169.254.169.254")]
    [InlineData("http://example.org:22/", "port 22")]
    [InlineData("https://example.org:8443/", "port 8443")]
    public void A_private_address_or_an_unusual_port_is_refused_before_anything_is_looked_up(string address, string word) =>
        Assert.Contains(word, WebAddress.Refusal(new(address), AllowedHosts.None), StringComparison.Ordinal);

    [Theory]
    [InlineData("127.0.0.1:8080", "http://127.0.0.1:8080/", true)]
    [InlineData("127.0.0.1:8080", "http://127.0.0.1:8081/", false)]
    [InlineData("127.0.0.1", "http://127.0.0.1/", true)]
    [InlineData("127.0.0.1", "http://127.0.0.1:8080/", false)]
    [InlineData("[::1]:8080", "http://[::1]:8080/", true)]
    [InlineData("::1", "http://[::1]/", true)]
    [InlineData("INTRANET.example:8080", "http://intranet.example.:8080/", true)]
    [InlineData("intranet.example:80", "http://intranet.example/", true)]
    [InlineData("other.example:8080", "http://intranet.example:8080/", false)]
    public void A_host_that_is_allowed_by_name_is_asked_on_that_port_alone(string allowed, string address, bool open)
    {
        var hosts = AllowedHosts.Parse([allowed], out var wrong);

        Assert.Null(wrong);
        Assert.Equal(open, WebAddress.Refusal(new(address), hosts) is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://intranet.example")]
    [InlineData("intranet.example/path")]
    [InlineData("intranet.example:port")]
    [InlineData("intranet.example:0")]
    [InlineData("user@intranet.example")]
    public void What_is_no_name_of_a_host_is_told(string name)
    {
        AllowedHosts.Parse(["good.example", name], out var wrong);

        Assert.Equal(name, wrong);
    }

    [Theory]
    [InlineData("/b", "https://example.org/b")]
    [InlineData("b#c", "https://example.org/b")]
    [InlineData("//other.example/x", "https://other.example/x")]
    [InlineData("http://other.example/x", "http://other.example/x")]
    public void A_page_leads_on_from_where_it_is(string location, string next) =>
        Assert.Equal(next, WebAddress.Next(new("https://example.org/a"), location, out _)?.AbsoluteUri);

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("data:text/html,hello")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:word@example.org/")]
    [InlineData(null)]
    public void A_page_leads_nowhere_but_to_pages(string? location)
    {
        Assert.Null(WebAddress.Next(new("https://example.org/a"), location, out var failure));
        Assert.EndsWith(".", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"../../etc/evil.docx\"", "evil.docx")]
    [InlineData("..\\..\\evil.docx", "evil.docx")]
    [InlineData("..", "chapter.aspx")]
    [InlineData(".hidden", "hidden")]
    [InlineData("a\u0000b\u001b[31m.pdf", "a_b_[31m.pdf")]
    [InlineData("C:\\x\\con<>|?.txt", "con____.txt")]
    [InlineData("   ", "chapter.aspx")]
    [InlineData(null, "chapter.aspx")]
    public void The_name_of_a_file_is_a_bare_name(string? given, string name) =>
        Assert.Equal(name, FileNameFinder.Find(given, new("https://example.org/manual/chapter.aspx?id=1")));

    [Theory]
    [InlineData("https://example.org/", "example.org")]
    [InlineData("https://example.org/manual/", "manual")]
    [InlineData("https://example.org/leaving%20care.html", "leaving care.html")]
    [InlineData("https://example.org/a%2F..%2Fb", "b")]
    public void A_page_is_called_by_the_end_of_its_address(string address, string name) => Assert.Equal(name, FileNameFinder.Find(null, new(address)));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending()
    {
        var name = FileNameFinder.Find(new string('x', 5000) + ".docx", new("https://example.org/"));

        Assert.Equal(120, name.Length);
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://login.example.org/x", true)]
    [InlineData("https://example.org/account/Login.aspx?next=/chapter", true)]
    [InlineData("https://example.org/wp-login.php", true)]
    [InlineData("https://example.org/policies/logins-and-passwords.html", false)]
    [InlineData("https://example.org/authority/chapter", false)]
    public void A_page_to_log_in_is_known_by_its_address(string address, bool logIn) => Assert.Equal(logIn, LogInPage.IsAt(new(address)));
}
