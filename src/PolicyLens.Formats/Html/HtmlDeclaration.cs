using System.Text;
using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Html;

/// <summary>Finds the character encoding that a page declares of itself, in a meta element or an XML declaration.</summary>
internal static partial class HtmlDeclaration
{
    private const int DeclarationBytes = 4096;

    /// <summary>The name as the page has it; null where it declares none.</summary>
    public static string? Charset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        var match = Declaration().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex("""<(?:meta\b[^>]{0,400}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*["']?\s*(?<name>[\w:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Declaration();
}
