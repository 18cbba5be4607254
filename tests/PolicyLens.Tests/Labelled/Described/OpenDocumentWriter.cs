using System.IO.Compression;
using System.Security;
using System.Text;

namespace PolicyLens.Tests.Labelled.Described;

/// <summary>Makes an OpenDocument text of a description; the looks are those of <see cref="WordWriter"/>.</summary>
internal sealed class OpenDocumentWriter(Description description)
{
    private const string Declarations =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.2\"";

    private readonly Dictionary<string, string> looks = new(StringComparer.Ordinal);
    private readonly StringBuilder changes = new();
    private int notes;
    private int changed;

    public static byte[] Write(Description description) => new OpenDocumentWriter(description).Bytes();

    private byte[] Bytes()
    {
        var body = Body();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
            Add(zip, "META-INF/manifest.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>");
            Add(zip, "meta.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-meta {Declarations}><office:meta><dc:title>{Escaped(description.One("title") ?? "")}</dc:title></office:meta></office:document-meta>");
            Add(zip, "styles.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles {Declarations}><office:styles>{Styles()}</office:styles>{Page()}</office:document-styles>");
            Add(zip, "content.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {Declarations}><office:automatic-styles>{string.Concat(looks.Select(Automatic))}{Lists()}</office:automatic-styles>"
                + $"<office:body><office:text>{(changes.Length > 0 ? $"<text:tracked-changes>{changes}</text:tracked-changes>" : "")}{body}</office:text></office:body></office:document-content>");
        }

