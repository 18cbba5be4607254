using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyLens.Formats.CsvReport;
using PolicyLens.Formats.HtmlReport;
using PolicyLens.Formats.Markdown;
using PolicyLens.Reading;
using PolicyLens.Reporting;
using PolicyLens.Tests.Formats.Word;
using PolicyLens.Tests.Golden;
using Xunit;

namespace PolicyLens.Tests.Formats.Reports;

/// <summary>Laws that every form of report keeps, and what is proper to each.</summary>
public sealed partial class ReportFormTests
{
    public static TheoryData<string> Endings => new(ReportSample.Endings);

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_small_report_is_written_as_expected(string ending)
    {
        var bytes = ReportSample.Write(ending, ReportSample.Small);

        GoldenFile.Matches($"report{ending}.txt", ending is ".docx" or ".xlsx" ? ReportSample.Parts(bytes) : Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Claims_come_back_with_the_words_of_their_cells(string ending)
    {
        var read = ReportSample.ReadBack(ending, ReportSample.Write(ending, ReportSample.Small));

        Assert.Equal(0, read.Unreadable);
        Assert.Equal(ReportProofs.Of(ReportSample.Small).All, read.Cells.Select(cell => cell.Proof));
        Assert.All(read.Cells, cell => Assert.Equal(cell.Proof.Words, ProofWords.DigestOf(cell.Text!)));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Hostile_words_come_back_as_words(string ending)
    {
        var report = ReportSample.HostileReport([ReportSample.Hostile, .. ReportSample.Formulas]);
        var read = ReportSample.ReadBack(ending, ReportSample.Write(ending, report));

        Assert.Equal(0, read.Unreadable);
        var proofs = ReportProofs.Of(report).All;
        Assert.Equal(proofs.Count, read.Cells.Count);
        foreach (var (proof, cell) in proofs.Zip(read.Cells))
        {
            Assert.True(cell.Proof.Words == ProofWords.DigestOf(cell.Text ?? ""), $"{proof.Cell}: {cell.Text}");
            Assert.Equal(proof.Claims.Select(claim => ProofWords.Of(claim.Quote ?? "")), cell.Proof.Claims.Select(claim => ProofWords.Of(claim.Quote ?? "")));
        }
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_cell_of_a_megabyte_is_written_whole(string ending)
    {
        var words = string.Join(' ', Enumerable.Range(0, 160_000));
        var report = ReportSample.HostileReport([words]);

        Assert.All(ReportSample.ReadBack(ending, ReportSample.Write(ending, report)).Cells, cell =>
        {
            Assert.Equal(cell.Proof.Words, ProofWords.DigestOf(cell.Text!));
            Assert.Equal(words, cell.Proof.Claims[0].Quote);
        });
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_report_that_claims_nothing_is_a_report_all_the_same(string ending)
    {
        var read = ReportSample.ReadBack(ending, ReportSample.Write(ending, new Report { Title = "T", Blocks = [new ReportParagraph("words")] }));

        Assert.Empty(read.Cells);
        Assert.Equal(0, read.Unreadable);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_file_that_is_no_report_is_told_from_one(string ending)
    {
        Assert.Null(ReportSample.Read(ending, []));
        Assert.Null(ReportSample.Read(ending, "<html><body data-proof='{}'>{\"schema\": 1}</body></html>"u8.ToArray()));
        Assert.Null(ReportSample.Read(ending, [0x50, 0x4B, 3, 4, 0, 0, 0xFF, 0xD8]));
        Assert.Null(ReportSample.Read(ending, "[[[[[["u8.ToArray()));
        var other = ReportSample.Write(ending == ".html" ? ".csv" : ".html", ReportSample.Small);
        Assert.Null(ReportSample.Read(ending, other));
    }

    [Theory]
    [InlineData(".html")]
    [InlineData(".md")]
    [InlineData(".json")]
    public void A_proof_that_was_spoilt_is_told(string ending)
    {
        var spoilt = ReportSample.ReadBack(ending, ReportSample.Changed(ending, ReportSample.Write(ending, ReportSample.Small), "{\"number\":1,", "{\"number\":\"x\","));

        Assert.Equal((1, 4), (spoilt.Unreadable, spoilt.Cells.Count));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void The_same_report_gives_the_same_bytes_in_every_form(string ending) =>
        Assert.Equal(ReportSample.Write(ending, ReportSample.Small), ReportSample.Write(ending, ReportSample.Small));

    [Theory]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    public void Packages_are_valid_whatever_they_hold(string ending)
    {
        foreach (var report in new[] { ReportSample.Small, ReportSample.HostileReport([ReportSample.Hostile, .. ReportSample.Formulas]), ReportSample.HostileReport([new string('x', 100_000)]), new Report { Title = "", Blocks = [] } })
        {
            using var stream = new MemoryStream(ReportSample.Write(ending, report));
            using OpenXmlPackage package = ending == ".docx" ? WordprocessingDocument.Open(stream, isEditable: false) : SpreadsheetDocument.Open(stream, isEditable: false);
            Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Take(10).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")));
        }
    }

    [Fact]
    public void A_page_has_no_script_but_its_own_and_nothing_from_outside()
    {
        var html = Encoding.UTF8.GetString(ReportSample.Write(".html", ReportSample.HostileReport([ReportSample.Hostile, "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "javascript:alert(1)"])));
        using var page = new HtmlParser().ParseDocument(html);

        var script = Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal(PageParts.Script, script.TextContent);
        Assert.Contains($"script-src '{PageParts.HashOf(script.TextContent)}'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Contains($"style-src '{PageParts.HashOf(Assert.Single(page.QuerySelectorAll("style")).TextContent)}'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, link, form, base"));
        Assert.Single(page.QuerySelectorAll("svg"));
        Assert.All(page.QuerySelectorAll("svg *"), shape => Assert.Contains(shape.LocalName, (string[])["g", "rect", "line", "text", "title", "desc"]));
        Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style");
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_can_be_read_without_colour_and_heard()
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(ReportSample.Write(".html", ReportSample.Small)));

        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.All(["main", "header", "nav", "footer", "a.skip"], (string landmark) => Assert.Single(page.QuerySelectorAll(landmark)));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("th"), head => Assert.Equal("col", head.GetAttribute("scope")));
        Assert.All(page.QuerySelectorAll("ins"), mark => Assert.Matches(@"^\[\+insertion: .*\+\] end of insertion$", mark.TextContent));
        Assert.All(page.QuerySelectorAll("del"), mark => Assert.Matches(@"^\[−deletion: .*−\] end of deletion$", mark.TextContent));
        Assert.Equal("TR", Assert.Single(page.QuerySelectorAll("[data-change]")).TagName);
    }

    [Fact]
    public void A_figure_of_a_page_is_one_image_with_a_name_and_a_description()
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(ReportSample.Write(".html", ReportSample.Small)));
        var figure = Assert.Single(page.QuerySelectorAll("figure svg"));

        Assert.Equal("img", figure.GetAttribute("role"));
        Assert.Equal(["A figure", "Two boxes, the right one darker, with a line below."], figure.GetAttribute("aria-labelledby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent));
        Assert.Equal(["0.10", "0.90"], figure.QuerySelectorAll("text").Select(text => text.TextContent));
        Assert.Equal(["#000000", "#ffffff"], figure.QuerySelectorAll("text").Select(text => text.GetAttribute("fill")));
    }

    [Fact]
    public void A_figure_of_a_Word_document_is_a_picture_with_a_text_for_those_who_do_not_see_it()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(ReportSample.Write(".docx", ReportSample.Small)), isEditable: false);
        var picture = Assert.Single(document.MainDocumentPart!.ImageParts);
        var inline = Assert.Single(document.MainDocumentPart.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>());

        Assert.Equal("image/png", picture.ContentType);
        Assert.Equal("Two boxes, the right one darker, with a line below.", inline.DocProperties!.Description!.Value);
        Assert.Equal((100 * 12_700, 40 * 12_700), (inline.Extent!.Cx!.Value, inline.Extent.Cy!.Value));
    }

    [LibreOfficeFact]
    public void LibreOffice_opens_a_document_with_a_figure_and_keeps_it()
    {
        var folder = Directory.CreateTempSubdirectory("policylens-figure");
        try
        {
            var path = Path.Combine(folder.FullName, "report.docx");
            File.WriteAllBytes(path, ReportSample.Write(".docx", ReportSample.Small));
            var made = Directory.CreateDirectory(Path.Combine(folder.FullName, "made"));

            using var document = WordprocessingDocument.Open(new MemoryStream(LibreOfficeTests.Convert(path, made.FullName)), isEditable: false);
            Assert.Single(document.MainDocumentPart!.ImageParts);
            Assert.Equal("Two boxes, the right one darker, with a line below.", Assert.Single(document.MainDocumentPart.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>()).Description!.Value);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_bookmark_that_LibreOffice_began_again_in_each_paragraph_is_one()
    {
        var bytes = ReportSample.Write(".docx", ReportSample.Small);
        const string run = "<w:r><w:t xml:space=\"preserve\">place";
        var saved = ReportSample.Changed(".docx", ReportSample.Changed(".docx", bytes, run, "<w:bookmarkStart w:id=\"77\" w:name=\"_PolicyLens2\"/>" + run), "w:bookmarkEnd w:id=\"1000002\"", "w:bookmarkEnd w:id=\"77\"");

        Assert.NotEqual(bytes, saved);
        Assert.All(ReportSample.ReadBack(".docx", saved).Cells, cell => Assert.Equal(cell.Proof.Words, ProofWords.DigestOf(cell.Text!)));
    }

    [Fact]
    public void Markdown_shows_every_text_as_it_is()
    {
        // Read by another program's parser: what comes out must be what went in.
        foreach (var text in ReportSample.Formulas.Append("a | b <b>c</b> {++d++} *e* _f_ `g` [h](i) & &amp; #").Where(text => text.Trim().Length > 0))
        {
            var markdown = ReportSample.Write(".md", new Report { Title = "T", Blocks = [new ReportParagraph(text), new ReportTable { Caption = "c", Columns = [new("a")], Rows = [new([new(text)])] }] });
            var read = new MarkdownReader().Read(new SourceFile("x.md", markdown)).Value!;
            var expected = ProofWords.Of(text);

            Assert.Contains(read.Blocks.OfType<SourceText>(), block => ProofWords.Of(block.Text) == expected);
            Assert.Contains(read.Blocks.OfType<SourceTable>().SelectMany(table => table.Rows), row => ProofWords.Of(row[0]) == expected);
        }
    }

    [Fact]
    public void Markdown_marks_changes_as_CriticMarkup()
    {
        var report = new Report { Title = "T", Blocks = [new ReportParagraph([new("within "), new("7 ", RunMark.Deleted), new("5", RunMark.Inserted), new(" days")])] };

        Assert.Contains("within {--7--} {++5++} days\n", Encoding.UTF8.GetString(ReportSample.Write(".md", report)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_field_of_a_CSV_file_and_no_cell_of_a_workbook_is_a_formula()
    {
        var report = ReportSample.HostileReport([.. ReportSample.Formulas.Where(text => !text.Contains('\n', StringComparison.Ordinal))]);
        var csv = Encoding.UTF8.GetString(ReportSample.Write(".csv", report));

        Assert.Equal('\uFEFF', csv[0]);
        var lines = QuotedField().Replace(csv, field => field.Value.ReplaceLineEndings(" "));
        Assert.DoesNotMatch("(?:^|[,\n])\"?[=+@\t-]", lines);
        using var zip = new ZipArchive(new MemoryStream(ReportSample.Write(".xlsx", report)), ZipArchiveMode.Read);
        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(sheet.Open());
            var xml = reader.ReadToEnd();
            Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("<v>", xml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void CSV_has_as_many_fields_in_each_record_as_columns() =>
        Assert.All(
            CsvRecord.Read(Encoding.UTF8.GetString(ReportSample.Write(".csv", ReportSample.HostileReport([ReportSample.Hostile, .. ReportSample.Formulas]))).TrimStart('\uFEFF')),
            record => Assert.Equal(CsvReportWriter.Columns.Count, record.Count));

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"")]
    private static partial Regex QuotedField();
}
