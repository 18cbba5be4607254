using System.Text;
using PolicyLens.Fetching;
using Xunit;

namespace PolicyLens.Tests.Watching;

public sealed class StandInPageTests
{
    [Theory]
    [InlineData("Page not found – Anyshire", StandIn.Error)]
    [InlineData("404 | Anyshire County Council", StandIn.Error)]
    [InlineData("Anyshire Manual - 404 Not Found", StandIn.Error)]
    [InlineData("Oops! That page can’t be found.", StandIn.Error)]
    [InlineData("Just a moment...", StandIn.Error)]
    [InlineData("Access Denied", StandIn.Error)]
    [InlineData("Log in : Manual", StandIn.LogIn)]
    [InlineData("SIGN IN TO YOUR ACCOUNT", StandIn.LogIn)]
    [InlineData("Children who are not found at home", null)]
    [InlineData("Children Missing from Care | Anyshire", null)]
    [InlineData("Recording and Errors", null)]
    [InlineData("Maintenance", null)]
    [InlineData("Signing in and out of the Home", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_title_tells_an_error_or_a_log_in_page(string? title, StandIn? what) => Assert.Equal(what, StandInPage.ByTitle([title]));

    [Theory]
    [InlineData("<input type=password>", true)]
    [InlineData("<INPUT id='p' name=\"p\" TYPE = 'Password' />", true)]
    [InlineData("<input\n  class=\"a b\"\n  type=\"password\">", true)]
    [InlineData("<input type=\"text\" name=\"password\">", false)]
    [InlineData("<p>The type=password is never written down.</p>", false)]
    [InlineData("<input type=\"passwordless\">", false)]
    public void A_field_for_a_password_is_seen(string page, bool asks) => Assert.Equal(asks, StandInPage.AsksForPassword(Encoding.UTF8.GetBytes(page)));

    [Fact]
    public void A_page_that_is_built_to_be_slow_is_looked_through_all_the_same() =>
        Assert.False(StandInPage.AsksForPassword(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<input type = ", 200_000)))));
}
