using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PolicyLens.Formats.Html;

/// <summary>Tells links inside a page from links to other pages.</summary>
internal sealed class PageLinks
{
    private readonly string fileName;
    private readonly HashSet<string> addresses = new(StringComparer.OrdinalIgnoreCase);

    public PageLinks(IHtmlDocument document, string fileName)
    {
        this.fileName = fileName;
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

    private bool IsThisFile(string address) => !address.Contains('/', StringComparison.Ordinal)
        && string.Equals(Uri.UnescapeDataString(address), fileName, StringComparison.OrdinalIgnoreCase);

    private static string WithoutFragment(string address) => address.Split('#')[0];
}
