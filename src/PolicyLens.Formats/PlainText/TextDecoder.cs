using System.Text;

namespace PolicyLens.Formats.PlainText;

/// <summary>The characters of a file and how they were decoded.</summary>
/// <param name="Encoding">The encoding's IANA name.</param>
/// <param name="Replaced">Whether some bytes were of no character and stand as U+FFFD.</param>
internal sealed record DecodedText(string Text, string Encoding, bool Replaced);

/// <summary>Turns bytes into characters: by byte order mark, then what the file declares, then UTF-8 where it is valid, else Windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="declared">The encoding that the file names for itself; null or unknown counts as none.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return With(Encoding.UTF8, bytes[3..]);
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return With(Encoding.Unicode, bytes[2..]);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return With(Encoding.BigEndianUnicode, bytes[2..]);
        }

        try
        {
            return new(StrictUtf8.GetString(bytes), "utf-8", false);
        }
        catch (DecoderFallbackException)
        {
            return With(Named(declared) ?? Western(), bytes);
        }
    }

    private static DecodedText With(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return new(text, encoding.WebName, text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    private static Encoding Western() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
