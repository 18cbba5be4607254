using PolicyLens.Model;

namespace PolicyLens.Formats.PlainText;

/// <summary>A line of a plain text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Number">From 1.</param>
/// <param name="IsPageStart">Whether a form feed stands before it.</param>
internal sealed record SourceLine(string Text, int Start, int Number, bool IsPageStart = false)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public SourceSpan Span => new(Start, Text.Length, Number);

    /// <summary>How many columns it begins with; a tab counts four.</summary>
    public int Indent => Text.TakeWhile(char.IsWhiteSpace).Sum(character => character == '\t' ? 4 : 1);

    /// <summary>Three or more of the same drawing character and nothing else.</summary>
    public bool IsRule => Text.Trim() is { Length: >= 3 } rule && rule[0] is '-' or '=' or '_' or '*' or '~' or '–' or '—' && Text.Trim().All(character => character == Text.Trim()[0]);

    /// <summary>The sign that this line underlines the one above it with; null where it does not.</summary>
    public char? Underlines(SourceLine above)
    {
        var (rule, text) = (Text.Trim(), above.Text.Trim());
        return rule.Length >= 3 && rule[0] is '=' or '-' or '~' or '^' or '"' or '*' or '+' or '#' && rule.AsSpan().IndexOfAnyExcept(rule[0]) < 0
            && text.Length is > 0 and <= 100 && text.Any(char.IsLetterOrDigit) && Math.Abs(text.Length - rule.Length) <= (rule[0] is '=' or '-' or '~' ? 4 : 1)
            ? rule[0]
            : null;
    }

    /// <summary>Lines end at CR, LF, CRLF, NEL or a form feed.</summary>
    public static IReadOnlyList<SourceLine> Split(string text)
    {
        var lines = new List<SourceLine>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || text[at] is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                lines.Add(new(text[start..at], start, lines.Count + 1, start > 0 && text[start - 1] == '\f'));
                at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 1 : 0;
                start = at + 1;
            }
        }

        return lines;
    }
}
