using System.Text;

namespace PolicyLens.Model;

/// <summary>Makes the names that ids and anchors use: lower-case letters and digits joined by single hyphens.</summary>
public static class Slug
{
    /// <summary>The longest slug; a longer text is cut at a word.</summary>
    public const int MaximumLength = 80;

    /// <summary>The slug of a text; apostrophes and accents fall away. Empty where no letter or digit is left.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var character in PlainLetters.Of(text))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (character is '\'' or '’' or '‘')
            {
                continue;
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        if (slug.Length > MaximumLength)
        {
            var cut = slug.ToString(0, MaximumLength + 1).LastIndexOf('-');
            slug.Length = cut > 0 ? cut : MaximumLength;
        }

        return slug.ToString().Trim('-');
    }
}
