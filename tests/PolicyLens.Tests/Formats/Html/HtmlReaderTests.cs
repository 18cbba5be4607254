using System.Text;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.Html;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Html;

public sealed class HtmlReaderTests
{
    private static BlockDocument Read(string html, string name = "page.html") =>
        new HtmlReader().Read(new SourceFile(name, Encoding.UTF8.GetBytes(html))).Value();

    private static BlockDocument ReadBytes(params byte[][] bytes) =>
        new HtmlReader().Read(new SourceFile("page.html", bytes.SelectMany(part => part).ToArray())).Value();

    [Fact]
    public void Headings_keep_their_level_and_paragraphs_their_order()
    {
        var document = Read("<h1>Policies</h1><p>One</p><h2>1. Introduction</h2><div>Two <b>words</b></div>loose");

        Assert.Equal(["Policies", "One", "1. Introduction", "Two words", "loose"], document.Lines());
        Assert.Equal([1, null, 2, null, null], document.Texts().Select(text => text.Hints.HeadingLevel));
    }

    [Theory]
    [InlineData("<p><b>All of it</b></p>", true)]
    [InlineData("<p><strong>1.</strong> <strong>Introduction</strong></p>", true)]
    [InlineData("<p><b>Part</b> of it</p>", false)]
    [InlineData("<p style='font-weight: 700'>All</p>", true)]
    [InlineData("<p><span style='FONT-WEIGHT:bold'>All</span>.</p>", true)]
    [InlineData("<p><b><span style='font-weight:400'>None</span></b></p>", false)]
    public void A_text_is_bold_only_where_every_letter_is(string html, bool bold) =>
        Assert.Equal(bold, Assert.Single(Read(html).Texts()).Hints.Bold);

    [Fact]
    public void Italic_underline_and_size_are_read_from_tags_and_styles()
    {
        var document = Read("<p><i>a</i></p><p><u>b</u></p><p style='font-size:16px'>c</p><p><span style='font-size:14pt'>long text</span> d</p><p><font size=5>e</font></p>");

        Assert.True(document.Text("a").Hints.Italic);
        Assert.True(document.Text("b").Hints.Underlined);
        Assert.Equal(12, document.Text("c").Hints.Size);
        Assert.Equal(14, document.Text("long text d").Hints.Size);
        Assert.Equal(18, document.Text("e").Hints.Size);
    }

    [Fact]
    public void Two_line_breaks_part_paragraphs_and_one_is_a_space() =>
        Assert.Equal(["First line second line", "Next"], Read("<p>First line<br>second line<br><br>\n<br/>Next</p>").Lines());

    [Fact]
    public void A_bold_first_line_is_a_block_of_its_own()
    {
        var document = Read("<p><b>Being healthy</b><br>Children eat well.</p>");

        Assert.Equal(["Being healthy", "Children eat well."], document.Lines());
        Assert.Equal([true, false], document.Texts().Select(text => text.Hints.Bold));
    }

    [Fact]
    public void Lines_that_begin_with_bullets_or_numbers_are_parted()
    {
        Assert.Equal(["We will:", "\u2022 listen;", "\u2022 act."], Read("<p>We will:<br>&bull; listen;<br>&bull; act.</p>").Lines());
        Assert.Equal(["1. Introduction", "2. Vision"], Read("<div>1. Introduction<br>2. Vision</div>").Lines());
    }

    [Fact]
    public void A_heading_broken_over_two_lines_stays_one() =>
        Assert.Equal(["1. Our Vision"], Read("<h2><b>1.</b><br>Our Vision</h2>").Lines());

    [Fact]
    public void Bullets_have_their_depth_and_label()
    {
        var document = Read("<ul><li>a<ul><li>b</li></ul>c</li><li><p>d</p><p>e</p></li></ul>");

        Assert.Equal(["a", "b", "c", "d", "e"], document.Lines());
        Assert.Equal([1, 2, 1, 1, 1], document.Texts().Select(text => text.Hints.ListLevel));
        Assert.Equal(["\u2022", "\u2022", null, "\u2022", null], document.Texts().Select(text => text.Hints.Label));
    }

