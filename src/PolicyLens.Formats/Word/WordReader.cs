using System.Text;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>
/// Reads Word files (.docx, .docm, their templates, and the one XML file that Word can save instead of a package).
/// Tracked changes are read as accepted, or as rejected where <see cref="ReadingOptions.Original"/> asks for it;
/// automatic numbers are counted as Word shows them; running heads and feet, hidden text, descriptions of pictures and
/// comments are kept as <see cref="SourceFurniture"/>.
/// </summary>
/// <remarks>
/// Spans count the paragraphs of the body, those in tables and text boxes among them; notes are counted on after
/// it; running heads, feet and comments have none.
/// </remarks>
public sealed class WordReader : IDocumentReader
{
    private const string Repair = "Open it in Word, let Word repair it, and save it again.";

    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> FlatNamespace => "http://schemas.microsoft.com/office/2006/xmlPackage"u8;

    private static ReadOnlySpan<byte> OldNamespace => "http://schemas.microsoft.com/office/word/2003/wordml"u8;

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx", ".dotm"];

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith(Zip) || head.StartsWith(Ole) || IsXml(head, FlatNamespace) || IsXml(head, OldNamespace);

    /// <inheritdoc/>
    public Parsed<BlockDocument> Read(SourceFile file, ReadingOptions? options = null)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith(Ole))
        {
            return ReadOle(bytes);
        }

        var head = bytes[..Math.Min(bytes.Length, 4096)];
        if (IsXml(head, OldNamespace))
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.UnknownFormat, "The file is of the XML format of Word 2003. Open it in Word and save it as .docx.");
        }

        var isFlat = IsXml(head, FlatNamespace);
        if (!isFlat && !bytes.StartsWith(Zip))
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.Damaged, "The file has the name of a Word document but is none: it does not begin as one. Fetch it again from where it came, or give it the ending of what it is.");
        }

        using var package = WordPackage.Open(file.Bytes, isFlat, out var failure);
        if (package is null)
        {
            return new(null, [failure!]);
        }

        try
        {
            return Read(file, package, options ?? ReadingOptions.Default);
        }
        catch (Exception error) when (WordPackage.IsOfContent(error))
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.Damaged, $"The Word file is damaged: its text is not valid XML, or is longer than any document. {Repair}");
        }
    }

    private Parsed<BlockDocument> Read(SourceFile file, WordPackage package, ReadingOptions options)
    {
        var styles = new WordStyles(package.Part("styles")?.Root);
        var source = new WordSource(package, styles, new Revisions(options.Original), new WordNotices());
        var reader = new WordBody(source, new WordNumbering(package.Part("numbering")?.Root, styles));
        using var document = package.Document();
        if (!document.EnterBody())
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.Damaged, $"The Word file has no body. {Repair}");
        }

        var text = reader.Read(BlocksOf(document), package.MainLinks);
        var notes = WordNotes.Read(source, reader);
        List<SourceBlock> blocks =
        [
            .. SetAside.Parts(source, "header", "running head"),
            .. text,
            .. notes,
            .. SetAside.Parts(source, "footer", "running foot"),
            .. SetAside.Comments(source),
        ];
        if (blocks.Count == 0)
        {
            return Parsed<BlockDocument>.Failed(DiagnosticCode.Empty, "The Word file holds no text. If its pages are pictures, it needs text recognition first.");
        }

        var properties = WordProperties.Read(package);
        var diagnostics = Diagnostics(source).ToValueList();
        return new(
            new BlockDocument
            {
                Source = file.Describe(Format, encoding: null),
                Blocks = blocks.ToValueList(),
                Properties = properties,
                Diagnostics = diagnostics,
            },
            diagnostics);
    }

    private static IEnumerable<WordElement> BlocksOf(PartReader document)
    {
        while (document.NextBlock() is { } block)
        {
            yield return block;
        }
    }

    private static IEnumerable<Diagnostic> Diagnostics(WordSource source)
    {
        if (source.Revisions.Diagnostic() is { } changes)
        {
            yield return changes;
        }

        foreach (var notice in source.Notices.Diagnostics())
        {
            yield return notice;
        }

        foreach (var fault in source.Package.Faults.Distinct(StringComparer.Ordinal).Take(10))
        {
            var loss = fault.Contains("style", StringComparison.OrdinalIgnoreCase) ? ", so that headings may not be known by their styles"
                : fault.Contains("numbering", StringComparison.OrdinalIgnoreCase) ? ", so that automatic numbers are missing"
                : string.Empty;
            yield return new(DiagnosticCode.Damaged, Severity.Warning, $"The part {fault} of the Word file is damaged and was left out{loss}. {Repair}");
        }
    }

    /// <summary>Whether the file is XML that names that namespace near its start; UTF-16 is not looked through.</summary>
    private static bool IsXml(ReadOnlySpan<byte> head, ReadOnlySpan<byte> address)
    {
        var start = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        return start.TrimStart(" \t\r\n"u8) is [(byte)'<', (byte)'?', ..] && head.IndexOf(address) >= 0;
    }

    private static Parsed<BlockDocument> ReadOle(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? Parsed<BlockDocument>.Failed(DiagnosticCode.Protected, "The file is protected by a password. Open it in Word, take the password off, and save it again.")
            : bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0
                ? Parsed<BlockDocument>.Failed(DiagnosticCode.UnknownFormat, "The file is of the old Word format (.doc). Open it in Word and save it as .docx.")
                : Parsed<BlockDocument>.Failed(DiagnosticCode.UnknownFormat, "The file is of an old Office format. If it is a Word document, open it in Word and save it as .docx.");
}
