using PolicyLens.Diagnostics;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;
using Xunit;
using static PolicyLens.Tests.Formats.OpenDocument.OdtFile;

namespace PolicyLens.Tests.Formats.OpenDocument;

public sealed class OpenDocumentReaderTests
{
    [Fact]
    public void Paragraphs_are_read_in_order_through_sections_spans_links_and_fields()
    {
        var document = Read(
            P("One"),
            $"<text:section><text:section>{P("Two <text:span>is</text:span> <text:span>here</text:span>")}</text:section></text:section>",
            P("Page <text:page-number>7</text:page-number>, see <text:bookmark-ref>part<text:s text:c=\"3\"/>2</text:bookmark-ref><text:tab/>and<text:line-break/>on"));

        Assert.Equal(["One", "Two is here", "Page 7, see part 2 and on"], document.Lines());
        Assert.Equal([1, 2, 3], document.Blocks.Select(block => block.Span.Line));
        Assert.Equal("odt", document.Source.Format);
    }

    [Fact]
    public void Headings_have_the_level_that_the_file_gives_them()
    {
        var document = Read(H("First", 1), "<text:h>No level said</text:h>", H("Third", 3), P("Text"));

        Assert.Equal([1, 1, 3, null], document.Texts().Select(text => text.Hints.HeadingLevel));
    }

    [Fact]
    public void Type_is_resolved_through_spans_automatic_styles_parents_and_the_default()
    {
        var document = new OdtFile(P("Bold from the parent", "P1") + P("Half of the default", "P2") + P(Span("Bold", "T1") + " " + Span("by spans", "T1")) + P($"Only {Span("partly", "T1")}") + P("The title", "P3"))
        {
            Automatic = Style("P1", "fo:font-style=\"italic\"", "Strong") + Style("P2", "fo:font-size=\"50%\"") + Style("P3", parent: "Title") + Style("T1", "fo:font-weight=\"700\" style:text-underline-style=\"solid\"", family: "text"),
            Styles = "<style:default-style style:family=\"paragraph\"><style:text-properties fo:font-size=\"12pt\"/></style:default-style>"
                + Style("Strong", "fo:font-weight=\"bold\" fo:font-size=\"0.25in\"") + Style("Title"),
        }.Read();

        var hints = document.Texts().Select(text => text.Hints).ToList();
        Assert.Equal([(true, true, 18.0), (false, false, 6.0), (true, false, 12.0), (false, false, 12.0), (false, false, 12.0)], hints.Select(hint => (hint.Bold, hint.Italic, hint.Size!.Value)));
        Assert.Equal([false, false, true, false, false], hints.Select(hint => hint.Underlined));
        Assert.Equal([false, false, false, false, true], hints.Select(hint => hint.Title));
    }

    [Fact]
    public void Styles_that_are_each_others_parents_do_no_harm() =>
        Assert.Equal(["x"], new OdtFile(P("x", "A")) { Styles = Style("A", parent: "B") + Style("B", parent: "A") }.Read().Lines());

    [Fact]
    public void A_bold_line_before_a_break_is_a_block_of_its_own()
    {
        var document = new OdtFile(P($"{Span("Being healthy", "T1")}<text:line-break/>Children eat well.")) { Automatic = Style("T1", "fo:font-weight=\"bold\"", family: "text") }.Read();

        Assert.Equal(["Being healthy", "Children eat well."], document.Lines());
    }

    [Fact]
    public void Links_stand_on_their_words()
    {
        var text = Assert.Single(Read(P("See  the <text:a xlink:href=\"https://example.org/act\"><text:span>Children </text:span>Act</text:a> and <text:a xlink:href=\"#s2\">section 2</text:a>.")).Texts());

        Assert.Equal([new TextLink(8, 12, "https://example.org/act"), new TextLink(25, 9, "#s2")], text.Links!);
        Assert.Equal("Children Act", text.Text.Substring(8, 12));
    }

