using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PolicyLens.Formats.Html;

/// <summary>What must be known of a whole page before its parts can be judged. Made in one pass without recursion.</summary>
internal sealed class PageShape
{
    private const int ContentsSearch = 2000;

    private readonly PageLinks links;
    private HashSet<string> panels = [];

    private PageShape(PageLinks links) => this.links = links;

    /// <summary>The only <c>main</c>, or else the only <c>article</c>; null where there is none or more than one.</summary>
    public IElement? Main { get; private init; }

    /// <summary>The first <c>h1</c>, where <see cref="Main"/> has none in it or all of them stand in page headers.</summary>
    public IElement? LoneTitle { get; private init; }

    /// <summary>Elements around the content, which no class name can make furniture.</summary>
    public required HashSet<IElement> AroundContent { get; init; }

    public static PageShape Of(IHtmlDocument document, PageLinks links)
    {
        List<IElement> mains = [], articles = [], titles = [];
        HashSet<string> opened = new(StringComparer.Ordinal);
        var stack = new Stack<(INodeList Nodes, int Next)>();
        stack.Push((document.ChildNodes, 0));
        while (stack.TryPop(out var open))
        {
            if (open.Next == open.Nodes.Length)
            {
                continue;
            }

            stack.Push((open.Nodes, open.Next + 1));
            if (open.Nodes[open.Next] is not IElement element)
            {
                continue;
            }

            Note(element);
            if (element.ChildNodes is { Length: > 0 } children)
            {
                stack.Push((children, 0));
            }
        }

        var main = mains is [var one] ? one : mains.Count == 0 && articles is [var article] ? article : null;
        var contentTitles = titles.Where(title => main is null ? !IsInHeader(title) : IsWithin(title, main)).ToList();

        HashSet<IElement> around = [];
        foreach (var element in mains.Concat(articles).Concat(contentTitles))
        {
            for (var at = element; at is not null && around.Add(at); at = at.ParentElement)
            {
            }
        }

        return new(links) { Main = main, LoneTitle = contentTitles.Count == 0 ? titles.FirstOrDefault() : null, AroundContent = around, panels = opened };

        void Note(IElement element)
        {
            switch (element.LocalName)
            {
                case "main":
                    mains.Add(element);
                    return;
                case "article":
                    articles.Add(element);
                    break;
                case "h1":
                    titles.Add(element);
                    break;
            }

            if (element.Attributes.Length == 0)
            {
                return;
            }

            if (element.GetAttribute("role") == "main")
            {
                mains.Add(element);
                DropLast(articles, element);
                DropLast(titles, element);
            }

            if ((element.GetAttribute("aria-controls") ?? element.GetAttribute("data-target") ?? element.GetAttribute("data-bs-target")) is { Length: > 0 and < 200 } panel)
            {
                opened.Add(panel.TrimStart('#'));
            }
        }
    }

    private static void DropLast(List<IElement> elements, IElement element)
    {
        if (elements.Count > 0 && ReferenceEquals(elements[^1], element))
        {
            elements.RemoveAt(elements.Count - 1);
        }
    }

    /// <summary>Whether the element is a part of the page that a button or tab opens.</summary>
    public bool IsPanel(IElement element) =>
        element.GetAttribute("role") is "tabpanel" or "region" || (element.Id is { Length: > 0 } id && panels.Contains(id));

    /// <summary>Whether the element holds nothing but links to places in the same page: the document's own contents list.</summary>
    public bool IsContentsList(IElement element)
    {
        var stack = new Stack<INode>([element]);
        var inPage = 0;
        for (var seen = 0; stack.TryPop(out var node); seen++)
        {
            if (seen > ContentsSearch)
            {
                return false;
            }

            if (node is IElement { LocalName: "a" } link && link.HasAttribute("href"))
            {
                if (!links.IsInPage(link))
                {
                    return false;
                }

                inPage++;
            }

            for (var i = 0; i < node.ChildNodes.Length; i++)
            {
                stack.Push(node.ChildNodes[i]);
            }
        }

        return inPage >= 2;
    }

    private static bool IsInHeader(IElement element)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "header" or "nav" or "aside" or "footer" || at.GetAttribute("role") == "banner")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithin(IElement element, IElement outer)
    {
        var at = element;
        while (at is not null && !ReferenceEquals(at, outer))
        {
            at = at.ParentElement;
        }

        return at is not null;
    }
}
