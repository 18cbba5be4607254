using System.Collections.Frozen;
using System.Globalization;

namespace PolicyLens.Searching.Language;

/// <summary>The words of the language itself. They count in capitals, and only where they stand alone.</summary>
internal static class OperatorWords
{
    public const string And = "AND";
    public const string Or = "OR";
    public const string Not = "NOT";
    public const string Near = "NEAR";

    /// <summary>The most words that may lie between words that are near each other, where NEAR does not say.</summary>
    public const int UsualDistance = 10;

    public const int GreatestDistance = 1000;

    // "must NOT", "DO NOT": no one looks for the verb alone and leaves out what it says.
    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
        ["do", "does", "did", "must", "shall", "should", "will", "would", "may", "might", "can", "could", "is", "are", "was", "were", "be", "has", "have", "had", "need", "ought"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether NOT right behind a word stands for weight, as in pasted text.</summary>
    public static bool IsDenied(string word) => Verbs.Contains(word);

    /// <summary>Whether a word would be read as an operator if it stood alone.</summary>
    public static bool Has(ReadOnlySpan<char> word) => word is And or Or or Not or Near;

    /// <summary>Whether nothing but white space, a parenthesis or a quotation mark stands on both sides.</summary>
    public static bool StandsAlone(string text, int start, int end) => IsOpen(text, start - 1) && IsOpen(text, end);

    /// <summary>Whether the text is open at a place: its end, or a character that divides operators from words.</summary>
    public static bool IsOpen(string text, int at) =>
        at < 0 || at >= text.Length || text[at] is '(' or ')' || char.IsWhiteSpace(text[at]) || char.IsControl(text[at])
        || PairedMarks.IsQuote(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format;

    /// <summary>Whether an operator ends right before a place, as in <c>NOT(</c> and <c>NEAR/5(</c>.</summary>
    public static bool EndAt(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 12 && (char.IsAsciiLetterUpper(text[start - 1]) || char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '/'))
        {
            start--;
        }

        var word = text.AsSpan(start, at - start);
        return IsOpen(text, start - 1) && (Has(word) || word.StartsWith(Near + "/", StringComparison.Ordinal));
    }

    /// <summary>Where what stands behind NEAR's stroke ends: <c>5</c> of <c>NEAR/5</c>.</summary>
    public static int DistanceEnd(string text, int start)
    {
        while (start < text.Length && !IsOpen(text, start))
        {
            start++;
        }

        return start;
    }

    /// <summary>The number of words; null where it is none or too great.</summary>
    public static int? Distance(ReadOnlySpan<char> digits) =>
        digits.IndexOfAnyExceptInRange('0', '9') < 0 && digits.Length <= 9 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var distance) && distance <= GreatestDistance
            ? distance
            : null;
}
