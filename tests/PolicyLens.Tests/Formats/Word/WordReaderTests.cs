using System.Globalization;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.Word;
using PolicyLens.Reading;
using Xunit;
using static PolicyLens.Tests.Formats.Word.WordFile;

namespace PolicyLens.Tests.Formats.Word;

public sealed class WordReaderTests
{
    private static string Style(string id, string name, string more, string? basedOn = null, string type = "paragraph") =>
        $"<w:style w:type=\"{type}\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{(basedOn is null ? string.Empty : $"<w:basedOn w:val=\"{basedOn}\"/>")}{more}</w:style>";

    [Fact]
    public void Paragraphs_are_read_in_order_through_controls_links_tags_and_fields()
    {
        var document = Read(
            P("One"),
            $"<w:sdt><w:sdtContent>{P("Two")}<w:p><w:sdt><w:sdtContent>{R("Three ")}</w:sdtContent></w:sdt><w:smartTag>{R("four ")}</w:smartTag><w:hyperlink r:id=\"x\">{R("five")}</w:hyperlink></w:p></w:sdtContent></w:sdt>",
            $"<w:customXml><w:p>{R("Page ")}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("7")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"DATE\">{R(" today")}</w:fldSimple></w:p></w:customXml>");

        Assert.Equal(["One", "Two", "Three four five", "Page 7 today"], document.Lines());
        Assert.Equal([1, 2, 3, 4], document.Blocks.Select(block => block.Span.Line));
        Assert.Equal([0, 1, 2, 3], document.Blocks.Select(block => block.Span.Start));
    }

    [Fact]
    public void A_field_without_its_end_swallows_nothing() =>
        Assert.Equal(["a", "b"], Read("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF x</w:instrText><w:t>a</w:t></w:r></w:p>", P("b")).Lines());

    [Fact]
    public void Tabs_breaks_hyphens_and_symbols_become_characters() =>
        Assert.Equal(
            ["a b c-d \u2713 e", "f"],
            Read("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d </w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:cr/><w:t>e</w:t><w:softHyphen/><w:br w:type=\"page\"/><w:t>f</w:t></w:r></w:p>").Lines());

    [Fact]
    public void A_bold_line_before_a_break_is_a_block_of_its_own()
    {
        var document = Read($"<w:p>{R("Being healthy", "<w:b/>")}<w:r><w:br/></w:r>{R("Children eat well.")}</w:p>");

        Assert.Equal(["Being healthy", "Children eat well."], document.Lines());
        Assert.Equal([true, false], document.Texts().Select(text => text.Hints.Bold));
    }

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph()
    {
        var box = $"<w:txbxContent>{P("Boxed")}</w:txbxContent>";
        var document = Read(
            $"<w:p>{R("Before ")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{R("after")}</w:p>",
            $"<w:p><w:r><w:pict><v:textbox>{box.Replace("Boxed", "Old box", StringComparison.Ordinal)}</v:textbox></w:pict></w:r></w:p>");

        Assert.Equal(["Before after", "Boxed", "Old box"], document.Lines());
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted_and_counted_once()
    {
        var document = Read(
            $"<w:p>{R("Within ")}<w:del>{R("seven").Replace("w:t ", "w:delText ", StringComparison.Ordinal).Replace("/w:t>", "/w:delText>", StringComparison.Ordinal)}</w:del><w:ins>{R("ten")}</w:ins>{R(" days")}</w:p>",
            $"<w:p><w:moveFrom>{R("moved")}</w:moveFrom></w:p><w:p><w:moveTo>{R("moved")}</w:moveTo></w:p>",
            $"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{R("One ")}</w:p>{P("paragraph")}");

        Assert.Equal(["Within ten days", "moved", "One paragraph"], document.Lines());
        var note = Assert.Single(document.Diagnostics, each => each.Code == DiagnosticCode.TrackedChanges);
        Assert.Contains("5 tracked changes", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_notes_and_running_heads_stand_apart_from_the_text()
    {
        var file = new WordFile($"<w:p>{R("Text")}<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p><w:p>{R("More")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
        {
            Footnotes = $"<w:footnote w:type=\"separator\" w:id=\"-1\">{P("no")}</w:footnote><w:footnote w:id=\"1\">{P("second note")}</w:footnote><w:footnote w:id=\"2\">{P("first note")}{P("goes on")}</w:footnote>",
            Endnotes = $"<w:endnote w:id=\"1\">{P("end note")}</w:endnote>",
            Comments = $"<w:comment w:id=\"1\">{P("Is this right?")}</w:comment>",
            Headers = [P("Manual"), P("Manual")],
            Footers = [P("Page 1")],
        };
        var document = file.Read();

        Assert.Equal(["Text", "More", "first note", "goes on", "second note", "end note"], document.Lines());
        Assert.Equal([null, null, "1", null, "2", "i"], document.Texts().Select(text => text.Hints.Label));
        Assert.Equal(["running head: Manual", "running foot: Page 1", "a comment: Is this right?"], document.Furniture());
        Assert.Contains("1 comment ", Assert.Single(document.Diagnostics, each => each.Code == DiagnosticCode.Comments).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_is_known_by_outline_level_through_what_its_style_is_based_on()
    {
        var file = new WordFile(
            Styled("a", "Heading1") + Styled("b", "berschrift2") + Styled("c", "Clause") + P("d", "<w:outlineLvl w:val=\"3\"/>")
            + Styled("e", "Heading3") + Styled("f", "Plain") + Styled("g", "HeadingOfBox") + Styled("h", "Title") + P("i"))
        {
            Styles = Style("Heading1", "heading 1", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>")
                + Style("berschrift2", "\u00DCberschrift 2", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
                + Style("Clause", "Clause", string.Empty, "berschrift2")
                + Style("Plain", "Plain", "<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>", "Heading1")
                + Style("HeadingOfBox", "Heading of box", string.Empty)
                + Style("Title", "Title", string.Empty),
        };

        Assert.Equal([1, 2, 2, 4, 3, null, null, null, null], file.Read().Texts().Select(text => text.Hints.HeadingLevel));
        Assert.Equal(["h"], file.Read().Texts().Where(text => text.Hints.Title).Select(text => text.Text));
    }

    [Fact]
    public void Styles_that_are_based_on_each_other_are_no_endless_loop()
    {
        var file = new WordFile(Styled("a", "A")) { Styles = Style("A", "A", string.Empty, "B") + Style("B", "B", "<w:rPr><w:b/></w:rPr>", "A") };

        Assert.True(Assert.Single(file.Read().Texts()).Hints.Bold);
    }

    [Fact]
    public void A_contents_list_gives_entries_without_leader_and_page()
    {
        var file = new WordFile(
            $"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>{Styled("Contents", "TOCHeading")}"
            + $"<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Introduction</w:t><w:tab/><w:t>3</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            + Styled("2. Vision ......... 14", "TOC1") + Styled("3. Working Together 2018", "Verzeichnis1")
            + $"<w:p><w:hyperlink w:anchor=\"x\">{R("4. Values")}</w:hyperlink></w:p>" + P("Introduction"))
        {
            Styles = Style("TOCHeading", "TOC Heading", string.Empty) + Style("Verzeichnis1", "toc 1", string.Empty),
        };
        var document = file.Read();

        Assert.Equal(["Contents", "1. Introduction", "2. Vision", "3. Working Together 2018", "4. Values", "Introduction"], document.Lines());
        Assert.Equal([false, true, true, true, true, false], document.Texts().Select(text => text.Hints.ContentsEntry));
    }

    [Fact]
    public void A_contents_field_gives_entries_without_any_style()
    {
        var document = Read(
            $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o \"1-3\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Introduction</w:t><w:tab/><w:t>1</w:t></w:r></w:p>",
            "<w:p><w:r><w:t>Vision</w:t><w:tab/><w:t>2</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
            P("After"));

        Assert.Equal(["Introduction", "Vision", "After"], document.Lines());
        Assert.Equal([true, true, false], document.Texts().Select(text => text.Hints.ContentsEntry));
    }

    [Fact]
    public void Bold_italic_underline_and_size_come_from_run_style_and_defaults()
    {
        var file = new WordFile(
            P("plain") + Styled("styled", "Strong1") + P("own", run: "<w:b/><w:i/><w:u w:val=\"single\"/><w:sz w:val=\"28\"/>")
            + $"<w:p>{R("character", "<w:rStyle w:val=\"Emph\"/>")}</w:p><w:p><w:pPr><w:pStyle w:val=\"Strong1\"/></w:pPr>{R("off", "<w:b w:val=\"0\"/>")}</w:p>"
            + $"<w:p>{R("all but the last ", "<w:b/>")}{R("word")}</w:p><w:p>{R("bold", "<w:b/>")}{R(".")}</w:p><w:p>{R("not", "<w:u w:val=\"none\"/>")}</w:p>")
        {
            Styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + Style("Base", "Base", "<w:rPr><w:b/><w:sz w:val=\"30\"/></w:rPr>") + Style("Strong1", "Strong1", string.Empty, "Base")
                + Style("Emph", "Emph", "<w:rPr><w:i/></w:rPr>", type: "character"),
        };
        var hints = file.Read().Texts().Select(text => text.Hints).ToList();

        Assert.Equal([false, true, true, false, false, false, true, false], hints.Select(hint => hint.Bold));
        Assert.Equal([false, false, true, true, false, false, false, false], hints.Select(hint => hint.Italic));
        Assert.Equal([false, false, true, false, false, false, false, false], hints.Select(hint => hint.Underlined));
        Assert.Equal([11, 15, 14, 11, 15, 11, 11, 11], hints.Select(hint => hint.Size));
    }

    [Fact]
    public void Hidden_text_is_furniture() =>
        Assert.Equal(["hidden text: secret"], Read($"<w:p>{R("open ")}{R("secret", "<w:vanish/>")}</w:p>").Furniture());

    [Fact]
    public void A_table_has_its_rows_header_and_merged_cells()
    {
        var document = Read(Table(
            Row("Topic", "Age").Replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", StringComparison.Ordinal),
            Row($"<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{P("Leaving care")}</w:tc>"),
            Row($"<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{P("Support")}</w:tc>", "21"),
            Row($"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{P(string.Empty)}</w:tc>", "25")));

        var table = Assert.IsType<SourceTable>(Assert.Single(document.Blocks));
        Assert.Equal([["Topic", "Age"], ["Leaving care", ""], ["Support", "21"], ["", "25"]], table.Rows());
        Assert.Equal(1, table.HeaderRows);
        Assert.Equal(1, table.Span.Line);
    }

    [Fact]
    public void A_box_and_a_layout_table_are_unfolded()
    {
        Assert.Equal(["SCOPE", "Text of the scope"], Read(Table(Row(P("SCOPE", run: "<w:b/>") + P("Text of the scope")))).Lines());
        Assert.Equal(["a", "b"], Read(Table(Row("a", ""), Row("", "b"))).Lines());
        Assert.Equal(["a", "b", "c", "d"], Read(Table(Row(P("a") + P("b"), P("c") + P("d")))).Lines());
    }

    [Fact]
    public void A_nested_table_follows_the_outer_one()
    {
        var tables = Read(Table(Row("a", P("b") + Table(Row("c", "d"))), Row("e", "f"))).Blocks.Cast<SourceTable>().ToList();

        Assert.Equal([["a", "b"], ["e", "f"]], tables[0].Rows());
        Assert.Equal([["c", "d"]], tables[1].Rows());
    }

    [Fact]
    public void Core_properties_are_read()
    {
        var file = new WordFile(P("x"))
        {
            Further = document =>
            {
                document.PackageProperties.Title = "Policies";
                document.PackageProperties.Creator = "Plymouth";
                document.PackageProperties.Modified = DateTime.Parse("2024-11-05T10:00:00Z", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
            },
        };

        var properties = file.Read().Properties.ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
        Assert.Equal("Policies", properties["title"]);
        Assert.Equal("Plymouth", properties["author"]);
        Assert.StartsWith("2024-11-05T10:00:00", properties["modified"], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_an_unknown_kind_is_kept_with_a_note()
    {
        var document = Read($"<w:p>{R("a ")}<w:novelty>{R("b")}</w:novelty><m:oMath><m:r><m:t> x+1</m:t></m:r></m:oMath></w:p><w:strange><w:p>{R("c")}</w:p></w:strange>");

        Assert.Equal(["a b x+1", "c"], document.Lines());
        Assert.Contains("novelty, strange", Assert.Single(document.Diagnostics, each => each.Code == DiagnosticCode.UnknownContent).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_format_is_recognised_by_its_first_bytes()
    {
        Assert.True(new WordReader().Recognises(new WordFile(P("x")).Bytes()));
        Assert.False(new WordReader().Recognises("<html>"u8));
    }
}
