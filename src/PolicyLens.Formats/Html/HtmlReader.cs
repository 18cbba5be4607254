using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Html;

/// <summary>
/// Reads web pages. Scripts do not run and nothing is fetched. What lies outside the document (navigation, page
/// headers, hidden text, commands such as “Back to top”) is kept in its place as <see cref="SourceFurniture"/>.
/// </summary>
/// <remarks>
/// A text that follows another in the same list item has the item's <see cref="BlockHints.ListLevel"/> and no
/// <see cref="BlockHints.Label"/>. Spans count characters of the decoded text without its byte order mark.
/// </remarks>
public sealed class HtmlReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head) => HtmlSignature.IsIn(head);

    /// <inheritdoc/>
    public Parsed<BlockDocument> Read(SourceFile file, ReadingOptions? options = null)
    {
        var declared = TextDecoder.Knows(file.Charset) ? file.Charset : HtmlDeclaration.Charset(file.Bytes.Span);
        var decoded = TextDecoder.Decode(file.Bytes.Span, declared);
        List<Diagnostic> diagnostics = [];
        if (decoded.Note is not null)
        {
            diagnostics.Add(new(DiagnosticCode.Encoding, Severity.Warning, decoded.Note));
        }

        var html = MarkupGuard.Apply(decoded.Text);
        if (!ReferenceEquals(html, decoded.Text))
        {
            diagnostics.Add(new(
                DiagnosticCode.UnknownContent,
                Severity.Warning,
                $"The page has more tags, or more deeply nested ones, than any document needs; those beyond {MarkupGuard.MaximumDepth} levels or {MarkupGuard.MaximumTags} tags were passed over and their text kept."));
        }

        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false });
        using var document = parser.ParseDocument(html);
        var positions = new HtmlPositions(html);
        var walk = Walk(document, file, positions, options ?? ReadingOptions.Default);
        if (walk.Blocks.Count == 0)
        {
            return new(null, [.. diagnostics, new(DiagnosticCode.Empty, Severity.Error, "The page holds no text. If it is put together by scripts, save it from the browser as “web page, complete”.")]);
        }

        if (walk.UnknownElements.ToList() is { Count: > 0 } unknown)
        {
            diagnostics.Add(new(
                DiagnosticCode.UnknownContent,
                Severity.Info,
                $"Text inside elements that HTML does not know was kept as plain text: {string.Join(", ", unknown.Take(10).Select(name => $"<{name}>"))}."));
        }

        if (walk.Changes > 0)
        {
            diagnostics.Add(new(
                DiagnosticCode.TrackedChanges,
                Severity.Warning,
                $"The page marks {walk.Changes} place{(walk.Changes == 1 ? "" : "s")} as inserted or deleted; they were read as {(options is { Original: true } ? "rejected" : "accepted")}, and what that leaves out is kept as furniture."));
        }

        return new(
            new BlockDocument
            {
                Source = file.Describe(Format, decoded.Encoding),
                Blocks = WithSpans(walk.Blocks, positions, html.Length),
                Properties = HtmlProperties.Of(document),
                Diagnostics = diagnostics.ToValueList(),
            },
            diagnostics.ToValueList());
    }

    /// <summary>
    /// Walks the page by the strictest rule that leaves at least a third of its words: a rule that takes more has
    /// most likely mistaken the document for its surroundings. Words in links do not count, they are mostly menus.
    /// </summary>
    private static BlockWalk Walk(IHtmlDocument document, SourceFile file, HtmlPositions positions, ReadingOptions options)
    {
        var links = new PageLinks(document, file.Name, file.Address);
        var page = new PageReading(PageShape.Of(document, links), links, positions, new(StyleSheet.Of(document)), options.Original);
        foreach (var rule in FurnitureRule.Ladder)
        {
            var walk = BlockWalk.Through(document, page, rule);
            if (walk.Weight * 3 >= walk.Total)
            {
                return walk;
            }
        }

        return BlockWalk.Through(document, page, FurnitureRule.Ladder[^1]);
    }

    private static ValueList<SourceBlock> WithSpans(IReadOnlyList<(SourceBlock Block, int Start)> blocks, HtmlPositions positions, int end)
    {
        var result = new SourceBlock[blocks.Count];
        var limit = end;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var (block, start) = blocks[i];
            result[i] = block with { Span = positions.Span(start, limit > start ? limit : end) };
            limit = start < limit ? start : limit;
        }

        return result.ToValueList();
    }
}
