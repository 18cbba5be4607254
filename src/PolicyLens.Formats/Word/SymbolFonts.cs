using System.Globalization;
using System.Text;
using PolicyLens.Formats.Runs;

namespace PolicyLens.Formats.Word;

/// <summary>Characters of fonts whose letters are pictures, as the plain character that looks like them.</summary>
internal static class SymbolFonts
{
    private const string Bullet = BulletSign.Usual;

    /// <summary>Longer text in such a font is a mistake of format and no row of pictures.</summary>
    private const int LongestPicture = 3;

    public static bool IsOne(string font) =>
        font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
        || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase)
        || font.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase)
        || font.StartsWith("ZapfDingbats", StringComparison.OrdinalIgnoreCase);

    /// <summary>A text as its font shows it. Characters of the private area are pictures in whatever font.</summary>
    public static string Plain(string text, string? font)
    {
        var isPicture = font is { Length: > 0 } && text.Length <= LongestPicture && !font.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase);
        if (!isPicture && !text.AsSpan().ContainsAnyInRange('\uF020', '\uF0FF'))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            plain.Append(character is >= '\uF020' and <= '\uF0FF' || (isPicture && character is > ' ' and <= '\u00FF')
                ? Character(character, font ?? string.Empty)
                : character.ToString());
        }

        return plain.ToString();
    }

    /// <summary>The character of a <c>w:sym</c>; empty where it names none.</summary>
    public static string Of(WordElement symbol) =>
        int.TryParse(symbol.Get("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && code is > 0x1F and <= 0xFFFF and (< 0xD800 or > 0xDFFF)
            ? Character((char)code, symbol.Get("font") ?? string.Empty)
            : string.Empty;

    private static string Character(char character, string font)
    {
        var low = character is >= '\uF000' and <= '\uF0FF' ? character - 0xF000 : character;
        var isSymbol = font.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase);
        return (isSymbol, !isSymbol && IsOne(font), low) switch
        {
            (false, false, _) => character is >= '\uE000' and <= '\uF8FF' ? Bullet : character.ToString(),
            (_, _, <= 0x20) => " ",
            (true, _, 0xAE) => "\u2192",
            (true, _, 0xB3) => "\u2265",
            (true, _, 0xA3) => "\u2264",
            (true, _, 0xB1) => "\u00B1",
            (true, _, > 0x20 and < 0x7F) => ((char)low).ToString(),
            (_, true, 0xFC) => "\u2713",
            (_, true, 0xFB) => "\u2717",
            (_, true, 0xFE or 0x52) => "\u2611",
            (_, true, 0xFD or 0x54) => "\u2612",
            (_, true, 0xA8 or 0x6F or 0x71 or 0x72) => "\u2610",
            (_, true, 0xE0 or 0xE8 or 0xF0) => "\u2192",
            (_, true, 0xA7) => "\u25AA",
            (_, true, 0xD8) => "\u27A2",
            _ => Bullet,
        };
    }
}
