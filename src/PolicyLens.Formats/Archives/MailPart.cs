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
    private readonly string whole;
    private readonly int start;
    private readonly int end;
    private readonly MailHeader type;
    private readonly MailHeader disposition;

    private MailPart(string whole, int from, int end, int depth, ref int count)
    {
        (this.whole, this.end) = (whole, end);
        start = ReadHeaders(from);
        type = MailHeader.Parse(Header("content-type"));
        disposition = MailHeader.Parse(Header("content-disposition"));
        MediaType = type.Value.Contains('/', StringComparison.Ordinal) ? type.Value : "text/plain";
        if (MediaType.StartsWith("multipart/", StringComparison.Ordinal) && type.Parameter("boundary") is { Length: > 0 } boundary && depth < MaximumDepth)
        {
            foreach (var (begin, after) in Split("--" + boundary))
            {
                if (++count > MostParts)
                {
                    break;
                }

                parts.Add(new(whole, begin, after, depth + 1, ref count));
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
        var message = new MailPart(head, 0, head.Length, MaximumDepth, ref count);
        return message.headers.Keys.Any(name => name is not null && name.ToLowerInvariant() is "from" or "to" or "subject" or "received" or "mime-version" or "message-id");
    }

    public static MailPart Read(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        return new(Encoding.Latin1.GetString(bytes), 0, bytes.Length, depth: 0, ref count);
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

    private ReadOnlySpan<char> Text => whole.AsSpan(start, end - start);

    /// <summary>The bytes as they were before they were encoded for the way.</summary>
    public byte[] Content() => Header("content-transfer-encoding").Trim().ToLowerInvariant() switch
    {
        "base64" => MailHeader.Base64(Text),
        "quoted-printable" => MailHeader.QuotedPrintable(Text),
        _ => Encoding.Latin1.GetBytes(Text.ToArray()),
    };

    /// <summary>Reads the headers, of which lines that begin with a space go on with the one above.</summary>
    /// <returns>Where the text begins.</returns>
    private int ReadHeaders(int from)
    {
        var at = from;
        var (name, value) = (string.Empty, new StringBuilder());
        while (at < end)
        {
            var stop = whole.IndexOf('\n', at, end - at) is >= 0 and var found ? found : end;
            var line = whole.AsSpan(at, stop - at).TrimEnd('\r');
            at = Math.Min(stop + 1, end);
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

    /// <summary>The places between the lines of the boundary.</summary>
    private IEnumerable<(int Start, int End)> Split(string mark)
    {
        var begin = -1;
        for (var at = Next(start); at >= 0; at = Next(at + mark.Length))
        {
            if (begin >= 0)
            {
                yield return (begin, Math.Max(begin, at - (at >= 2 && whole[at - 2] == '\r' ? 2 : 1)));
            }

            var after = at + mark.Length;
            var line = whole.IndexOf('\n', after, end - after);
            if (string.CompareOrdinal(whole, after, "--", 0, 2) == 0 || line < 0)
            {
                yield break;
            }

            begin = line + 1;
        }

        if (begin >= 0)
        {
            yield return (begin, end);
        }

        int Next(int from)
        {
            var found = whole.IndexOf(mark, from, end - from, StringComparison.Ordinal);
            while (found > start && whole[found - 1] != '\n')
            {
                found = whole.IndexOf(mark, found + mark.Length, end - found - mark.Length, StringComparison.Ordinal);
            }

            return found;
        }
    }
}
