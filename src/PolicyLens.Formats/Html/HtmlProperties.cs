using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>Reads what a page says of itself in its head.</summary>
internal static class HtmlProperties
{
    public static ValueList<DocumentProperty> Of(IHtmlDocument document)
    {
        List<DocumentProperty> properties = [];
        var head = document.Head?.Children;
        for (var i = 0; i < (head?.Length ?? 0); i++)
        {
            var element = head![i];
            var (name, value) = element.LocalName switch
            {
                "title" => ("title", PageTitle(document, element.TextContent)),
                "meta" => (NameOf(element), element.GetAttribute("content")),
                _ => (null, null),
            };
            var text = TextCleaner.Clean(value);
            if (name is not null && text.Length > 0 && !properties.Exists(property => property.Name == name))
            {
                properties.Add(new(name, text));
            }
        }

        return properties.ToValueList();
    }

    /// <summary>Confluence writes the name of the space before that of the page, and the same in the page's own heading.</summary>
    private static string PageTitle(IHtmlDocument document, string title) =>
        title.IndexOf(" : ", StringComparison.Ordinal) is var colon and > 0 && document.GetElementById("title-text") is not null ? title[(colon + 3)..] : title;

    private static string? NameOf(IElement meta)
    {
        var name = (meta.GetAttribute("name") ?? meta.GetAttribute("property"))?.Trim().ToLowerInvariant();
        return name switch
        {
            "author" or "description" or "publisher" => name,
            "og:site_name" or "application-name" => "site",
            "article:modified_time" or "last-modified" => "modified",
            not null when name.StartsWith("dc.", StringComparison.Ordinal) || name.StartsWith("dcterms.", StringComparison.Ordinal) => name,
            _ => null,
        };
    }
}
