using Markdig;
using Markdig.Syntax;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.PlainText;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Markdown;

/// <summary>
/// Reads Markdown as Markdig parses it: CommonMark with pipe and grid tables, footnotes, definition and task lists and
/// front matter. HTML inside is read by the HTML reader. Text that is built to be slow or too deep for Markdig is read
/// as plain text.
/// </summary>
/// <remarks>
/// Spans count characters of the decoded text without its byte order mark. A line break inside a paragraph parts it
/// where both sides are paragraphs of their own, as in a web page.
/// </remarks>
public sealed class MarkdownReader : IDocumentReader
{
    // No extension for attributes in braces: it would take {name} in a template for one and drop it.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseListExtras()
        .UseEmphasisExtras()
        .UseYamlFrontMatter()
        .UsePreciseSourceLocation()
        .Build();

    /// <inheritdoc/>
    public string Format => "markdown";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <summary>Markdown has no mark of its own: it is known by the file's name.</summary>
    public bool Recognises(ReadOnlySpan<byte> head) => false;

    /// <inheritdoc/>
    public Parsed<BlockDocument> Read(SourceFile file, ReadingOptions? options = null)
    {
        var decoded = TextDecoder.Decode(file.Bytes.Span, file.Charset);
        List<Diagnostic> diagnostics = [];
        if (decoded.Note is { } note)
        {
            diagnostics.Add(new(DiagnosticCode.Encoding, Severity.Warning, note));
        }

        if (Parse(decoded.Text) is not { } markdown)
        {
            diagnostics.Add(new(
                DiagnosticCode.UnknownContent,
                Severity.Warning,
                "The Markdown has more signs in one passage, is nested more deeply, or is longer than any document needs; it was read as plain text."));
            var lines = PlainTextReader.Blocks(decoded.Text).ToValueList();
            return Document(file, decoded, lines, [], diagnostics);
        }

        var walk = new MarkdownWalk(decoded.Text);
        var blocks = walk.Read(markdown).ToValueList();
        if (walk.UnreadHtml)
        {
            diagnostics.Add(new(DiagnosticCode.UnknownContent, Severity.Warning, "The file has more pieces of HTML than any document needs; the last of them were kept as they stand."));
        }

        return Document(file, decoded, blocks, walk.Properties, diagnostics);
    }

    private Parsed<BlockDocument> Document(SourceFile file, DecodedText decoded, ValueList<SourceBlock> blocks, IEnumerable<DocumentProperty> properties, List<Diagnostic> diagnostics) => blocks.Count == 0
        ? Parsed<BlockDocument>.Failed(DiagnosticCode.Empty, "The file holds no text.")
        : new(
            new()
            {
                Source = file.Describe(Format, decoded.Encoding),
                Blocks = blocks,
                Properties = properties.ToValueList(),
                Diagnostics = diagnostics.ToValueList(),
            },
            diagnostics.ToValueList());

    /// <summary>The tree; null where Markdig cannot or should not parse the text.</summary>
    private static MarkdownDocument? Parse(string text)
    {
        if (!MarkdownGuard.Allows(text))
        {
            return null;
        }

        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig's limit of 128.
            return null;
        }
    }
}
