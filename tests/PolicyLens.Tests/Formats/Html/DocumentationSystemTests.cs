using Xunit;

namespace PolicyLens.Tests.Formats.Html;

/// <summary>Pages in the manner of documentation systems and word processors, with the blocks that they must give.</summary>
public sealed class DocumentationSystemTests
{
    [Fact]
    public void A_page_of_a_documentation_generator() =>
        BlockNotation.Same(
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>Placements</title></head><body>
            <div class="related" role="navigation"><h3>Navigation</h3><ul><li class="right"><a href="genindex.html">index</a></li></ul></div>
            <div class="document"><div class="documentwrapper"><div class="body" role="main">
            <section id="placements"><h1>Placements<a class="headerlink" href="#placements" title="Link to this heading">¶</a></h1>
            <nav class="contents local" id="contents"><ul class="simple"><li><p><a class="reference internal" href="#matching" id="id1">Matching</a></p></li><li><p><a class="reference internal" href="#moves" id="id2">Moves</a></p></li></ul></nav>
            <section id="matching"><h2><a class="toc-backref" href="#id1" role="doc-backlink">Matching</a><a class="headerlink" href="#matching">¶</a></h2>
            <p>A match is made with care <a class="footnote-reference brackets" href="#id4" id="id3" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a>.</p>
            <dl class="simple"><dt>Carer</dt><dd><p>A person who fosters.</p></dd><dt>Kin</dt><dt>Relative</dt><dd><p>A person of the family.</p></dd><dd><p>Or a friend.</p></dd></dl>
            <div class="admonition note"><p class="admonition-title">Note</p><p>Matching takes time.</p></div></section>
            <section id="moves"><h2>Moves<a class="headerlink" href="#moves">¶</a></h2>
            <table class="docutils align-default"><caption><span class="caption-text">Times</span><a class="headerlink" href="#t">¶</a></caption><thead><tr class="row-odd"><th class="head"><p>Step</p></th><th class="head"><p>Days</p></th></tr></thead><tbody><tr><td><p>Notice</p></td><td><ul class="simple"><li><p>28 days</p></li><li><p>or less</p></li></ul></td></tr></tbody></table>
            <aside class="footnote brackets" id="id4" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id3">1</a><span class="fn-bracket">]</span></span><p>See the manual.</p></aside></section></section>
            <div class="toctree-wrapper compound"><ul><li class="toctree-l1"><a class="reference internal" href="other.html">Other chapter</a></li></ul></div>
            </div></div><div class="sphinxsidebar" role="navigation"><h3>Table of Contents</h3></div></div>
            <div class="footer" role="contentinfo">© Us. Created using Sphinx.</div></body></html>
            """,
            """
            ~ navigation: Navigation
            ~ navigation: index
            h1 Placements
            ~ page link: ¶
            l1c {•} Matching
            l1c {•} Moves
            h2 Matching
            ~ page link: ¶
            p A match is made with care.
            ~ the mark of a note: [1]
            | Carer | A person who fosters.
            | Kin | A person of the family.
            | Relative | Or a friend.
            p Note
            p Matching takes time.
            h2 Moves
            ~ page link: ¶
            p Times
            ~ page link: ¶
            # Step | Days
            | Notice | • 28 days • or less
            ~ the mark of a note: [1]
            p See the manual.
            ~ related pages: Other chapter
            ~ navigation: Table of Contents
            ~ page footer: © Us. Created using Sphinx.
            """);

    [Fact]
    public void A_page_of_a_wiki() =>
        BlockNotation.Same(
            """
            <!DOCTYPE html><html><head><meta charset="UTF-8"><title>Missing - Wiki</title></head><body>
            <div id="mw-navigation"><h2>Navigation menu</h2></div><div id="content" class="mw-body" role="main"><h1 id="firstHeading">Missing</h1><div id="siteSub">From Wiki</div><a class="mw-jump-link" href="#p-search">Jump to search</a>
            <div class="mw-parser-output"><p>When a child is missing<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> act.</p>
            <div id="toc" class="toc"><div class="toctitle"><h2>Contents</h2></div><ul><li class="toclevel-1"><a href="#First"><span class="tocnumber">1</span> <span class="toctext">First</span></a></li><li><a href="#Then"><span class="tocnumber">2</span> <span class="toctext">Then</span></a></li></ul></div>
            <h2><span class="mw-headline" id="First">First</span><span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="/edit">edit</a><span>]</span></span></h2><p>Ring.</p>
            <table class="wikitable"><tr><th>Who</th><th>When</th></tr><tr><td>Police</td><td><p>at once</p><p>always</p></td></tr><tr><td>Family</td><td>then</td></tr></table>
            <h2><span class="mw-headline" id="Then">Then</span></h2><dl><dt>Absent</dt><dd>Not where expected.</dd><dt>Missing</dt><dd>Not known where.</dd></dl>
            <ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Our guide.</span></li></ol></div>
            <div class="printfooter">Retrieved from wiki</div><div id="catlinks" class="catlinks">Categories</div></div><div id="footer">Privacy</div></body></html>
            """,
            """
            ~ navigation: Navigation menu
            h1 Missing
            ~ posting details: From Wiki
            ~ page link: Jump to search
            p When a child is missing act.
            ~ the mark of a note: [1]
            h2 Contents
            l1c {•} 1 First
            l1c {•} 2 Then
            h2 First
            ~ page link: [edit]
            p Ring.
            # Who | When
            | Police | at once always
            | Family | then
            h2 Then
            | Absent | Not where expected.
            | Missing | Not known where.
            ~ page link: ^
            l1 {1.} Our guide.
            ~ posting details: Retrieved from wiki
            ~ posting details: Categories
            ~ page footer: Privacy
            """);

    [Fact]
    public void A_document_saved_as_web_page_by_a_word_processor() =>
        BlockNotation.Same(
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><title>Visits</title>
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- /* Font Definitions */ @font-face {font-family:Symbol;} p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm;font-size:11.0pt;} p.MsoTitle{font-size:28.0pt} p.Section1Heading{font-size:14.0pt;font-weight:bold;mso-outline-level:2} --></style></head>
            <body lang=EN-GB><div class=WordSection1>
            <p class=MsoTitle>Visits to Children<o:p></o:p></p>
            <p class=MsoToc1><a href="#_Toc1">1. Why we visit<span style='mso-tab-count:1 dotted'>..... </span>2</a></p>
            <p class=MsoToc1><a href="#_Toc2">2. How often<span style='mso-tab-count:1 dotted'>..... </span>3</a></p>
            <h1><a name="_Toc1">1.<span style='mso-spacerun:yes'>  </span>Why we visit</a></h1>
            <p class=MsoNormal>A visit lets the child be heard<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a>.<o:p>&nbsp;</o:p></p>
            <p class=Section1Heading>How often</p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>within one week;<o:p></o:p></p>
            <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>sooner where the plan says so;</p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><b><span style='mso-list:Ignore'>(a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></b><![endif]>every six weeks after that.</p>
            <p class=MsoListParagraph style='margin-left:36pt'><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>filtered item</p>
            <h2 style='mso-list:l2 level2 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>2.1<span>&nbsp;&nbsp;</span></span><![endif]>Records</h2>
            <p class=MsoNormal>Keep <a href="https://example.org/form">the form</a> and <a href="javascript:void(0)">print it</a>.</p>
            </div><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> See the visits form.</p></div></div>
            <div style='mso-element:footer'><p class=MsoFooter>Page 1</p></div></body></html>
            """,
            """
            Tp Visits to Children
            pc 1. Why we visit..... 2
            pc 2. How often..... 3
            h1 1. Why we visit
            p A visit lets the child be heard.
            ~ the mark of a note: [1]
            h2b How often
            l1 {•} within one week;
            l2 {o} sooner where the plan says so;
            l1 {(a)} every six weeks after that.
            l1 {•} filtered item
            h2 {2.1} Records
            p Keep the form and print it. [the form→https://example.org/form]
            ~ the mark of a note: [1]
            p {1} See the visits form.
            ~ page footer: Page 1
            """);

    [Fact]
    public void A_document_exported_from_a_shared_editor() =>
        BlockNotation.Same(
            """
            <html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">@import url(x);ol.lst-kix_a-1{list-style-type:none}.lst-kix_a-0>li:before{content:"\0025cf  "}.c1{font-weight:700}.c2{font-size:11pt;font-weight:400}.c5{font-style:italic}.title{font-size:26pt}@media print{.c1{font-weight:400}}</style></head><body class="c9 doc-content">
            <p class="c3 title" id="h.abc"><span class="c2">Family time</span></p>
            <p class="c3"><span class="c1">Purpose</span></p><p class="c3"><span class="c2">Families stay in touch</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c2">.</span></p>
            <ul class="lst-kix_a-0 start"><li class="c3 li-bullet-0"><span class="c2">letters</span></li></ul><ul class="lst-kix_a-1 start"><li class="c4"><span>cards</span></li></ul><ul class="lst-kix_a-0"><li class="c3"><span class="c2">calls</span></li></ul>
            <hr><div><p class="c3"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Or friends.</span></p></div></body></html>
            """,
            """
            Tp Family time
            pb Purpose
            p Families stay in touch.
            ~ the mark of a note: [1]
            l1 {•} letters
            l2 {•} cards
            l1 {•} calls
            ~ the mark of a note: [1]
            p {1} Or friends.
            """);
}
