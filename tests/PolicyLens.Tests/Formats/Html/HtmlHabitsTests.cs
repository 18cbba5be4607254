using System.Text;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.Html;
using PolicyLens.Model;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Html;

/// <summary>Single habits of pages, whatever system wrote them.</summary>
public sealed class HtmlHabitsTests
{
    private static BlockDocument Read(string html, ReadingOptions? options = null) =>
        new HtmlReader().Read(new SourceFile("page.html", Encoding.UTF8.GetBytes(html)), options).Value();

    private static string[] Notation(string html) => [.. Read(html).Blocks.SelectMany(BlockNotation.Lines)];

    private static SourceTable Table(string html) => Assert.Single(Read(html).Blocks.OfType<SourceTable>());

    [Fact]
    public void Links_are_kept_with_their_place_in_the_cleaned_text() =>
        Assert.Equal(
            ["p See the  guide now. [guide→https://a.example/g]".Replace("  ", " ", StringComparison.Ordinal)],
            Notation("<p>See\n  the <a href=' https://a.example/g '><b> gui</b>de </a> now.</p>"));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData(" DATA:text/html,x")]
    [InlineData("#")]
    [InlineData("")]
    public void Programs_and_links_to_nowhere_are_no_targets(string target) =>
        Assert.Null(Assert.Single(Read($"<p>go <a href='{target}'>there</a> now</p>").Texts()).Links);

    [Fact]
    public void Links_of_cells_have_their_row_and_cell()
    {
        var table = Table("<table><tr><th>A<th>B<tr><td><td><tr><td rowspan=2>x<td>y<tr><td>see <a href=z.html>z</a></table>");

        Assert.Equal([["A", "B"], ["x", "y"], ["", "see z"]], table.Rows());
        Assert.Equal([new CellLink(3, 2, new TextLink(4, 1, "z.html"))], table.Links!);
    }

    [Theory]
    [InlineData("<p>until 21<sup>1</sup> years</p>", "until 21 years")]
    [InlineData("<p>until 21<sup><a href='#n1'>1</a></sup>.</p>", "until 21.")]
    [InlineData("<p>until 21 <a href='#n1'>[1]</a>, then</p>", "until 21, then")]
    [InlineData("<p>the 1<sup>st</sup> of May</p>", "the 1st of May")]
    [InlineData("<p>a room of 9 m<sup>2</sup></p>", "a room of 9 m2")]
    [InlineData("<p>see <a href='#s1'>1</a> and <a href='#s2'>section 2</a></p>", "see 1 and section 2")]
    public void The_mark_of_a_note_is_kept_apart_from_the_words(string html, string text) => Assert.Equal([text], Read(html).Lines());

    [Fact]
    public void Lines_with_bold_lines_between_them_are_headings_and_texts() =>
        Assert.Equal(["pb One", "p First. More.", "pb Two", "p Second."], Notation("<p><b>One</b><br>First.<br>More.<br><b>Two</b><br>Second.</p>"));

    [Fact]
    public void A_typed_item_goes_on_over_a_turned_line() =>
        Assert.Equal(["We:", "1.1 listen to", "1.2 act with care", "All of us."], Read("<p>We:<br>1.1 listen to<br>1.2 act<br>with care<br>All of us.</p>").Lines());

    [Fact]
    public void A_run_in_heading_stays_with_its_sentence() =>
        Assert.Equal(["p Outcomes. Children are safe."], Notation("<p><b>Outcomes.</b> Children are safe.</p>"));

    [Fact]
    public void Pairs_are_a_table_and_terms_that_share_an_explanation_are_rows_beside_it()
    {
        Assert.Equal([["Owner:", "The service"]], Table("<dl><dt>Owner:</dt><dd>The service</dd></dl>").Rows());
        Assert.Equal(
            [["Child", "Under 18."], ["Kin", "Family."], ["Relative", ""], ["Plan", "A record."], ["", "An order."]],
            Table("<dl><div><dt>Child</dt><dd>Under 18.</dd></div><dt>Kin</dt><dt>Relative</dt><dd>Family.</dd><dt>Plan</dt><dd>A record.</dd><dd>An order.</dd></dl>").Rows());
    }

    [Fact]
    public void A_box_written_as_terms_or_as_a_table_gives_its_label_and_its_text()
    {
        Assert.Equal(["pb Scope of this chapter", "p All moves.", "pb Other", "p Text."], Notation("<dl><dt>Scope of this chapter</dt><dd>All moves.</dd><dt>Other</dt><dd>Text.</dd></dl>"));
        Assert.Equal(["pb Terms", "p One.", "p Two."], Notation("<dl><dt>Terms</dt><dd><p>One.</p><p>Two.</p></dd></dl>"));
        Assert.Equal(["pb Amendment", "p In May this was changed."], Notation("<table><tr><td><b>Amendment</b></td><td>In May this was changed.</td></tr></table>"));
    }

    [Fact]
    public void A_ruled_table_with_lists_in_its_cells_is_data() =>
        Assert.Equal(
            [["Step", "What"], ["1", "\u2022 ask \u2022 write"], ["2", "act now"]],
            Table("<table border=1><tr><td>Step<td>What<tr><td>1<td><ul><li>ask<li>write</ul><tr><td>2<td><p>act</p><p>now</p></table>").Rows());

    [Fact]
    public void A_table_in_a_cell_of_data_is_words_of_the_cell() =>
        Assert.Equal(
            [["A", "B"], ["a", "x y"], ["c", "d"]],
            Table("<table><tr><th>A<th>B<tr><td>a<td><table><tr><td>x<td>y</table><tr><td>c<td>d</table>").Rows());

    [Fact]
    public void An_item_whose_bullet_the_style_hides_is_an_item() =>
        Assert.Equal(["l1 {•} one", "l1 {•} two"], Notation("<ul style='list-style: none'><li>one<li>two</ul>"));

    [Fact]
    public void Rules_of_the_page_for_a_class_say_how_text_looks()
    {
        var document = Read("<style>/* x */ .h,.k{font-weight:700;font-size:14pt} p.i{font-style:italic} .a .b{font-weight:bold} @media print{.n{font-weight:700}}</style><p class=h>a</p><p class=i>b</p><p class=b>c</p><p class=n>d</p>");

        Assert.Equal(["pb a", "pi b", "p c", "p d"], document.Blocks.SelectMany(BlockNotation.Lines));
        Assert.Equal(14, document.Text("a").Hints.Size);
    }

    [Fact]
    public void An_id_that_was_made_of_a_heading_says_nothing() =>
        Assert.Equal(
            ["h2 Information sharing", "p We share.", "h2 Print", "p We print.", "~ page link: Share this"],
            Notation("<section id=information-sharing><h2>Information sharing</h2><p>We share.</p></section><h2><span id=Print>Print</span></h2><p>We print.</p><div id=share-tools>Share this</div>"));

    [Fact]
    public void The_label_of_an_item_without_text_is_not_lost() =>
        Assert.Equal(
            ["~ the label of an empty item: 1.", "l1 {2.} Act."],
            Notation("<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span></p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>Act.</p>"));

    [Fact]
    public void A_picture_is_told_by_its_description_beside_the_text() =>
        Assert.Equal(["p Before after", "~ a picture's description: The helpline"], Notation("<p>Before <img src=x alt='The helpline'> after</p>"));

    [Fact]
    public void Marked_changes_are_accepted_or_rejected_as_asked()
    {
        const string page = "<p>within <del>ten</del><ins>five</ins> days</p>";

        Assert.Equal(["within five days"], Read(page).Lines());
        Assert.Equal(["within ten days"], Read(page, new ReadingOptions { Original = true }).Lines());
        Assert.Contains(Read(page).Diagnostics, each => each.Code == DiagnosticCode.TrackedChanges);
    }

    [Fact]
    public void What_folds_open_is_content_and_its_link_a_heading() =>
        Assert.Equal(
            ["h4 Moves", "p Text of the panel."],
            Notation("<h4><a data-toggle=collapse href='#p1' aria-expanded=false>Moves</a></h4><div id=p1 class='panel-collapse collapse' aria-hidden=true><p>Text of the panel.</p></div>"));

    [Theory]
    [InlineData("iso-8859-5", "utf-8", "\u0416", "\u0416")]
    [InlineData("nonsense", "iso-8859-5", "\u0416", "\u0416")]
    public void The_encoding_of_the_transport_goes_before_that_of_the_page(string transport, string meta, string written, string read)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("iso-8859-5").GetBytes($"<meta charset={meta}><p>{written}</p>");

        var document = new HtmlReader().Read(new SourceFile("x.html", bytes) { Charset = transport }).Value();

        Assert.Equal([read], document.Lines());
        Assert.Equal("iso-8859-5", document.Source.Encoding);
    }

    [Fact]
    public void A_mark_goes_before_the_encoding_of_the_transport() =>
        Assert.Equal(
            ["caf\u00E9"],
            new HtmlReader().Read(new SourceFile("x.html", (byte[])[0xEF, 0xBB, 0xBF, .. "<p>caf\u00E9</p>"u8]) { Charset = "windows-1252" }).Value().Lines());

    [Fact]
    public void Items_of_lists_that_draw_their_own_bullets_are_items() =>
        Assert.Equal(["l1 {•} one", "l2 {•} two", "p (a) three"], Notation("<ul style='list-style: none'><li><span>one</span></ul><ul class='lst-kix_a-1' style='list-style-type:none'><li class='lst-kix_a-1'>two</ul><ul style='list-style:none'><li>(a) three</ul>"));

    [Fact]
    public void Comments_and_contents_of_Google_Docs_are_told_from_text() =>
        Assert.Equal(
            ["pc 1 Why", "~ a page number: 1", "h1 1 Why", "p Because.", "~ the mark of a note: [a]", "~ a comment: [a]Ask"],
            Notation("<p><a href='#h.a'>1 Why</a><span>&nbsp;&nbsp;</span><a href='#h.a'>1</a></p><h1 id='h.a'>1 Why</h1><p>Because.<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup></p><div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>Ask</span></p></div>"));

    [Fact]
    public void A_row_of_page_links_is_set_aside_whole() =>
        Assert.Equal(["p Text.", "~ page link: Return to top | Contents page"], Notation("<p>Text.</p><a href='#top'>Return to top</a> | <a href='index.htm'>Contents page</a>"));

    [Fact]
    public void Buttons_side_by_side_keep_their_words_apart() =>
        Assert.Equal(["p Text.", "~ form control: Yes No"], Notation("<p>Text.</p><div><button>Yes</button><button>No</button></div>"));

    [Fact]
    public void What_Confluence_adds_of_its_own_is_set_aside()
    {
        const string Page = "<title>Manual : Permanence</title><h1 id='title-heading'><span id='title-text'>Manual : Permanence</span></h1><div class=expand-control><span>Click here to expand...</span></div><p>Text.</p>";

        Assert.Equal(["~ the name of the site: Manual :", "h1 Permanence", "~ page link: Click here to expand...", "p Text."], Notation(Page));
        Assert.Equal("Permanence", Assert.Single(Read(Page).Properties).Value);
    }

    [Theory]
    [InlineData("<div id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'><span class=MsoFootnoteReference>[1]</span></a> The Act.</p></div>")]
    [InlineData("<div class='footnotes' role='doc-endnotes'><ol><li id='fn:1'><p>The Act. <a href='#fnref:1' role='doc-backlink'>&#8617;</a></p></li></ol></div>")]
    [InlineData("<div class=footnotes><ol><li>The Act.</li></ol></div>")]
    [InlineData("<div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a><span>&nbsp;The Act.</span></p></div>")]
    public void Notes_below_a_page_are_notes_with_their_mark(string notes)
    {
        var note = Read("<h1>Title</h1><p>Text of the page.</p>" + notes).Text("The Act.");

        Assert.True(note.Hints.Note);
        Assert.Equal("1", note.Hints.Label);
        Assert.Null(note.Hints.ListLevel);
    }

    [Theory]
    [InlineData("<h2>Visits</h2><details><summary>Who</summary><p>You.</p></details>", 3)]
    [InlineData("<div><h2>Visits</h2><p>x</p></div><details><summary>Who</summary><p>You.</p></details>", 2)]
    [InlineData("<details><summary>Visits</summary><p>x</p></details><details><summary>Who</summary><p>You.</p></details>", 2)]
    public void The_summary_of_a_part_that_folds_is_a_heading_beside_the_others(string page, int level) =>
        Assert.Equal(level, Read(page).Text("Who").Hints.HeadingLevel);
}
