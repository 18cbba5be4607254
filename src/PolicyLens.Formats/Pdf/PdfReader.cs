using PolicyLens.Diagnostics;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Pdf;

/// <summary>
/// Reads PDF files. What is drawn on the pages is told by <c>pdftohtml</c> of poppler, which runs as a process of its
/// own (see docs/adr/0008-pdf-by-poppler.md); lines, columns, paragraphs, lists and tables are put together from the
/// places and sizes of the texts.
/// </summary>
/// <remarks>
/// Spans count the lines of the pages as they are read, columns one after the other; footnotes are counted on after the
/// text. Running heads and feet, page numbers and what stands outside the text are kept as <see cref="SourceFurniture"/>.
/// </remarks>
public sealed class PdfReader : IDocumentReader
{
    /// <summary>How far from its beginning a file may say that it is a PDF: readers allow so many bytes of something else.</summary>
    private const int HeadBytes = 1024;

    private static ReadOnlySpan<byte> Signature => "%PDF-"u8;

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head) => IsPdf(head);

    /// <inheritdoc/>
    public Parsed<BlockDocument> Read(SourceFile file, ReadingOptions? options = null)
    {
        if (!IsPdf(file.Bytes.Span))
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.Damaged, "The file has the name of a PDF but is none: it does not begin as one.");
        }

        if (PopplerProgram.Find() is not { } program)
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.ProgramMissing, PopplerProgram.Missing());
        }

        var drawing = PdfDrawing.Of(program, file.Bytes.Span);
        if (drawing.Layout is not { } layout)
        {
            return new(null, drawing.Diagnostics);
        }

        var sorted = PageSorter.Sort(layout.Pages);
        var composed = PageComposer.Compose(sorted, layout.Outline, drawing.Properties);
        if (!composed.Blocks.Any(block => block is SourceText or SourceTable))
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.Empty, "The PDF holds no text but that of its page margins. If its pages are pictures, it needs character recognition first.");
        }

        var diagnostics = drawing.Diagnostics.Concat(composed.Diagnostics).ToList();
        var result = new BlockDocument
        {
            Source = file.Describe(Format, encoding: null),
            Blocks = [.. composed.Blocks],
            Properties = drawing.Properties.Properties,
            Diagnostics = [.. diagnostics],
        };
        return new(result, result.Diagnostics);
    }

    /// <summary>Whether a file begins as a PDF.</summary>
    internal static bool IsPdf(ReadOnlySpan<byte> bytes)
    {
        var at = bytes[..Math.Min(bytes.Length, HeadBytes)].IndexOf(Signature);
        return at == 0 || (at > 0 && bytes[0] is not ((byte)'<' or (byte)'P') && bytes[..at].IndexOfAny("<\0"u8) < 0 && at + Signature.Length < bytes.Length && char.IsAsciiDigit((char)bytes[at + Signature.Length]));
    }
}
