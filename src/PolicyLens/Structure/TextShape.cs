using System.Collections.Frozen;
using System.Text;

namespace PolicyLens.Structure;

/// <summary>What can be told of a text from its letters alone.</summary>
internal static class TextShape
{
    /// <summary>The longest text that may be a heading, in characters and in words.</summary>
    public const int HeadingCharacters = 130;

    public const int HeadingWords = 18;

    /// <summary>Words that no heading and no sentence ends with.</summary>
    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(
        ["of", "the", "and", "or", "a", "an", "their", "our", "its", "his", "her", "your", "who", "which"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text ends where nothing can end: after "of", "the", "and".</summary>
    public static bool IsUnfinished(string text) => text.Length > 0 && (text[^1] is '&' or ',' or '–' or '—' || Joining.Contains(text[(text.LastIndexOf(' ') + 1)..]));

    /// <summary>Short, begins like a heading and does not end like a sentence.</summary>
    public static bool LooksLikeHeading(string text) =>
        text.Length is > 1 and <= HeadingCharacters
        && text[^1] is not ('.' or ';' or ',' or '!')
        && FirstLetterOrDigit(text) is { } first && !char.IsLower(first)
        && text.Any(char.IsLetter)
        && !(IsUnfinished(text) && WordCount(text) > 3)
        && WordCount(text) <= HeadingWords
        && !text.Contains(". ", StringComparison.Ordinal);

    /// <summary>Has letters, and all of them are capitals.</summary>
    public static bool IsAllCapitals(string text) =>
        !text.Any(char.IsLower) && text.Count(char.IsLetter) >= 3;

    /// <summary>Ends as a sentence, a lead-in or a list item does.</summary>
    public static bool EndsSentence(string text) =>
        text.TrimEnd('"', '”', '’', '\'', ')', ']').LastOrDefault() is '.' or '?' or '!' or ':' or ';';

    public static bool StartsLower(string text) => text.Length > 0 && char.IsLower(text[0]);

    public static int WordCount(string text)
    {
        var (count, inside) = (0, false);
        foreach (var character in text)
        {
            var letter = !char.IsWhiteSpace(character);
            count += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return count;
    }

    /// <summary>Running text and not a heading or a scrap: a sentence, or a lead-in to a list.</summary>
    public static bool IsBody(string text) => (EndsSentence(text) && WordCount(text) >= 4) || !LooksLikeHeading(text);

    /// <summary>Letters and digits in lower case with single spaces: texts with the same key read the same.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                key.Append(char.ToLowerInvariant(character));
            }
            else if (character is not ('\'' or '’' or '‘') && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    private static char? FirstLetterOrDigit(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return character;
            }
        }

        return null;
    }
}
