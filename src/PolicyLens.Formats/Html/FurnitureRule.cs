using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PolicyLens.Formats.Html;

/// <summary>
/// Says which parts of a page are outside the document. Each kind of evidence can be left out, for pages on which
/// it would take the document itself away.
/// </summary>
/// <param name="Main">Whether all that is outside the only <c>main</c> or <c>article</c> is furniture.</param>
/// <param name="Classes">Whether words in <c>class</c> and <c>id</c> count.</param>
/// <param name="Tags">Whether element names and roles count.</param>
/// <param name="Hidden">Whether what a browser does not show is furniture.</param>
internal sealed partial record FurnitureRule(bool Main, bool Classes, bool Tags, bool Hidden)
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

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["cookie"] = "cookie notice",
        ["cookies"] = "cookie notice",
        ["breadcrumb"] = "breadcrumb",
        ["breadcrumbs"] = "breadcrumb",
        ["skip"] = "page link",
        ["skiplink"] = "page link",
        ["print"] = "page link",
        ["share"] = "page link",
        ["sharedaddy"] = "page link",
        ["addtoany"] = "page link",
        ["sharing"] = "page link",
        ["backtotop"] = "page link",
        ["totop"] = "page link",
        ["toplink"] = "page link",
        ["nav"] = Navigation,
        ["navbar"] = Navigation,
        ["navigation"] = Navigation,
        ["menu"] = Navigation,
        ["pagination"] = Navigation,
        ["sidebar"] = "sidebar",
        ["footer"] = "page footer",
        ["masthead"] = "page header",
    }.ToFrozenDictionary();

    private const string Navigation = "navigation";

    /// <summary>Why the element is furniture in itself; null where it is not.</summary>
    public string? ReasonFor(IElement element, PageShape shape)
    {
        if (IsFormControl(element.LocalName) && !OpensPanel(element))
        {
            return "form control";
        }

        if (Hidden && IsHidden(element))
        {
            return "hidden";
        }

        if (shape.AroundContent.Contains(element))
        {
            return null;
        }

        var reason = Tags ? ByTag(element) : null;
        reason ??= Classes ? ByClass(element) : null;
        return reason is Navigation or "sidebar" && shape.IsContentsList(element) ? null : reason;
    }

    /// <summary>A button that stands in a heading, or opens a panel of the page, is that panel's heading.</summary>
    private static bool OpensPanel(IElement element) =>
        element.LocalName == "button"
        && (element.HasAttribute("aria-controls") || element.HasAttribute("aria-expanded") || element.ParentElement?.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "summary"
            || (element.ClassName ?? "").Contains("accordion", StringComparison.OrdinalIgnoreCase) || (element.ClassName ?? "").Contains("collaps", StringComparison.OrdinalIgnoreCase));

    private static bool IsFormControl(string name) => name is "button" or "select" or "option" or "optgroup" or "textarea"
        or "label" or "input" or "datalist" or "output" or "progress" or "meter";

    private static bool IsHidden(IElement element)
    {
        if (element.LocalName is "body" or "html")
        {
            return false;
        }

        return element.HasAttribute("hidden")
            || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
            || (element.HasAttribute("style")
                && (InlineStyle.Value(element, "display") == "none" || InlineStyle.Value(element, "visibility") == "hidden"));
    }

    private static string? ByTag(IElement element)
    {
        var byRole = element.GetAttribute("role")?.Trim().ToLowerInvariant() switch
        {
            "navigation" => Navigation,
            "banner" => "page header",
            "contentinfo" => "page footer",
            "search" => "search",
            _ => null,
        };

        return byRole ?? element.LocalName switch
        {
            "nav" => Navigation,
            "aside" => "sidebar",
            "search" => "search",
            "noscript" => "shown without scripts",
            "header" when IsOfPage(element) => "page header",
            "footer" when IsOfPage(element) => "page footer",
            _ => null,
        };
    }

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

    private static string? ByClass(IElement element)
    {
        if (element.LocalName is "html" or "body" or "main" or "article" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
        {
            return null;
        }

        return ByNames(element.GetAttribute("class")) ?? ByNames(element.GetAttribute("id"));
    }

    private static string? ByNames(string? names)
    {
        if (names is not { Length: > 0 and < 1000 })
        {
            return null;
        }

        foreach (var name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Words.TryGetValue(name.Replace("-", string.Empty, StringComparison.Ordinal).ToLowerInvariant(), out var whole))
            {
                return whole;
            }

            var words = WordBreak().Split(name);
            if (words.Length == 0 || words[0].ToLowerInvariant() is "has" or "with" or "no" or "without" or "is" or "not")
            {
                continue;
            }

            foreach (var word in words)
            {
                if (Words.TryGetValue(word.ToLowerInvariant(), out var reason))
                {
                    return reason;
                }
            }

            if (words is [.., var before, var last]
                && (last.Equals("top", StringComparison.OrdinalIgnoreCase) && before.Equals("to", StringComparison.OrdinalIgnoreCase)
                    || before.Equals("top", StringComparison.OrdinalIgnoreCase) && last.Equals("link", StringComparison.OrdinalIgnoreCase)))
            {
                return "page link";
            }
        }

        return null;
    }

    [GeneratedRegex("[-_]+|(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex WordBreak();
}
