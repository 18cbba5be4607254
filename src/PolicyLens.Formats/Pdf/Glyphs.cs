using System.Text;

namespace PolicyLens.Formats.Pdf;

/// <summary>
/// Characters of the fonts Symbol and Wingdings, which stand in the private area of Unicode (U+F020 to U+F0FF) and say
/// nothing there, as the characters that look the same. Source: the mapping tables of both fonts.
/// </summary>
internal static class Glyphs
{
    public static string Readable(string text, bool symbolic)
    {
        if (!symbolic && !text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF'))
        {
            return text;
        }

        // A glyph that nobody knows is a bullet where it stands alone, and inside a text a letter of some broken font.
        var alone = text.AsSpan().Trim().Length == 1;
        var readable = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            readable.Append(character switch
            {
                '\uF0B7' or '\uF06C' or '\uF09F' or '\uF095' => '•',
                '\uF0A7' or '\uF06E' => '▪',
                '\uF071' or '\uF0A8' or '\uF072' => '□',
                '\uF06F' => 'o',
                '\uF0D8' or '\uF0E0' or '\uF0F0' => '➢',
                '\uF0FC' or '\uF0FE' or '\uF050' => '✓',
                '\uF076' => '❖',
                '\uF02D' => '-',
                >= '\uE000' and <= '\uF8FF' when alone => '•',
                '§' when symbolic => '▪',
                'Ø' when symbolic => '➢',
                'ü' when symbolic => '✓',
                '·' when symbolic => '•',
                _ => character,
            });
        }

        return readable.ToString();
    }
}
