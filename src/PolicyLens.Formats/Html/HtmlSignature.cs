using System.Text;
using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Html;

/// <summary>Tells a web page from other text by how it begins.</summary>
internal static partial class HtmlSignature
{
    public static bool IsIn(ReadOnlySpan<byte> head)
    {
        var text = head is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(head)
            : head is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(head)
            : Encoding.Latin1.GetString(head is [0xEF, 0xBB, 0xBF, ..] ? head[3..] : head);
        var at = 0;
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
            {
                at++;
            }

            if (at + 3 < text.Length && text[at] == '<' && (text[at + 1] == '?' || string.CompareOrdinal(text, at, "<!--", 0, 4) == 0))
            {
                var mark = text[at + 1] == '?' ? ">" : "-->";
                var end = text.IndexOf(mark, at, StringComparison.Ordinal);
                if (end < 0)
                {
                    return false;
                }

                at = end + mark.Length;
                continue;
            }

            return FirstTag().IsMatch(text, at);
        }
    }

    /// <summary>Whether the page says that it is one, which a piece of HTML in other text does not.</summary>
    public static bool IsWholePage(ReadOnlySpan<byte> head) => WholePage().IsMatch(Encoding.Latin1.GetString(head));

    [GeneratedRegex(@"<(?:!doctype\s+html|html[\s>])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex WholePage();

    [GeneratedRegex(@"\G<(?:!doctype\s+html|(?:html|head|body|title|meta|link|style|script|div|main|article|section|header|nav|p|h[1-6]|table|ul|ol|dl|span|font|center|a|b|strong|img|form|blockquote|pre|br|hr)(?=[\s/>]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FirstTag();
}
