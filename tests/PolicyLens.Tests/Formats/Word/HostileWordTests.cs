using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.Word;
using PolicyLens.Reading;
using Xunit;
using static PolicyLens.Tests.Formats.Word.WordFile;

namespace PolicyLens.Tests.Formats.Word;

public sealed class HostileWordTests
{
    private static readonly byte[] OleHeader = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static Parsed<BlockDocument> Read(byte[] bytes) => new WordReader().Read(new SourceFile("x.docx", bytes));

    /// <summary>The file with one of its parts changed as text.</summary>
    private static byte[] Change(byte[] file, string part, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(each => each.FullName.EndsWith(part, StringComparison.Ordinal));
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(change(text));
        }

        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    [Fact]
    public void A_password_and_the_old_format_are_told_apart()
    {
        Read([.. OleHeader, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]).FailsWith(DiagnosticCode.Protected, "password");
        Read([.. OleHeader, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument")]).FailsWith(DiagnosticCode.UnknownFormat, "save it as .docx");
    }

    [Fact]
    public void Other_packages_are_named()
    {
        Read(Zip(("a.txt", "x"))).FailsWith(DiagnosticCode.Damaged, "a zip archive");
        Read(Zip(("[Content_Types].xml", "spreadsheetml"))).FailsWith(DiagnosticCode.Damaged, "an Excel workbook");
        Read(Zip(("mimetype", "application/vnd.oasis.opendocument.text"))).FailsWith(DiagnosticCode.Damaged, "an OpenDocument text");
        Read(Zip(("[Content_Types].xml", "wordprocessingml"))).FailsWith(DiagnosticCode.Damaged, "damaged");
        Read("plain text"u8.ToArray()).FailsWith(DiagnosticCode.Damaged, "does not begin as one");
    }

    [Fact]
    public void A_file_that_is_cut_short_or_broken_inside_says_so()
    {
        var whole = new WordFile(P("x")).Bytes();

        Read(whole[..(whole.Length / 2)]).FailsWith(DiagnosticCode.Damaged, "cut short");
        Read(Change(whole, "document.xml", xml => xml.Replace("</w:body>", string.Empty, StringComparison.Ordinal))).FailsWith(DiagnosticCode.Damaged, "not valid XML");
        Read(Change(whole, "document.xml", xml => xml.Replace("w:body", "w:corpus", StringComparison.Ordinal))).FailsWith(DiagnosticCode.Damaged, "no body");
        Read(new WordFile(string.Empty).Bytes()).FailsWith(DiagnosticCode.Empty, "no text");
    }

    [Fact]
    public void Broken_parts_beside_the_body_cost_their_part_and_not_the_text()
    {
        var file = new WordFile(Styled("x", "Heading1")) { Styles = "<w:style/>", Comments = "<w:comment/>" }.Bytes();

        Assert.Equal(["x"], Read(Change(Change(file, "styles.xml", _ => "<broken"), "comments.xml", _ => "<broken")).Value().Lines());
    }

    [Fact]
    public void Bytes_changed_at_random_never_throw()
    {
        var whole = new WordFile(P("x") + Table(Row("a", "b")) + Numbered("y", 1)) { Numbering = Abstract(0, Level(0, "decimal", "%1.")) + List(1, 0), Headers = [P("h")] }.Bytes();
        var random = new Random(1989);
        for (var round = 0; round < 400; round++)
        {
            var broken = whole.ToArray();
            for (var change = random.Next(1, 20); change > 0; change--)
            {
                broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
            }

            var read = Read(broken);
            Assert.True(read.Value is not null || read.Failure is not null, $"seed 1989, round {round}");
        }
    }

    [Fact]
    public void A_package_that_unpacks_to_far_more_than_its_size_is_not_opened()
    {
        var bomb = new WordFile(P("x")).Bytes();
        using var stream = new MemoryStream();
        stream.Write(bomb);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/media/image1.bin", CompressionLevel.SmallestSize).Open();
            entry.Write(new byte[40 * 1024 * 1024]);
        }

        Read(stream.ToArray()).FailsWith(DiagnosticCode.TooLarge, "unpacks to 40 MB");
    }

    [Fact]
    public void A_part_longer_than_any_document_is_not_read()
    {
        var random = new Random(1);
        var text = new string([.. Enumerable.Range(0, 33 * 1024 * 1024).Select(_ => (char)random.Next('a', 'z' + 1))]);

        Read(new WordFile(P(text)).Bytes()).FailsWith(DiagnosticCode.Damaged, "longer than any document");
    }

    [Fact]
    public void A_document_type_is_refused() =>
        Read(Change(new WordFile(P("x")).Bytes(), "document.xml", xml => "<!DOCTYPE x [<!ENTITY e \"eee\">]>" + xml.Replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>", string.Empty, StringComparison.Ordinal)))
            .FailsWith(DiagnosticCode.Damaged, "damaged");

    [Fact]
    public void A_link_to_a_malformed_address_does_no_harm()
    {
        var file = new WordFile($"<w:p><w:hyperlink r:id=\"rIdX\">{R("write to us")}</w:hyperlink></w:p>")
        {
            Further = document => document.MainDocumentPart!.AddHyperlinkRelationship(new Uri("https://example.org/marker"), isExternal: true, "rIdX"),
        };
        var broken = Change(file.Bytes(), "document.xml.rels", xml => xml.Replace("https://example.org/marker", "mailto:someone@@example.org or http://[bad", StringComparison.Ordinal));

        Assert.Equal(["write to us"], Read(broken).Value().Lines());
    }

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", false)]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", false)]
    [InlineData("<w:ins>", "</w:ins>", true)]
    [InlineData("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>", true)]
    [InlineData("<w:r><w:pict><w:txbxContent><w:p>", "</w:p></w:txbxContent></w:pict></w:r>", true)]
    [InlineData("<w:novelty>", "</w:novelty>", true)]
    public void Deep_nesting_costs_no_words(string open, string close, bool inline)
    {
        const int Depth = 20_000;
        var inside = inline ? R("deepest words") : P("deepest words");
        var nested = new StringBuilder().Insert(0, open, Depth).Append(inside).ToString()
            + new StringBuilder().Insert(0, close, Depth);
        var watch = Stopwatch.StartNew();

        var document = WordFile.Read(P("first"), inline ? $"<w:p>{nested}</w:p>" : nested, P("last"));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
        Assert.Equal(["first", "deepest", "words", "last"], document.Words());
        Assert.Contains(document.Diagnostics, each => each.Code == DiagnosticCode.UnknownContent);
    }

    [Fact]
    public void A_hundred_thousand_fields_without_end_cost_no_words()
    {
        const string field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>word </w:t></w:r>";

        Assert.Equal(100_000, WordFile.Read($"<w:p>{new StringBuilder().Insert(0, field, 100_000)}</w:p>").Words().Length);
    }

    [Fact]
    public void A_strict_file_is_read_as_any_other()
    {
        var strict = Change(new WordFile(Styled("Introduction", "Heading1")).Bytes(), "document.xml", Strict);

        Assert.Equal(1, Assert.Single(Read(Change(strict, "_rels/.rels", Strict)).Value().Texts()).Hints.HeadingLevel);

        static string Strict(string xml) => xml
            .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);
    }

    [Fact]
    public void Macros_are_not_touched()
    {
        var file = new WordFile(P("x"))
        {
            Further = document =>
            {
                document.ChangeDocumentType(DocumentFormat.OpenXml.WordprocessingDocumentType.MacroEnabledDocument);
                using var macro = new MemoryStream([1, 2, 3]);
                document.MainDocumentPart!.AddNewPart<VbaProjectPart>().FeedData(macro);
            },
        };

        Assert.Equal(["x"], new WordReader().Read(new SourceFile("x.docm", file.Bytes())).Value().Lines());
    }
}
