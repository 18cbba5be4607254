using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.PlainText;

/// <summary>
/// Reads plain text: every line is a paragraph, unless the text was wrapped at a fixed width, in which case wrapped
/// lines are joined again. Lines of cells that are parted by tabs are tables.
/// </summary>
public sealed class PlainTextReader : IDocumentReader
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

        var lines = SourceLine.Split(decoded.Text);
        var blocks = Blocks(lines, LineWrapping.Measure(lines)).ToValueList();
        return blocks.Count == 0
            ? Parsed<BlockDocument>.Failed(DiagnosticCode.Empty, "The file holds no text.")
            : new(new() { Source = file.Describe(Format, decoded.Encoding), Blocks = blocks, Diagnostics = [.. diagnostics] }, []);
    }

    private static IEnumerable<SourceBlock> Blocks(IReadOnlyList<SourceLine> lines, LineWrapping wrapping)
    {
        for (var index = 0; index < lines.Count;)
        {
            var line = lines[index];
            if (line.IsBlank)
            {
                index++;
                continue;
            }

            if (TabTable.Read(lines, index) is { } table)
            {
                var last = lines[index + table.Rows.Count - 1];
                yield return table with { Span = new(line.Start, last.Start + last.Text.Length - line.Start, line.Number) };
                index += table.Rows.Count;
                continue;
            }

            if (line.IsRule)
            {
                yield return new SourceFurniture(line.Text.Trim(), "a ruled line") { Span = line.Span };
                index++;
                continue;
            }

            var end = index + 1;
            while (end < lines.Count && wrapping.Continues(lines[end - 1], lines[end]))
            {
                end++;
            }

            var text = TextCleaner.Clean(string.Join('\n', lines.Skip(index).Take(end - index).Select(part => part.Text)));
            var rule = end == index + 1 && end < lines.Count ? lines[end].Underlines(line) : null;
            if (text.Length > 0)
            {
                // A heading as Markdown marks it is common in text that was copied from a wiki.
                var last = lines[end - 1];
                var hashes = text.TakeWhile(character => character == '#').Count();
                var marked = hashes is >= 1 and <= 6 && text.Length > hashes + 1 && text[hashes] == ' ';
                yield return new SourceText(marked ? text[(hashes + 1)..].TrimEnd('#', ' ') : text)
                {
                    Span = new(line.Start, last.Start + last.Text.Length - line.Start, line.Number),
                    Hints = new() { Indent = line.Indent, HeadingLevel = marked ? hashes : rule },
                };
            }

            index = end;
        }
    }
}
