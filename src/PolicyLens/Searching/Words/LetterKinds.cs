using System.Buffers;
using System.Globalization;
using System.Text;
using PolicyLens.Model;

namespace PolicyLens.Searching.Words;

/// <summary>What characters are to words.</summary>
internal static class LetterKinds
{
    /// <summary>Of each ASCII character the letter or digit that it is in a word, 0 where it divides words.</summary>
    private static ReadOnlySpan<byte> Ascii =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "0123456789\0\0\0\0\0\0"u8
        + "\0abcdefghijklmno"u8
        + "pqrstuvwxyz\0\0\0\0\0"u8
        + "\0abcdefghijklmno"u8
        + "pqrstuvwxyz\0\0\0\0\0"u8;

    /// <summary>What people type for an apostrophe.</summary>
    public static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼʹ′´＇");

    /// <summary>What people type for a hyphen inside a word.</summary>
    public static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑‒–−﹣－");

    /// <summary>The small plain letter or the digit of an ASCII character; 0 where it divides words, and of any other character.</summary>
    public static char Plain(char character) => character < Ascii.Length ? (char)Ascii[character] : '\0';

    /// <summary>Whether it is a letter or a digit of any script, as the classes L and N of Unicode have them.</summary>
    public static bool IsOfWord(Rune rune) => (Rune.IsLetter(rune) || Rune.IsNumber(rune)) && !IsApostrophe(rune);

    /// <summary>Whether it goes with a letter: an accent, a vowel sign.</summary>
    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether nobody sees it: a soft hyphen, a space of no width.</summary>
    public static bool IsUnseen(Rune rune) => rune.Value is 0xAD or (>= 0x200B and <= 0x200D) or 0x2060 or 0xFEFF;

    public static bool IsApostrophe(Rune rune) => rune.IsBmp && Apostrophes.Contains((char)rune.Value);

    /// <summary>The character or, of half a pair, a replacement, with how many characters of the text it takes.</summary>
    public static Rune At(ReadOnlySpan<char> text, int at, out int length)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out length);
        return rune;
    }

    /// <summary>Writes a letter without case and accent.</summary>
    /// <returns>How many characters it took.</returns>
    public static int Fold(Rune rune, Span<char> to) => PlainLetters.Of(rune).EncodeToUtf16(to);
}
