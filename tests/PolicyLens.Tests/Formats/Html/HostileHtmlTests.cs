using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyLens.Diagnostics;
using PolicyLens.Formats.Html;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Html;

public sealed class HostileHtmlTests
{
    /// <summary>Far above what each takes, far below what any takes without its guard.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static BlockDocument ReadInTime(string html)
    {
        var file = new SourceFile("hostile.html", Encoding.UTF8.GetBytes(html));
        var watch = Stopwatch.StartNew();
        var document = new HtmlReader().Read(file).Value();
        Assert.True(watch.Elapsed < Patience, $"It took {watch.Elapsed}.");
        return document;
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<div><p>")]
    [InlineData("<custom-element>")]
    [InlineData("<div><table><tr><td></div>")]
    [InlineData("<svg><g>")]
    public void A_hundred_thousand_nested_elements_cost_no_words(string open)
    {
        var document = ReadInTime("<p>first</p>" + Repeat(open, 100_000) + "deepest words" + Repeat("</div>", 1000) + "<p>last</p>");

        if (!open.StartsWith("<svg", StringComparison.Ordinal))
        {
            Assert.Equal(["first", "deepest", "words", "last"], document.Words());
        }

        Assert.Contains(document.Diagnostics, each => each.Code == DiagnosticCode.UnknownContent);
    }

    [Fact]
    public void Hundreds_of_unclosed_fonts_leave_the_structure_as_it_is()
    {
        var document = ReadInTime(string.Concat(Enumerable.Range(1, 3000).Select(number => $"<h2>{number}</h2><p><font size={number}><b id=b{number}>word</p>")));

        Assert.Equal(3000, document.Texts().Count(text => text.Hints.HeadingLevel == 2));
        Assert.Equal(6000, document.Texts().Count);
    }

    [Fact]
    public void Formatting_that_has_to_be_opened_again_in_every_paragraph_is_bounded()
    {
        var open = string.Concat(Enumerable.Range(0, 1000).Select(number => $"<b id={number}>"));

        Assert.Equal(100_000, ReadInTime(open + Repeat("<p>x", 100_000)).Words().Length);
    }

    [Fact]
    public void Fifty_megabytes_of_text_are_read()
    {
        var words = ReadInTime("<p>" + Repeat("word ", 10_000_000) + "</p>");

        Assert.Equal(49_999_999, Assert.Single(words.Texts()).Text.Length);
    }

    [Fact]
    public void A_million_paragraphs_lose_no_words() =>
        Assert.Equal(1_000_000, ReadInTime(Repeat("<p>word\n", 1_000_000)).Words().Length);

    [Fact]
    public void Entities_comments_attributes_and_open_tags_without_end_are_bounded()
    {
        Assert.Equal(2_000_002, ReadInTime($"<p>a{Repeat("&amp;", 2_000_000)}b").Texts()[0].Text.Length);
        Assert.Equal(["a", "b"], ReadInTime($"<p>a {Repeat("<!-- x -->", 500_000)} b").Words());
        Assert.Equal(["a"], ReadInTime($"<p>a<a {Repeat("<a x=", 200_000)}").Words());
        var attributes = string.Join(' ', Enumerable.Range(0, 200_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"a{number}")));
        Assert.Equal(["a", "b"], ReadInTime($"<p>a</p><p {attributes}>b</p>").Words());
    }

    [Fact]
    public void Misplaced_content_of_tables_is_kept()
    {
        Assert.Equal(50_000, ReadInTime("<table>" + Repeat("<tr>word <p>", 50_000)).Words().Length);
        Assert.Equal(["a", "b", "c"], ReadInTime("<p>a <table><tr><td>b</p></div></td>c").Words().Order());
    }

    [Fact]
    public void A_table_of_cells_that_span_everything_is_bounded() =>
        Assert.Equal(50_000, ReadInTime("<table>" + Repeat("<tr><td rowspan=65534 colspan=1000>word<td>", 25_000) + Repeat("<tr><td>a<td>", 25_000) + "<tr><td><td>").Words().Length);

    [Fact]
    public void Broken_pages_of_every_kind_never_throw()
    {
        const string page = "<!doctype html><html><head><title>t</title></head><body><main><h1 class='a b'>T</h1><table><tr><th>a<td>b</table><ol start=3><li>x<br><br>y</ol><!-- c --><a href='#x'>z</a>&amp;</main>";
        var random = new Random(20_241);
        for (var round = 0; round < 2000; round++)
        {
            var broken = page.ToCharArray();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                broken[random.Next(broken.Length)] = "<>/\"'=&;!-# \0aé"[random.Next(15)];
            }

            var read = new HtmlReader().Read(new SourceFile("x.html", Encoding.UTF8.GetBytes(broken[..random.Next(1, broken.Length)])));
            Assert.True(read.Value is not null || read.Failure is not null, $"seed 20241, round {round}");
        }
    }
}
