using System.Text;
using PolicyLens.Formats.WordReport;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.MarkdownReport;

/// <summary>Turns any string into Markdown that shows it as it is, and back.</summary>
/// <remarks>
/// Signs of Markdown, CriticMarkup and HTML are escaped wherever they stand, line ends are <c>&lt;br&gt;</c>: whatever a
/// text holds, it is one line, and no bar in it ends the cell of a table.
/// </remarks>
internal static class MarkdownText
{
    /// <summary>The last three are marks in some dialects only.</summary>
    private const string Escaped = "\\`*_{}[]|~$+=^";

    private static readonly string[] Marks = ["{++", "++}", "{--", "--}"];

    /// <summary>The words of a paragraph with their marks.</summary>
    public static string Of(ReportParagraph paragraph)
    {
        var line = new StringBuilder();
        foreach (var run in paragraph.Runs)
        {
            var (before, words, after) = Parts(Escape(SafeText.Of(run.Text)));
            line.Append(before).Append(words.Length == 0 ? "" : run.Mark switch
            {
                RunMark.Strong => $"**{words}**",
                RunMark.Emphasis => $"*{words}*",
                RunMark.Inserted => $"{{++{words}++}}",
                RunMark.Deleted => $"{{--{words}--}}",
                _ => words,
            }).Append(after);
        }

        return AtStart(line.ToString().Trim());
    }

    /// <summary>Words without marks, on one line.</summary>
    public static string Line(string text) => AtStart(Escape(SafeText.Line(text)).Trim());

    /// <summary>The words that a piece of such Markdown shows, without its marks.</summary>
    public static string Plain(ReadOnlySpan<char> markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        for (var at = 0; at < markdown.Length; at++)
        {
            var rest = markdown[at..];
            if (rest[0] == '\\' && rest.Length > 1 && char.IsAscii(rest[1]) && char.IsPunctuation(rest[1]) | char.IsSymbol(rest[1]))
            {
                plain.Append(rest[1]);
                at++;
            }
            else if (rest[0] is '{' or '+' or '-' && MarkAt(rest))
            {
                at += 2;
            }
            else if (rest[0] == '&' && Entity(rest) is { Length: > 0 } entity)
            {
                plain.Append(entity.Character);
                at += entity.Length - 1;
            }
            else if (rest.StartsWith("<br>", StringComparison.OrdinalIgnoreCase))
            {
                plain.Append('\n');
                at += 3;
            }
            else if (rest[0] != '*')
            {
                plain.Append(rest[0]);
            }
        }

        return plain.ToString();
    }

    private static string Escape(string safe)
    {
        var escaped = new StringBuilder(safe.Length + 16);
        foreach (var character in safe.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\n' => escaped.Append("<br>"),
                '\t' => escaped.Append(' '),
                _ when Escaped.Contains(character) => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>What would make a line a heading, an item, a rule or a list's number there and nowhere else.</summary>
    private static string AtStart(string line)
    {
        if (line.Length > 0 && line[0] is '#' or '-')
        {
            return "\\" + line;
        }

        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && line[digits] is '.' or ')' ? line.Insert(digits, "\\") : line;
    }

    /// <summary>Marks stand at words: the space around them is moved out.</summary>
    private static (string Before, string Words, string After) Parts(string text)
    {
        var words = text.Trim(' ');
        var start = words.Length == 0 ? text.Length : text.IndexOf(words, StringComparison.Ordinal);
        return (text[..start], words, text[(start + words.Length)..]);
    }

    private static bool MarkAt(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
        {
            if (text.StartsWith(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static (char Character, int Length) Entity(ReadOnlySpan<char> text) =>
        text.StartsWith("&lt;", StringComparison.Ordinal) ? ('<', 4)
        : text.StartsWith("&gt;", StringComparison.Ordinal) ? ('>', 4)
        : text.StartsWith("&amp;", StringComparison.Ordinal) ? ('&', 5)
        : default;
}
