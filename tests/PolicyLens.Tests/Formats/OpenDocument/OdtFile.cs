using System.IO.Compression;
using System.Text;
using PolicyLens.Diagnostics;
using PolicyLens.Formats;
using PolicyLens.Reading;

namespace PolicyLens.Tests.Formats.OpenDocument;

/// <summary>Makes OpenDocument files in memory from the markup of their parts, with the usual prefixes and no declarations.</summary>
internal sealed record OdtFile(string Text)
{
    public const string MediaType = "application/vnd.oasis.opendocument.text";

    private const string Declarations =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        + "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        + "xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";

    /// <summary>Automatic styles of the text.</summary>
    public string Automatic { get; init; } = string.Empty;

    /// <summary>Styles of the whole document.</summary>
    public string Styles { get; init; } = string.Empty;

    public string MasterPages { get; init; } = string.Empty;

    public string Meta { get; init; } = string.Empty;

    public string Manifest { get; init; } = string.Empty;

    public bool MimeTypeFirst { get; init; } = true;

    public static string P(string text, string? style = null) => $"<text:p{(style is null ? string.Empty : $" text:style-name=\"{style}\"")}>{text}</text:p>";

    public static string H(string text, int level, string more = "") => $"<text:h text:style-name=\"Heading_20_{level}\" text:outline-level=\"{level}\" {more}>{text}</text:h>";

    public static string Span(string text, string style) => $"<text:span text:style-name=\"{style}\">{text}</text:span>";

    public static string Style(string name, string textProperties = "", string? parent = null, string family = "paragraph", string more = "") =>
        $"<style:style style:name=\"{name}\" style:family=\"{family}\" {(parent is null ? string.Empty : $"style:parent-style-name=\"{parent}\"")} {more}><style:text-properties {textProperties}/></style:style>";

    public static string Heading(int level, string textProperties = "", string more = "") =>
        Style($"Heading_20_{level}", textProperties, more: $"style:default-outline-level=\"{level}\" {more}");

    /// <summary>A list style from its levels.</summary>
    public static string ListStyle(string name, params string[] levels) => $"<text:list-style style:name=\"{name}\">{string.Concat(levels)}</text:list-style>";

    public static string Numbers(int level, string format, string suffix = ".", string prefix = "", int display = 1, int start = 1, string more = "") =>
        $"<text:list-level-style-number text:level=\"{level}\" style:num-format=\"{format}\" style:num-suffix=\"{suffix}\" style:num-prefix=\"{prefix}\" text:display-levels=\"{display}\" text:start-value=\"{start}\" {more}/>";

    public static string Bullets(int level, string sign) => $"<text:list-level-style-bullet text:level=\"{level}\" text:bullet-char=\"{sign}\"/>";

    public static string List(string? style, params string[] items) => Listed(style, string.Empty, items);

    public static string Listed(string? style, string attributes, params string[] items) =>
        $"<text:list {(style is null ? string.Empty : $"text:style-name=\"{style}\"")} {attributes}>{string.Concat(items)}</text:list>";

    public static string Item(params string[] content) => $"<text:list-item>{string.Concat(content)}</text:list-item>";

    public static string Row(params string[] cells) =>
        $"<table:table-row>{string.Concat(cells.Select(cell => cell.StartsWith("<table:", StringComparison.Ordinal) ? cell : $"<table:table-cell>{(cell.StartsWith('<') ? cell : P(cell))}</table:table-cell>"))}</table:table-row>";

    public static string Table(params string[] rows) => $"<table:table>{string.Concat(rows)}</table:table>";

    public string Content => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {Declarations} office:version=\"1.3\"><office:automatic-styles>{Automatic}</office:automatic-styles><office:body><office:text>{Text}</office:text></office:body></office:document-content>";

    public string Flat() => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document {Declarations} office:version=\"1.3\" office:mimetype=\"{MediaType}\"><office:meta>{Meta}</office:meta><office:styles>{Styles}</office:styles><office:automatic-styles>{Automatic}</office:automatic-styles><office:master-styles>{MasterPages}</office:master-styles><office:body><office:text>{Text}</office:text></office:body></office:document>";

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (MimeTypeFirst)
            {
                Write(zip, "mimetype", MediaType, CompressionLevel.NoCompression);
            }

            Write(zip, "content.xml", Content);
            Write(zip, "styles.xml", $"<office:document-styles {Declarations}><office:styles>{Styles}</office:styles><office:master-styles>{MasterPages}</office:master-styles></office:document-styles>");
            Write(zip, "meta.xml", $"<office:document-meta {Declarations}><office:meta>{Meta}</office:meta></office:document-meta>");
            Write(zip, "META-INF/manifest.xml", $"<manifest:manifest {Declarations}>{Manifest}</manifest:manifest>");
            if (!MimeTypeFirst)
            {
                Write(zip, "mimetype", MediaType);
            }
        }

        return stream.ToArray();
    }

    public Parsed<BlockDocument> Parse(bool original = false, string name = "file.odt") => FormatCatalog.Read(new SourceFile(name, Bytes()), new() { Original = original });

    public BlockDocument Read(bool original = false) => Parse(original).Value();

    public static BlockDocument Read(params string[] text) => new OdtFile(string.Concat(text)).Read();

    private static void Write(ZipArchive zip, string name, string content, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = zip.CreateEntry(name, level).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
