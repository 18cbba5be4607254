using System.Buffers;

namespace PolicyLens.Reading;

/// <summary>Folds white space and takes out characters that no reader sees.</summary>
public static class TextCleaner
{
    private const int OnStack = 512;

    /// <inheritdoc cref="Clean(ReadOnlySpan{char})"/>
    /// <returns>The same object where nothing had to be changed.</returns>
    public static string Clean(string? text) =>
        string.IsNullOrEmpty(text) ? string.Empty : IsClean(text) ? text : Clean(text.AsSpan());

    /// <summary>
    /// One line of text: every run of white space (also no-break and line ends) is one space, none at the ends;
    /// control characters, zero-width characters, soft hyphens and direction marks are gone. Words are unchanged.
    /// </summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var rented = text.Length > OnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var clean = rented ?? stackalloc char[OnStack];
        var length = 0;
        var space = false;
        foreach (var character in text)
        {
            if (IsPlain(character))
            {
                if (space && length > 0)
                {
                    clean[length++] = ' ';
                }

                space = false;
                clean[length++] = character;
            }
            else
            {
                // What is no space and not plain is not seen.
                space |= char.IsWhiteSpace(character);
            }
        }

        var result = new string(clean[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    /// <summary>Whether the character stays as it is: neither white space nor one that no reader sees.</summary>
    public static bool IsPlain(char character) =>
        character is > ' ' and < '\u007F' || (character > '\u00A0' && !char.IsWhiteSpace(character) && !IsInvisible(character));

    private static bool IsClean(string text)
    {
        var space = true;
        foreach (var character in text)
        {
            if (character == ' ' ? space : !IsPlain(character))
            {
                return false;
            }

            space = character == ' ';
        }

        return !space;
    }

    private static bool IsInvisible(char character) =>
        char.IsControl(character)
        || character is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}
