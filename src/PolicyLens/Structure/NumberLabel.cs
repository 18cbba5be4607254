using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Structure;

/// <summary>A section number before a text: <c>3.1</c>, <c>2.</c>, <c>Appendix A</c>.</summary>
/// <param name="Text">The number as shown, without its last stop or bracket.</param>
/// <param name="Parts">The numbers of a decimal label, outermost first; empty for a label in words.</param>
/// <param name="Rest">The text after it; empty where the number stands alone.</param>
/// <param name="Marked">Whether a stop or bracket, a second part or the format itself shows that it is no quantity.</param>
internal sealed partial record NumberLabel(string Text, ValueList<int> Parts, string Rest, bool Marked)
{
    /// <summary>How deep a decimal number is: 1 for <c>3</c>, 2 for <c>3.1</c>; 0 for a label in words.</summary>
    public int Depth => Parts.Count;

    public bool IsDecimal => Parts.Count > 0;

    /// <summary>Whether a label in words is that of a part of the whole document: "Appendix A", "Part 2".</summary>
    public static bool IsAppendixOrPart(string label) => WholePart().IsMatch(label);

    /// <summary>The label of a line that begins with a capital letter and a stop, as a number of its row: "B. Scope"; else null.</summary>
    public static NumberLabel? OfLetter(string text) =>
        Letter().Match(text) is { Success: true } match ? new(match.Groups["number"].Value, [match.Groups["number"].Value[0] - 'A' + 1], match.Groups["rest"].Value, true) : null;

    /// <summary>Reads the number that a text begins with, or the label that the format itself put before it.</summary>
    public static NumberLabel? Of(string text, string? formatLabel)
    {
        if (formatLabel is not null && Decimal().Match(formatLabel + " ") is { Success: true } automatic && automatic.Groups["rest"].Length == 0)
        {
            // Numbered twice, by the format and by hand: the typed number goes, it says the same.
            var typed = Of(text, null);
            var number = automatic.Groups["number"].Value;
            return new(number, PartsOf(number), typed?.Text == number ? typed.Rest : text, true);
        }

        if (formatLabel is not null && Roman().Match(formatLabel + " X") is { Success: true } counted && RomanValue(counted.Groups["number"].Value) is { } count)
        {
            return new(counted.Groups["number"].Value, [count], text, true);
        }

        if (formatLabel is not null && Worded().Match(formatLabel) is { Success: true } worded && worded.Groups["rest"].Length == 0)
        {
            return new(worded.Groups["number"].Value, [], text, true);
        }

        // Most texts begin with no number at all: their first character tells.
        var first = text.Length > 0 ? text[0] : ' ';
        if (char.IsAsciiDigit(first) && Decimal().Match(text) is { Success: true } match && !Month().IsMatch(match.Groups["rest"].Value))
        {
            var number = match.Groups["number"].Value;
            var rest = match.Groups["rest"].Value;
            var marked = match.Groups["stop"].Success || (number.Contains('.', StringComparison.Ordinal) && !TextShape.StartsLower(rest));
            return new(number, PartsOf(number), rest, marked);
        }

        if (first is 'I' or 'V' or 'X' && Roman().Match(text) is { Success: true } roman && RomanValue(roman.Groups["number"].Value) is { } value)
        {
            return new(roman.Groups["number"].Value, [value], roman.Groups["rest"].Value, true);
        }

        return char.IsAsciiLetterUpper(first) && Worded().Match(text) is { Success: true } words
            ? new(words.Groups["number"].Value, [], words.Groups["rest"].Value, true)
            : null;
    }

    /// <summary>The parts of a number; "2.0" is section 2, written so that it lines up with 2.1.</summary>
    private static ValueList<int> PartsOf(string number)
    {
        var parts = number.Split('.').Select(int.Parse).ToList();
        return parts is [_, 0] ? [parts[0]] : [.. parts];
    }

    private static int? RomanValue(string text) =>
        Array.IndexOf(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"], text) is var index and >= 0 ? index + 1 : null;

    [GeneratedRegex(@"^(?<number>[IVX]{1,5})\.\s+(?<rest>[A-Z].*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(?:Appendix|Annexe?|Part|Schedule|Chapter)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WholePart();

    [GeneratedRegex(@"^(?<number>[A-Z])[.)]\s+(?<rest>[A-Z].*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Letter();

    // "12 January 2020" is a date.
    [GeneratedRegex(@"^(?:st|nd|rd|th)?\s*(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Month();

    // Four digits are a year, not a number of a section.
    [GeneratedRegex(@"^(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,5})(?:(?<stop>[.):]{1,2})(?=\s|$|[A-Z])|(?=\s|$)|(?<=\.[0-9]{1,3})(?=[A-Z][a-z]))\s*[-–—]?\s*(?<rest>.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Decimal();

    // "Part 3 of the Act applies" begins with no label: what a label names does not begin with a small letter.
    [GeneratedRegex(@"^(?<number>(?:(?:Appendix|Annexe?|Part|Schedule|Chapter|Standard|Stage|Step|Phase|Module|Question|APPENDIX|ANNEXE?|PART|SCHEDULE|CHAPTER|STANDARD|STAGE|STEP|PHASE)\s+(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[A-Z]|[IVX]{1,5})|Q\s?[0-9]{1,2}))(?:\s*[.:)–—-]\s*|\s+(?![a-z])|$)(?<rest>.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Worded();
}
