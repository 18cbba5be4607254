using System.Globalization;
using System.Net;
using PolicyLens.Model;

namespace PolicyLens.Fetching;

/// <summary>
/// The hosts that a user has allowed by name: they may have a private address and, where a port is named, that port.
/// </summary>
public sealed record AllowedHosts
{
    private readonly ValueList<(string Host, int? Port)> entries;

    private AllowedHosts(ValueList<(string Host, int? Port)> entries) => this.entries = entries;

    public static AllowedHosts None { get; } = new([]);

    /// <summary>Reads names as they are typed: <c>intranet.example</c>, <c>127.0.0.1:8080</c>, <c>[::1]:8080</c>.</summary>
    /// <param name="wrong">The first that is no name of a host; null where all are.</param>
    /// <returns>The hosts; those before a wrong one where there is one.</returns>
    public static AllowedHosts Parse(IEnumerable<string> names, out string? wrong)
    {
        wrong = null;
        var read = new List<(string, int?)>();
        foreach (var name in names)
        {
            if (Entry(name) is not { } entry)
            {
                wrong = name;
                break;
            }

            read.Add(entry);
        }

        return new(read.ToValueList());
    }

    /// <summary>Whether the host of an address may be private.</summary>
    internal bool Allows(Uri address) => entries.Any(entry => Fits(entry, address) && (entry.Port is null || entry.Port == address.Port));

    /// <summary>Whether the port of an address is allowed although it is none that web sites usually have.</summary>
    internal bool AllowsPort(Uri address) => entries.Any(entry => Fits(entry, address) && entry.Port == address.Port);

    private static bool Fits((string Host, int? Port) entry, Uri address) =>
        string.Equals(entry.Host, WebAddress.Host(address), StringComparison.OrdinalIgnoreCase);

    private static (string Host, int? Port)? Entry(string name)
    {
        // A bare IPv6 address is full of colons; only one in brackets has a port.
        if (IPAddress.TryParse(name, out var bare) && !name.StartsWith('['))
        {
            return (bare.ToString(), null);
        }

        if (name.Contains("//", StringComparison.Ordinal) || !Uri.TryCreate($"http://{name}/", UriKind.Absolute, out var address)
            || address.UserInfo.Length > 0 || address.AbsolutePath != "/" || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return null;
        }

        var colon = name.LastIndexOf(':');
        if (colon <= name.LastIndexOf(']'))
        {
            return (WebAddress.Host(address), null);
        }

        return int.TryParse(name.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? (WebAddress.Host(address), port)
            : null;
    }
}