        return stream.ToArray();
    }

    private string Body()
    {
        var (body, open, list, listed) = (new StringBuilder(), 0, "", new HashSet<string>(StringComparer.Ordinal));
        foreach (var block in description.Blocks)
        {
            var (name, depth) = ListOf(block.Look);
            if (name != list)
            {
                Close(0);
                list = name;
            }

            if (depth > 0)
            {
                Close(depth);
                if (open == depth)
                {
                    body.Append("</text:list-item><text:list-item>");
                }

                while (open < depth)
                {
                    var again = open == 0 && !listed.Add(name) && name != "Bullets" ? " text:continue-numbering=\"true\"" : "";
                    body.Append(open == 0 ? $"<text:list text:style-name=\"{name}\"{again}>" : "<text:list>").Append("<text:list-item>");
                    open++;
                }
            }

            body.Append(block.Rows is { } rows ? Table(rows) : Paragraph(block));
        }

        Close(0);
        return body.ToString();

        void Close(int depth)
        {
            for (; open > depth; open--)
            {
                body.Append("</text:list-item></text:list>");
            }
        }
    }

    private static (string Name, int Depth) ListOf(Look look) =>
        look.Has("bullet") ? ("Bullets", look.Number("bullet") ?? 1)
        : look.Value("num") is { } number && number.Split('.') is [var name, var level] ? ($"List{name}", int.Parse(level) + 1)
        : ("", 0);

    private string Paragraph(DescribedBlock block)
    {
        var look = block.Look;
        if (block.IsPageEnd)
        {
            return "<text:p><text:soft-page-break/></text:p>";
        }

        var inside = string.Concat(block.Pieces.Select(Run));
        return look.Heading is { } level ? $"<text:h text:style-name=\"Heading_20_{level}\" text:outline-level=\"{level}\">{inside}</text:h>"
            : look.Has("Title") ? $"<text:p text:style-name=\"Title\">{inside}</text:p>"
            : $"<text:p text:style-name=\"{StyleOf(look)}\">{inside}</text:p>";
    }

    private string StyleOf(Look look)
    {
        var properties = (look.Has("bold") ? " fo:font-weight=\"bold\"" : "") + (look.Has("italic") ? " fo:font-style=\"italic\"" : "")
            + (look.Has("underline") ? " style:text-underline-style=\"solid\"" : "") + (look.Number("size") is { } size ? $" fo:font-size=\"{size}pt\"" : "");
        if (properties.Length == 0)
        {
            return "Standard";
        }

        if (!looks.TryGetValue(properties, out var name))
        {
            looks[properties] = name = $"P{looks.Count + 1}";
        }

        return name;
    }

    private string Run(Piece piece)
    {
        var text = Escaped(piece.Text);
        switch (piece.Kind)
        {
            case PieceKind.Break:
                return "<text:line-break/>";
            case PieceKind.Tab:
                return "<text:tab/>";
            case PieceKind.Footnote:
                notes++;
                return $"<text:note text:id=\"ftn{notes}\" text:note-class=\"footnote\"><text:note-citation>{notes}</text:note-citation><text:note-body><text:p>{text}</text:p></text:note-body></text:note>";
            case PieceKind.Inserted:
                Changed("insertion", "");
                return $"<text:change-start text:change-id=\"ct{changed}\"/>{text}<text:change-end text:change-id=\"ct{changed}\"/>";
            case PieceKind.Deleted:
                Changed("deletion", $"<text:p>{text}</text:p>");
                return $"<text:change text:change-id=\"ct{changed}\"/>";
            case PieceKind.Link:
                return $"<text:a xlink:type=\"simple\" xlink:href=\"{Escaped(piece.Target!)}\">{text}</text:a>";
            default:
                return piece.Bold ? $"<text:span text:style-name=\"StrongText\">{text}</text:span>" : piece.Italic ? $"<text:span text:style-name=\"EmphasisText\">{text}</text:span>" : text;
        }
    }

    private void Changed(string kind, string content) => changes.Append(
        $"<text:changed-region text:id=\"ct{++changed}\"><text:{kind}><office:change-info><dc:creator>A. Writer</dc:creator><dc:date>2024-05-01T09:00:00</dc:date></office:change-info>{content}</text:{kind}></text:changed-region>");

    private string Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder($"<table:table><table:table-column table:number-columns-repeated=\"{rows[0].Count}\"/>");
        foreach (var row in rows)
        {
            text.Append("<table:table-row>");
            for (var at = 0; at < row.Count; at++)
            {
                var span = row.Skip(at + 1).TakeWhile(cell => cell == "<").Count() + 1;
                text.Append(row[at] == "<" ? "<table:covered-table-cell/>"
                    : $"<table:table-cell{(span > 1 ? $" table:number-columns-spanned=\"{span}\"" : "")}>{Paragraph(new(Look.Plain, Description.PiecesOf(row[at])))}</table:table-cell>");
            }

            text.Append("</table:table-row>");
        }

        return text.Append("</table:table>").ToString();
    }

    private string Lists() => string.Concat(description.All("list").Select(value => value.Split(' ', 2)).Select(list =>
        $"<text:list-style style:name=\"List{list[0]}\">{string.Concat(list[1].Split(" / ").Select(NumberLevel))}</text:list-style>"))
        + $"<text:list-style style:name=\"Bullets\">{string.Concat(Enumerable.Range(1, 4).Select(level => $"<text:list-level-style-bullet text:level=\"{level}\" text:bullet-char=\"{(level % 2 == 1 ? '•' : '◦')}\"/>"))}</text:list-style>";

    private static string NumberLevel(string level, int index)
    {
        var (format, shape) = (level.Split(':')[0], level.Split(':', 2)[1]);
        var (first, last) = (shape.IndexOf('%', StringComparison.Ordinal), shape.LastIndexOf('%'));
        return $"<text:list-level-style-number text:level=\"{index + 1}\" style:num-prefix=\"{shape[..first]}\" style:num-suffix=\"{shape[(last + 2)..]}\" "
            + $"style:num-format=\"{(format switch { "decimal" => "1", "lowerLetter" => "a", "lowerRoman" => "i", "upperRoman" => "I", _ => "A" })}\" text:display-levels=\"{shape.Count(character => character == '%')}\"/>";
    }

    private static string Styles() => "<style:style style:name=\"Standard\" style:family=\"paragraph\"><style:text-properties fo:font-size=\"11pt\"/></style:style>"
        + "<style:style style:name=\"Title\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:text-properties fo:font-size=\"26pt\" fo:font-weight=\"bold\"/></style:style>"
        + "<style:style style:name=\"StrongText\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
        + "<style:style style:name=\"EmphasisText\" style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style>"
        + string.Concat(Enumerable.Range(1, 4).Select(level => $"<style:style style:name=\"Heading_20_{level}\" style:display-name=\"Heading {level}\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:default-outline-level=\"{level}\"><style:text-properties fo:font-size=\"{18 - 2 * level}pt\" fo:font-weight=\"bold\"/></style:style>"));

    private static string Automatic(KeyValuePair<string, string> look) =>
        $"<style:style style:name=\"{look.Value}\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:text-properties{look.Key}/></style:style>";

    private string Page() => "<office:automatic-styles><style:page-layout style:name=\"pm1\"/></office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"pm1\">"
        + string.Concat(description.All("header").Select(text => $"<style:header><text:p>{Escaped(text)}</text:p></style:header>"))
        + string.Concat(description.All("footer").Select(text => $"<style:footer><text:p>{Escaped(text).Replace("{page}", "<text:page-number>1</text:page-number>", StringComparison.Ordinal)}</text:p></style:footer>"))
        + "</style:master-page></office:master-styles>";

    private static void Add(ZipArchive zip, string name, string text, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = zip.CreateEntry(name, level).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
