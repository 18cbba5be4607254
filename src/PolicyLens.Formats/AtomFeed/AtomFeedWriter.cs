using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using PolicyLens.Comparison.History;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.AtomFeed;

/// <summary>Writes changes as a feed that feed readers subscribe to (RFC 4287).</summary>
/// <remarks>
/// The id of an entry is made of the bytes of the two editions, so that it is the same in every feed and at every writing. Texts of documents
/// are escaped twice, once as HTML and once as XML: nothing of them is markup.
/// </remarks>
public static class AtomFeedWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>How many effects an entry lists.</summary>
    private const int MostEffects = 40;

    /// <summary>The ending of the files, with its dot.</summary>
    public const string Extension = ".atom";

    /// <param name="changes">Entries are written the latest first, whatever their order here.</param>
    public static void Write(IEnumerable<EditionChange> changes, string title, Stream output)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var entries = changes.OrderByDescending(Updated).ThenBy(change => change.Id, StringComparer.Ordinal).ToList();
        using var feed = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false, CheckCharacters = true });
        feed.WriteStartElement("feed", Atom);
        Element(feed, "id", IdOf("feed", title));
        Element(feed, "title", title);
        Element(feed, "updated", Time(entries.Count > 0 ? Updated(entries[0]) : DateTimeOffset.UnixEpoch));
        feed.WriteStartElement("author", Atom);
        Element(feed, "name", "PolicyLens");
        feed.WriteEndElement();
        Element(feed, "generator", "PolicyLens");
        foreach (var change in entries)
        {
            Entry(feed, change);
        }

        feed.WriteEndElement();
    }

    private static void Entry(XmlWriter feed, EditionChange change)
    {
        feed.WriteStartElement("entry", Atom);
        Element(feed, "id", IdOf(change.Id, change.Sha256, change.FromSha256 ?? ""));
        Element(feed, "title", $"{ChangeText.Name(change)}: {ChangeText.Verdict(change)}");
        Element(feed, "updated", Time(Updated(change)));
        feed.WriteStartElement("category", Atom);
        feed.WriteAttributeString("term", change.Level.ToString().ToLowerInvariant());
        feed.WriteEndElement();
        feed.WriteStartElement("content", Atom);
        feed.WriteAttributeString("type", "html");
        feed.WriteString(Clean(Content(change)));
        feed.WriteEndElement();
        feed.WriteEndElement();
    }

    private static string Content(EditionChange change)
    {
        var html = new StringBuilder($"<p>{Html($"{change.Id}, {ChangeText.Dates(change)}")}</p>");
        var effects = ChangeText.Weighty(change).Take(MostEffects).Select(effect => $"{ChangeText.Label(effect)}: {ChangeText.Values(effect)} [{ChangeText.Place(effect)}]").ToList();
        List(html, [.. effects, ChangeText.Rest(change, MostEffects)]);
        List(html, [.. change.Claims.Select(ChangeText.Claim), change.Unmentioned.Count > 0 ? ChangeText.Unmentioned(change) : ""]);
        return html.ToString();
    }

    private static void List(StringBuilder html, IEnumerable<string> lines)
    {
        var items = string.Concat(lines.Where(line => line.Length > 0).Select(line => $"<li>{Html(line)}</li>"));
        if (items.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<ul>{items}</ul>");
        }
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private static void Element(XmlWriter feed, string name, string text) => feed.WriteElementString(name, Atom, Clean(text));

    /// <summary>The text without characters that XML has no place for.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)));

    private static DateTimeOffset Updated(EditionChange change) => change.Stored ?? DateTimeOffset.UnixEpoch;

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // A name-based UUID (RFC 9562, version 8: the hash is SHA-256).
    private static string IdOf(params string[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 16).ToArray();
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }
}
