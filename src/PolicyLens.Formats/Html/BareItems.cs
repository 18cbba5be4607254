using AngleSharp.Dom;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>Tells items of lists whose bullets the style hides, to draw its own, from lists that only lay out a page.</summary>
internal static class BareItems
{
    private const int NodesSearched = 24;

    /// <summary>Whether an item begins with words of its own: no heading, picture or link, and no number or letter that was typed.</summary>
    public static bool IsItem(IElement item)
    {
        INode? node = item.FirstChild;
        for (var seen = 0; node is not null && seen < NodesSearched; seen++)
        {
            switch (node)
            {
                case IText text when !string.IsNullOrWhiteSpace(text.Data):
                    return WordLabel.LengthIn(TextCleaner.Clean(text.Data.Length > 200 ? text.Data[..200] : text.Data)) == 0;
                case IElement { LocalName: "p" or "span" or "b" or "strong" or "em" or "i" or "font" or "u", FirstChild: { } child }:
                    node = child;
                    break;
                case IElement { LocalName: not ("p" or "span" or "b" or "strong" or "em" or "i" or "font" or "u" or "br") }:
                    return false;
                default:
                    while (node.NextSibling is null && node.Parent is { } outer && !ReferenceEquals(outer, item))
                    {
                        node = outer;
                    }

                    node = node.NextSibling;
                    break;
            }
        }

        return false;
    }
}
