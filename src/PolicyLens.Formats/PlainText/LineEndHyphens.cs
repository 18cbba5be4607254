using System.Text;
using System.Text.RegularExpressions;

namespace PolicyLens.Formats.PlainText;

/// <summary>
/// Joins wrapped lines, and the words that were parted at their ends. Whether a hyphen belongs to a word is decided by how
/// the rest of the document writes it; where it writes it nowhere, the hyphen stays.
/// </summary>
internal sealed partial class LineEndHyphens(IReadOnlyList<SourceLine> lines)
{
    private readonly Lazy<HashSet<string>> words = new(() => Words(lines));

    /// <summary>Whether a word seems to go from the end of one line to the beginning of the next.</summary>
    public static bool Parts(string above, string below) => End().IsMatch(above) && Beginning().Match(below) is { Success: true } next && next.Groups["word"].Value is not ("and" or "or" or "to");

    public string Join(IEnumerable<string> parts)
    {
        var text = new StringBuilder();
        var above = string.Empty;
        foreach (var below in parts)
        {
            if (text.Length == 0)
            {
                text.Append(below);
            }
            else if (Parts(above, below))
            {
                Trim(text);
                if (text[^1] == '\u00AD' || IsOneWord(End().Match(above).Groups["word"].Value, Beginning().Match(below).Groups["word"].Value))
                {
                    text.Length--;
                }

                text.Append(below.AsSpan().TrimStart());
            }
            else
            {
                text.Append('\n').Append(below);
            }

            above = below;
        }

        return text.ToString();
    }

    private bool IsOneWord(string first, string second) =>
        !words.Value.Contains($"{first}-{second}".ToLowerInvariant()) && words.Value.Contains((first + second).ToLowerInvariant());

    private static void Trim(StringBuilder text)
    {
        while (char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }
    }

    private static HashSet<string> Words(IReadOnlyList<SourceLine> lines) =>
        lines.SelectMany(line => Word().Matches(line.Text)).Select(match => match.Value.Replace('\u2010', '-').ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<word>\p{L}{2,40})[-\u2010\u00AD]\s*\z", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 10_000)]
    private static partial Regex End();

    [GeneratedRegex(@"\A\s*(?<word>\p{Ll}{1,40})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\p{L}+(?:[-\u2010]\p{L}+)*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
