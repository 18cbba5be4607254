using System.Text;

namespace PolicyLens.Formats;

/// <summary>The characters of a file and how they were decoded.</summary>
/// <param name="Encoding">The IANA name.</param>
/// <param name="Note">What had to be mended; null where nothing had to be.</param>
internal sealed record DecodedText(string Text, string Encoding, string? Note);

/// <summary>
/// Turns the bytes of a file into text: by its byte order mark, then by what it declares of itself, then UTF-8 where
/// the bytes are valid UTF-8, then windows-1252, which has a character for almost every byte.
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="declared">The encoding that the file names for itself; null where it names none.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return Utf8(bytes[3..], declared: true);
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return Utf16(bytes[2..], bigEndian: bytes[0] == 0xFE);
        }

        if (Utf16Guess.IsBigEndian(bytes) is { } bigEndian)
        {
            return Utf16(bytes, bigEndian);
        }

        if (declared?.Trim('"', '\'', ' ') is not { } name)
        {
            return Utf8(bytes, declared: false);
        }

        if (Find(name) is not { } encoding)
        {
            return Utf8(bytes, declared: false) with { Note = $"The file says its characters are “{name}”, which is no known encoding; they were read by what the bytes look like." };
        }

        if (encoding.CodePage == Encoding.UTF8.CodePage)
        {
            return Utf8(bytes, declared: true);
        }

        // Bytes above 127 hardly ever form valid UTF-8 by chance: a page that does was saved anew with its old label.
        if (encoding.IsSingleByte && !Ascii.IsValid(bytes) && IsUtf8(bytes))
        {
            return new(Encoding.UTF8.GetString(bytes), "utf-8", $"The file says its characters are {encoding.WebName}, but they are UTF-8 and were read so.");
        }

        var text = encoding.GetString(bytes);
        return new(text, encoding.WebName, Lost(text));
    }

    /// <summary>Whether the name is that of an encoding that can be read.</summary>
    public static bool Knows(string? name) => name is not null && Find(name.Trim('"', '\'', ' ')) is not null;

    private static DecodedText Utf8(ReadOnlySpan<byte> bytes, bool declared)
    {
        if (IsUtf8(bytes))
        {
            return new(Encoding.UTF8.GetString(bytes), "utf-8", null);
        }

        if (!declared)
        {
            return new(Windows1252.GetString(bytes), Windows1252.WebName, null);
        }

        var fallback = new Windows1252Fallback();
        var mending = Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, fallback);
        var text = mending.GetString(bytes);
        return new(text, "utf-8", "Some bytes are not valid UTF-8; they were read as windows-1252.");
    }

    private static DecodedText Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false);
        var text = encoding.GetString(bytes);
        return new(text, encoding.WebName, Lost(text));
    }

    private static string? Lost(string text) => text.Contains('\uFFFD', StringComparison.Ordinal)
        ? "Some characters could not be decoded; each stands as \uFFFD."
        : null;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static Encoding? Find(string name)
    {
        // As browsers do: these names mean windows-1252, and a page whose declaration can be read is not UTF-16.
        if (name.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "iso_8859-1")
        {
            return Windows1252;
        }

        if (name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            return StrictUtf8;
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

    /// <summary>Reads each byte that is not valid UTF-8 as windows-1252, so that no text is lost.</summary>
    private sealed class Windows1252Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            private string text = string.Empty;
            private int next;

            public override int Remaining => text.Length - next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                text = Windows1252.GetString(bytesUnknown);
                next = 0;
                return text.Length > 0;
            }

            public override char GetNextChar() => next < text.Length ? text[next++] : '\0';

            public override bool MovePrevious()
            {
                if (next == 0)
                {
                    return false;
                }

                next--;
                return true;
            }

            public override void Reset()
            {
                text = string.Empty;
                next = 0;
            }
        }
    }
}
