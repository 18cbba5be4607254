using System.Buffers;
using System.Text;
using PolicyLens.Searching.Words;

namespace PolicyLens.Searching.Language;

/// <summary>Tells where words begin and end in a query, by their letters alone.</summary>
internal static class WordBounds
{
    /// <summary>A word of more parts than this is read as several, so that no text makes one without bounds.</summary>
    private const int MostParts = 16;

    /// <summary>The longest number or letter between parentheses that belongs to the word before it: the (2) of 16(2).</summary>
    private const int LongestPinpoint = 4;

    /// <summary>Whether a letter or digit stands there.</summary>
    public static bool BeginsAt(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) && LetterKinds.IsOfWord(rune);

    /// <inheritdoc cref="BeginsAt"/>
    /// <remarks>The text may end before.</remarks>
    public static bool GoesOnAt(string text, int at) => at < text.Length && BeginsAt(text, at);

    /// <summary>Whether a letter, a digit or a mark on one stands right before a place.</summary>
    public static bool EndsAt(string text, int at) =>
        Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var rune, out _) == OperationStatus.Done && GoesOn(rune);

    /// <summary>
    /// Where a word that begins at a place ends, and of how many parts it is. Apostrophes, hyphens, a stop within it
    /// (<c>s.17</c>), a comma between digits and the pinpoint behind a number (<c>16(2)(b)</c>) belong to it.
    /// </summary>
    public static (int End, int Parts) Scan(string text, int start)
    {
        var (at, parts, number) = (start, 1, false);
        while (true)
        {
            while (at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && GoesOn(rune))
            {
                number |= char.IsAsciiDigit(text[at]);
                at += rune.Utf16SequenceLength;
            }

            while (number && parts < MostParts && PinpointEnd(text, at) is { } end)
            {
                (at, parts) = (end, parts + 1);
            }

            if (JointEnd(text, at) is not { } next)
            {
                return (at, parts);
            }

            parts += IsPart(text[at]) ? 1 : 0;
            if (parts > MostParts)
            {
                return (at, MostParts);
            }

            at = next;
        }
    }

    /// <summary>Whether a star stands there that says "any ending" of the word before it, and does not stand for weight or between letters.</summary>
    /// <param name="start">Where the word begins.</param>
    /// <param name="at">Where it ends.</param>
    public static bool HasStar(string text, int start, int at) =>
        at < text.Length && text[at] == '*' && !(start > 0 && text[start - 1] == '*')
        && !(at + 1 < text.Length && (text[at + 1] == '*' || BeginsAt(text, at + 1)));

    private static int? PinpointEnd(string text, int at)
    {
        if (at >= text.Length || text[at] != '(')
        {
            return null;
        }

        var end = at + 1;
        while (end < text.Length && end - at <= LongestPinpoint && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end > at + 1 && end < text.Length && text[end] == ')' ? end + 1 : null;
    }

    /// <summary>Where a word goes on behind a mark that joins its letters; null where none stands there or nothing follows.</summary>
    private static int? JointEnd(string text, int at)
    {
        if (at >= text.Length || text[at - 1] == ')')
        {
            return null;
        }

        var next = at + 1;
        if (LetterKinds.IsUnseen(LetterKinds.At(text, at, out _)))
        {
            while (next < text.Length && LetterKinds.IsUnseen(LetterKinds.At(text, next, out _)))
            {
                next++;
            }
        }
        else if (!(IsPart(text[at]) || LetterKinds.Apostrophes.Contains(text[at]))
            || (text[at] == ',' && !(char.IsAsciiDigit(text[at - 1]) && next < text.Length && char.IsAsciiDigit(text[next]))))
        {
            return null;
        }

        return GoesOnAt(text, next) ? next : null;
    }

    private static bool IsPart(char joint) => joint is '.' or ',' || LetterKinds.Hyphens.Contains(joint);

    private static bool GoesOn(Rune rune) => LetterKinds.IsOfWord(rune) || LetterKinds.IsMark(rune);
}
