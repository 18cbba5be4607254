using System.Collections.Frozen;

namespace PolicyLens.Formats.Html;

/// <summary>A tag as it stands in the text of a page.</summary>
/// <param name="Attributes">About how many attributes it has.</param>
internal readonly record struct MarkupTag(string Name, bool IsEnd, int Start, int Length, int Attributes)
{
    private const int LongestName = 64;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = (
        "a abbr address article aside b blockquote body br button caption center cite code col colgroup dd del details div dl dt em fieldset "
        + "figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label legend li link main menu meta nav "
        + "noscript o:p object ol optgroup option p path picture pre s script section select small source span strike strong style sub summary sup svg "
        + "table tbody td template textarea tfoot th thead time title tr tt u ul use wbr").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

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
        var nameStart = start + (isEnd ? 2 : 1);
        var at = NameEnd(html, nameStart);
        var name = Lower(html.AsSpan(nameStart, Math.Min(at - nameStart, LongestName)));
        var end = End(html, at, out var attributes);
        return new(name, isEnd, start, end - start, attributes);
    }

    /// <summary>Where the tag that begins at <paramref name="start"/> is over.</summary>
    public static int AfterTag(string html, int start) => End(html, NameEnd(html, start + 1), out _);

    private static int NameEnd(string html, int at)
    {
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('>' or '/'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Names that pages have are not written anew for every tag.</summary>
    private static string Lower(ReadOnlySpan<char> name)
    {
        if (Known.TryGetValue(name, out var known))
        {
            return known;
        }

        return name.ToString().ToLowerInvariant();
    }

    private static int End(string html, int at, out int attributes)
    {
        attributes = 0;
        var quote = '\0';
        var afterEquals = false;
        for (; at < html.Length; at++)
        {
            var character = html[at];
            if (quote != '\0')
            {
                var close = html.IndexOf(quote, at);
                if (close < 0)
                {
                    return html.Length;
                }

                at = close;
                quote = '\0';
            }
            else if (character == '>')
            {
                return at + 1;
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

        return at;
    }

    private static int After(string html, int at, string mark)
    {
        var end = html.IndexOf(mark, at, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + mark.Length;
    }

    private static bool IsRaw(string name) => name is "script" or "style" or "textarea" or "title" or "xmp" or "iframe"
        or "noembed" or "noframes" or "plaintext";
}
