using AngleSharp.Dom;
using PolicyLens.Model;

namespace PolicyLens.Formats.Html;

/// <summary>
/// Finds places in the decoded text of a page. AngleSharp counts a line end of two characters as one, so that only
/// its lines and columns can be relied on.
/// </summary>
internal sealed class HtmlPositions
{
    private readonly string text;
    private readonly List<int> lineStarts = [0];

    public HtmlPositions(string text)
    {
        this.text = text;
        var rest = text.AsSpan();
        for (var at = 0; rest[at..].IndexOfAny('\r', '\n') is var next and >= 0;)
        {
            at += next + 1;
            at += rest[at - 1] == '\r' && at < rest.Length && rest[at] == '\n' ? 1 : 0;
            lineStarts.Add(at);
        }
    }

    /// <summary>The offset of the element's start tag; null where the parser added the element.</summary>
    public int? Of(IElement element)
    {
        if (element.SourceReference?.Position is not { Line: > 0 } position || position.Line > lineStarts.Count)
        {
            return null;
        }

        return Math.Min(lineStarts[position.Line - 1] + Math.Max(position.Column - 1, 0), text.Length);
    }

    /// <summary>
    /// The span of the text that begins at or after <paramref name="start"/>, behind any tags, and that is over
    /// before <paramref name="limit"/>, where the next text begins.
    /// </summary>
    public SourceSpan Span(int start, int limit)
    {
        var from = SkipTags(start, limit);
        var to = limit > from ? TrimTags(from, limit) : from;
        return new(from, to - from, LineOf(from));
    }

    private int LineOf(int offset)
    {
        var found = lineStarts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }

    private int SkipTags(int start, int limit)
    {
        var at = start;
        while (at < limit && at + 1 < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (text[at] == '<' && text[at + 1] is '!' or '?')
            {
                at = MarkupTag.AfterComment(text, at);
            }
            else if (text[at] == '<' && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/'))
            {
                at = MarkupTag.AfterTag(text, at);
            }
            else
            {
                break;
            }
        }

        return at < limit || limit <= start ? Math.Min(at, text.Length) : start;
    }

    private int TrimTags(int from, int to)
    {
        while (to > from)
        {
            if (char.IsWhiteSpace(text[to - 1]))
            {
                to--;
                continue;
            }

            var open = text[to - 1] == '>' ? text.LastIndexOf('<', to - 1, to - from) : -1;
            if (open <= from || to - open > 200 || text.IndexOf('>', open) != to - 1)
            {
                break;
            }

            to = open;
        }

        return to;
    }
}
