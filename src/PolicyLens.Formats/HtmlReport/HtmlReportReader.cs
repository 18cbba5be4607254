using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicyLens.Formats.Html;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.HtmlReport;

/// <summary>Reads the proofs of a page back, with the words that its cells have now. No script runs and nothing is fetched.</summary>
public sealed class HtmlReportReader : IReportReader
{
    public string Extension => ".html";

    /// <inheritdoc/>
    public WrittenReport? Read(ReadOnlyMemory<byte> bytes)
    {
        var html = Encoding.UTF8.GetString(bytes.Span);
        if (!html.AsSpan(0, Math.Min(html.Length, 4096)).Contains(PageParts.Generator, StringComparison.Ordinal))
        {
            return null;
        }

        using var page = new HtmlParser().ParseDocument(MarkupGuard.Apply(html));
        var cells = new List<WrittenCell>();
        foreach (var element in page.QuerySelectorAll($"[{PageParts.ProofAttribute}]"))
        {
            if (ProofJson.Read(element.GetAttribute(PageParts.ProofAttribute)!) is { } proof)
            {
                cells.Add(new(proof, TextOf(element)));
            }
        }

        // What the guard has taken out, or an editor has spoilt, is told as unreadable and not passed over.
        var named = html.AsSpan().Count($" {PageParts.ProofAttribute}='");
        return new([.. cells], Math.Max(0, named - cells.Count));
    }

    /// <summary>The words of an element without the signs of its marks; a line end after each paragraph.</summary>
    private static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        INode? node = element.FirstChild;
        while (node is not null)
        {
            if (node is IText words)
            {
                text.Append(words.Data);
            }

            var isSign = node is IElement { ClassName: PageParts.SeenSign or PageParts.SaidSign };
            if (!isSign && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            for (; node is not null && node != element; node = node.Parent)
            {
                if (node is IElement { LocalName: "p" or "br" or "div" or "li" })
                {
                    text.Append('\n');
                }

                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }
            }

            if (node == element)
            {
                node = null;
            }
        }

        return text.ToString();
    }
}
