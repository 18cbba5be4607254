using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.Packages;
using PolicyLens.Model;

namespace PolicyLens.Formats.OpenDocument;

/// <summary>
/// The parts of an OpenDocument text, zipped or flat, that hold its words. Scripts, pictures and embedded objects are
/// not opened and no link is followed.
/// </summary>
internal sealed record OdfPackage
{
    /// <summary>The element around the text.</summary>
    public required XElement Text { get; init; }

    /// <summary>The roots that hold styles: first the text's own, then those of the whole document.</summary>
    public required IReadOnlyList<XElement> StyleRoots { get; init; }

    public required ValueList<DocumentProperty> Properties { get; init; }

    /// <summary>Opens a package; null with the reason in <paramref name="failure"/> where it cannot or should not be opened.</summary>
    public static OdfPackage? Open(ReadOnlyMemory<byte> bytes, out Diagnostic? failure)
    {
        try
        {
            var package = bytes.Span is [(byte)'P', (byte)'K', ..] ? Unzip(bytes, out failure) : Flat(bytes, out failure);
            return package;
        }
        catch (Exception error) when (IsOfContent(error))
        {
            failure = Damaged("The OpenDocument file is damaged, cut short, or longer than any document. Open it in LibreOffice, let it repair the file, and save it again.");
            return null;
        }
    }

    private static OdfPackage? Unzip(ReadOnlyMemory<byte> bytes, out Diagnostic? failure)
    {
        using var zip = new ZipArchive(PackageBounds.Stream(bytes), ZipArchiveMode.Read);
        if (PackageBounds.Refusal(zip, bytes.Length) is { } refusal)
        {
            failure = new(DiagnosticCode.TooLarge, Severity.Error, refusal);
            return null;
        }

        if (IsEncrypted(zip))
        {
            failure = new(DiagnosticCode.Protected, Severity.Error, "The file is protected by a password. Open it in LibreOffice, save it again without “Save with password”, and give that file.");
            return null;
        }

        if (Part(zip, "content.xml") is not { } content)
        {
            failure = Damaged("The file is an OpenDocument package without a text in it.");
            return null;
        }

        return Of(content, Optional(zip, "styles.xml"), Optional(zip, "meta.xml"), out failure);
    }

    private static OdfPackage? Flat(ReadOnlyMemory<byte> bytes, out Diagnostic? failure)
    {
        var root = PartLoader.Load(PackageBounds.Stream(bytes), OdfXml.KeepsSpace);
        return Of(root, root, root, out failure);
    }

    private static OdfPackage? Of(XElement content, XElement? styles, XElement? meta, out Diagnostic? failure)
    {
        var body = content.Child("office:body");
        if (body.Child("office:text") is not { } text)
        {
            failure = body?.Elements().FirstOrDefault()?.Odf() switch
            {
                "office:spreadsheet" => Unknown("a spreadsheet"),
                "office:presentation" => Unknown("a presentation"),
                "office:drawing" => Unknown("a drawing"),
                _ => Damaged("The OpenDocument file has no text in it."),
            };
            return null;
        }

        failure = null;
        return new()
        {
            Text = text,
            StyleRoots = styles is null || ReferenceEquals(styles, content) ? [content] : [content, styles],
            Properties = OdfProperties.Of(meta.Child("office:meta")),
        };
    }

    private static Diagnostic Unknown(string kind) => new(DiagnosticCode.UnknownFormat, Severity.Error, $"The file is {kind} of OpenDocument and no text. Copy its words into a text document and give that.");

    /// <summary>Whether the manifest says that the text, or the package as a whole, is encrypted.</summary>
    private static bool IsEncrypted(ZipArchive zip) => zip.GetEntry("encrypted-package") is not null
        || Optional(zip, "META-INF/manifest.xml").Children("manifest:file-entry")
            .Any(entry => entry.Get("manifest:full-path") is "content.xml" or "/" && entry.Child("manifest:encryption-data") is not null);

    private static XElement? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return PartLoader.Load(stream, OdfXml.KeepsSpace);
    }

    /// <summary>The text can be read without its styles or properties; the text's own damage is reported.</summary>
    private static XElement? Optional(ZipArchive zip, string name)
    {
        try
        {
            return Part(zip, name);
        }
        catch (Exception error) when (IsOfContent(error))
        {
            return null;
        }
    }

    private static bool IsOfContent(Exception error) => error is InvalidDataException or XmlException or IOException
        or ArgumentException or InvalidOperationException or NotSupportedException or FormatException;

    private static Diagnostic Damaged(string message) => new(DiagnosticCode.Damaged, Severity.Error, message);
}
