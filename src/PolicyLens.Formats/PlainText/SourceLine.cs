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

    /// <summary>The heading level that this rule gives to the line above it: 1 for <c>===</c>, 2 for <c>---</c>; null where it does not underline it.</summary>
    public int? Underlines(SourceLine above) =>
        IsRule && above.Text.Trim().Length is > 0 and <= 100 && Math.Abs(above.Text.Trim().Length - Text.Trim().Length) <= 4
            ? Text.Trim()[0] switch { '=' => 1, '-' or '~' => 2, _ => null }
            : null;

    /// <summary>Lines end at CR, LF, CRLF or a form feed.</summary>
    public static IReadOnlyList<SourceLine> Split(string text)
    {
        var lines = new List<SourceLine>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || text[at] is '\n' or '\r' or '\f' or '\u2028' or '\u2029')
            {
                lines.Add(new(text[start..at], start, lines.Count + 1, start > 0 && text[start - 1] == '\f'));
                at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 1 : 0;
                start = at + 1;
            }
        }

        return lines;
    }
}
