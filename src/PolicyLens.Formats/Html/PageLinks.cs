using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PolicyLens.Formats.Html;

/// <summary>Tells links inside a page from links to other pages.</summary>
internal sealed class PageLinks
{
    private const int LongestTarget = 2048;

    private readonly string fileName;
    private readonly HashSet<string> addresses = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="fileAddress">Where the page was fetched from; null for a file that was given.</param>
    public PageLinks(IHtmlDocument document, string fileName, string? fileAddress)
    {
        this.fileName = fileName;
        if (fileAddress is not null)
        {
            addresses.Add(WithoutFragment(fileAddress.Trim()));
        }

        for (var i = 0; i < (document.Head?.Children.Length ?? 0); i++)
        {
            var element = document.Head!.Children[i];
            var address = (element.LocalName, element.GetAttribute("rel") ?? element.GetAttribute("property")) switch
            {
                ("link", "canonical") => element.GetAttribute("href"),
                ("meta", "og:url") => element.GetAttribute("content"),
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(address))
            {
                addresses.Add(WithoutFragment(address.Trim()));
            }
        }
    }

    /// <summary>Whether the link leads to a named place in this page; <c>#</c> alone leads nowhere.</summary>
    public bool IsInPage(IElement link)
    {
        var target = link.GetAttribute("href")?.Trim() ?? string.Empty;
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || hash == target.Length - 1)
        {
            return false;
        }

        var address = WithoutFragment(target);
        return address.Length == 0 || addresses.Contains(address) || IsThisFile(address);
    }

    /// <summary>
    /// The target as the page gives it; null where there is none that leads anywhere, or where it is a program, or data
    /// in the guise of an address.
    /// </summary>
    public static string? TargetOf(IElement link)
    {
        var target = link.GetAttribute("href")?.Trim();
        if (target is not { Length: > 0 and <= LongestTarget } || target == "#")
        {
            return null;
        }

        // Browsers pass over spaces and controls in the name of the scheme, and so must who looks for it.
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            var scheme = string.Concat(target[..colon].Where(char.IsAsciiLetter)).ToLowerInvariant();
            if (scheme is "javascript" or "data" or "vbscript" or "file" or "blob")
            {
                return null;
            }
        }

        return target;
    }

    private bool IsThisFile(string address) => !address.Contains('/', StringComparison.Ordinal)
        && string.Equals(Uri.UnescapeDataString(address), fileName, StringComparison.OrdinalIgnoreCase);

    private static string WithoutFragment(string address) => address.Split('#')[0];
}
