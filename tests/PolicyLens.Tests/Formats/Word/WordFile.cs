using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using PolicyLens.Formats.Word;
using PolicyLens.Reading;

namespace PolicyLens.Tests.Formats.Word;

/// <summary>Makes Word files in memory from the markup of their parts, written without the <c>w:</c> declarations.</summary>
internal sealed class WordFile
{
    private const string Declarations =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
        + "xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" "
        + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private readonly string body;

    public WordFile(string body) => this.body = body;

    public string? Styles { get; init; }

    public string? Numbering { get; init; }

    public string? Footnotes { get; init; }

    public string? Endnotes { get; init; }

    public string? Comments { get; init; }

    public string[] Headers { get; init; } = [];

    public string[] Footers { get; init; } = [];

    public Action<WordprocessingDocument>? Further { get; init; }

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "", string run = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr>{R(text, run)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Styled(string text, string style) => P(text, $"<w:pStyle w:val=\"{style}\"/>");

    public static string Numbered(string text, int list, int? level = 0) =>
        P(text, $"<w:numPr>{(level is null ? string.Empty : $"<w:ilvl w:val=\"{level}\"/>")}<w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A list level; <paramref name="more"/> is further markup before the text of the label.</summary>
    public static string Level(int level, string format, string text, int start = 1, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    public static string Abstract(int id, params string[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    public static string List(int id, int abstractId, string overrides = "") =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{abstractId}\"/>{overrides}</w:num>";

    public static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(cell => cell.StartsWith("<w:tc>", StringComparison.Ordinal) ? cell : $"<w:tc>{(cell.StartsWith('<') ? cell : P(cell))}</w:tc>"))}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, $"<w:document {Declarations}><w:body>{body}</w:body></w:document>");
            Add<StyleDefinitionsPart>(main, "styles", Styles);
            Add<NumberingDefinitionsPart>(main, "numbering", Numbering);
            Add<FootnotesPart>(main, "footnotes", Footnotes);
            Add<EndnotesPart>(main, "endnotes", Endnotes);
            Add<WordprocessingCommentsPart>(main, "comments", Comments);
            foreach (var header in Headers)
            {
                Add<HeaderPart>(main, "hdr", header);
            }

            foreach (var footer in Footers)
            {
                Add<FooterPart>(main, "ftr", footer);
            }

            Further?.Invoke(document);
        }

        return stream.ToArray();
    }

    public BlockDocument Read(ReadingOptions? options = null) => new WordReader().Read(new SourceFile("file.docx", Bytes()), options).Value();

    /// <summary>Markup as it stands in a part of its own, with the declarations that it needs.</summary>
    public static byte[] Part(string root, string content) => System.Text.Encoding.UTF8.GetBytes($"<{root} {Declarations}>{content}</{root}>");

    /// <summary>A field with its result, as Word writes most of them.</summary>
    public static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    public static BlockDocument Read(params string[] body) => new WordFile(string.Concat(body)).Read();

    private static void Add<TPart>(MainDocumentPart main, string root, string? content)
        where TPart : OpenXmlPart, IFixedContentTypePart
    {
        if (content is not null)
        {
            Feed(main.AddNewPart<TPart>(), $"<w:{root} {Declarations}>{content}</w:{root}>");
        }
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}