    [Fact]
    public void Contents_lists_are_marked_and_lose_their_page_numbers()
    {
        var document = Read(
            "<text:table-of-content><text:table-of-content-source><text:index-title-template>Template</text:index-title-template></text:table-of-content-source>"
            + $"<text:index-body><text:index-title>{P("Contents")}</text:index-title>{P("<text:a xlink:href=\"#a\">1. Scope<text:tab/>3</text:a>")}</text:index-body></text:table-of-content>",
            P("2. Aims<text:tab/>4", "Contents_20_1"),
            P("Body"));

        Assert.Equal(["Contents", "1. Scope", "2. Aims 4", "Body"], document.Lines());
        Assert.Equal([false, true, false, false], document.Texts().Select(text => text.Hints.ContentsEntry));
    }

    [Fact]
    public void A_paragraph_in_a_contents_style_is_an_entry()
    {
        var document = new OdtFile(P("2. Aims<text:tab/>4", "P1")) { Automatic = Style("P1", parent: "Contents_20_1"), Styles = Style("Contents_20_1") }.Read();

        Assert.True(document.Text("2. Aims").Hints.ContentsEntry);
    }

    [Fact]
    public void Notes_comments_boxes_and_running_heads_stand_apart_from_the_text()
    {
        static string Note(string kind, string mark, string text) => $"<text:note text:note-class=\"{kind}\"><text:note-citation>{mark}</text:note-citation><text:note-body>{text}</text:note-body></text:note>";
        var document = new OdtFile(
            P($"The Act 1989{Note("footnote", "1", P("first note") + P("goes on"))} says{Note("endnote", "i", P("end note"))} so{Note("footnote", "2", P("second note"))}.")
            + P("Is <office:annotation><dc:creator>A. Reader</dc:creator><text:p>Is this right?</text:p></office:annotation>it?<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>"))
        {
            MasterPages = $"<style:master-page><style:header>{P("Manual")}</style:header><style:footer>{P("Page 1")}</style:footer></style:master-page><style:master-page><style:header>{P("Manual")}</style:header></style:master-page>",
        }.Read();

        Assert.Equal(["The Act 1989 says so.", "Is it?", "Boxed", "first note", "goes on", "second note", "end note"], document.Lines());
        Assert.Equal([null, null, null, "1", null, "2", "i"], document.Texts().Select(text => text.Hints.Label));
        Assert.Equal(["running head: Manual", "running foot: Page 1", "comment: Is this right?"], document.Furniture());
        Assert.Contains(document.Diagnostics, each => each.Code == DiagnosticCode.Comments && each.Message.StartsWith("1 comment was", StringComparison.Ordinal));
    }

    [Fact]
    public void Hidden_text_is_kept_aside()
    {
        var document = new OdtFile(
            P($"Seen {Span("and not", "T1")}") + "<text:section text:display=\"none\">" + P("In a hidden section") + "</text:section>"
            + P("<text:hidden-paragraph text:is-hidden=\"true\"/>A hidden paragraph") + P("<text:hidden-text text:is-hidden=\"true\" text:string-value=\"A hidden field\"/>"))
        {
            Automatic = Style("T1", "text:display=\"none\"", family: "text"),
        }.Read();

        Assert.Equal(["Seen"], document.Lines());
        Assert.Equal(["hidden text: and not", "hidden text: In a hidden section", "hidden text: A hidden paragraph", "hidden text: A hidden field"], document.Furniture());
    }

    [Fact]
    public void What_nobody_knows_is_kept_as_text()
    {
        var document = Read(P("a"), "<text:novelty><text:p>new words</text:p></text:novelty>", P("b <text:field-to-come>shown</text:field-to-come>"));

        Assert.Equal(["a", "new words", "b shown"], document.Lines());
        Assert.Contains(document.Diagnostics, each => each.Code == DiagnosticCode.UnknownContent && each.Message.Contains("novelty", StringComparison.Ordinal));
    }

    [Fact]
    public void Properties_are_named_as_in_word_files()
    {
        var document = new OdtFile(P("x"))
        {
            Meta = "<dc:title>Leaving care</dc:title><meta:initial-creator>A. Writer</meta:initial-creator><dc:creator>B. Editor</dc:creator><meta:user-defined meta:name=\"Company\">Anyshire</meta:user-defined><dc:date>2024-05-01</dc:date>",
        }.Read();

        Assert.Equal(["title=Leaving care", "author=A. Writer", "company=Anyshire", "modified=2024-05-01"], document.Properties.Select(property => $"{property.Name}={property.Value}"));
    }

    [Theory]
    [InlineData("file.odt")]
    [InlineData("file.docx")]
    [InlineData("file")]
    public void A_file_is_known_by_its_content_whatever_its_name_and_order(string name)
    {
        Assert.Equal("odt", (new OdtFile(P("x")) { MimeTypeFirst = false }).Parse(name: name).Value().Source.Format);
        Assert.Equal("odt", new OdtFile(P("x")).Parse(name: name).Value().Source.Format);
    }

    [Fact]
    public void A_flat_file_gives_the_same_blocks()
    {
        var file = new OdtFile(H("Scope", 1) + List("L1", Item(P("first")))) { Automatic = ListStyle("L1", Numbers(1, "1")), Styles = Heading(1, "fo:font-weight=\"bold\""), Meta = "<dc:title>T</dc:title>" };
        var flat = FormatCatalog.Read(new SourceFile("file.fodt", System.Text.Encoding.UTF8.GetBytes(file.Flat()))).Value();

        Assert.Equal(file.Read().Blocks, flat.Blocks);
        Assert.Equal(file.Read().Properties, flat.Properties);
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        var file = new OdtFile(H("Scope", 1) + P("Text <text:a xlink:href=\"#a\">x</text:a>") + Table(Row("a", "b"), Row("c", "d")));

        Assert.Equal(file.Read(), file.Read());
    }

    [Theory]
    [InlineData("<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>")]
    [InlineData("<manifest:file-entry manifest:full-path=\"/\"><manifest:encryption-data/></manifest:file-entry>")]
    public void A_file_with_a_password_says_so(string manifest) =>
        (new OdtFile(P("x")) { Manifest = manifest }).Parse().FailsWith(DiagnosticCode.Protected, "password");
}
