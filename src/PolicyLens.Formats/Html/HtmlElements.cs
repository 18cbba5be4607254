namespace PolicyLens.Formats.Html;

/// <summary>Which elements begin a new paragraph and which hold no text.</summary>
internal static class HtmlElements
{
    /// <summary>Whether what is inside is a program, a picture or data, and never words on the page.</summary>
    public static bool IsNotText(string name) => name is "script" or "style" or "template" or "svg" or "iframe" or "head"
        or "title" or "meta" or "link" or "canvas" or "audio" or "video" or "noembed" or "noframes" or "rp";

    public static bool IsBlock(string name) => name is "address" or "article" or "aside" or "blockquote" or "body"
        or "caption" or "center" or "col" or "colgroup" or "dd" or "details" or "dialog" or "dir" or "div" or "dl" or "dt"
        or "fieldset" or "figcaption" or "figure" or "footer" or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "header" or "hgroup" or "hr" or "html" or "legend" or "li" or "main" or "menu" or "nav" or "noscript" or "ol"
        or "optgroup" or "option" or "p" or "pre" or "search" or "section" or "select" or "summary" or "table" or "tbody"
        or "td" or "textarea" or "tfoot" or "th" or "thead" or "tr" or "ul" or "xmp" or "listing" or "plaintext" or "marquee";

    /// <summary>Whether a name that the parser does not know is new to us as well. Office's own (<c>o:p</c>) are known.</summary>
    public static bool IsUnknown(string name) => !name.Contains(':', StringComparison.Ordinal)
        && name is not ("search" or "center" or "nobr" or "acronym" or "tt" or "big" or "strike" or "font" or "math");
}