    [Theory]
    [InlineData("<ol><li>x<li>x</ol>", "1. 2.")]
    [InlineData("<ol start=4><li>x<li>x</ol>", "4. 5.")]
    [InlineData("<ol type=a><li>x<li value=27>x</ol>", "a. aa.")]
    [InlineData("<ol type=I><li>x<li>x</ol>", "I. II.")]
    [InlineData("<ol reversed><li>x<li>x</ol>", "2. 1.")]
    [InlineData("<ol style='list-style-type:lower-roman' start=3><li>x<li>x</ol>", "iii. iv.")]
    public void Numbered_items_have_the_number_that_a_browser_shows(string html, string labels) =>
        Assert.Equal(labels, string.Join(' ', Read(html).Texts().Select(text => text.Hints.Label)));

    [Fact]
    public void A_heading_in_a_numbered_item_has_the_number_and_is_no_item()
    {
        var hints = Assert.Single(Read("<ol><li><h2>Introduction</h2></li></ol>").Texts()).Hints;

        Assert.Equal((2, "1.", null), (hints.HeadingLevel, hints.Label, hints.ListLevel));
    }

    [Fact]
    public void Definition_lists_quotations_captions_and_preformatted_lines_are_blocks()
    {
        var document = Read("<dl><dt>Child</dt><dd>A person under 18.</dd></dl><blockquote>Quoted</blockquote><figure><img><figcaption>Figure 1</figcaption></figure><pre>one\n  two</pre>");

        Assert.Equal(["Child", "A person under 18.", "Quoted", "Figure 1", "one", "two"], document.Lines());
        Assert.True(document.Text("Child").Hints.Bold);
        Assert.False(document.Text("A person under 18.").Hints.Bold);
        Assert.Equal(2, document.Text("two").Hints.Indent);
    }

    [Fact]
    public void Links_into_the_page_are_entries_of_the_contents_list()
    {
        var document = Read(
            "<ul><li><a href='#intro'>1. Introduction</a></li><li>2. <a href='page.html#vision'>Vision</a></li><li><a href='other.html#x'>Other</a></li>"
            + "<li>See <a href='#intro'>the introduction</a></li></ul><p><a href='#a'>3. Outcomes</a><br><a href='#b'>4. Values</a></p>");

        Assert.Equal(
            ["1. Introduction", "2. Vision", "3. Outcomes", "4. Values"],
            document.Texts().Where(text => text.Hints.ContentsEntry).Select(text => text.Text));
    }

    [Fact]
    public void The_page_around_the_document_is_kept_as_furniture_in_its_place()
    {
        var document = Read(
            """
            <body><div class="cookie-notice"><p>We use cookies</p><button>OK</button></div>
            <header>Manual</header><nav><ul><li><a href="i.html">Home</a></li><li><a href="c.html">Contact</a></li></ul></nav>
            <p class="breadcrumb">Home &gt; Policies</p>
            <h1>Policies of the children's services</h1><p>The text of the chapter is here, and it is longer than the rest of the page.</p>
            <p><a href="#top">Back to top</a></p><p>More of the text.</p>
            <aside>Related</aside><div hidden>Hidden</div><p style="display: none">Unseen</p><footer>Copyright</footer></body>
            """);

        Assert.Equal(["Policies of the children's services", "The text of the chapter is here, and it is longer than the rest of the page.", "More of the text."], document.Lines());
        Assert.Equal(
            [
                "cookie notice: We use cookies", "cookie notice: OK", "page header: Manual", "navigation: Home", "navigation: Contact",
                "breadcrumb: Home > Policies", "page link: Back to top", "sidebar: Related", "hidden: Hidden", "hidden: Unseen", "page footer: Copyright",
            ],
            document.Furniture());
        Assert.IsType<SourceFurniture>(document.Blocks[8]);
    }

    [Fact]
    public void Only_the_main_element_is_content_where_there_is_one()
    {
        var document = Read("<p>Before</p><main><header><h1>Title</h1></header><p>Text of the chapter</p></main><p>After</p>");

        Assert.Equal(["Title", "Text of the chapter"], document.Lines());
        Assert.Equal(["outside the main content: Before", "outside the main content: After"], document.Furniture());
    }

    [Fact]
    public void A_title_above_the_main_element_is_content_where_that_has_none() =>
        Assert.Equal(["1.1.1 Policies", "Text"], Read("<header>Site <h1>1.1.1 Policies</h1></header><main><p>Text</p></main>").Lines());

