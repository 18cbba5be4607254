using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using PolicyLens.Diagnostics;
using PolicyLens.Formats;
using PolicyLens.Formats.Word;
using PolicyLens.Reading;
using Xunit;
using static PolicyLens.Tests.Formats.Word.WordFile;

namespace PolicyLens.Tests.Formats.Word;

public sealed class WordPackageTests
{
    private static byte[] Whole => new WordFile(Styled("Introduction", "H") + Numbered("x", 1))
    {
        Styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>",
        Numbering = Abstract(0, Level(0, "decimal", "%1.")) + List(1, 0),
    }.Bytes();

    private static Parsed<BlockDocument> Read(byte[] bytes, string name = "x.docx") => FormatCatalog.Read(new SourceFile(name, bytes));

    /// <summary>The file with one part taken out, or with other text in it.</summary>
    private static byte[] With(byte[] file, string part, string? text)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            if (text is not null)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    [Theory]
    [InlineData(WordprocessingDocumentType.MacroEnabledDocument, "x.docm")]
    [InlineData(WordprocessingDocumentType.Template, "x.dotx")]
    [InlineData(WordprocessingDocumentType.MacroEnabledTemplate, "x.dotm")]
    public void Templates_and_files_with_macros_are_read_as_any_other(WordprocessingDocumentType type, string name) =>
        Assert.Equal(["x"], Read(new WordFile(P("x")) { Further = document => document.ChangeDocumentType(type) }.Bytes(), name).Value().Lines());

    [Theory]
    [InlineData("[Content_Types].xml", null)]
    [InlineData("[Content_Types].xml", "<broken")]
    [InlineData("_rels/.rels", null)]
    [InlineData("_rels/.rels", "<broken")]
    [InlineData("word/_rels/document.xml.rels", null)]
    [InlineData("word/_rels/document.xml.rels", "<broken")]
    public void A_package_whose_lists_are_lost_is_read_by_the_usual_names(string part, string? text)
    {
        var texts = Read(With(Whole, part, text)).Value().Texts();

        Assert.Equal(["Introduction", "x"], texts.Select(each => each.Text));
        Assert.Equal((1, "1."), (texts[0].Hints.HeadingLevel, texts[1].Hints.Label));
    }

    [Theory]
    [InlineData("word/styles.xml", "headings may not be known")]
    [InlineData("word/numbering.xml", "automatic numbers are missing")]
    public void A_broken_part_is_named_with_what_is_lost(string part, string words)
    {
        var document = Read(With(Whole, part, "<w:broken")).Value();

        Assert.Equal(["Introduction", "x"], document.Lines());
        Assert.Contains(words, Assert.Single(document.Diagnostics, each => each.Code == DiagnosticCode.Damaged).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_without_its_document_says_so() =>
        Read(With(Whole, "word/document.xml", null)).FailsWith(DiagnosticCode.Damaged, "there is no document in it");

    [Fact]
    public void A_document_in_one_xml_file_is_read_as_its_package()
    {
        using var zip = new ZipArchive(new MemoryStream(Whole));
        var parts = zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".rels", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            var xml = reader.ReadToEnd();
            xml = xml.StartsWith("<?", StringComparison.Ordinal) ? xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..] : xml;
            return $"<pkg:part pkg:name=\"/{entry.FullName}\"><pkg:xmlData>{xml}</pkg:xmlData></pkg:part>";
        });
        var flat = $"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">{string.Concat(parts)}</pkg:package>";
        var texts = Read(Encoding.UTF8.GetBytes(flat), "x.xml").Value().Texts();

        Assert.Equal(["Introduction", "x"], texts.Select(each => each.Text));
        Assert.Equal((1, "1."), (texts[0].Hints.HeadingLevel, texts[1].Hints.Label));
        Read(Encoding.UTF8.GetBytes(flat[..^30]), "x.xml").FailsWith(DiagnosticCode.Damaged, "not valid XML");
    }

    [Fact]
    public void The_xml_of_an_older_word_and_rich_text_say_what_to_do()
    {
        Read("<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>"u8.ToArray(), "x.xml").FailsWith(DiagnosticCode.UnknownFormat, "Word 2003");
        Read("{\\rtf1 x}"u8.ToArray(), "x.docx").FailsWith(DiagnosticCode.UnknownFormat, "rich text");
    }

    [Fact]
    public void Characters_that_xml_forbids_do_not_cost_the_document() =>
        Assert.Equal(["ab\uFFFD"], new WordReader().Read(new SourceFile("x.docx", new WordFile(P("a&#x1;b&#xD800;")).Bytes())).Value().Lines());

    [Fact]
    public void Text_in_a_million_pieces_is_read_in_time_that_grows_with_it()
    {
        var pieces = string.Concat(Enumerable.Repeat("<![CDATA[a]]>", 300_000));

        Assert.Equal(300_000, Assert.Single(WordFile.Read(P(pieces)).Texts()).Text.Length);
    }
}
