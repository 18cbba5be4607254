using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PolicyLens.Formats.Word;

/// <summary>Where the parts of a package lie. Names have no slash at the front; their case does not matter.</summary>
internal interface IPartStore : IDisposable
{
    bool Has(string name);

    /// <summary>The bytes of a part; null where there is none of that name.</summary>
    Stream? Open(string name);
}

/// <summary>The parts of a zip file.</summary>
internal sealed class ZipParts : IPartStore
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    public ZipParts(ZipArchive zip)
    {
        this.zip = zip;
        foreach (var entry in zip.Entries)
        {
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public bool Has(string name) => entries.ContainsKey(name);

    public Stream? Open(string name) => entries.TryGetValue(name, out var entry) ? entry.Open() : null;

    public void Dispose() => zip.Dispose();
}

/// <summary>The parts of a package that is written as one XML file (Flat OPC), as Word saves it under “Word XML Document”.</summary>
internal sealed class FlatParts : IPartStore
{
    private const long MaximumCharacters = 64 * 1024 * 1024;

    private readonly Dictionary<string, byte[]> parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="XmlException">The file is not well-formed.</exception>
    public FlatParts(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        });
        var name = string.Empty;
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "part":
                    name = (reader.GetAttribute("name", reader.NamespaceURI) ?? string.Empty).TrimStart('/');
                    reader.Read();
                    break;
                case "xmlData":
                    parts.TryAdd(name, Encoding.UTF8.GetBytes(reader.ReadInnerXml()));
                    break;
                case "binaryData":
                    // Pictures and macros are not read; a text that was put in as a chunk is.
                    parts.TryAdd(name, Decoded(reader.ReadElementContentAsString()));
                    break;
                default:
                    reader.Read();
                    break;
            }
        }
    }

    public bool Has(string name) => parts.ContainsKey(name);

    public Stream? Open(string name) => parts.TryGetValue(name, out var bytes) ? new MemoryStream(bytes, writable: false) : null;

    public void Dispose()
    {
    }

    private static byte[] Decoded(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
