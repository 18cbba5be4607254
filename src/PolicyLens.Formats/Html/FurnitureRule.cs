using AngleSharp.Dom;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Html;

/// <summary>
/// Says which parts of a page are outside the document. Each kind of evidence can be left out, for pages on which
/// it would take the document itself away.
/// </summary>
/// <param name="Main">Whether all that is outside the only <c>main</c> or <c>article</c> is furniture.</param>
/// <param name="Classes">Whether words in <c>class</c> and <c>id</c> count.</param>
/// <param name="Tags">Whether element names and roles count.</param>
/// <param name="Hidden">Whether what a browser does not show is furniture.</param>
internal sealed record FurnitureRule(bool Main, bool Classes, bool Tags, bool Hidden)
{
    /// <summary>From the strictest to the one that calls nothing furniture but form controls.</summary>
    public static IReadOnlyList<FurnitureRule> Ladder { get; } =
    [
        new(Main: true, Classes: true, Tags: true, Hidden: true),
        new(Main: true, Classes: false, Tags: true, Hidden: true),
        new(Main: false, Classes: false, Tags: true, Hidden: true),
        new(Main: false, Classes: false, Tags: true, Hidden: false),
        new(Main: false, Classes: false, Tags: false, Hidden: false),
    ];

    /// <summary>The reason for what a browser shows for entering data; its words never count.</summary>
    public const string Control = "form control";

    /// <summary>Why the element is furniture in itself; null where it is not.</summary>
    public string? ReasonFor(IElement element, ElementKind kind, ClassFacts classes, StyleFacts style, PageShape shape)
    {
        if ((kind & ElementKind.FormControl) != ElementKind.Inline && !OpensPanel(element))
        {
            return Control;
        }

        if (NoteBody.IsComment(element))
        {
            return "a comment";
        }

        if (element.Attributes.Length == 0)
        {
            // Without attributes only its name can say anything.
            return Tags && (kind & ElementKind.Block) != ElementKind.Inline && IsPagePart(element.LocalName) && !shape.AroundContent.Contains(element) ? Judged(ByTag(element), element, shape) : null;
        }

        if (Hidden && IsHidden(element, style) && !classes.Panel && !shape.IsPanel(element))
        {
            return "hidden";
        }

        if (shape.AroundContent.Contains(element))
        {
            return null;
        }

        var reason = Tags ? ByTag(element) : null;
        reason ??= Tags ? ByWordPart(style.WordPart) : null;
        reason ??= Classes ? ByClass(element, classes) : null;
        return Judged(reason, element, shape);
    }

    private static string? Judged(string? reason, IElement element, PageShape shape) =>
        reason is ClassNames.Navigation or ClassNames.Sidebar && shape.IsContentsList(element) ? null : reason;

    /// <summary>A button that stands in a heading, or opens a panel of the page, is that panel's heading.</summary>
    private static bool OpensPanel(IElement element) =>
        element.LocalName == "button"
        && (element.HasAttribute("aria-controls") || element.HasAttribute("aria-expanded") || element.ParentElement?.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "summary"
            || (element.ClassName ?? "").Contains("accordion", StringComparison.OrdinalIgnoreCase) || (element.ClassName ?? "").Contains("collaps", StringComparison.OrdinalIgnoreCase));

    private static bool IsHidden(IElement element, StyleFacts style)
    {
        if (element.LocalName is "body" or "html")
        {
            return false;
        }

        // What the browser's own search finds and opens is content that is folded away.
        return (element.GetAttribute("hidden") is { } hidden && !hidden.Equals("until-found", StringComparison.OrdinalIgnoreCase))
            || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
            || style.IsHidden;
    }

    private static bool IsPagePart(string name) => name is "nav" or "aside" or "search" or "noscript" or "header" or "footer";

    private static string? ByTag(IElement element)
    {
        var role = element.GetAttribute("role");
        if (role is not null)
        {
            switch (role.Trim().ToLowerInvariant())
            {
                case "navigation":
                    return ClassNames.Navigation;
                case "banner":
                    return "page header";
                case "contentinfo":
                    return "page footer";
                case "search":
                    return "search";
                case "note" or "doc-footnote" or "doc-endnotes" or "doc-endnote" or "doc-tip":
                    return null;
                case "doc-backlink" when element.LocalName == "a" && !RunText.HasLetters(element.TextContent):
                    return "page link";
            }
        }

        return element.LocalName switch
        {
            "nav" => ClassNames.Navigation,
            "aside" when !IsNote(element) => ClassNames.Sidebar,
            "search" => "search",
            "noscript" => "shown without scripts",
            "header" when IsOfPage(element) => "page header",
            "footer" when IsOfPage(element) => "page footer",
            _ => null,
        };
    }

    /// <summary>Documentation systems set notes and warnings, which are text, as asides.</summary>
    private static bool IsNote(IElement aside) => aside.GetAttribute("class") is { } names
        && (names.Contains("footnote", StringComparison.OrdinalIgnoreCase) || names.Contains("admonition", StringComparison.OrdinalIgnoreCase)
            || names.Contains("callout", StringComparison.OrdinalIgnoreCase));

    private static string? ByWordPart(string? part) => part switch
    {
        "header" => "page header",
        "footer" => "page footer",
        "comment-list" or "comment" => "comments",
        _ => null,
    };

    /// <summary>Whether a header or footer belongs to the page and not to an article or section of it.</summary>
    private static bool IsOfPage(IElement element)
    {
        for (var around = element.ParentElement; around is not null; around = around.ParentElement)
        {
            if (around.LocalName is "article" or "main" or "section" or "td" or "li" or "blockquote")
            {
                return false;
            }
        }

        return true;
    }

    private static string? ByClass(IElement element, ClassFacts classes) =>
        element.LocalName is "html" or "body" or "main" or "article" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
            ? null
            : classes.Furniture ?? ById(element);

    /// <summary>Systems make ids of the words of headings: a section on the sharing of information is no row of share buttons.</summary>
    private static string? ById(IElement element) =>
        element.LocalName is "div" or "ul" or "ol" or "table" or "form" or "section" or "p" or "a"
        && element.GetAttribute("id") is { Length: > 0 } id
        && ClassNames.Reason(id) is { } reason
        && !IsSlug(id, element)
            ? reason
            : null;

    private static bool IsSlug(string id, IElement element)
    {
        var seen = 0;
        for (var i = 0; i < element.ChildNodes.Length && seen < 3; i++)
        {
            if (element.ChildNodes[i] is not IElement child)
            {
                continue;
            }

            seen++;
            if ((HtmlElements.KindOf(child.LocalName) & ElementKind.Heading) != ElementKind.Inline)
            {
                return LettersOf(child.TextContent).StartsWith(LettersOf(id), StringComparison.Ordinal);
            }
        }

        return element.LocalName is "a" or "p" && LettersOf(element.TextContent).StartsWith(LettersOf(id), StringComparison.Ordinal);
    }

    private static string LettersOf(string text) =>
        text.Length > 400 ? string.Empty : string.Concat(text.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