    [Fact]
    public void A_class_name_around_the_whole_chapter_does_not_swallow_it()
    {
        var document = Read("<div class='menu-page'><h2>1. Introduction</h2><p>All of the chapter stands here.</p></div>");

        Assert.Equal(["1. Introduction", "All of the chapter stands here."], document.Lines());
    }

    [Fact]
    public void A_main_element_with_next_to_nothing_in_it_does_not_swallow_the_chapter() =>
        Assert.Contains("All of the chapter stands here and not there.", Read("<main>Menu</main><div><p>All of the chapter stands here and not there.</p></div>").Lines());

    [Fact]
    public void A_hidden_accordion_with_the_whole_chapter_is_read() =>
        Assert.Contains("All of the chapter stands in the panel.", Read("<h2>Open</h2><div style='display:none'><p>All of the chapter stands in the panel.</p></div>").Lines());

    [Fact]
    public void A_long_menu_of_links_does_not_make_class_names_suspect()
    {
        var menu = string.Concat(Enumerable.Range(1, 200).Select(number => $"<li><a href='{number}.html'>Chapter {number}</a></li>"));

        Assert.Equal(["The chapter."], Read($"<ul class='menu'>{menu}</ul><p>The chapter.</p>").Lines());
    }

    [Fact]
    public void A_navigation_element_that_lists_the_sections_is_the_contents_list()
    {
        var document = Read("<main><nav class='toc'><ul><li><a href='#a'>1. A</a></li><li><a href='#b'>2. B</a></li></ul></nav><h2 id=a>1. A</h2><h2 id=b>2. B</h2></main>");

        Assert.Empty(document.Furniture());
        Assert.Equal([true, true, false, false], document.Texts().Select(text => text.Hints.ContentsEntry));
    }

    [Fact]
    public void Furniture_inside_a_paragraph_leaves_the_sentence_whole()
    {
        var document = Read("<p>The authority <span class='print-link'>Print</span> listens.</p><p>End. <a href='#top'>Back to top</a></p>");

        Assert.Equal(["The authority listens.", "End."], document.Lines());
        Assert.Equal(["page link: Print", "page link: Back to top"], document.Furniture());
    }

    [Fact]
    public void Scripts_and_styles_are_no_text() =>
        Assert.Equal(["a b"], Read("<style>p{}</style><script>var x='<p>no</p>'</script><p>a<!-- c --><!--[if IE]>old<![endif]--> b</p><template>t</template><svg><text>s</text></svg>").Lines());

    [Fact]
    public void Cdata_and_entities_are_text() =>
        Assert.Equal(["Fish & chips \u2019 \u00E9 inside"], Read("<p>Fish &amp; chips &rsquo; &#233; <![CDATA[inside]]></p>").Lines());

    [Fact]
    public void A_data_table_has_its_rows_and_header()
    {
        var document = Read("<table><caption>Ages</caption><thead><tr><th>Topic<th>Age</thead><tr><td>Leaving<br>care<td><p>25</p></table>");

        Assert.Equal(["Ages"], document.Lines());
        var table = Assert.IsType<SourceTable>(document.Blocks[1]);
        Assert.Equal([["Topic", "Age"], ["Leaving care", "25"]], table.Rows());
        Assert.Equal(1, table.HeaderRows);
    }

    [Fact]
    public void A_merged_cell_stands_once_where_it_begins()
    {
        var table = Assert.IsType<SourceTable>(Assert.Single(Read("<table><tr><td colspan=2>a<td rowspan=2>b<tr><td>c<td>d<tr><td>e<td>f<td>g</table>").Blocks));

        Assert.Equal([["a", "", "b"], ["c", "d", ""], ["e", "f", "g"]], table.Rows());
    }

    [Theory]
    [InlineData("<table role=presentation><tr><td>a<td>b</table>")]
    [InlineData("<table><tr><td>a<tr><td>b</table>")]
    [InlineData("<table><tr><td>a<td><tr><td><td>b</table>")]
    [InlineData("<table><tr><td><p>a</p><p>b</p><td></table>")]
    [InlineData("<table><tr><td><table><tr><td>a</table><td><h2>b</h2></table>")]
    public void A_table_that_only_places_text_is_unfolded(string html) => Assert.Equal(["a", "b"], Read(html).Lines());

