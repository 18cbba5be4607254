using System.Text;
using PolicyLens.Tests.Labelled.Described;
using static PolicyLens.Tests.Hostile.HostileFile;

namespace PolicyLens.Tests.Hostile;

/// <summary>PDF files that no program printed.</summary>
internal static class HostilePdfs
{
    private const string Word = "BT /F1 11 Tf 1 0 0 1 72 700 Tm (We listen to children.) Tj ET\n";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        Bytes("a page tree that leads back to itself", "a.pdf", () => Changed("/Kids [6 0 R]", "/Kids [2 0 R]")),
        Bytes("a page that is its own parent", "a.pdf", () => Changed("/Parent 2 0 R", "/Parent 6 0 R")),
        Bytes("content that is its own page", "a.pdf", () => Changed("/Contents 7 0 R", "/Contents 6 0 R")),
        Bytes("a catalogue that is not there", "a.pdf", () => Changed("/Root 1 0 R", "/Root 99 0 R")),
        Bytes("a count of pages without measure", "a.pdf", () => Changed("/Count 1", "/Count 2147483647")),
        Bytes("a negative count of pages", "a.pdf", () => Changed("/Count 1", "/Count -1")),
        Bytes("a page as large as a country", "a.pdf", () => Changed("[0 0 595 842]", "[0 0 999999999 999999999]")),
        Bytes("a page of no size", "a.pdf", () => Changed("[0 0 595 842]", "[0 0 0 0]")),
        Bytes("a length that is false", "a.pdf", () => Changed("/Length ", "/Length 99999")),
        Bytes("a trailer that leads back to itself", "a.pdf", () => Changed("/Size ", "/Prev 10 /Size ")),
        Bytes("no trailer", "a.pdf", () => Pdf(Word)[..300]),
        Bytes("nothing but a head", "a.pdf", () => "%PDF-1.7\n"u8.ToArray()),
        Bytes("chance after a head", "a.pdf", () => [.. "%PDF-1.7\n"u8, .. HostilePackages.Chance(200_000)]),
        Bytes("an encrypted file", "a.pdf", () => Changed("/Size ", "/Encrypt << /Filter /Standard /V 1 /R 2 /O (00000000000000000000000000000000) /U (00000000000000000000000000000000) /P -4 >> /ID [(a)(a)] /Size ")),
        Bytes("a page without a word", "a.pdf", () => Pdf("0 0 m 100 100 l S\n")),
        Bytes("two thousand empty pages", "a.pdf", () => PdfObjects.Write([.. Enumerable.Repeat("", 2_000)])),
        Bytes("fifty thousand words in one place", "a.pdf", () => Pdf(Repeat(Word, 50_000))),
        Bytes("a word for every letter", "a.pdf", () => Pdf(string.Concat(Enumerable.Range(0, 20_000).Select(at => $"BT /F1 {1 + at % 40} Tf 1 0 0 1 {at % 500} {at % 800} Tm (a) Tj ET\n")))),
        Bytes("type of no size and of every size", "a.pdf", () => Pdf("BT /F1 0 Tf 72 700 Td (none) Tj ET\nBT /F1 -11 Tf 72 680 Td (turned) Tj ET\nBT /F1 999999 Tf 72 600 Td (vast) Tj ET\n" + Word)),
        Bytes("words far outside the page", "a.pdf", () => Pdf("BT /F1 11 Tf 1 0 0 1 -99999 99999 Tm (away) Tj ET\n" + Word)),
        Bytes("turned words", "a.pdf", () => Pdf("BT /F1 11 Tf 0 1 -1 0 300 300 Tm (upwards) Tj ET\n" + Word)),
        Bytes("a line of a million letters", "a.pdf", () => Pdf($"BT /F1 11 Tf 72 700 Td ({new string('a', 1_000_000)}) Tj ET\n")),
        Bytes("states saved without an end", "a.pdf", () => Pdf(Repeat("q ", 100_000) + Word)),
        Bytes("an array a hundred thousand deep", "a.pdf", () => Pdf(Repeat("[", 100_000) + Word)),
        Bytes("zero bytes and marks of XML in words", "a.pdf", () => Pdf("BT /F1 11 Tf 72 700 Td (We <b>listen</b> & \\000\\001\\013 ]]> well) Tj ET\n")),
        new("actions and files from elsewhere", "a.pdf", address => Changed("/Type /Catalog", $"/Type /Catalog /OpenAction << /S /URI /URI ({address}/open) >> /AA << /WC << /S /Launch /F ({address}/launch) >> >>")),
        Text("a text that is called a PDF", "a.pdf", () => "1. Introduction\n\nWe listen."),
        Text("a web page that is called a PDF", "a.pdf", () => "<!doctype html><h1>Title</h1><p>We listen."),
        Bytes("a PDF that is called a text", "a.txt", () => Pdf(Word)),
        Bytes("a PDF whose name is an option", "-i.pdf", () => Pdf(Word)),
        Bytes("a PDF whose name is a command", "$(touch x);`id`|x.pdf", () => Pdf(Word)),
    ];

    private static byte[] Pdf(string page) => PdfObjects.Write([page]);

    /// <summary>The places of the objects are no longer true, as in a file that was changed by hand.</summary>
    private static byte[] Changed(string from, string to) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Pdf(Word)).Replace(from, to, StringComparison.Ordinal));
}
