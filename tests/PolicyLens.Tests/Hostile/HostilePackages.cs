using System.Text;
using PolicyLens.Tests.Formats.Word;
using static PolicyLens.Tests.Formats.Word.WordFile;
using static PolicyLens.Tests.Hostile.HostileFile;

namespace PolicyLens.Tests.Hostile;

/// <summary>Word files and other packages that no person saved.</summary>
internal static class HostilePackages
{
    private const string Types = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private const string Relations = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    private const string Open = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";

    private const string Close = "</w:body></w:document>";

    private const string Text1 = "<w:p><w:r><w:t>We listen to children.</w:t></w:r></w:p>";

    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static IReadOnlyList<HostileFile> Word { get; } =
    [
        Body("twenty thousand paragraphs", () => Repeat(P("We listen."), 20_000)),
        Body("a million empty paragraphs", () => P("First.") + Repeat("<w:p/>", 1_000_000)),
        Body("a million empty runs", () => $"<w:p>{Repeat("<w:r/>", 1_000_000)}{R("word")}</w:p>"),
        Body("a hundred thousand changes of bold and plain", () => $"<w:p>{Repeat(R("a") + R("b", "<w:b/>"), 100_000)}</w:p>"),
        Body("tables two thousand deep", () => Nested("<w:tbl><w:tr><w:tc>", P("deep"), "</w:tc></w:tr></w:tbl>", 2_000)),
        Body("controls fifty thousand deep", () => Nested("<w:sdt><w:sdtContent>", P("deep"), "</w:sdtContent></w:sdt>", 50_000)),
        Body("insertions fifty thousand deep", () => $"<w:p>{Nested("<w:ins>", R("deep"), "</w:ins>", 50_000)}</w:p>"),
        Body("text boxes five thousand deep", () => $"<w:p>{Nested("<w:r><w:pict><w:txbxContent><w:p>", R("deep"), "</w:p></w:txbxContent></w:pict></w:r>", 5_000)}</w:p>"),
        Body("elements that nobody knows", () => $"<w:p>{Nested("<w:novelty>", R("deep"), "</w:novelty>", 20_000)}</w:p>"),
        Body("choices without an end", () => $"<w:p>{Nested("<mc:AlternateContent><mc:Choice>", R("deep"), "</mc:Choice></mc:AlternateContent>", 20_000)}</w:p>"),
        Body("a table of twenty thousand rows", () => Table(Repeat(Row("a", "b"), 20_000))),
        Body("a table of twenty thousand columns", () => Table(Repeat($"<w:tr>{Repeat("<w:tc><w:p/></w:tc>", 20_000)}</w:tr>", 3)) + P("x")),
        Body("cells that span everything", () => Table(Repeat("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>", 2_000))),
        Body("fields that never end", () => $"<w:p>{Repeat("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 50_000)}{R("word")}</w:p>"),
        Body("fields that only end", () => $"<w:p>{Repeat("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", 50_000)}{R("word")}</w:p>"),
        Body("footnotes that are not there", () => $"<w:p>{R("word")}{Repeat("<w:r><w:footnoteReference w:id=\"99\"/></w:r>", 20_000)}</w:p>"),
        Body("numbers that are not there", () => Repeat(Numbered("item", 999, 77), 5_000)),
        Body("values that are no numbers", () => P("word", "<w:outlineLvl w:val=\"-9\"/><w:ind w:left=\"x\"/><w:numPr><w:ilvl w:val=\"-1\"/><w:numId w:val=\"99999999999\"/></w:numPr>", "<w:sz w:val=\"-12\"/><w:b w:val=\"maybe\"/>") + P("more", "<w:outlineLvl w:val=\"zwei\"/>", "<w:sz w:val=\"99999999999999999999\"/>")),
        Body("tabs and breaks without an end", () => $"<w:p>{Repeat("<w:r><w:tab/><w:br/></w:r>", 200_000)}{R("word")}</w:p>"),
        Body("a paragraph of ten million letters", () => P(new string('a', 10_000_000))),
        Body("symbols of no font", () => $"<w:p>{R("word")}{Repeat("<w:r><w:sym w:font=\"None\" w:char=\"ZZZZ\"/></w:r>", 20_000)}</w:p>"),
        Bytes("styles that are based on each other", "a.docx", () => new WordFile(Styled("x", "A") + Styled("y", "Z")) { Styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Z\"><w:basedOn w:val=\"Z\"/></w:style>" }.Bytes()),
        Bytes("styles a hundred thousand deep", "a.docx", () => new WordFile(Styled("x", "S99999")) { Styles = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"<w:style w:type=\"paragraph\" w:styleId=\"S{number}\"><w:basedOn w:val=\"S{number - 1}\"/></w:style>")) }.Bytes()),
        Bytes("numbering that leads back to itself", "a.docx", () => new WordFile(Numbered("x", 1) + Numbered("y", 2)) { Styles = "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>", Numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>" + List(1, 1) + List(2, 1) }.Bytes()),
        Bytes("numbering with negative and enormous starts", "a.docx", () => new WordFile(Numbered("x", 1) + Numbered("y", 1, 1) + Numbered("z", 1, 2)) { Numbering = Abstract(1, Level(0, "lowerRoman", "%1.%9.%0", -5), Level(1, "upperLetter", "%2", int.MaxValue), Level(2, "unheardOf", "%%%")) + List(1, 1) }.Bytes()),
        Bytes("roman numbers of two thousand million", "a.docx", () => new WordFile(Repeat(Numbered("x", 1), 50)) { Numbering = Abstract(1, Level(0, "upperRoman", "%1", int.MaxValue - 10)) + List(1, 1) }.Bytes()),
        Bytes("a hundred thousand lists", "a.docx", () => new WordFile(Numbered("x", 99_999)) { Numbering = Abstract(1, Level(0, "decimal", "%1.")) + string.Concat(Enumerable.Range(1, 100_000).Select(number => List(number, 1))) }.Bytes()),
        Bytes("footnotes that hold themselves", "a.docx", () => new WordFile("<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + P("x")) { Footnotes = "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p></w:footnote>" }.Bytes()),
        Bytes("headers without an end", "a.docx", () => new WordFile(P("x")) { Headers = [.. Enumerable.Repeat(P("Head"), 300)] }.Bytes()),
        Bytes("no document part", "a.docx", () => Zip(("[Content_Types].xml", Types))),
        Bytes("an empty document part", "a.docx", () => Package("")),
        Bytes("broken XML", "a.docx", () => Package(Open + "<w:p><w:r><w:t>We listen</w:r>" + Close)),
        Bytes("two roots", "a.docx", () => Package(Open + Text1 + Close + Open + Close)),
        Bytes("billion laughs", "a.docx", () => Package(HostilePages.Laughs + Open + "<w:p><w:r><w:t>&lol9;</w:t></w:r></w:p>" + Close)),
        Bytes("a quadratic blow-up", "a.docx", () => Package($"<!DOCTYPE x [<!ENTITY a \"{new string('a', 100_000)}\">]>" + Open + $"<w:p><w:r><w:t>{Repeat("&a;", 10_000)}</w:t></w:r></w:p>" + Close)),
        new("an external entity from the network", "a.docx", address => Package($"<!DOCTYPE x [<!ENTITY e SYSTEM \"{address}/e\">]>" + Open + "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>" + Close)),
        Bytes("an external entity from the disk", "a.docx", () => Package("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + Open + "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>" + Close)),
        new("an external document type", "a.docx", address => Package($"<!DOCTYPE x SYSTEM \"{address}/x.dtd\">" + Open + Text1 + Close)),
        new("a template, pictures and frames from elsewhere", "a.docx", address => ZipOf([.. Parts(Open + Text1 + "<w:p><w:hyperlink r:id=\"r6\"><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>" + Close),
            ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(new[] { "attachedTemplate", "image", "oleObject", "frame", "subDocument", "hyperlink", "styles", "numbering", "footnotes", "header", "customXml", "aFChunk" }.Select((type, index) => $"<Relationship Id=\"r{index + 1}\" Type=\"{OfficeRelations}{type}\" Target=\"{address}/{type}\" TargetMode=\"External\"/>")) + "</Relationships>"))])),
        new("the document itself from elsewhere", "a.docx", address => Zip(("[Content_Types].xml", Types), ("_rels/.rels", Relations.Replace("Target=\"word/document.xml\"", $"Target=\"{address}/document.xml\" TargetMode=\"External\"", StringComparison.Ordinal)), ("word/document.xml", Open + Text1 + Close))),
        Bytes("relations that lead out of the package", "a.docx", () => Zip(("[Content_Types].xml", Types), ("_rels/.rels", Relations.Replace("word/document.xml", "../../../../etc/passwd", StringComparison.Ordinal)), ("word/document.xml", Open + Text1 + Close))),
        Bytes("relations without an end", "a.docx", () => ZipOf([.. Parts(Open + Text1 + Close), ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(Enumerable.Range(1, 50_000).Select(number => $"<Relationship Id=\"r{number}\" Type=\"{OfficeRelations}image\" Target=\"x{number}\"/>")) + "</Relationships>"))])),
        Bytes("entries that climb out of the package", "a.docx", () => ZipOf([.. Parts(Open + Text1 + Close), ("../../../../../.." + Forbidden + "/a", [1]), (Forbidden + "/b", [2]), ("..\\..\\c", [3])])),
        Bytes("twenty thousand entries", "a.docx", () => ZipOf([.. Parts(Open + Text1 + Close), .. Enumerable.Range(0, 20_000).Select(number => ($"e{number}", Array.Empty<byte>()))])),
        Bytes("two entries of one name", "a.docx", () => ZipOf([.. Parts(Open + Text1 + Close), ("word/document.xml", Encoding.UTF8.GetBytes(Open + Close))])),
        Bytes("a bomb beside the text", "a.docx", () => ZipOf([.. Parts(Open + Text1 + Close), ("word/media/a.bin", new byte[64_000_000])])),
        Bytes("a bomb in the text", "a.docx", () => Package(Open + "<w:p><w:r><w:t xml:space=\"preserve\">" + new string(' ', 60_000_000) + "</w:t></w:r></w:p>" + Close)),
        Bytes("a package in a package in a package", "a.docx", () => Enumerable.Range(0, 20).Aggregate(new WordFile(P("x")).Bytes(), (inner, _) => ZipOf([("inner.docx", inner)]))),
        Bytes("XML in UTF-16 that says UTF-8", "a.docx", () => ZipOf([.. Parts("").Take(2), ("word/document.xml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + Open + Text1 + Close)])])),
        Bytes("XML in UTF-7", "a.docx", () => Package("<?xml version=\"1.0\" encoding=\"utf-7\"?>" + Open + Text1 + Close)),
        Bytes("characters that XML forbids", "a.docx", () => Package(Open + "<w:p><w:r><w:t>We &#0; &#xD800; listen \u0001</w:t></w:r></w:p>" + Close)),
        Bytes("the old format, empty", "a.doc", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4_000]]),
        Bytes("the old format, full of chance", "a.docx", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Chance(100_000)]),
        Bytes("a Word file that is called a web page", "a.html", () => new WordFile(P("We listen.")).Bytes()),
        Bytes("a Word file that is called a PDF", "a.pdf", () => new WordFile(P("We listen.")).Bytes()),
        Text("a text that is called a Word file", "a.docx", () => "1. Introduction\n\nWe listen."),
        Text("rich text that is called a Word file", "a.docx", () => "{\\rtf1\\ansi We listen.}"),
        Bytes("an empty zip", "a.docx", () => [(byte)'P', (byte)'K', 5, 6, .. new byte[18]]),
        Bytes("a zip of nothing but its first letters", "a.docx", () => [(byte)'P', (byte)'K', 3, 4]),
        Bytes("a zip that says that it has four thousand million entries", "a.docx", () => [(byte)'P', (byte)'K', 3, 4, .. new byte[26], (byte)'P', (byte)'K', 5, 6, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0]),
    ];

    public static byte[] Chance(int count)
    {
        var bytes = new byte[count];
        new Random(1989).NextBytes(bytes);
        return bytes;
    }

    public static string Nested(string open, string inside, string close, int depth) => Repeat(open, depth) + inside + Repeat(close, depth);

    private static HostileFile Body(string name, Func<string> body) => Bytes(name, "a.docx", () => new WordFile(body()).Bytes());

    private static byte[] Package(string document) => ZipOf(Parts(document));

    private static (string Name, byte[] Bytes)[] Parts(string document) =>
        [("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("_rels/.rels", Encoding.UTF8.GetBytes(Relations)), ("word/document.xml", Encoding.UTF8.GetBytes(document))];
}
