namespace PolicyLens.Formats.Html;

/// <summary>A tag as it stands in the text of a page.</summary>
/// <param name="Attributes">About how many attributes it has.</param>
internal readonly record struct MarkupTag(string Name, bool IsEnd, int Start, int Length, int Attributes)
{
    private const int LongestName = 64;

    /// <summary>The tags in order, without those in comments, scripts and other raw text.</summary>
    public static IEnumerable<MarkupTag> All(string html)
    {
        var at = 0;
        while (at < html.Length && (at = html.IndexOf('<', at)) >= 0 && at + 1 < html.Length)
        {
            var next = html[at + 1];
            if (next == '!')
            {
                at = AfterComment(html, at);
            }
            else if (next == '?')
            {
                at = After(html, at, ">");
            }
            else if (char.IsAsciiLetter(next) || (next == '/' && at + 2 < html.Length && char.IsAsciiLetter(html[at + 2])))
            {
                var tag = Read(html, at);
                yield return tag;
                at = tag.Start + tag.Length;
                if (!tag.IsEnd && IsRaw(tag.Name))
                {
                    var end = html.IndexOf("</" + tag.Name, at, StringComparison.OrdinalIgnoreCase);
                    at = end < 0 ? html.Length : end;
                }
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Where the comment or declaration that begins at <paramref name="at"/> is over.</summary>
    public static int AfterComment(string html, int at) => string.CompareOrdinal(html, at, "<!--", 0, 4) != 0
        ? After(html, at, ">")
        : string.CompareOrdinal(html, at, "<!-->", 0, 5) == 0 ? at + 5 : After(html, at + 4, "-->");

    /// <summary>The tag that begins at <paramref name="start"/>; up to the end of the text where it is not closed.</summary>
    public static MarkupTag Read(string html, int start)
    {
        var isEnd = html[start + 1] == '/';
        var at = start + (isEnd ? 2 : 1);
        var nameStart = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('>' or '/'))
        {
            at++;
        }

        var name = html.Substring(nameStart, Math.Min(at - nameStart, LongestName)).ToLowerInvariant();
        var attributes = 0;
        var quote = '\0';
        var afterEquals = false;
        for (; at < html.Length; at++)
        {
            var character = html[at];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character == '>')
            {
                at++;
                break;
            }
            else if (char.IsWhiteSpace(character))
            {
                attributes += at > 0 && !char.IsWhiteSpace(html[at - 1]) ? 1 : 0;
                continue;
            }
            else if (afterEquals && character is '"' or '\'')
            {
                quote = character;
            }

            afterEquals = character == '=';
        }

        return new(name, isEnd, start, at - start, attributes);
    }

    private static int After(string html, int at, string mark)
    {
        var end = html.IndexOf(mark, at, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + mark.Length;
    }

    private static bool IsRaw(string name) => name is "script" or "style" or "textarea" or "title" or "xmp" or "iframe"
        or "noembed" or "noframes" or "plaintext";
}
