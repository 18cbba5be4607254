using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Pdf;

/// <summary>The bullet, letter or number that a line begins with.</summary>
/// <param name="Text">As shown.</param>
/// <param name="IsBullet">Whether it is a sign and neither letter nor number.</param>
/// <param name="IsItem">Whether it marks items of lists alone: numbers may also be those of sections.</param>
internal sealed partial record LineMark(string Text, bool IsBullet, bool IsItem)
{
    private const string Bullets = "•·▪▫●○◦■□►▶➢➤✓✔❖‣⁃*";

    /// <summary>The mark that stands alone in a text, as one drawn apart from the words after it.</summary>
    public static LineMark? Alone(string text) =>
        text.Length == 1 && (Bullets.Contains(text[0], StringComparison.Ordinal) || text[0] is 'o' or '-' or '–' or '—') ? new(text, true, true)
        : Letter().Match(text + " ") is { Success: true } letter && letter.Length == text.Length + 1 ? new(text, false, true)
        : Number().Match(text + " ") is { Success: true } number && number.Length == text.Length + 1 ? new(text, false, false)
        : null;

    /// <summary>The mark that a text begins with; what follows it begins at <paramref name="rest"/>.</summary>
    public static LineMark? Before(string text, out int rest)
    {
        rest = 0;
        if (text.Length > 2 && Bullets.Contains(text[0], StringComparison.Ordinal) && (text[0] != '*' || text[1] == ' '))
        {
            rest = text[1] == ' ' ? 2 : 1;
            return new(text[..1], true, true);
        }

        if (text.Length > 2 && text[0] is '-' or '–' or '—' && text[1] == ' ')
        {
            rest = 2;
            return new(text[..1], true, true);
        }

        if (Letter().Match(text) is { Success: true } letter && letter.Length < text.Length)
        {
            rest = letter.Length;
            return new(letter.Value.TrimEnd(), false, true);
        }

        // "3.2 of the Act" goes on with a sentence.
        if (Number().Match(text) is { Success: true } number && number.Length < text.Length && !char.IsLower(text[number.Length]))
        {
            rest = number.Length;
            return new(number.Value.TrimEnd(), false, false);
        }

        return null;
    }

    [GeneratedRegex(@"^(?:\((?:[a-z]|[ivx]{1,5}|[0-9]{1,2})\)|(?:[a-z]|[ivx]{1,5})[.)]|[0-9]{1,2}\))\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^[0-9]{1,3}(?:\.|(?:\.[0-9]{1,3}){1,4}\.?)\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();
}