    [Fact]
    public void A_box_gives_its_heading_cell_as_a_bold_text()
    {
        var document = Read("<table><tr><th>AMENDMENT</th></tr><tr><td>In March 2020 this was updated.</td></tr></table>");

        Assert.Equal(["AMENDMENT", "In March 2020 this was updated."], document.Lines());
        Assert.Equal([true, false], document.Texts().Select(text => text.Hints.Bold));
    }

    [Fact]
    public void The_head_gives_properties()
    {
        var document = Read("<head><title> 1.1 Policies | Manual </title><meta name=Author content=A><meta name=description content=D><meta property='og:site_name' content=S><meta name=DC.publisher content=P></head><p>x");

        Assert.Equal(
            ["title=1.1 Policies | Manual", "author=A", "description=D", "site=S", "dc.publisher=P"],
            document.Properties.Select(property => $"{property.Name}={property.Value}"));
    }

    [Fact]
    public void Text_in_an_unknown_element_is_kept_with_a_note()
    {
        var document = Read("<p>a</p><policy-box>b</policy-box><p>c <o:p>d</o:p></p>");

        Assert.Equal(["a", "b", "c d"], document.Lines());
        Assert.Contains("<policy-box>", Assert.Single(document.Diagnostics, each => each.Code == DiagnosticCode.UnknownContent).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Spans_point_at_the_words_in_the_source(string lineEnd)
    {
        var html = $"<!doctype html>{lineEnd}<h1 id='a>b'>Title</h1>{lineEnd}{lineEnd}<ul>{lineEnd}<li><b>First</b> item</li>{lineEnd}</ul><!-- x --><p>{lineEnd}Last &amp; least</p>{lineEnd}";

        var document = Read(html);

        Assert.Equal(["Title", "First</b> item", "Last &amp; least"], document.Blocks.Select(block => html.Substring(block.Span.Start, block.Span.Length)));
        Assert.Equal([2, 5, 7], document.Blocks.Select(block => block.Span.Line));
    }

    [Fact]
    public void The_encoding_is_taken_from_mark_declaration_and_content_in_this_order()
    {
        var cafe = "<p>caf\u00E9 \u2019</p>";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var windows = Encoding.GetEncoding(1252);
        var declared = "<meta charset=iso-8859-1>"u8.ToArray();

        foreach (var (document, name, notes) in new[]
        {
            (ReadBytes([0xEF, 0xBB, 0xBF], Encoding.UTF8.GetBytes(cafe)), "utf-8", 0),
            (ReadBytes([0xFF, 0xFE], Encoding.Unicode.GetBytes(cafe)), "utf-16", 0),
            (ReadBytes(Encoding.UTF8.GetBytes(cafe)), "utf-8", 0),
            (ReadBytes(windows.GetBytes(cafe)), "windows-1252", 0),
            (ReadBytes(declared, windows.GetBytes(cafe)), "windows-1252", 0),
            (ReadBytes("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>"u8.ToArray(), windows.GetBytes(cafe)), "windows-1252", 0),
            (ReadBytes(declared, Encoding.UTF8.GetBytes(cafe)), "utf-8", 1),
            (ReadBytes("<meta charset=utf-8>"u8.ToArray(), windows.GetBytes(cafe)), "utf-8", 1),
            (ReadBytes("<meta charset=nonsense>"u8.ToArray(), Encoding.UTF8.GetBytes(cafe)), "utf-8", 1),
        })
        {
            Assert.Equal(["caf\u00E9 \u2019"], document.Lines());
            Assert.Equal(name, document.Source.Encoding);
            Assert.Equal(notes, document.Diagnostics.Count(each => each.Code == DiagnosticCode.Encoding));
        }
    }

    [Fact]
    public void A_page_without_text_says_so() =>
        new HtmlReader().Read(new SourceFile("x.html", "<html><script>load()</script>"u8.ToArray())).FailsWith(DiagnosticCode.Empty, "no text");

    [Theory]
    [InlineData("<!DOCTYPE html><p>", true)]
    [InlineData("\uFEFF \n<!-- saved -->\n<html lang=en>", true)]
    [InlineData("<?xml version='1.0'?><html>", true)]
    [InlineData("<div class=x>", true)]
    [InlineData("<worksheet>", false)]
    [InlineData("1. Introduction <p>", false)]
    [InlineData("< html", false)]
    public void A_page_is_recognised_by_how_it_begins(string start, bool recognised) =>
        Assert.Equal(recognised, new HtmlReader().Recognises(Encoding.UTF8.GetBytes(start)));
}
