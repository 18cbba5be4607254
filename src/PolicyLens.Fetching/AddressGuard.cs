using System.Net;
using System.Net.Sockets;

namespace PolicyLens.Fetching;

/// <summary>
/// Says which addresses are on the public internet. All others belong to the machine, to the network around it or to
/// the one who runs it, and a page's address must not lead there.
/// </summary>
/// <remarks>The IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890 and its updates).</remarks>
internal static class AddressGuard
{
    private static readonly (IPNetwork Network, string What)[] Special =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "an address of no host"),
        (IPNetwork.Parse("10.0.0.0/8"), "a private address"),
        (IPNetwork.Parse("100.64.0.0/10"), "an address inside a provider's network"),
        (IPNetwork.Parse("127.0.0.0/8"), "this machine"),
        (IPNetwork.Parse("169.254.0.0/16"), "an address of the local link, where machines keep their own data"),
        (IPNetwork.Parse("172.16.0.0/12"), "a private address"),
        (IPNetwork.Parse("192.0.0.0/24"), "a reserved address"),
        (IPNetwork.Parse("192.0.2.0/24"), "an address for examples"),
        (IPNetwork.Parse("192.88.99.0/24"), "a reserved address"),
        (IPNetwork.Parse("192.168.0.0/16"), "a private address"),
        (IPNetwork.Parse("198.18.0.0/15"), "an address for measurements"),
        (IPNetwork.Parse("198.51.100.0/24"), "an address for examples"),
        (IPNetwork.Parse("203.0.113.0/24"), "an address for examples"),
        (IPNetwork.Parse("224.0.0.0/4"), "an address of a group of hosts"),
        (IPNetwork.Parse("240.0.0.0/4"), "a reserved address"),

        // Public by its number, but a cloud provider's own service for the machines in it.
        (IPNetwork.Parse("168.63.129.16/32"), "an address where machines keep their own data"),
        (IPNetwork.Parse("::1/128"), "this machine"),
        (IPNetwork.Parse("fc00::/7"), "a private address"),
        (IPNetwork.Parse("fe80::/10"), "an address of the local link"),
        (IPNetwork.Parse("ff00::/8"), "an address of a group of hosts"),
        (IPNetwork.Parse("2001::/23"), "a reserved address"),
        (IPNetwork.Parse("2001:db8::/32"), "an address for examples"),
        (IPNetwork.Parse("3fff::/20"), "an address for examples"),
    ];

    /// <summary>The only IPv6 addresses that are given to hosts of the public internet.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>What an address is that is not public; null for one that is.</summary>
    public static string? WhatIs(IPAddress address)
    {
        if (Embedded(address) is { } inner)
        {
            return WhatIs(inner);
        }

        foreach (var (network, what) in Special)
        {
            if (network.Contains(address))
            {
                return what;
            }
        }

        return address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address) ? null : "a reserved address";
    }

    /// <summary>The IPv4 address that an IPv6 address stands for; null where it stands for none.</summary>
    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        return address.IsIPv4MappedToIPv6 || Translated.Contains(address) ? new(bytes.AsSpan(12))
            : SixToFour.Contains(address) ? new(bytes.AsSpan(2, 4))
            : null;
    }
}
