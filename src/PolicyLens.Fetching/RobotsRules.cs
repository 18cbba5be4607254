using System.Globalization;
using System.Text;

namespace PolicyLens.Fetching;

/// <summary>
/// What a site's <c>robots.txt</c> lets us fetch, by RFC 9309: the groups that name us, else those for all; of the rules
/// that fit a path the longest, and of two as long the one that allows.
/// </summary>
internal sealed class RobotsRules
{
    /// <summary>The name that we answer to in a <c>robots.txt</c>.</summary>
    public const string ProductToken = "PolicyLens";

    /// <summary>How much of the file is read, as the RFC asks for at least.</summary>
    public const int MaximumBytes = 500 * 1024;

    private readonly List<(RobotsPattern Pattern, bool Allow)> rules = [];

    private RobotsRules()
    {
    }

    /// <summary>The rules of a site that has none.</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>How long the site asks to wait between two requests; null where it does not say.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <summary>Reads the file. Lines that are no rule are passed over, as are rules before the first group.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> file)
    {
        var (ours, forAll, named) = (new RobotsRules(), new RobotsRules(), false);
        var (inOurs, inAll, inHead) = (false, false, false);
        foreach (var (key, value) in Lines(Encoding.UTF8.GetString(file[..Math.Min(file.Length, MaximumBytes)])))
        {
            switch (key)
            {
                case "user-agent":
                    // Several names in a row head one group; a name after a rule heads the next.
                    (inOurs, inAll) = inHead ? (inOurs, inAll) : (false, false);
                    inHead = true;
                    inOurs |= IsOurs(value);
                    inAll |= value.StartsWith('*');
                    named |= inOurs;
                    break;
                case "allow" or "disallow" or "crawl-delay":
                    inHead = false;
                    if (inOurs)
                    {
                        ours.Add(key, value);
                    }

                    if (inAll)
                    {
                        forAll.Add(key, value);
                    }

                    break;
            }
        }

        return named ? ours : forAll;
    }

    /// <summary>Whether a page may be fetched. The rules themselves always may.</summary>
    public bool Allows(Uri address)
    {
        var path = RobotsPattern.PathOf(address);
        var (weight, allowed) = (-1, true);
        foreach (var (pattern, allow) in rules)
        {
            if ((pattern.Weight > weight || (pattern.Weight == weight && allow)) && pattern.Fits(path))
            {
                (weight, allowed) = (pattern.Weight, allow);
            }
        }

        return allowed || path == "/robots.txt";
    }

    private void Add(string key, string value)
    {
        if (key == "crawl-delay")
        {
            if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6)
            {
                CrawlDelay = TimeSpan.FromSeconds(seconds) is var delay && delay > CrawlDelay ? delay : CrawlDelay ?? delay;
            }
        }
        else if (RobotsPattern.Parse(value) is { } pattern)
        {
            rules.Add((pattern, key == "allow"));
        }
    }

    /// <summary>Whether a name is ours: its letters up to a version or a remark, in whatever case.</summary>
    private static bool IsOurs(string name)
    {
        var end = name.AsSpan().IndexOfAnyExcept(TokenCharacters);
        return (end < 0 ? name : name.AsSpan(0, end)).Equals(ProductToken, StringComparison.OrdinalIgnoreCase);
    }

    private static readonly System.Buffers.SearchValues<char> TokenCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");

    private static IEnumerable<(string Key, string Value)> Lines(string text)
    {
        foreach (var line in text.TrimStart('\uFEFF').Split(['\r', '\n']))
        {
            var bare = line.Split('#', 2)[0];
            var colon = bare.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                yield return (bare[..colon].Trim().ToLowerInvariant(), bare[(colon + 1)..].Trim());
            }
        }
    }
}
