using System.Text;

namespace PolicyLens.Reading;

/// <summary>Folds white space and takes out characters that no reader sees.</summary>
public static class TextCleaner
{
    /// <summary>
    /// One line of text: every run of white space (also no-break and line ends) is one space, none at the ends;
    /// control characters, zero-width characters, soft hyphens and direction marks are gone. Words are unchanged.
    /// </summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        var space = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                space = true;
            }
            else if (!IsInvisible(character))
            {
                if (space && clean.Length > 0)
                {
                    clean.Append(' ');
                }

                space = false;
                clean.Append(character);
            }
        }

        return clean.ToString();
    }

    private static bool IsInvisible(char character) =>
        char.IsControl(character)
        || character is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}
