using System.Text.RegularExpressions;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.PlainText;

/// <summary>
/// Reads plain text, also as it was pasted from a page, a document or a message: every line is a paragraph, unless the
/// text was wrapped at a fixed width, in which case wrapped lines are joined again. Tables that are drawn with signs or
/// parted by tabs or bars are tables; the heads and feet of pages that form feeds part are furniture.
/// </summary>
public sealed partial class PlainTextReader : IDocumentReader
{
    public string Format => "text";

    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    /// <summary>Plain text has no mark of its own: it is what is left.</summary>
    public bool Recognises(ReadOnlySpan<byte> head) => false;

    public Parsed<BlockDocument> Read(SourceFile file, ReadingOptions? options = null)
    {
        var decoded = TextDecoder.Decode(file.Bytes.Span, file.Charset);
        var diagnostics = new List<Diagnostic>();
        if (decoded.Note is { } note)
        {
            diagnostics.Add(new(DiagnosticCode.Encoding, Severity.Warning, note));
        }

        var blocks = Blocks(decoded.Text).ToValueList();
        var subject = MessageHead.Of(MailQuotes.Without(SourceLine.Split(decoded.Text))).Subject;
        return blocks.Count == 0
            ? Parsed<BlockDocument>.Failed(DiagnosticCode.Empty, "The file holds no text.")
            : new(new() { Source = file.Describe(Format, decoded.Encoding), Blocks = blocks, Properties = subject is null ? [] : [new("subject", subject)], Diagnostics = [.. diagnostics] }, []);
    }

    /// <summary>The blocks of a text; none where it has no words.</summary>
    internal static IEnumerable<SourceBlock> Blocks(string text)
    {
        var lines = MailQuotes.Without(SourceLine.Split(text));
        var edges = PageEdges.Find(lines).ToDictionary();
        foreach (var index in MessageHead.Of(lines).Lines)
        {
            edges[index] = MessageHead.Reason;
        }

        var wrapping = LineWrapping.Measure(lines);
        var hyphens = new LineEndHyphens(lines);
        var levels = UnderlineLevels(lines);
        var undrawn = 0;
        for (var index = 0; index < lines.Count;)
        {
            var line = lines[index];
            if (line.IsBlank)
            {
                index++;
                continue;
            }

            if (edges.TryGetValue(index, out var reason) || Reason(line) is { } mark && (reason = mark) is not null)
            {
                yield return new SourceFurniture(TextCleaner.Clean(line.Text), reason!) { Span = line.Span };
                index++;
                continue;
            }

            var (drawn, looked) = index >= undrawn ? DrawnTable.Read(lines, index) : (null, 0);
            undrawn = Math.Max(undrawn, index + looked);
            if ((drawn is null ? SpacedTable.Read(lines, index) ?? TabTable.Read(lines, index) ?? BarTable.Read(lines, index) : (drawn, looked)) is var (table, taken))
            {
                var last = lines[index + taken - 1];
                yield return table with { Span = new(line.Start, last.Start + last.Text.Length - line.Start, line.Number) };
                index += taken;
                continue;
            }

            if (line.IsRule)
            {
                yield return new SourceFurniture(line.Text.Trim(), "a ruled line") { Span = line.Span };
                index++;
                continue;
            }

            var end = index + 1;
            while (end < lines.Count && !edges.ContainsKey(end) && wrapping.Continues(end))
            {
                end++;
            }

            var words = TextCleaner.Clean(hyphens.Join(lines.Skip(index).Take(end - index).Select(part => part.Text)));
            if (words.Length > 0)
            {
                var rule = end == index + 1 && end < lines.Count && !edges.ContainsKey(end) ? lines[end].Underlines(line) : null;
                var last = lines[end - 1];
                yield return Paragraph(words, rule is { } sign ? levels[sign] : null, line.Indent) with
                {
                    Span = new(line.Start, last.Start + last.Text.Length - line.Start, line.Number),
                };
                if (rule is not null)
                {
                    yield return new SourceFurniture(lines[end].Text.Trim(), "a ruled line") { Span = lines[end].Span };
                    end++;
                }
            }

            index = end;
        }
    }

    private static SourceText Paragraph(string text, int? level, int indent)
    {
        // A heading as Markdown marks it is common in text that was copied from a wiki.
        var hashes = text.TakeWhile(character => character == '#').Count();
        if (hashes is >= 1 and <= 6 && text.Length > hashes + 1 && text[hashes] == ' ')
        {
            return new(text[(hashes + 1)..].TrimEnd('#', ' ')) { Hints = new() { Indent = indent, HeadingLevel = hashes } };
        }

        var number = TypedNumber.Of(text);
        return new(number?.Rest ?? text) { Hints = new() { Indent = indent, HeadingLevel = level, Label = number?.Label } };
    }

    /// <summary>The level of headings by the sign that underlines them: equals signs first, others as they come.</summary>
    private static Dictionary<char, int> UnderlineLevels(IReadOnlyList<SourceLine> lines)
    {
        var levels = new Dictionary<char, int> { ['='] = 1 };
        for (var index = 1; index < lines.Count; index++)
        {
            if (lines[index].Underlines(lines[index - 1]) is { } sign)
            {
                levels.TryAdd(sign, Math.Min(levels.Count + 1, 6));
            }
        }

        return levels;
    }

    /// <summary>Why a line is no text; null where it is.</summary>
    private static string? Reason(SourceLine line) => Directive().IsMatch(line.Text) ? "a command of reStructuredText" : null;

    [GeneratedRegex(@"\A\.\. (?:contents::|_[^:]{1,100}:|toctree::|index::|meta::|role::)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Directive();
}
