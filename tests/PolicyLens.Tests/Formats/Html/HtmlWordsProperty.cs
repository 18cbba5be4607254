using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PolicyLens.Formats.Html;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Html;

/// <summary>No word of a page is lost or invented, whatever it is wrapped in.</summary>
public sealed partial class HtmlWordsProperty
{
    private const ulong Seed = 20_241_105;

    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(Seed, 1);

    private static readonly Gen<string> Words = Gen.Elements(
        "care ", "plan ", "Children Act 1989 ", "1. ", "(a) ", "\u2022 ", "topmost ", "Printed ", "menu ", "we will: ", "caf\u00E9 ", "&amp; ", "under 18; ", "<br>", "<br><br>", "<!-- note -->", "\n");

    private static readonly string[] InlineTags = ["b", "strong", "i", "u", "span", "em", "a href='#x'", "a href='other.html'", "font size=4", "span style='font-weight:bold'", "odd-element", "sup"];

    private static readonly string[] Wrappers =
    [
        "div", "section", "article", "main", "blockquote", "center", "nav", "aside", "header", "footer", "form", "fieldset", "figure", "details",
        "div class=breadcrumb", "div class='cookie-notice x'", "div id=sidebar", "div class=menu", "div hidden", "div style='display:none'", "div role=banner", "div class=content", "noscript",
    ];

    private static readonly string[] TextTags = ["p", "h1", "h2", "h3", "div", "p class=print", "p hidden", "legend", "address", "pre", "dt", "dd", "li", "button", "label"];

    [Fact]
    public void The_words_of_all_blocks_are_the_words_of_the_page_in_order() =>
        Prop.ForAll(Blocks(4, Inline(2)).ToArbitrary(), html => Expect(html, WordsOf(html), Read(html))).Check(Seeded);

    [Fact]
    public void Furniture_inside_a_sentence_moves_and_is_not_lost()
    {
        var inline = Gen.OneOf(
            Inline(2),
            Inline(1).Select(text => $"<span class=print-link>{text}</span> "),
            Inline(1).Select(text => $"<span hidden>{text}</span> "),
            Gen.Constant("<a href='#top'>Back to top</a> "));

        Prop.ForAll(Blocks(3, Join(inline, 4)).ToArbitrary(), html => Expect(html, WordsOf(html).Order(), Read(html).Order())).Check(Seeded);
    }

    private static bool Expect(string html, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var same = expected.SequenceEqual(actual, StringComparer.Ordinal);
        Assert.True(same, $"seed {Seed}\n{html}\nexpected: {string.Join('|', expected)}\nactual:   {string.Join('|', actual)}");
        return same;
    }

    private static string[] Read(string html)
    {
        var read = new HtmlReader().Read(new SourceFile("x.html", Encoding.UTF8.GetBytes(html)));
        return read.Value?.Words() ?? [];
    }

    /// <summary>The words between the tags. The generator sets no tag inside a word.</summary>
    private static string[] WordsOf(string html) => Tag().Replace(html, " ").Replace("&amp;", "&", StringComparison.Ordinal)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Gen<string> Inline(int depth) => depth == 0
        ? Join(Words, 5)
        : Join(
            Gen.Frequency(
                (3, Words),
                (1, from tag in Gen.Elements(InlineTags) from inside in Inline(depth - 1) select Wrap(tag, inside))),
            4);

    private static Gen<string> Blocks(int depth, Gen<string> inline)
    {
        var text = from tag in Gen.Elements(TextTags) from inside in inline select Wrap(tag, inside);
        if (depth == 0)
        {
            return Join(Gen.OneOf(text, inline), 3);
        }

        var inner = Blocks(depth - 1, inline);
        return Join(
            Gen.Frequency(
                (4, text),
                (1, inline),
                (2, from tag in Gen.Elements(Wrappers) from inside in inner select Wrap(tag, inside)),
                (1, from tag in Gen.Elements("ul", "ol start=3", "ol type=a", "menu") from items in Join(inner.Select(item => Wrap("li", item)), 3) select Wrap(tag, items)),
                (1, from rows in Join(Join(inner.Select(cell => Wrap("td", cell)), 3).Select(row => Wrap("tr", row)), 3) select Wrap("table role=presentation", rows)),
                (1, from head in Join(Join(Words, 2).Select(cell => Wrap("th", cell)), 3)
                    from rows in Join(Join(Join(Words, 3).Select(cell => Wrap("td", cell)), 3).Select(row => Wrap("tr", row)), 3)
                    select Wrap("table", Wrap("thead", Wrap("tr", head)) + rows))),
            4);
    }

    private static Gen<string> Join(Gen<string> part, int most) =>
        from count in Gen.Choose(0, most) from parts in part.ListOf(count) select string.Concat(parts);

    private static string Wrap(string tag, string inside) => $"<{tag}>{inside}</{tag.Split(' ')[0]}> ";

    [GeneratedRegex("<!--.*?-->|<[^>]*>")]
    private static partial Regex Tag();
}
