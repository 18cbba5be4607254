using System.Globalization;
using System.Text;
using PolicyLens.Model;

namespace PolicyLens.Library;

/// <summary>One thing that a passage must have: a word, or words in this order.</summary>
/// <param name="Words">At least one; each of letters, digits and marks alone, as they were typed.</param>
/// <param name="Prefix">Whether the last word may go on.</param>
internal sealed record SearchTerm(ValueList<string> Words, bool Prefix)
{
    /// <summary>The most words of a query that are looked at, so that no text makes a search without bounds.</summary>
    public const int MaximumWords = 64;

    /// <summary>
    /// Reads what a person typed. Space, commas and the like divide terms; a hyphen, an apostrophe, a stop or a
    /// bracket inside a word divides it as the index does, into words that must follow one another.
    /// </summary>
    public static List<SearchTerm> Parse(string text)
    {
        var terms = new List<SearchTerm>();
        var left = MaximumWords;
        foreach (var piece in Pieces(text))
        {
            if (Of(piece, left) is { } term)
            {
                terms.Add(term);
                left -= term.Words.Count;
            }

            if (left == 0)
            {
                break;
            }
        }

        return terms;
    }

    // Quoted text is one piece with the star that follows it; a quotation mark without its fellow is a space.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsQuote(text[i]))
            {
                yield return text[start..i];
                start = i + 1;
                var close = text.AsSpan(start).IndexOfAny("\"“”„");
                if (close >= 0)
                {
                    var phrase = text.Substring(start, close);
                    start += close + 1;
                    if (start < text.Length && text[start] == '*')
                    {
                        phrase += '*';
                    }

                    yield return phrase;
                    i = start - 1;
                }
            }
            else if (Divides(text[i]))
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static SearchTerm? Of(string piece, int most)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var prefix = false;
        foreach (var rune in piece.EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                word.Append(rune.ToString());
                prefix = false;
            }
            else
            {
                prefix = word.Length > 0 ? rune.Value == '*' : prefix;
                Take();
            }
        }

        Take();
        return words.Count == 0 ? null : new([.. words.Take(most)], prefix && words.Count <= most);

        void Take()
        {
            // A mark with no letter is nothing to the index.
            if (word.ToString().EnumerateRunes().Any(rune => !IsMark(rune)))
            {
                words.Add(word.ToString());
            }

            word.Clear();
        }
    }

    private static bool IsQuote(char character) => character is '"' or '“' or '”' or '„';

    private static bool Divides(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || character is ',' or ';' or ':' or '?' or '!' or '|';

    // The classes that the unicode61 tokeniser takes for words (L*, N*), and the marks that go with a letter.
    private static bool IsOfWord(Rune rune) =>
        Rune.IsLetter(rune) || Rune.IsNumber(rune) || IsMark(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
