using System.IO.Compression;
using System.Text;
using PolicyLens.Diagnostics;
using PolicyLens.Formats;
using PolicyLens.Formats.OpenDocument;
using PolicyLens.Reading;
using Xunit;
using static PolicyLens.Tests.Formats.OpenDocument.OdtFile;

namespace PolicyLens.Tests.Formats.OpenDocument;

public sealed class HostileOdtTests
{
    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    [Theory]
    [InlineData("<text:section>", "</text:section>", false)]
    [InlineData("<text:list><text:list-item>", "</text:list-item></text:list>", false)]
    [InlineData("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>", false)]
    [InlineData("<text:span>", "</text:span>", true)]
    [InlineData("<draw:frame><draw:text-box><text:p>", "</text:p></draw:text-box></draw:frame>", true)]
    [InlineData("<text:note><text:note-body><text:p>", "</text:p></text:note-body></text:note>", true)]
    [InlineData("<text:novelty>", "</text:novelty>", true)]
    public void Deep_nesting_costs_no_words(string open, string close, bool inline)
    {
        const int Depth = 20_000;
        var nested = Repeat(open, Depth) + (inline ? "deepest words" : P("deepest words")) + Repeat(close, Depth);

        var document = Read(P("first"), inline ? P(nested) : nested, P("last"));

        Assert.Equal(["deepest", "first", "last", "words"], document.Words().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Broken_bytes_are_read_or_refused_and_never_throw()
    {
        var whole = (new OdtFile(H("Scope", 1) + List("L1", Item(P("x"))) + Table(Row("a", "b"))) { Automatic = ListStyle("L1", Numbers(1, "1")) }).Bytes();
        var random = new Random(2012);
        for (var round = 0; round < 300; round++)
        {
            var broken = whole.ToArray();
            for (var change = random.Next(1, 20); change > 0; change--)
            {
                broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
            }

            var read = new OpenDocumentReader().Read(new SourceFile("x.odt", broken.AsMemory(0, random.Next(broken.Length / 2, broken.Length))));
            Assert.True(read.Value is not null || read.Failure is not null, $"seed 2012, round {round}");
        }
    }

    [Fact]
    public void Cut_short_it_says_what_to_do() =>
        FormatCatalog.Read(new SourceFile("x.odt", new OdtFile(P("x")).Bytes().AsMemory(0, 200))).FailsWith(DiagnosticCode.Damaged, "LibreOffice");

    [Fact]
    public void A_package_that_unpacks_to_far_more_than_its_size_is_not_opened()
    {
        using var stream = new MemoryStream();
        stream.Write(new OdtFile(P("x")).Bytes());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("Pictures/1.bin", CompressionLevel.SmallestSize).Open();
            entry.Write(new byte[40 * 1024 * 1024]);
        }

        FormatCatalog.Read(new SourceFile("x.odt", stream.ToArray())).FailsWith(DiagnosticCode.TooLarge, "unpacks to 40 MB");
    }

    [Fact]
    public void Entities_are_refused_and_nothing_outside_is_read()
    {
        var flat = new OdtFile(P("&e;")).Flat().Replace("?>\n", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", StringComparison.Ordinal);

        FormatCatalog.Read(new SourceFile("x.fodt", Encoding.UTF8.GetBytes(flat))).FailsWith(DiagnosticCode.Damaged, "damaged");
    }

    [Fact]
    public void A_spreadsheet_says_what_it_is()
    {
        var flat = new OdtFile(string.Empty).Flat().Replace("office:text>", "office:spreadsheet>", StringComparison.Ordinal);

        FormatCatalog.Read(new SourceFile("x.fodt", Encoding.UTF8.GetBytes(flat))).FailsWith(DiagnosticCode.UnknownFormat, "a spreadsheet");
    }

    [Fact]
    public void A_file_without_words_says_so() => new OdtFile("<text:p/>").Parse().FailsWith(DiagnosticCode.Empty, "no text");

    [Fact]
    public void Numbers_beyond_every_bound_are_taken_as_they_can_be()
    {
        var document = new OdtFile(
            List("L1", $"<text:list-item text:start-value=\"2147483647\">{P("a")}</text:list-item>", Item(P("b")))
            + "<text:h text:outline-level=\"-5\">c</text:h><text:h text:outline-level=\"99999\">d</text:h>" + P("e<text:s text:c=\"2147483647\"/>f"))
        {
            Automatic = ListStyle("L1", Numbers(1, "i", display: 99)),
        }.Read();

        Assert.Equal(["a", "b", "c", "d", "e f"], document.Lines());
    }
}
