using System.Buffers;
using System.Text;
using PolicyLens.Model;

namespace PolicyLens.Comparison.Aligning;

/// <summary>
/// What two clauses are the same by: their words and marks without white space, with one style of quotation marks and dashes. Of a
/// heading the case does not count, nor does the numbering that a clause begins with, nor the mark that ends an item of a list:
/// it tells where the item stands.
/// </summary>
internal static class PlainKey
{
    /// <summary>Divides words; no text has it.</summary>
    private const char Divider = '\u0001';

    private static readonly SearchValues<char> Bullets = SearchValues.Create("•·◦▪-–—*");
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> Roman = SearchValues.Create("ivxIVX");

    public static string Of(string text, PassageKind kind)
    {
        var span = WithoutNumber(text.AsSpan().Trim());
        span = kind == PassageKind.Item ? span.TrimEnd(";.,: ") : span;
        var key = new StringBuilder(span.Length);
        var inWord = false;
        foreach (var character in span)
        {
            var isWord = char.IsLetterOrDigit(character) || character is '\'' or '’' or '‘';
            if (isWord && !inWord && key.Length > 0)
            {
                key.Append(Divider);
            }

            inWord = isWord;
            if (!char.IsWhiteSpace(character) && character is not ('\u200B' or '\uFEFF' or '\u00AD' or '\u2060'))
            {
                key.Append(kind == PassageKind.Heading ? char.ToLowerInvariant(Folded(character)) : Folded(character));
            }
        }

        return key.ToString();
    }

    /// <summary>Strips "1.", "2.3", "(a)", "iv)" and bullets, but no plain number: "21 days".</summary>
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> text)
    {
        var bare = text.TrimStart("•·◦▪-–—*oO ");
        text = bare.Length > 0 && bare.Length < text.Length && text[..^bare.Length].ContainsAny(Bullets) ? bare.TrimStart() : text;
        var space = text.IndexOfAny(" \t\u00A0");
        if (space is < 2 or > 12)
        {
            return text;
        }

        var label = text[..space];
        var core = label.Trim("().");
        var isLabel = core.Length > 0 && (label[^1] is '.' or ')' || core.Contains('.'))
            && (!core.ContainsAnyExcept(Figures) || (core.Length == 1 && char.IsAsciiLetter(core[0])) || !core.ContainsAnyExcept(Roman));
        return isLabel ? text[(space + 1)..].TrimStart() : text;
    }

    private static char Folded(char character) => character switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        '–' or '—' or '\u2010' or '\u2011' => '-',
        _ => character,
    };
}
