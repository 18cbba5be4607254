using System.Text;

namespace PolicyLens.Formats.Archives;

/// <summary>
/// A message or a part of one (RFC 2045, 2046). The bytes are held as characters of Latin-1, one for each, until a leaf is
/// asked for its content.
/// </summary>
internal sealed class MailPart
{
    private const int MaximumDepth = 10;

    private const int MostParts = 1_000;

    private const int MostHeaders = 1_000;

    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MailPart> parts = [];
    private readonly string text;
    private readonly MailHeader type;
    private readonly MailHeader disposition;

    private MailPart(string text, int depth, ref int count)
    {
        var at = ReadHeaders(text);
        this.text = text[at..];
        type = MailHeader.Parse(Header("content-type"));
        disposition = MailHeader.Parse(Header("content-disposition"));
        MediaType = type.Value.Contains('/', StringComparison.Ordinal) ? type.Value : "text/plain";
        if (MediaType.StartsWith("multipart/", StringComparison.Ordinal) && type.Parameter("boundary") is { Length: > 0 } boundary && depth < MaximumDepth)
        {
            foreach (var part in Split(this.text, boundary))
            {
                if (++count <= MostParts)
                {
                    parts.Add(new(part, depth + 1, ref count));
                }
            }
        }
    }

    /// <summary>In lower case.</summary>
    public string MediaType { get; }

    public string? Charset => type.Parameter("charset");

    public string? FileName => disposition.Parameter("filename") ?? type.Parameter("name");

    /// <summary>Whether it is text of the message itself and not a file that came with it.</summary>
    public bool IsBody => MediaType is "text/plain" or "text/html" && disposition.Value != "attachment" && FileName is null;

    /// <summary>Whether bytes begin with the headers of a message.</summary>
    public static bool BeginsAsMessage(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 65536)]);
        var count = 0;
        var message = new MailPart(head, MaximumDepth, ref count);
        return message.headers.Keys.Any(name => name is not null && name.ToLowerInvariant() is "from" or "to" or "subject" or "received" or "mime-version" or "message-id");
    }

    public static MailPart Read(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        return new(Encoding.Latin1.GetString(bytes), depth: 0, ref count);
    }

    public string Header(string name) => headers.GetValueOrDefault(name, string.Empty);

    /// <summary>The parts that hold no others, in order. Of several ways to say the same only the richest that is read is given.</summary>
    public IEnumerable<MailPart> Leaves()
    {
        if (parts.Count == 0)
        {
            return [this];
        }

        if (MediaType == "multipart/alternative")
        {
            var chosen = parts.FindLast(part => part.Leaves().Any(leaf => leaf.MediaType == "text/html"))
                ?? parts.FindLast(part => part.Leaves().Any(leaf => leaf.IsBody)) ?? parts[^1];
            return chosen.Leaves();
        }

        return parts.SelectMany(part => part.Leaves());
    }

    /// <summary>The bytes as they were before they were encoded for the way.</summary>
    public byte[] Content() => Header("content-transfer-encoding").Trim().ToLowerInvariant() switch
    {
        "base64" => MailHeader.Base64(text),
        "quoted-printable" => MailHeader.QuotedPrintable(text),
        _ => Encoding.Latin1.GetBytes(text),
    };

    /// <summary>Reads the headers, of which lines that begin with a space go on with the one above.</summary>
    /// <returns>Where the text begins.</returns>
    private int ReadHeaders(string message)
    {
        var at = 0;
        var (name, value) = (string.Empty, new StringBuilder());
        while (at < message.Length)
        {
            var end = message.IndexOf('\n', at) is >= 0 and var found ? found : message.Length;
            var line = message.AsSpan(at, end - at).TrimEnd('\r');
            at = Math.Min(end + 1, message.Length);
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] is ' ' or '\t')
            {
                value.Append(line);
                continue;
            }

            Keep();
            var colon = line.IndexOf(':');
            (name, value) = (colon > 0 ? line[..colon].Trim().ToString() : string.Empty, new StringBuilder().Append(line[(colon + 1)..]));
        }

        Keep();
        return at;

        void Keep()
        {
            if (name.Length > 0 && headers.Count < MostHeaders)
            {
                headers.TryAdd(name, value.ToString().Trim());
            }
        }
    }

    /// <summary>What stands between the lines of the boundary.</summary>
    private static IEnumerable<string> Split(string text, string boundary)
    {
        var mark = "--" + boundary;
        var start = -1;
        for (var at = Next(0); at >= 0; at = Next(at + mark.Length))
        {
            if (start >= 0)
            {
                yield return text[start..at].TrimEnd('\r', '\n');
            }

            var after = at + mark.Length;
            var line = text.IndexOf('\n', after);
            if (string.CompareOrdinal(text, after, "--", 0, 2) == 0 || line < 0)
            {
                yield break;
            }

            start = line + 1;
        }

        if (start >= 0)
        {
            yield return text[start..];
        }

        int Next(int from)
        {
            var found = text.IndexOf(mark, from, StringComparison.Ordinal);
            while (found > 0 && text[found - 1] != '\n')
            {
                found = text.IndexOf(mark, found + mark.Length, StringComparison.Ordinal);
            }

            return found;
        }
    }
}
