using System.Text;
using DocumentFormat.OpenXml.Packaging;
using PolicyLens.Diagnostics;
using PolicyLens.Reading;
using Xunit;
using static PolicyLens.Tests.Formats.Word.WordFile;

namespace PolicyLens.Tests.Formats.Word;

public sealed class WordContentTests
{
    private static string Drawing(string data, string properties = "") =>
        $"<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" {properties}/><a:graphic><a:graphicData>{data}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    private static Action<WordprocessingDocument> With<TPart>(string id, byte[] content)
        where TPart : OpenXmlPart, IFixedContentTypePart => document =>
    {
        using var stream = new MemoryStream(content);
        document.MainDocumentPart!.AddNewPart<TPart>(id).FeedData(stream);
    };

    private static WordFile WithChunk(AlternativeFormatImportPartType type, string content) => new($"{P("before")}<w:altChunk r:id=\"rId91\"/>{P("after")}")
    {
        Further = document =>
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
            document.MainDocumentPart!.AddAlternativeFormatImportPart(type, "rId91").FeedData(stream);
        },
    };

    [Fact]
    public void Controls_are_read_in_blocks_lines_rows_and_cells()
    {
        static string Control(string inside) => $"<w:sdt><w:sdtPr><w:alias w:val=\"Not shown\"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>";
        var document = Read(
            Control(P("block")),
            $"<w:p>{R("in ")}{Control(R("line"))}</w:p>",
            $"<w:tbl>{Row("a", "b")}{Control(Row("c", "d"))}<w:tr>{Control($"<w:tc>{P("e")}</w:tc>")}<w:tc>{P("f")}</w:tc></w:tr></w:tbl>");

        Assert.Equal(["block", "in line"], document.Lines());
        Assert.Equal([["a", "b"], ["c", "d"], ["e", "f"]], Assert.Single(document.Blocks.OfType<SourceTable>()).Rows());
    }

    [Fact]
    public void A_prompt_that_nobody_filled_in_is_no_content()
    {
        const string prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>";
        var document = Read(
            $"<w:p>{R("Date: ")}<w:sdt>{prompt}<w:sdtContent>{R("Click to enter a date.")}</w:sdtContent></w:sdt></w:p>",
            $"<w:sdt>{prompt}<w:sdtContent>{P("Click here to enter text.")}</w:sdtContent></w:sdt>",
            P("Text"));

        Assert.Equal(["Date:", "Text"], document.Lines());
        Assert.Equal(["a form's prompt: Click to enter a date.", "a form's prompt: Click here to enter text."], document.Furniture());
    }

    [Fact]
    public void The_mark_of_a_note_does_not_become_part_of_a_number()
    {
        var file = new WordFile(
            $"<w:p>{R("until 21")}<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r>{R(" or 25")}{R("3", "<w:vertAlign w:val=\"superscript\"/>")}</w:p>"
            + $"<w:p>{R("at 18")}<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t></w:r>{R(".")}</w:p><w:p>{R("the 21")}{R("st", "<w:vertAlign w:val=\"superscript\"/>")}</w:p>")
        {
            Footnotes = $"<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r>{R(" first")}</w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>*</w:t></w:r></w:p></w:footnote>",
        };
        var document = file.Read();

        Assert.Equal(["until 21 or 25\u00B3", "at 18.", "the 21st", "first", "*"], document.Lines());
        Assert.Equal([null, null, null, "1", "*"], document.Texts().Select(text => text.Hints.Label));
    }

    [Fact]
    public void Comments_keep_who_made_them()
    {
        var file = new WordFile(P("x"))
        {
            Comments = $"<w:comment w:id=\"1\" w:author=\"Jo Fields\">{P("Agreed")}</w:comment><w:comment w:id=\"2\" w:author=\"Sam Hill\">{P("Agreed")}</w:comment>",
        };

        Assert.Equal(["a comment by Jo Fields: Agreed", "a comment by Sam Hill: Agreed"], file.Read().Furniture());
    }

    [Fact]
    public void Descriptions_of_pictures_and_tables_are_kept_aside()
    {
        var document = Read(
            Drawing(string.Empty, "descr=\"The council&apos;s badge\""),
            $"<w:p><w:r><w:pict><v:shape alt=\"A map\"/></w:pict></w:r>{R("Text")}</w:p>",
            Table(Row("a", "b"), Row("c", "d")).Replace("<w:tbl>", "<w:tbl><w:tblPr><w:tblCaption w:val=\"Ages\"/></w:tblPr>", StringComparison.Ordinal));

        Assert.Equal(["a picture's description: The council's badge", "a picture's description: A map", "a table's description: Ages"], document.Furniture());
        Assert.Equal(["Text"], document.Lines());
    }

    [Fact]
    public void Text_boxes_in_text_boxes_and_shapes_are_read_once_each()
    {
        static string Box(string inside) => $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var document = Read(
            $"<w:p>{R("outside")}{Box($"<w:p>{R("box")}{Box(P("box in box"))}</w:p>")}</w:p>",
            "<w:p><w:r><w:pict><v:shape><v:textpath string=\"CONFIDENTIAL\"/></v:shape></w:pict></w:r></w:p>",
            Drawing("<a:sp><a:txBody><a:p><a:r><a:t>Shape </a:t></a:r><a:r><a:t>text</a:t></a:r></a:p></a:txBody></a:sp>"));

        Assert.Equal(["outside", "box", "box in box", "CONFIDENTIAL", "Shape text"], document.Lines());
    }

    [Fact]
    public void The_words_of_diagrams_are_text_and_those_of_charts_are_kept_aside()
    {
        var diagram = new WordFile(Drawing("<dgm:relIds r:dm=\"rId91\"/>"))
        {
            Further = With<DiagramDataPart>("rId91", Part("dgm:dataModel", "<dgm:pt><dgm:t><a:p><a:r><a:t>Assess</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:t></dgm:pt>")),
        };
        var chart = new WordFile(P("x") + Drawing("<c:chart r:id=\"rId91\"/>"))
        {
            Further = With<ChartPart>("rId91", Part("c:chartSpace", "<c:title><a:p><a:r><a:t>Children by age</a:t></a:r></a:p></c:title><c:strCache><c:pt><c:v>Under 5</c:v></c:pt><c:pt><c:v>Over 5</c:v></c:pt></c:strCache>")),
        };

        Assert.Equal(["Assess", "Plan"], diagram.Read().Lines());
        Assert.Equal(["a chart's words: Children by age", "a chart's words: Under 5 Over 5"], chart.Read().Furniture());
        Assert.Contains("a chart's figures", Assert.Single(chart.Read().Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_opened_is_named()
    {
        var document = Read(P("x"), "<w:p><w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p><w:subDoc r:id=\"rId9\"/>");

        var notice = Assert.Single(document.Diagnostics);
        Assert.Equal(DiagnosticCode.NotOpened, notice.Code);
        Assert.Contains("an embedded object (Excel.Sheet.12)", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_or_text_that_was_put_in_is_read_in_its_place()
    {
        Assert.Equal(["before", "Vision", "We listen.", "after"], WithChunk(AlternativeFormatImportPartType.Html, "<html><body><h2>Vision</h2><p>We listen.</p></body></html>").Read().Lines());
        Assert.Equal(["before", "Plain words", "after"], WithChunk(AlternativeFormatImportPartType.TextPlain, "Plain words").Read().Lines());
    }

    [Fact]
    public void A_chunk_of_another_kind_is_named() =>
        Assert.Contains("was put into the text", Assert.Single(WithChunk(AlternativeFormatImportPartType.Rtf, "{\\rtf1 x}").Read().Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void Letters_of_picture_fonts_become_signs_and_long_text_stays() =>
        Assert.Equal(
            ["\u2713 Yes", "\u2022 item", "typed by mistake"],
            Read(
                $"<w:p>{R("\u00FC", "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>")}{R(" Yes")}</w:p>",
                $"<w:p>{R("\uF0B7", "<w:rFonts w:ascii=\"Symbol\"/>")}<w:r><w:tab/></w:r>{R("item")}</w:p>",
                P("typed by mistake", run: "<w:rFonts w:ascii=\"Wingdings\"/>")).Lines());

    [Fact]
    public void A_formula_stands_on_one_line() =>
        Assert.Equal(
            ["1/2 x^2"],
            Read("<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:r><m:t> </m:t></m:r><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>").Lines());

    [Fact]
    public void A_large_first_letter_belongs_to_its_word() =>
        Assert.Equal(["The council"], Read(P("T", "<w:framePr w:dropCap=\"drop\"/>"), P("he council")).Lines());

    [Fact]
    public void A_reading_aid_stands_beside_the_text()
    {
        var document = Read($"<w:p><w:r><w:ruby><w:rubyPr/><w:rt>{R("aid")}</w:rt><w:rubyBase>{R("base")}</w:rubyBase></w:ruby></w:r></w:p>");

        Assert.Equal(["base"], document.Lines());
        Assert.Equal(["a reading aid: aid"], document.Furniture());
    }

    [Fact]
    public void A_page_break_ends_a_line_as_a_paragraph_does() =>
        Assert.Equal(["before", "after"], Read($"<w:p>{R("before")}<w:r><w:br w:type=\"page\"/></w:r>{R("after")}</w:p>").Lines());

    [Fact]
    public void Properties_that_an_organisation_added_are_read()
    {
        var file = new WordFile(P("x"))
        {
            Further = document =>
            {
                document.PackageProperties.Category = "Policy";
                using var stream = new MemoryStream(Encoding.UTF8.GetBytes(
                    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property name=\"Review date\"><vt:lpwstr>March 2026</vt:lpwstr></property></Properties>"));
                document.AddCustomFilePropertiesPart().FeedData(stream);
            },
        };
        var properties = file.Read().Properties.ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);

        Assert.Equal("Policy", properties["category"]);
        Assert.Equal("March 2026", properties["Review date"]);
    }
}
