using System.IO.Compression;
using System.Text;

namespace PolicyLens.Formats.Packages;

/// <summary>Tells what a zip file holds, in words for a message.</summary>
internal static class ZipKind
{
    public const string WordDocument = "a Word document";

    public const string OpenDocumentText = "an OpenDocument text";

    public const string Archive = "a zip archive";

    private const int LongestContentTypes = 256 * 1024;

    /// <summary>What the zip seems to be.</summary>
    public static string Of(ZipArchive zip)
    {
        // The list of content types may be lost or wrong; the document's own part tells more.
        if (zip.GetEntry("word/document.xml") is not null)
        {
            return WordDocument;
        }

        if (zip.GetEntry("[Content_Types].xml") is { } contentTypes)
        {
            var types = Start(contentTypes, LongestContentTypes);
            return types.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase)
                || types.Contains("ms-word.document", StringComparison.OrdinalIgnoreCase)
                || types.Contains("ms-word.template", StringComparison.OrdinalIgnoreCase) ? WordDocument
                : types.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase) ? "an Excel workbook"
                : types.Contains("presentationml", StringComparison.OrdinalIgnoreCase) ? "a PowerPoint presentation"
                : "a package of another kind";
        }

        if (zip.GetEntry("mimetype") is { } mimeType)
        {
            var type = Start(mimeType, 200);
            return type.Contains("opendocument.text", StringComparison.Ordinal) ? OpenDocumentText
                : type.Contains("opendocument", StringComparison.Ordinal) ? "an OpenDocument file"
                : type.Contains("epub", StringComparison.Ordinal) ? "an e-book"
                : "a package of another kind";
        }

        return zip.GetEntry("content.xml") is not null && zip.GetEntry("META-INF/manifest.xml") is not null ? OpenDocumentText : Archive;
    }

    /// <summary>What to do with such a file; begins with a space, or is empty.</summary>
    public static string Advice(string kind) => kind switch
    {
        OpenDocumentText => " Give it the ending .odt.",
        Archive => " Unpack it and give the files in it.",
        _ => " Save it as .docx, .odt, .html, .md or .txt, which are read.",
    };

    private static string Start(ZipArchiveEntry entry, int length)
    {
        using var stream = entry.Open();
        var buffer = new byte[Math.Min(Math.Max(entry.Length, 0), length)];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}
