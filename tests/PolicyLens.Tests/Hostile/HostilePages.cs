using System.Text;
using static PolicyLens.Tests.Hostile.HostileFile;

namespace PolicyLens.Tests.Hostile;

/// <summary>Web pages that no person wrote.</summary>
internal static class HostilePages
{
    private const string Head = "<!doctype html><html><head><title>t</title></head><body><h1>Title</h1><p>We listen to children.</p>";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        Page("a million tags", () => Repeat("<b></b>", 500_000)),
        Page("a million empty paragraphs", () => Repeat("<p>", 1_000_000)),
        Page("divisions a hundred thousand deep", () => Repeat("<div>", 100_000) + "deep"),
        Page("lists ten thousand deep", () => Repeat("<ul><li>item", 10_000)),
        Page("definition lists ten thousand deep", () => Repeat("<dl><dt>term<dd>", 10_000)),
        Page("tables ten thousand deep", () => Repeat("<table><tr><td>", 10_000) + "deep"),
        Page("quotations ten thousand deep", () => Repeat("<blockquote>", 10_000) + "deep"),
        Page("forms and buttons without an end", () => Repeat("<form><button><label>x", 20_000)),
        Page("unclosed fonts", () => Repeat("<font size=1><b><i><p>x", 5_000)),
        Page("a table of thirty thousand rows", () => "<table>" + Repeat("<tr><td>a<td>b", 30_000)),
        Page("a table of ten thousand columns", () => "<table>" + Repeat("<tr>" + Repeat("<td>a", 10_000), 10)),
        Page("cells that span everything", () => "<table>" + Repeat("<tr><td rowspan=65534 colspan=1000>word", 5_000)),
        Page("cells that span less than nothing", () => "<table><tr><td rowspan=-5 colspan=-7>a<td colspan=99999999999999999999>b<td colspan=x>c</table>"),
        Page("lists that begin at odd numbers", () => "<ol start=-99999999999><li>a<li value=2147483647>b<li>c</ol><ol start=2147483647 reversed><li>d<li>e</ol><ol type=i start=-3><li>f</ol><ol type=A start=999999><li>g</ol>"),
        Page("headings of level ninety-nine", () => "<h99>x</h99><div role=heading aria-level=-4>y</div><div role=heading aria-level=99999999999>z</div><p>Text."),
        Page("fifteen thousand headings", () => Repeat("<h2>Heading</h2>", 15_000)),
        Page("headings in headings", () => Repeat("<h1><h2><h3>x", 20_000)),
        Page("links in links", () => Repeat("<a href=#a>x", 50_000)),
        Page("a hundred thousand names", () => Repeat("<a name=x></a><a id=x></a>", 50_000)),
        Page("attributes without an end", () => "<p " + string.Join(' ', Enumerable.Range(0, 100_000).Select(number => $"a{number}=b")) + ">x</p>"),
        Page("an attribute of five megabytes", () => $"<p title=\"{new string('x', 5_000_000)}\">x</p>"),
        Page("an open tag at the end", () => "<p>word</p><a href=\"" + new string('x', 500_000)),
        Page("an open comment at the end", () => "<p>word</p><!--" + Repeat("- ", 500_000)),
        Page("comments without an end", () => Repeat("<!-->", 200_000)),
        Page("an open script", () => "<script>" + Repeat("if (a<b) ", 200_000)),
        Page("an open text area", () => "<p>x</p><textarea>" + Repeat("<p>y", 100_000)),
        Page("plaintext", () => "<plaintext>" + Repeat("<p>", 200_000)),
        Page("templates ten thousand deep", () => Repeat("<template>", 10_000) + "x"),
        Page("drawings and formulas ten thousand deep", () => Repeat("<svg><math><mi>", 10_000) + "x"),
        Page("frames in place of a body", () => "<frameset><frame src=x><noframes><p>x"),
        Page("entities without an end", () => Repeat("&amp", 500_000)),
        Page("numbers of no character", () => Repeat("&#0;&#xD800;&#x110000;&#99999999999999;", 30_000)),
        Page("zero bytes in tags", () => Repeat("<\0p>\0x</\0p>", 50_000)),
        Page("custom elements without an end", () => Lines(50_000, number => $"<x-{number}>y")),
        Page("styles that hide everything", () => "<div style='display:none'>" + Repeat("<p style=\"display : none;;;:::\">x", 30_000)),
        Page("a style of a megabyte", () => $"<p style=\"{Repeat("font-weight:bold;", 60_000)}\">x"),
        Page("classes without an end", () => $"<div class=\"{Repeat("nav footer menu ", 60_000)}\">x</div>"),
        Page("line breaks without an end", () => Repeat("<br>", 500_000) + "x"),
        Page("preformatted lines without an end", () => "<pre>" + Repeat("word\n", 50_000)),
        Page("a hundred thousand changes of bold and plain", () => "<p>" + Repeat("a<b>b</b>", 100_000)),
        Page("bold paragraphs without an end", () => Repeat("<p><b>Heading</b></p>", 15_000)),
        Page("marks of direction and width", () => Repeat("\u202E\u200Bx ", 100_000)),
        Text("nothing but a doctype", "a.html", () => "<!doctype html>"),
        Text("billion laughs", "a.html", () => Laughs + "<html><body><p>&lol9;</p></body></html>"),
        Bytes("UTF-16 that says that it is UTF-8", "a.html", () => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("<meta charset=utf-8>" + Head)]),
        Text("an encoding that is not there", "a.html", () => "<meta charset=klingon>" + Head),
        Text("UTF-7 in the head", "a.html", () => "<meta charset=utf-7>+ADw-h1+AD4-x" + Head),
        Text("twenty encodings", "a.html", () => Repeat("<meta charset=utf-16><meta charset=shift_jis>", 10) + Head),
        Bytes("an escape sequence of another encoding", "a.html", () => [.. "<meta charset=iso-2022-jp>"u8, 0x1B, (byte)'$', (byte)'B', .. "<p>x</p>"u8]),
        new("pictures, frames, scripts and sheets from elsewhere", "a.html", address => Encoding.UTF8.GetBytes(
            $"<!doctype html><html manifest=\"{address}/m\"><head><base href=\"{address}/\"><link rel=stylesheet href=\"{address}/s.css\"><link rel=preload href=\"{address}/p\"><meta http-equiv=refresh content=\"0;url={address}/r\">"
            + $"<script src=\"{address}/j.js\"></script><style>@import url({address}/i.css);</style></head><body background=\"{address}/b.png\"><img src=\"{address}/x.png\" srcset=\"{address}/y.png 2x\"><iframe src=\"{address}/f\"></iframe>"
            + $"<object data=\"{address}/o\"></object><embed src=\"{address}/e\"><video src=\"{address}/v\" poster=\"{address}/w\"></video><p style=\"background:url({address}/u)\">We listen.</p></body></html>")),
        new("an external document type", "a.html", address => Encoding.UTF8.GetBytes($"<!DOCTYPE html SYSTEM \"{address}/x.dtd\" [<!ENTITY e SYSTEM \"{address}/e\">]><html><body><p>&e; We listen.</p></body></html>")),
    ];

    public const string Laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol1 \"&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;\"><!ENTITY lol2 \"&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;\">"
        + "<!ENTITY lol3 \"&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;\"><!ENTITY lol4 \"&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;\"><!ENTITY lol5 \"&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;\">"
        + "<!ENTITY lol6 \"&lol5;&lol5;&lol5;&lol5;&lol5;&lol5;\"><!ENTITY lol7 \"&lol6;&lol6;&lol6;&lol6;&lol6;\"><!ENTITY lol8 \"&lol7;&lol7;&lol7;&lol7;\"><!ENTITY lol9 \"&lol8;&lol8;&lol8;\">]>";

    private static HostileFile Page(string name, Func<string> body) => Text(name, "a.html", () => Head + body());
}
