using Xunit;

namespace PolicyLens.Tests.Formats.Html;

/// <summary>Pages in the manner of content systems, with the blocks that they must give.</summary>
public sealed class ContentSystemTests
{
    [Fact]
    public void A_page_of_a_publisher_of_manuals() =>
        BlockNotation.Same(
            """
            <html><head><meta charset=utf-8><title>3.2 Placement moves</title><style>ol.n{counter-reset:i} ol.n > li:before{content:counters(i,".")}</style></head><body>
            <div class="topnav"><a href="index.html">Home</a> | <a href="c.html">Contents</a></div><h1>3.2 Placement moves</h1>
            <dl class="box"><dt>Scope of this chapter</dt><dd><p>It covers moves.</p><p>It is for all.</p></dd><dt>Amendment</dt><dd>In May 2024 it was amended.</dd></dl>
            <h3>Contents</h3><ul style="list-style:none"><li><a href="#s1">1. Why</a></li><li><a href="#s2">2. How</a></li></ul>
            <p><a name="s1"></a><b>1. Why</b></p><p>Children <abbr title="National">NHS</abbr> move long-<wbr>term care&shy;fully.<br>A turned line.</p>
            <ul style="list-style-type:none"><li>(a) first;</li><li>(b) second.</li></ul>
            <p><a href="#top">Back to top</a></p>
            <h2 class="accordion-header"><button aria-expanded="false" aria-controls="b1">2. How</button></h2><div id="b1" class="accordion-body" aria-hidden="true" style="display:none"><p>With care.</p></div>
            <details><summary>More on moves</summary><p>Ask <a href="x.html">the team</a>.</p></details>
            <ol class="n"><li>One<ol class="n"><li>Sub</li></ol></li></ol>
            <table border=1><tr><td colspan=2>Both</td></tr><tr><td><p>a</p></td><td><p>b</p><p>c</p></td></tr><tr><td>d</td><td>e</td></tr></table>
            <div role="heading" aria-level="3">Role heading</div><p>Keep <del>ten</del><ins>five</ins> days.</p>
            <p>Room of 10 m<sup>2</sup> and<sup>*</sup> more.</p></body></html>
            """,
            """
            ~ navigation: Home | Contents
            h1 3.2 Placement moves
            pb Scope of this chapter
            p It covers moves.
            p It is for all.
            pb Amendment
            p In May 2024 it was amended.
            h3 Contents
            pc 1. Why
            pc 2. How
            pb 1. Why
            p Children NHS move long-term carefully. A turned line.
            p (a) first;
            p (b) second.
            ~ page link: Back to top
            h2b 2. How
            p With care.
            h3b More on moves
            p Ask the team. [the team→x.html]
            l1 {1.} One
            l2 {1.1.} Sub
            | Both |
            | a | b c
            | d | e
            h3 Role heading
            p Keep five days.
            ~ text marked as deleted: ten
            p Room of 10 m2 and more.
            ~ the mark of a note: *
            """);

    [Fact]
    public void A_page_of_a_weblog_system() =>
        BlockNotation.Same(
            """
            <!DOCTYPE html><html><head><meta charset="UTF-8"><title>Bullying | Site</title></head><body class="page-template has-sidebar">
            <header id="masthead" class="site-header"><p class="site-title">Site</p><nav id="site-navigation"><ul><li><a href="/">Home</a></li></ul></nav></header>
            <main><article class="post hentry"><header class="entry-header"><h1 class="entry-title">Bullying</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="/b"><time>3 May 2024</time></a></span> <span class="byline">by <a href="/a">admin</a></span></div></header>
            <div class="entry-content"><p>We stop it.</p><p><strong>What we do</strong><br>We listen.<br>- to children<br>- to parents<br>and carers;<br><br><strong>Next.</strong> We write it down.</p>
            <figure><img src=x.png alt="A poster of the helpline"><figcaption>The poster</figcaption></figure>
            <div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="#">Email</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p>Other post</p></div></div>
            <footer class="entry-footer"><span class="cat-links">Posted in Policy</span></footer></article>
            <div id="comments" class="comments-area"><h2>Leave a Reply</h2></div></main>
            <aside id="secondary" class="widget-area"><h2>Recent posts</h2></aside><footer id="colophon">Powered by</footer></body></html>
            """,
            """
            ~ page header: Site
            ~ page header: Home
            h1 Bullying
            ~ posting details: Posted on 3 May 2024 by admin
            p We stop it.
            pb What we do
            p We listen.
            p - to children
            p - to parents and carers;
            p Next. We write it down.
            ~ a picture's description: A poster of the helpline
            p The poster
            ~ page link: Share this:
            ~ page link: Email
            ~ related pages: Related
            ~ related pages: Other post
            ~ page footer: Posted in Policy
            ~ comments: Leave a Reply
            ~ sidebar: Recent posts
            ~ page footer: Powered by
            """);

