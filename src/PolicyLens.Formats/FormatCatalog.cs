using System.Buffers;
using System.Collections.Frozen;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.CsvReport;
using PolicyLens.Formats.Html;
using PolicyLens.Formats.HtmlReport;
using PolicyLens.Formats.JsonReport;
using PolicyLens.Formats.Markdown;
using PolicyLens.Formats.MarkdownReport;
using PolicyLens.Formats.OpenDocument;
using PolicyLens.Formats.Pdf;
using PolicyLens.Formats.PlainText;
using PolicyLens.Formats.SpreadsheetReport;
using PolicyLens.Formats.Word;
using PolicyLens.Formats.WordReport;
using PolicyLens.Reading;
using PolicyLens.Reporting;

namespace PolicyLens.Formats;

/// <summary>
/// The formats that PolicyLens reads and writes. To add one, write its reader or writer and put it in
/// <see cref="Readers"/> or <see cref="Writers"/>.
/// </summary>
public static class FormatCatalog
{
    /// <summary>How many bytes at the start of a file readers are shown to recognise it.</summary>
    private const int HeadBytes = 4096;

    /// <summary>White space and the bytes of the UTF-8 byte order mark.</summary>
    private static readonly SearchValues<byte> Nothing = SearchValues.Create([(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF]);

    /// <summary>The ending that files of a media type have: where a page's address has none, its site still says what it is.</summary>
    private static readonly FrozenDictionary<string, string> Endings = new Dictionary<string, string>
    {
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".xhtml",
        ["text/plain"] = ".txt",
        ["text/markdown"] = ".md",
        ["application/pdf"] = ".pdf",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["application/vnd.ms-word.document.macroenabled.12"] = ".docm",
        ["application/vnd.oasis.opendocument.text"] = ".odt",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Every reader. The first that recognises a file reads it; a reader that recognises nothing by its content
    /// stands last and is chosen by the file's name.
    /// </summary>
    public static IReadOnlyList<IDocumentReader> Readers { get; } =
    [
        new OpenDocumentReader(),
        new WordReader(),
        new PdfReader(),
        new HtmlReader(),
        new MarkdownReader(),
        new PlainTextReader(),
    ];

    /// <summary>Every writer of reports. The ending of the file's name chooses one.</summary>
    public static IReadOnlyList<IReportWriter> Writers { get; } =
    [
        new WordReportWriter(),
        new HtmlReportWriter(),
        new MarkdownReportWriter(),
        new CsvReportWriter(),
        new SpreadsheetReportWriter(),
        new JsonReportWriter(),
    ];

    /// <summary>Every reader of reports, one for each writer: it reads back what cells rest on. The ending of the file's name chooses one.</summary>
    public static IReadOnlyList<IReportReader> ReportReaders { get; } =
    [
        new WordReportReader(),
        new HtmlReportReader(),
        new MarkdownReportReader(),
        new CsvReportReader(),
        new SpreadsheetReportReader(),
        new JsonReportReader(),
    ];

    /// <summary>
    /// Reads a file with the reader that its content calls for, or else the ending of its name, or else the media type
    /// that it came with. Never throws for what a file holds: a file that cannot be read gives an error that says what it seems to be.
    /// </summary>
    public static Parsed<BlockDocument> Read(SourceFile file, ReadingOptions? options = null)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length > SourceFile.MaximumBytes)
        {
            return Failed(DiagnosticCode.TooLarge, $"The file has {bytes.Length / (1024 * 1024)} MB; at most {SourceFile.MaximumBytes / (1024 * 1024)} MB are read.");
        }

        if (bytes.IndexOfAnyExcept(Nothing) < 0)
        {
            return Failed(DiagnosticCode.Empty, "The file is empty.");
        }

        var head = bytes[..Math.Min(bytes.Length, HeadBytes)];
        if (KindOf(file) is { } kind)
        {
            return Failed(DiagnosticCode.UnknownFormat, kind);
        }

        var reader = ByContent(file, head) ?? ByEnding(file.Extension) ?? ByMediaType(file);
        if (reader is null)
        {
            return Failed(DiagnosticCode.UnknownFormat, $"The file is of no format that is read; those are {string.Join(", ", Readers.SelectMany(each => each.Extensions))}.");
        }

        try
        {
            return reader.Read(file, options);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever the parsers of others throw at content they did not foresee.
            return Failed(DiagnosticCode.Damaged, $"The file could not be read as {reader.Format}: its content is damaged or of a kind that is not known.");
        }
    }

    /// <summary>What a file of no format that is read seems to be; null where it may be one that is.</summary>
    private static string? KindOf(SourceFile file)
    {
        try
        {
            return BinaryKind.Of(file.Bytes);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return "The file is damaged: it begins like a package of files but cannot be opened as one.";
        }
    }

    private static IDocumentReader? ByContent(SourceFile file, ReadOnlySpan<byte> head)
    {
        // A zip tells what it holds only in its directory, at its end.
        if (BinaryKind.IsOpenDocument(file.Bytes))
        {
            return Readers.First(reader => reader is OpenDocumentReader);
        }

        // Markdown may begin with a tag; only a whole page is none.
        var recognised = Recognised(head);
        return recognised is HtmlReader && Readers.First(reader => reader is MarkdownReader).Extensions.Contains(file.Extension) && !HtmlSignature.IsWholePage(head)
            ? null
            : recognised;
    }

    private static IDocumentReader? Recognised(ReadOnlySpan<byte> head)
    {
        foreach (var reader in Readers)
        {
            if (reader.Recognises(head))
            {
                return reader;
            }
        }

        return null;
    }

    private static IDocumentReader? ByEnding(string ending) => Readers.FirstOrDefault(each => each.Extensions.Contains(ending));

    private static IDocumentReader? ByMediaType(SourceFile file) =>
        file.MediaType is { } type && Endings.TryGetValue(type, out var ending) ? ByEnding(ending) : null;

    private static Parsed<BlockDocument> Failed(string code, string message) => Parsed<BlockDocument>.Failed(code, message);
}
