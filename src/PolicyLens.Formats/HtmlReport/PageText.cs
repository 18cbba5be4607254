using System.Text;
using PolicyLens.Formats.WordReport;

namespace PolicyLens.Formats.HtmlReport;

/// <summary>Turns any string into text of a page: no character of it is ever a part of the markup.</summary>
internal static class PageText
{
    /// <summary>Text in which a line end is a <c>br</c>.</summary>
    public static string Of(string text) => Encode(SafeText.Of(text).ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>Text on one line, for headings and attributes in double quotation marks.</summary>
    public static string Line(string text) => Encode(SafeText.Line(text));

    private static string Encode(string safe)
    {
        if (safe.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return safe;
        }

        var encoded = new StringBuilder(safe.Length + 16);
        foreach (var character in safe)
        {
            _ = character switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                _ => encoded.Append(character),
            };
        }

        return encoded.ToString();
    }
}
