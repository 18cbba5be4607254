using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Base64Codec = System.Buffers.Text.Base64;

namespace PolicyLens.Formats.Archives;

/// <summary>The value of a header with its parameters (RFC 2045, 2231), and the encodings of mail (RFC 2045, 2047).</summary>
internal sealed partial class MailHeader
{
    private readonly Dictionary<string, string> parameters = new(StringComparer.OrdinalIgnoreCase);

    private MailHeader(string value) => Value = value;

    /// <summary>The value before the first semicolon, in lower case.</summary>
    public string Value { get; }

    public static MailHeader Parse(string text)
    {
        var header = new MailHeader(text.Split(';', 2)[0].Trim().ToLowerInvariant());
        foreach (Match match in Pair().Matches(text))
        {
            header.parameters.TryAdd(match.Groups["name"].Value, match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\\", string.Empty, StringComparison.Ordinal) : match.Groups["plain"].Value);
        }

        return header;
    }

    /// <summary>The parameter, also where it is written in pieces or with its encoding; null where it is not there.</summary>
    public string? Parameter(string name)
    {
        if (parameters.TryGetValue(name, out var plain))
        {
            return Decode(plain);
        }

        if (parameters.TryGetValue(name + "*", out var whole))
        {
            return Unescape(whole);
        }

        var pieces = new StringBuilder();
        var encoded = false;
        for (var index = 0; ; index++)
        {
            if (parameters.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{name}*{index}*"), out var escaped))
            {
                pieces.Append(escaped);
                encoded = true;
            }
            else if (parameters.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{name}*{index}"), out var piece))
            {
                pieces.Append(piece);
            }
            else
            {
                break;
            }
        }

        return pieces.Length == 0 ? null : encoded ? Unescape(pieces.ToString()) : pieces.ToString();
    }

    /// <summary>A text with its encoded words read, as in <c>=?utf-8?Q?caf=C3=A9?=</c>.</summary>
    public static string Decode(string text) => EncodedWord().Replace(Between().Replace(text, string.Empty), match =>
        Text(match.Groups["kind"].Value is "B" or "b" ? Base64(match.Groups["text"].Value) : QuotedPrintable(match.Groups["text"].Value.Replace('_', ' ')), match.Groups["charset"].Value));

    /// <summary>Whatever of the text is Base64; the rest is passed over.</summary>
    public static byte[] Base64(ReadOnlySpan<char> text)
    {
        var signs = new byte[text.Length + 3];
        var count = 0;
        foreach (var sign in text)
        {
            if (char.IsAsciiLetterOrDigit(sign) || sign is '+' or '/')
            {
                signs[count++] = (byte)sign;
            }
        }

        // One sign left over tells nothing; two or three are filled up.
        count -= count % 4 == 1 ? 1 : 0;
        while (count % 4 != 0)
        {
            signs[count++] = (byte)'=';
        }

        Base64Codec.DecodeFromUtf8InPlace(signs.AsSpan(0, count), out var length);
        return signs[..length];
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<char> text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=')
            {
                bytes.Add((byte)text[at]);
            }
            else if (at + 2 < text.Length && byte.TryParse(text.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                bytes.Add(code);
                at += 2;
            }
            else if (at + 1 < text.Length && text[at + 1] is '\r' or '\n')
            {
                at += text[at + 1] == '\r' && at + 2 < text.Length && text[at + 2] == '\n' ? 2 : 1;
            }
            else if (at + 1 < text.Length)
            {
                bytes.Add((byte)'=');
            }
        }

        return [.. bytes];
    }

    private static string Unescape(string text)
    {
        var parts = text.Split('\'', 3);
        return parts.Length == 3 ? Text(QuotedPrintable(parts[2].Replace("=", "=3D", StringComparison.Ordinal).Replace('%', '=')), parts[0]) : text;
    }

    private static string Text(byte[] bytes, string charset) => TextDecoder.Decode(bytes, charset).Text;

    [GeneratedRegex("""(?<name>[\w*-]{1,60})\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^\s;"]+))""", RegexOptions.CultureInvariant | RegexOptions.Singleline, 10_000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"=\?(?<charset>[\w.:-]{1,40})(?:\*[\w-]*)?\?(?<kind>[BbQq])\?(?<text>[^?\s]*)\?=", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EncodedWord();

    /// <summary>Space between two encoded words is not shown.</summary>
    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Between();
}
