using PolicyLens.Formats.Html;
using PolicyLens.Formats.PlainText;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>Reads files of other formats that a Word file takes in as they are (<c>w:altChunk</c>).</summary>
internal static class ForeignText
{
    private const int LongestFile = 16 * 1024 * 1024;

    public static IReadOnlyList<SourceBlock> Read(WordSource source, PartLink? link, SourceSpan span)
    {
        var name = link is { IsExternal: false } ? link.Target[(link.Target.LastIndexOf('/') + 1)..] : string.Empty;
        if (name.Length == 0 || source.Package.Bytes(link!.Target, LongestFile) is not { } bytes)
        {
            source.Notices.NotOpened.Add("a file that was put into the text");
            return [];
        }

        var file = new SourceFile(name, bytes);
        IDocumentReader? reader = bytes.AsSpan().StartsWith("{\\rtf"u8) || bytes.AsSpan().StartsWith("PK"u8) ? null
            : file.Extension is ".html" or ".htm" or ".xhtml" || new HtmlReader().Recognises(bytes) ? new HtmlReader()
            : file.Extension is ".txt" ? new PlainTextReader()
            : null;
        if (reader?.Read(file).Value is not { } document)
        {
            source.Notices.NotOpened.Add($"the file {name} that was put into the text");
            return [];
        }

        return [.. document.Blocks.Select(block => block with { Span = span })];
    }
}
