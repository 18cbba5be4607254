using System.Collections.Frozen;

namespace PolicyLens.Fetching;

/// <summary>Tells an address where people log in: a site that sends us there has not given the page.</summary>
internal static class LogInPage
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["login", "log-in", "log_in", "logon", "signin", "sign-in", "sign_in", "signon", "sso", "saml", "saml2", "adfs", "auth", "authenticate", "authorize", "oauth2", "wp-login"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the host's first name or a part of the path says so; an ending such as <c>.aspx</c> does not matter.</summary>
    public static bool IsAt(Uri address) =>
        Words.Contains(WebAddress.Host(address).Split('.')[0])
        || address.AbsolutePath.Split('/').Any(part => Words.Contains(part.Split('.')[0]));
}
