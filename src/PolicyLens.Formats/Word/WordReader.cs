using System.Text;
using System.Xml.Linq;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>
/// Reads Word files (.docx, .docm). Tracked changes are read as accepted; automatic numbers are counted as Word
/// shows them; running heads and feet, hidden text and comments are kept as <see cref="SourceFurniture"/>.
/// </summary>
/// <remarks>
/// Spans count the paragraphs of the body, those in tables and text boxes among them; notes are counted on after
/// it; running heads, feet and comments have none.
/// </remarks>
public sealed class WordReader : IDocumentReader
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm"];

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith(Zip) || head.StartsWith(Ole);

    /// <inheritdoc/>
    public Parsed<BlockDocument> Read(SourceFile file, ReadingOptions? options = null)
    {
        if (file.Bytes.Span.StartsWith(Ole))
        {
            return ReadOle(file.Bytes.Span);
        }

        if (!file.Bytes.Span.StartsWith(Zip))
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.Damaged, "The file has the name of a Word document but is none: it does not begin as one.");
        }

        using var package = WordPackage.Open(file.Bytes, out var failure);
        if (package is null)
        {
            return new(null, [failure!]);
        }

        try
        {
            return Read(file, package);
        }
        catch (Exception error) when (WordPackage.IsOfContent(error))
        {
            return Parsed<BlockDocument>.Failed(
                DiagnosticCode.Damaged,
                "The Word file is damaged: its text is not valid XML, or is longer than any document. Open it in Word, let Word repair it, and save it again.");
        }
    }

    private Parsed<BlockDocument> Read(SourceFile file, WordPackage package)
    {
        var root = package.Body();
        if (root.Child("body") is not { } body)
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.Damaged, "The Word file has no body.");
        }

        var styles = new WordStyles(package.Styles());
        var notices = new WordNotices();
        var numbering = new WordNumbering(package.Numbering(), styles);
        var reader = new WordBody(styles, numbering, notices);

        var text = reader.Read(body);
        var notes = WordNotes.Read(package, reader, notices);
        var comments = package.Comments();
        List<SourceBlock> blocks =
        [
            .. Furniture(package.Headers(), "running head", styles),
            .. text,
            .. notes,
            .. Furniture(package.Footers(), "running foot", styles),
            .. comments is null ? [] : Furniture([comments], "comment", styles, "comment"),
        ];
        if (blocks.Count == 0)
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.Empty, "The Word file holds no text. If its pages are pictures, it needs text recognition first.");
        }

        var diagnostics = Diagnostics(notices, comments.Children("comment").Count()).ToValueList();
        return new(
            new BlockDocument
            {
                Source = file.Describe(Format, encoding: null),
                Blocks = blocks.ToValueList(),
                Properties = package.Properties(),
                Diagnostics = diagnostics,
            },
            diagnostics);
    }

    /// <summary>Each distinct text of a part beside the body, once.</summary>
    private static List<SourceBlock> Furniture(IEnumerable<XElement> parts, string reason, WordStyles styles, string? child = null)
    {
        List<SourceBlock> blocks = [];
        HashSet<string> seen = [];
        foreach (var part in parts)
        {
            var reader = new WordBody(styles, new WordNumbering(numbering: null, styles), new WordNotices());
            foreach (var block in child is null ? reader.Read(part) : part.Children(child).SelectMany(reader.Read))
            {
                var texts = block switch
                {
                    SourceText text => [text.Text],
                    SourceTable table => table.Rows.Select(row => string.Join(' ', row.Where(cell => cell.Length > 0))),
                    SourceFurniture furniture => [furniture.Text],
                    _ => Enumerable.Empty<string>(),
                };
                blocks.AddRange(texts.Where(seen.Add).Select(text => new SourceFurniture(text, reason)));
            }
        }

        return blocks;
    }

    private static IEnumerable<Diagnostic> Diagnostics(WordNotices notices, int comments)
    {
        if (notices.TrackedChanges > 0)
        {
            yield return new(DiagnosticCode.TrackedChanges, Severity.Warning, $"The file holds {notices.TrackedChanges} tracked {(notices.TrackedChanges == 1 ? "change; it was" : "changes; they were")} read as accepted.");
        }

        if (comments > 0)
        {
            yield return new(DiagnosticCode.Comments, Severity.Info, $"{comments} {(comments == 1 ? "comment was" : "comments were")} kept out of the text.");
        }

        if (notices.Unknown.Count > 0)
        {
            yield return new(DiagnosticCode.UnknownContent, Severity.Warning, $"Text inside elements that are not known was kept as plain text: {string.Join(", ", notices.Unknown.Take(10))}.");
        }

        if (notices.TooDeep)
        {
            yield return new(DiagnosticCode.UnknownContent, Severity.Warning, "Part of the file is nested more deeply than any document needs; its text was kept as plain text.");
        }
    }

    private static Parsed<BlockDocument> ReadOle(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? Parsed<BlockDocument>.Failed(DiagnosticCode.Protected, "The file is protected by a password. Open it in Word, take the password off, and save it again.")
            : bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0
                ? Parsed<BlockDocument>.Failed(DiagnosticCode.UnknownFormat, "The file is of the old Word format (.doc). Open it in Word and save it as .docx.")
                : Parsed<BlockDocument>.Failed(DiagnosticCode.UnknownFormat, "The file is of an old Office format. If it is a Word document, open it in Word and save it as .docx.");
}
