using System.Text;
using static PolicyLens.Tests.Hostile.HostileFile;
using static PolicyLens.Tests.Hostile.HostilePackages;

namespace PolicyLens.Tests.Hostile;

/// <summary>OpenDocument texts that no person saved.</summary>
internal static class HostileOpenDocuments
{
    private const string Names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    private const string P = "<text:p>We listen to children.</text:p>";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        Body("twenty thousand paragraphs", () => Repeat(P, 20_000)),
        Body("a million empty paragraphs", () => P + Repeat("<text:p/>", 1_000_000)),
        Body("lists ten thousand deep", () => Nested("<text:list><text:list-item>", P, "</text:list-item></text:list>", 10_000)),
        Body("spans fifty thousand deep", () => $"<text:p>{Nested("<text:span>", "deep", "</text:span>", 50_000)}</text:p>"),
        Bytes("cells of a hundred thousand changes of bold and plain, repeated", "a.odt", () => Package(
            Document($"<table:table><table:table-row table:number-rows-repeated=\"1000\"><table:table-cell table:number-columns-repeated=\"1000\"><text:p>{Repeat("a<text:span text:style-name=\"B\">b</text:span>", 100_000)}</text:p></table:table-cell></table:table-row></table:table>{P}"),
            styles: "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"/></style:style>")),
        Body("sections fifty thousand deep", () => Nested("<text:section>", P, "</text:section>", 50_000)),
        Body("tables two thousand deep", () => Nested("<table:table><table:table-row><table:table-cell>", P, "</table:table-cell></table:table-row></table:table>", 2_000)),
        Body("notes in notes", () => $"<text:p>x{Nested("<text:note><text:note-body><text:p>", "deep", "</text:p></text:note-body></text:note>", 5_000)}</text:p>"),
        Body("frames in frames", () => $"<text:p>{Nested("<draw:frame><draw:text-box><text:p>", "deep", "</text:p></draw:text-box></draw:frame>", 5_000)}</text:p>"),
        Body("spaces repeated without measure", () => "<text:p>We<text:s text:c=\"2147483647\"/>listen<text:s text:c=\"-5\"/>well<text:s text:c=\"x\"/>.</text:p>"),
        Body("columns and rows repeated without measure", () => "<table:table><table:table-column table:number-columns-repeated=\"2147483647\"/><table:table-row table:number-rows-repeated=\"2147483647\"><table:table-cell table:number-columns-repeated=\"2147483647\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>" + P),
        Body("cells that span everything", () => $"<table:table>{Repeat("<table:table-row><table:table-cell table:number-columns-spanned=\"999999999\" table:number-rows-spanned=\"-4\"><text:p>a</text:p></table:table-cell></table:table-row>", 2_000)}</table:table>"),
        Body("headings of odd levels", () => "<text:h text:outline-level=\"-3\">A</text:h><text:h text:outline-level=\"99999999999\">B</text:h><text:h text:outline-level=\"x\">C</text:h>" + P),
        Body("changes that are not there", () => $"<text:p>We <text:change-start text:change-id=\"none\"/>listen<text:change text:change-id=\"none\"/> well.</text:p>{Repeat("<text:p><text:change-end text:change-id=\"x\"/>a</text:p>", 10_000)}"),
        Body("a paragraph of ten million letters", () => $"<text:p>{new string('a', 10_000_000)}</text:p>"),
        Body("elements that nobody knows", () => Nested("<text:novelty>", P, "</text:novelty>", 20_000)),
        Content("broken XML", () => $"<office:document-content {Names}><office:body><office:text>{P}"),
        Content("no body", () => $"<office:document-content {Names}/>"),
        Content("another root", () => "<html><body>We listen.</body></html>"),
        Content("billion laughs", () => HostilePages.Laughs + $"<office:document-content {Names}><office:body><office:text><text:p>&lol9;</text:p></office:text></office:body></office:document-content>"),
        new("external entities and pictures from elsewhere", "a.odt", address => Package($"<!DOCTYPE x SYSTEM \"{address}/x.dtd\" [<!ENTITY e SYSTEM \"{address}/e\">]>" + Document("<text:p>&e;</text:p>"))),
        new("pictures, links and sections from elsewhere", "a.odt", address => Package(Document($"{P}<text:p><draw:frame><draw:image xlink:href=\"{address}/i.png\"/></draw:frame><text:a xlink:href=\"{address}/a\">link</text:a></text:p><text:section><text:section-source xlink:href=\"{address}/s\"/>{P}</text:section><text:p><draw:frame><draw:object xlink:href=\"{address}/o\"/></draw:frame></text:p>"))),
        Bytes("styles that are each other's parents", "a.odt", () => Package(Document("<text:p text:style-name=\"A\">x</text:p>" + P), styles: "<style:style style:name=\"A\" style:family=\"paragraph\" style:parent-style-name=\"B\"/><style:style style:name=\"B\" style:family=\"paragraph\" style:parent-style-name=\"A\"/>")),
        Bytes("styles a hundred thousand deep", "a.odt", () => Package(Document("<text:p text:style-name=\"S99999\">x</text:p>" + P), styles: string.Concat(Enumerable.Range(0, 100_000).Select(number => $"<style:style style:name=\"S{number}\" style:family=\"paragraph\" style:parent-style-name=\"S{number - 1}\"/>")))),
        Bytes("no content part", "a.odt", () => Zip(("mimetype", "application/vnd.oasis.opendocument.text"))),
        Bytes("a bomb in the content", "a.odt", () => Package(Document($"<text:p>{new string(' ', 60_000_000)}</text:p>"))),
        Bytes("entries that climb out of the package", "a.odt", () => ZipOf([.. Parts(Document(P), ""), ("../../../../../.." + Forbidden + "/odt", [1]), (Forbidden + "/odt2", [2])])),
        Bytes("an encrypted package", "a.odt", () => ZipOf([("mimetype", Encoding.UTF8.GetBytes("application/vnd.oasis.opendocument.text")), ("content.xml", Chance(5_000)), ("META-INF/manifest.xml", Encoding.UTF8.GetBytes(
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"))])),
        Bytes("a spreadsheet that is called a text", "a.odt", () => Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", Document(P)))),
        Text("a web page that is called an OpenDocument text", "a.odt", () => "<!doctype html><h1>Title</h1><p>We listen."),
    ];

    private static HostileFile Body(string name, Func<string> body) => Bytes(name, "a.odt", () => Package(Document(body())));

    private static HostileFile Content(string name, Func<string> content) => Bytes(name, "a.odt", () => Package(content()));

    private static string Document(string body) => $"<office:document-content {Names}><office:body><office:text>{body}</office:text></office:body></office:document-content>";

    private static byte[] Package(string content, string styles = "") => ZipOf(Parts(content, styles));

    private static (string Name, byte[] Bytes)[] Parts(string content, string styles) =>
    [
        ("mimetype", Encoding.UTF8.GetBytes("application/vnd.oasis.opendocument.text")), ("content.xml", Encoding.UTF8.GetBytes(content)),
        ("styles.xml", Encoding.UTF8.GetBytes($"<office:document-styles {Names}><office:styles>{styles}</office:styles></office:document-styles>")),
        ("META-INF/manifest.xml", Encoding.UTF8.GetBytes("<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>")),
    ];
}
