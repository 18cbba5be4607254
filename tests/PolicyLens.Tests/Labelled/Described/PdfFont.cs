using System.Text;

namespace PolicyLens.Tests.Labelled.Described;

/// <summary>Widths of Helvetica in thousandths of its size (Adobe's metrics of the standard fonts), and its WinAnsi codes.</summary>
internal static class PdfFont
{
    private static readonly int[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly Dictionary<char, byte> Codes = new()
    {
        ['€'] = 0x80,
        ['…'] = 0x85,
        ['‘'] = 0x91,
        ['’'] = 0x92,
        ['“'] = 0x93,
        ['”'] = 0x94,
        ['•'] = 0x95,
        ['–'] = 0x96,
        ['—'] = 0x97,
    };

    /// <summary>Of a text in points; bold letters are taken to be a little wider all alike.</summary>
    public static double Width(string text, string font, double size) =>
        text.Sum(character => character is >= ' ' and <= '~' ? Widths[character - ' '] : 500) * size / 1000 * (font == "F2" ? 1.06 : 1);

    /// <summary>The text as a PDF string, in bytes of Latin-1.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("(");
        foreach (var character in text)
        {
            var code = Codes.TryGetValue(character, out var known) ? (char)known : character <= 0xFF ? character : '?';
            literal.Append(code is '(' or ')' or '\\' ? "\\" : "").Append(code);
        }

        return literal.Append(')').ToString();
    }
}
