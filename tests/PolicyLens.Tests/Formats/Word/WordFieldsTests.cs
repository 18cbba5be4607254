using PolicyLens.Model;
using PolicyLens.Reading;
using Xunit;
using static PolicyLens.Tests.Formats.Word.WordFile;

namespace PolicyLens.Tests.Formats.Word;

public sealed class WordFieldsTests
{
    private static WordFile WithLink(string body) => new(body)
    {
        Further = document => document.MainDocumentPart!.AddHyperlinkRelationship(new Uri("https://example.org/act"), isExternal: true, "rId90"),
    };

    private static ValueList<TextLink>? LinksOf(string body) => Assert.Single(WithLink(body).Read().Texts()).Links;

    [Fact]
    public void A_link_has_its_words_and_its_target() =>
        Assert.Equal(
            [new(4, 16, "https://example.org/act")],
            LinksOf($"<w:p>{R("See  ")}<w:hyperlink r:id=\"rId90\">{R("the Children")}{R(" Act")}</w:hyperlink>{R(".")}</w:p>"));

    [Fact]
    public void A_link_may_lead_into_the_document_or_to_a_place_in_another() =>
        Assert.Equal(
            [new(0, 1, "#vision"), new(2, 1, "https://example.org/act#part2")],
            LinksOf($"<w:p><w:hyperlink w:anchor=\"vision\">{R("a")}</w:hyperlink>{R(" ")}<w:hyperlink r:id=\"rId90\" w:anchor=\"part2\">{R("b")}</w:hyperlink></w:p>"));

    [Fact]
    public void A_field_may_be_a_link()
    {
        Assert.Equal([new(0, 4, "https://example.org/a b")], LinksOf($"<w:p>{Field("HYPERLINK &quot;https://example.org/a b&quot; \\o &quot;A tip&quot; \\t &quot;_blank&quot;", R("here"))}</w:p>"));
        Assert.Equal([new(0, 4, "#_Toc1")], LinksOf($"<w:p>{Field("HYPERLINK \\l &quot;_Toc1&quot;", R("here"))}</w:p>"));
        Assert.Equal([new(0, 4, "a.htm#x")], LinksOf($"<w:p><w:fldSimple w:instr=\"HYPERLINK a.htm \\l x\">{R("here")}</w:fldSimple></w:p>"));
        Assert.Null(LinksOf($"<w:p>{Field("REF _Ref1 \\h", R("here"))}</w:p>"));
    }

    [Fact]
    public void A_link_in_a_table_has_its_row_and_cell()
    {
        var cell = $"<w:p>{R("1st ")}</w:p><w:p>{R("see ")}<w:hyperlink r:id=\"rId90\">{R("the Act")}</w:hyperlink></w:p>";
        var table = Assert.Single(WithLink(Table(Row("a", "b"), Row("c", "d"), Row($"<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{P("wide")}</w:tc>", cell))).Read().Blocks.OfType<SourceTable>());

        Assert.Equal([new(3, 3, new(8, 7, "https://example.org/act"))], table.Links!);
        Assert.Equal("the Act", table.Rows[2][2].Substring(8, 7));
    }

    [Fact]
    public void A_link_of_a_note_is_found_among_the_notes_own_targets()
    {
        var file = new WordFile($"<w:p>{R("Text")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
        {
            Footnotes = $"<w:footnote w:id=\"1\"><w:p><w:hyperlink r:id=\"rId90\">{R("note")}</w:hyperlink></w:p></w:footnote>",
            Further = document => document.MainDocumentPart!.FootnotesPart!.AddHyperlinkRelationship(new Uri("https://example.org/note"), isExternal: true, "rId90"),
        };

        Assert.Equal([new(0, 4, "https://example.org/note")], file.Read().Text("note").Links!);
    }

    [Fact]
    public void The_underline_of_a_link_is_no_hint_of_a_heading() =>
        Assert.False(Assert.Single(Read($"<w:p><w:hyperlink w:anchor=\"x\">{R("here", "<w:u w:val=\"single\"/>")}</w:hyperlink></w:p>").Texts()).Hints.Underlined);

    [Fact]
    public void An_instruction_is_never_shown_nor_the_results_inside_it()
    {
        var inner = Field("MERGEFIELD Name", R("Jo"));
        var outer = $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>{inner}<w:r><w:instrText> = &quot;Jo&quot; &quot;yes&quot; &quot;no&quot;</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("yes")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

        Assert.Equal(["Answer: yes."], Read($"<w:p>{R("Answer: ")}{outer}{R(".")}</w:p>").Lines());
        Assert.Equal(["Dear Jo,"], Read($"<w:p>{R("Dear ")}{inner}{R(",")}</w:p>").Lines());
        Assert.Equal(["ab"], Read($"<w:p>{R("a")}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> XE &quot;entry&quot; </w:instrText></w:r>{R("lost")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{R("b")}</w:p>").Lines());
    }

    [Fact]
    public void A_result_may_run_over_several_paragraphs() =>
        Assert.Equal(
            ["one", "two", "three"],
            Read(
                $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDETEXT x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("one")}</w:p>",
                $"<w:p>{R("two")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
                P("three")).Lines());

    [Theory]
    [InlineData("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "\u2612")]
    [InlineData("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>", "\u2610")]
    [InlineData("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Draft\"/><w:listEntry w:val=\"Final\"/></w:ddList>", "Final")]
    public void A_form_shows_its_box_or_its_choice(string data, string shown) =>
        Assert.Equal(
            [$"Status: {shown}"],
            Read($"<w:p>{R("Status: ")}<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>{data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORM </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>").Lines());

    [Fact]
    public void A_symbol_field_is_its_character() =>
        Assert.Equal(["\u2713 Done"], Read($"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> SYMBOL 252 \\f &quot;Wingdings&quot; \\s 10 </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{R(" Done")}</w:p>").Lines());
}
