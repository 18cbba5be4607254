using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyLens.Formats.WordReport;

/// <summary>Turns any string into text that a Word document may hold.</summary>
internal static class SafeText
{
    /// <summary>
    /// The text with U+FFFD for every character that XML 1.0 does not allow (most control characters, half of a
    /// surrogate pair, U+FFFE and U+FFFF).
    /// </summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (index + 1 < text.Length && char.IsSurrogatePair(character, text[index + 1]))
            {
                safe.Append(character).Append(text[++index]);
            }
            else
            {
                safe.Append(XmlConvert.IsXmlChar(character) ? character : '\uFFFD');
            }
        }

        return safe.ToString();
    }

    /// <summary>Safe text on one line: tabs and line ends become spaces.</summary>
    public static string Line(string text) =>
        Of(text).ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>Safe text as the content of a run: a line end is a line break, a tab is a tab.</summary>
    public static IEnumerable<OpenXmlElement> Content(string text)
    {
        var safe = Of(text).ReplaceLineEndings("\n");
        var start = 0;
        for (var index = 0; index <= safe.Length; index++)
        {
            var ends = index == safe.Length;
            if (!ends && safe[index] is not ('\n' or '\t'))
            {
                continue;
            }

            if (index > start)
            {
                yield return Literal(safe[start..index]);
            }

            if (!ends)
            {
                yield return safe[index] == '\n' ? new Break() : new TabChar();
            }

            start = index + 1;
        }
    }

    /// <summary>A run of plain words on one line.</summary>
    public static Run LineRun(string text) => new(Literal(Line(text)));

    private static Text Literal(string safe) => new(safe) { Space = SpaceProcessingModeValues.Preserve };
}
