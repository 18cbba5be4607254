using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.Packages;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Word;

/// <summary>
/// The parts of a Word file as XML. Macros, pictures and embedded files are not opened and no link is followed.
/// The parts are read with <see cref="XmlReader"/> and not as typed elements of the SDK, which recurse as deep as
/// the file is nested and throw on the first attribute that breaks its schema.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    private readonly WordprocessingDocument document;

    private WordPackage(WordprocessingDocument document) => this.document = document;

    private MainDocumentPart Main => document.MainDocumentPart!;

    /// <summary>Opens a package; null with the reason in <paramref name="failure"/> where it cannot or should not be opened.</summary>
    public static WordPackage? Open(ReadOnlyMemory<byte> bytes, out Diagnostic? failure)
    {
        failure = Refusal(bytes);
        if (failure is not null)
        {
            return null;
        }

        try
        {
            var package = new WordPackage(OpenDocument(bytes));
            if (package.document.MainDocumentPart is not null)
            {
                return package;
            }

            package.Dispose();
            failure = Damaged("The file is a package without a document in it.");
        }
        catch (Exception error) when (IsOfContent(error))
        {
            failure = Damaged("The Word file is damaged: its parts do not fit together. Open it in Word, let Word repair it, and save it again.");
        }

        return null;
    }

    /// <summary>Whether an exception comes from what the file holds and not from a mistake of ours.</summary>
    public static bool IsOfContent(Exception error) => error is OpenXmlPackageException or FileFormatException
        or InvalidDataException or XmlException or IOException or UriFormatException or ArgumentException
        or InvalidOperationException or NotSupportedException or FormatException;

    public XElement Body() => Load(Main);

    public XElement? Styles() => Optional(Main.StyleDefinitionsPart);

    public XElement? Numbering() => Optional(Main.NumberingDefinitionsPart);

    public XElement? Footnotes() => Optional(Main.FootnotesPart);

    public XElement? Endnotes() => Optional(Main.EndnotesPart);

    public XElement? Comments() => Optional(Main.WordprocessingCommentsPart);

    public IEnumerable<XElement> Headers() => Main.HeaderParts.OrderBy(part => part.Uri.ToString(), StringComparer.Ordinal).Select(Load);

    public IEnumerable<XElement> Footers() => Main.FooterParts.OrderBy(part => part.Uri.ToString(), StringComparer.Ordinal).Select(Load);

    /// <summary>What the file says of itself: its title, author, company, subject and dates.</summary>
    public ValueList<DocumentProperty> Properties()
    {
        List<DocumentProperty> properties = [];
        Read("title", part => part.Element(XName.Get("title", "http://purl.org/dc/elements/1.1/"))?.Value, document.CoreFilePropertiesPart);
        Read("author", part => part.Element(XName.Get("creator", "http://purl.org/dc/elements/1.1/"))?.Value, document.CoreFilePropertiesPart);
        Read("subject", part => part.Element(XName.Get("subject", "http://purl.org/dc/elements/1.1/"))?.Value, document.CoreFilePropertiesPart);
        Read("company", part => part.Elements().FirstOrDefault(child => child.Name.LocalName == "Company")?.Value, document.ExtendedFilePropertiesPart);
        Read("created", part => part.Element(XName.Get("created", "http://purl.org/dc/terms/"))?.Value, document.CoreFilePropertiesPart);
        Read("modified", part => part.Element(XName.Get("modified", "http://purl.org/dc/terms/"))?.Value, document.CoreFilePropertiesPart);
        return properties.ToValueList();

        void Read(string name, Func<XElement, string?> value, OpenXmlPart? part)
        {
            if (Optional(part) is { } root && TextCleaner.Clean(value(root)) is { Length: > 0 } text)
            {
                properties.Add(new(name, text));
            }
        }
    }

    public void Dispose() => document.Dispose();

    private static WordprocessingDocument OpenDocument(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return WordprocessingDocument.Open(PackageBounds.Stream(bytes), isEditable: false, Settings());
        }
        catch (OpenXmlPackageException error) when (error.InnerException is UriFormatException)
        {
            return Mended();
        }
        catch (UriFormatException)
        {
            return Mended();
        }

        // A link to a malformed address, which Word itself lets through. The SDK mends it only in a package that it
        // may write to, so it gets a copy in memory.
        WordprocessingDocument Mended()
        {
            var copy = new MemoryStream();
            copy.Write(bytes.Span);
            var settings = Settings();
            settings.RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank");
            return WordprocessingDocument.Open(copy, isEditable: true, settings);
        }
    }

    private static OpenSettings Settings() => new() { AutoSave = false, MaxCharactersInPart = PartLoader.MaximumCharacters };

    private static XElement? Optional(OpenXmlPart? part)
    {
        try
        {
            return part is null ? null : Load(part);
        }
        catch (Exception error) when (IsOfContent(error))
        {
            // The text can be read without its styles, notes or properties; the body's own damage is reported.
            return null;
        }
    }

    private static XElement Load(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return PartLoader.Load(stream);
    }

    /// <summary>Looks at the package's directory alone, before anything is unpacked.</summary>
    private static Diagnostic? Refusal(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(PackageBounds.Stream(bytes), ZipArchiveMode.Read);
            if (PackageBounds.Refusal(zip, bytes.Length) is { } refusal)
            {
                return new(DiagnosticCode.TooLarge, Severity.Error, refusal);
            }

            return ZipKind.Of(zip) is var kind and not ZipKind.WordDocument
                ? Damaged($"The file is {kind} and no Word document.{ZipKind.Advice(kind)}")
                : null;
        }
        catch (Exception error) when (IsOfContent(error))
        {
            return Damaged("The Word file is damaged or cut short: it cannot be unpacked. Fetch it again from where it came.");
        }
    }

    private static Diagnostic Damaged(string message) => new(DiagnosticCode.Damaged, Severity.Error, message);
}