    [Fact]
    public void A_page_of_an_intranet_with_nested_layout_tables() =>
        BlockNotation.Same(
            """
            <html><head><title>Complaints</title></head><body><form id="aspnetForm"><div id="s4-ribbonrow">Browse Page</div>
            <div id="sideNavBox" class="ms-dialogHidden"><div class="ms-core-sideNavBox-removeLeftMargin"><ul><li><a href="/p">Policies</a></li></ul></div></div>
            <table width="100%"><tr><td><div class="ms-rtestate-field"><table id="layoutsTable" style="width:100%"><tbody><tr style="vertical-align:top"><td style="width:66.6%"><div class="ms-rte-layoutszone-outer"><div class="ms-rte-layoutszone-inner">
            <p class="ms-rteElement-H1B">Complaints</p><p>&#8203;</p><p><span class="ms-rteElement-H2">&#8203;</span>We want to hear.&#8203; Soon.</p><h2 class="ms-rteElement-H2">Stages</h2>
            <table class="ms-rteTable-default" cellspacing="0"><tbody><tr><td class="ms-rteTable-default"><strong>Stage</strong></td><td><strong>Days</strong></td></tr><tr><td rowspan="2">Local</td><td><div>10 days</div><div>or 20</div></td></tr><tr><td><a href="/late">late</a> 25</td></tr></tbody></table>
            </div></div></td><td><table><tr><td><strong>Scope of this chapter</strong></td><td>It covers all complaints by children and those who speak for them.</td></tr></table></td></tr></tbody></table></div></td></tr></table></form></body></html>
            """,
            """
            ~ page header: Browse Page
            ~ navigation: Policies
            h1 Complaints
            p We want to hear. Soon.
            h2 Stages
            # Stage | Days
            | Local | 10 days or 20
            |  | late 25
            pb Scope of this chapter
            p It covers all complaints by children and those who speak for them.
            """);

    [Fact]
    public void A_government_publication() =>
        BlockNotation.Same(
            """
            <!doctype html><html lang=en><head><meta charset=utf-8><title>Care plans - GOV</title></head><body class="gem-c-layout-for-public">
            <div id="global-cookie-message" class="gem-c-cookie-banner"><p>Cookies on this site</p><button>Accept</button></div>
            <a href="#content" class="govuk-skip-link">Skip to main content</a>
            <header role="banner"><a href="/">GOV</a></header>
            <div class="govuk-breadcrumbs"><ol><li><a href="/">Home</a></li></ol></div>
            <main id="content"><h1>Care plans</h1>
            <dl class="gem-c-metadata__list"><dt>Published:</dt><dd>3 May 2021</dd><dt>Last updated:</dt><dd>4 June 2024, <a href="#history">see all updates</a></dd></dl>
            <nav class="gem-c-contents-list" role="navigation"><h2>Contents</h2><ol><li><a href="#who">Who it is for</a></li><li><a href="#what">What to write</a></li></ol></nav>
            <div class="govspeak"><h2 id="who">Who it is for</h2><p>It is for social workers<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">[footnote 1]</a></sup> and carers.</p>
            <h2 id="what">What to write</h2><div class="call-to-action"><p>Ask the child first.</p></div>
            <p>Look after it until age 21<sup>1</sup>, or the 1<sup>st</sup> of May.</p>
            <div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>And their managers. <a href="#fnref:1" class="reversefootnote" role="doc-backlink">↩</a></p></li></ol></div></div>
            <a href="#contents" class="app-c-back-to-top">Contents</a></main>
            <div class="gem-c-feedback"><h2>Is this page useful?</h2><button>Yes</button></div>
            <footer class="govuk-footer" role="contentinfo"><span class="govuk-footer__licence-description">All content is available under the licence</span></footer></body></html>
            """,
            """
            ~ cookie notice: Cookies on this site
            ~ cookie notice: Accept
            ~ page link: Skip to main content
            ~ page header: GOV
            ~ breadcrumb: Home
            h1 Care plans
            | Published: | 3 May 2021
            | Last updated: | 4 June 2024, see all updates
            h2 Contents
            l1c {1.} Who it is for
            l1c {2.} What to write
            h2 Who it is for
            p It is for social workers and carers.
            ~ the mark of a note: [footnote 1]
            h2 What to write
            p Ask the child first.
            p Look after it until age 21, or the 1st of May.
            ~ the mark of a note: 1
            p {1} And their managers.
            ~ page link: ↩
            ~ page link: Contents
            ~ feedback form: Is this page useful?
            ~ feedback form: Yes
            ~ page footer: All content is available under the licence
            """);
}
