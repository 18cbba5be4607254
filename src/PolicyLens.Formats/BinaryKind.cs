using System.IO.Compression;
using PolicyLens.Formats.Packages;
using PolicyLens.Formats.Pdf;

namespace PolicyLens.Formats;

/// <summary>Says of a file that no reader takes what it is, in a sentence with what to do.</summary>
internal static class BinaryKind
{
    /// <summary>How far NUL bytes are looked for.</summary>
    private const int SearchedBytes = 64 * 1024;

    /// <summary>The message; null where the file may be text, a PDF or a document in a zip.</summary>
    public static string? Of(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (PdfReader.IsPdf(bytes))
        {
            return null;
        }

        if (Signature(bytes) is { } known)
        {
            return known;
        }

        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            return OfZip(file);
        }

        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return null;
        }

        return bytes[..Math.Min(bytes.Length, SearchedBytes)].Contains((byte)0) && Utf16Guess.IsBigEndian(bytes) is null
            ? "The file is binary and of no format that is known; it holds no text that could be read."
            : null;
    }

    private static string? Signature(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..]
            or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
            "The file is a picture. Its text has to be recognised first.",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "The file is rich text (.rtf). Open it in Word and save it as .docx.",
        [0x1F, 0x8B, ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] =>
            "The file is a compressed archive. Unpack it and give the files in it.",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', 0x90, 0, ..] => "The file is a program.",
        _ => null,
    };

    /// <summary>Whether the file is a zip that holds an OpenDocument text, in whatever order its entries stand.</summary>
    public static bool IsOpenDocument(ReadOnlyMemory<byte> file) => file.Span is [(byte)'P', (byte)'K', 3, 4, ..] && KindOfZip(file) == ZipKind.OpenDocumentText;

    private static string? OfZip(ReadOnlyMemory<byte> file) =>
        KindOfZip(file) is { } kind and not (ZipKind.WordDocument or ZipKind.OpenDocumentText) ? $"The file is {kind}.{ZipKind.Advice(kind)}" : null;

    /// <summary>What a zip holds; null where it cannot be opened: its reader says that it is damaged.</summary>
    private static string? KindOfZip(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var zip = new ZipArchive(PackageBounds.Stream(file), ZipArchiveMode.Read);
            return ZipKind.Of(zip);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }
}
