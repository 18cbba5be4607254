namespace PolicyLens.Fetching;

/// <summary>Reads addresses as people type them and sites give them, and says which are not fetched.</summary>
public static class WebAddress
{
    /// <summary>Longer than any address of a page for people; rules are matched against addresses in time that grows with it.</summary>
    private const int LongestAddress = 4000;

    /// <summary>Whether a text is meant as an address, of whatever kind, and not as a path of files.</summary>
    public static bool IsMeant(string text)
    {
        var colon = text.IndexOf("://", StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    /// <summary>The address in its one usual form, without what stands after <c>#</c>; null where it is no web address.</summary>
    public static string? Canonical(string text) => Parse(text, out _)?.AbsoluteUri;

    /// <summary>The host as it is looked up: in ASCII, without brackets and a last dot.</summary>
    internal static string Host(Uri address) => address.IdnHost.TrimEnd('.').ToLowerInvariant();

    /// <param name="failure">Why the text is no address that can be fetched; null where it is one.</param>
    internal static Uri? Parse(string text, out string? failure)
    {
        if (text.Length > LongestAddress)
        {
            failure = $"the address has {text.Length} characters; at most {LongestAddress} are taken.";
            return null;
        }

        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) || !IsMeant(text.Trim()))
        {
            failure = "it is no address of a page; one looks like https://www.example.org/chapter.html.";
            return null;
        }

        failure = Form(address);
        return failure is null ? WithoutFragment(address) : null;
    }

    /// <summary>The address that a page leads on to.</summary>
    /// <param name="failure">Why it cannot be followed; null where it can.</param>
    internal static Uri? Next(Uri from, string? location, out string? failure)
    {
        if (location is null || location.Length > LongestAddress || !Uri.TryCreate(from, location, out var next))
        {
            failure = "the page says that it has moved, but not to which address. Look for its new place on the site.";
            return null;
        }

        failure = Form(next) is { } wrong ? $"the page leads on to {Short(next)}, and {wrong}" : null;
        return failure is null ? WithoutFragment(next) : null;
    }

    /// <summary>Why an address is refused by its host or port, before anything is looked up; null where it may be asked.</summary>
    internal static string? Refusal(Uri address, AllowedHosts allowed)
    {
        if (!address.IsDefaultPort && address.Port is not (80 or 443) && !allowed.AllowsPort(address))
        {
            return $"port {address.Port} is none that web sites for people have. With --allow-host {Name(address)}:{address.Port} it is fetched all the same.";
        }

        return System.Net.IPAddress.TryParse(Host(address), out var number) && AddressGuard.WhatIs(number) is { } what && !allowed.Allows(address)
            ? Private(address, what)
            : null;
    }

    /// <summary>The sentence for a host that is not on the public internet.</summary>
    internal static string Private(Uri address, string what) =>
        $"{Name(address)} is {what}, and not a site on the public internet. With --allow-host {Name(address)}{(address.IsDefaultPort ? "" : $":{address.Port}")} it is fetched all the same.";

    /// <summary>An address as it is shown in a message.</summary>
    internal static string Short(Uri address) => address.OriginalString is var text && text.Length <= 200 ? text : text[..200] + "…";

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

    private static string? Form(Uri address)
    {
        if (address.Scheme is not ("http" or "https"))
        {
            return $"{address.Scheme} addresses are not fetched, only http and https.";
        }

        if (address.UserInfo.Length > 0)
        {
            return "a name and password in an address are not sent. Save the page from your browser and give the file.";
        }

        return address.Host.Length == 0 || address.HostNameType is UriHostNameType.Unknown or UriHostNameType.Basic
            ? "it names no host that could be asked."
            : null;
    }

    private static string Name(Uri address) => address.HostNameType == UriHostNameType.IPv6 ? $"[{Host(address)}]" : Host(address);

    private static Uri WithoutFragment(Uri address) => address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = "" }.Uri;
}
