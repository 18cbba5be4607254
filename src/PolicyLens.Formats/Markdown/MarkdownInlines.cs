using System.Buffers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Markdown;

/// <summary>Collects the runs of a paragraph through emphasis, links, code and the tags of HTML in it.</summary>
internal sealed class MarkdownInlines
{
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n/>");

    private List<TextRun> runs = [];
    private int boldTags;
    private int italicTags;
    private int underlineTags;
    private RunLink? linkTag;

    public List<TextRun> Read(ContainerInline inline)
    {
        runs = [];
        (boldTags, italicTags, underlineTags, linkTag) = (0, 0, 0, null);
        Children(inline, default, link: null);
        return runs;
    }

    // Markdig nests no deeper than 128.
    private void Children(ContainerInline parent, RunStyle style, RunLink? link)
    {
        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Inline(inline, style, link);
        }
    }

    private void Inline(Inline inline, RunStyle style, RunLink? link)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(literal.Content.ToString(), style, link);
                break;
            case LineBreakInline:
                runs.Add(TextRun.Break());
                break;
            case CodeInline code:
                Add(code.Content, style, link);
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.ToString(), style, link);
                break;
            case AutolinkInline address:
                Add(address.Url, style, new RunLink(inPage: false, address.IsEmail ? "mailto:" + address.Url : address.Url));
                break;
            case HtmlInline html:
                Tag(html.Tag);
                break;
            case FootnoteLink or TaskList:
                break;
            case LinkInline { IsImage: true } picture:
                Picture(picture);
                break;
            case LinkInline to:
                var target = to.GetDynamicUrl?.Invoke() ?? to.Url ?? string.Empty;
                Children(to, style, new RunLink(target.StartsWith('#'), target));
                break;
            case EmphasisInline { DelimiterChar: '*' or '_' } emphasis:
                Children(emphasis, emphasis.DelimiterCount >= 2 ? style with { Bold = true } : style with { Italic = true }, link);
                break;
            case EmphasisInline { DelimiterChar: '+' } inserted:
                Children(inserted, style with { Underlined = true }, link);
                break;
            case DelimiterInline open:
                // A sign that opened nothing is text.
                Add(open.ToLiteral(), style, link);
                Children(open, style, link);
                break;
            case ContainerInline container:
                Children(container, style, link);
                break;
        }
    }

    private void Picture(LinkInline picture)
    {
        var before = runs.Count;
        Children(picture, default, link: null);
        for (var index = before; index < runs.Count; index++)
        {
            runs[index] = runs[index] with { Furniture = "the description of a picture" };
        }
    }

    private void Add(string text, RunStyle style, RunLink? link)
    {
        if (text.Length > 0)
        {
            var look = style with { Bold = style.Bold || boldTags > 0, Italic = style.Italic || italicTags > 0, Underlined = style.Underlined || underlineTags > 0 };
            runs.Add(new(text, look) { Link = link ?? linkTag });
        }
    }

    private void Tag(string tag)
    {
        var change = tag.StartsWith("</", StringComparison.Ordinal) ? -1 : 1;
        var name = tag.TrimStart('<', '/');
        name = name[..Math.Max(name.AsSpan().IndexOfAny(EndsOfName), 0)].ToLowerInvariant();
        switch (name)
        {
            case "br":
                runs.Add(TextRun.Break());
                break;
            case "b" or "strong":
                boldTags = Math.Max(boldTags + change, 0);
                break;
            case "i" or "em":
                italicTags = Math.Max(italicTags + change, 0);
                break;
            case "u" or "ins":
                underlineTags = Math.Max(underlineTags + change, 0);
                break;
            case "a":
                linkTag = change > 0 && HtmlTarget(tag) is { } target ? new RunLink(target.StartsWith('#'), target) : null;
                break;
        }
    }

    /// <summary>The address in a tag such as <c>&lt;a href="…"&gt;</c>; null where it has none in quotes.</summary>
    private static string? HtmlTarget(string tag)
    {
        var at = tag.IndexOf("href=", StringComparison.OrdinalIgnoreCase) + "href=".Length;
        if (at < "href=".Length || at >= tag.Length || tag[at] is not ('"' or '\''))
        {
            return null;
        }

        var end = tag.IndexOf(tag[at], at + 1);
        return end < 0 ? null : System.Net.WebUtility.HtmlDecode(tag[(at + 1)..end]);
    }
}
