using Xunit;
using static PolicyLens.Tests.Formats.OpenDocument.OdtFile;

namespace PolicyLens.Tests.Formats.OpenDocument;

/// <summary>The labels here are those that LibreOffice Writer 7.4 shows for the same markup.</summary>
public sealed class OdtListTests
{
    private static readonly string Multi = ListStyle("L1", Numbers(1, "1"), Numbers(2, "1", display: 2), Numbers(3, "a", ")", "("));

    private static string[] Labels(string automatic, params string[] text) =>
        [.. (new OdtFile(string.Concat(text)) { Automatic = automatic }).Read().Texts().Select(block => $"{block.Hints.Label ?? "-"} {block.Hints.ListLevel?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {block.Text}")];

    [Fact]
    public void Levels_count_under_each_other_and_a_second_paragraph_continues_its_item() => Assert.Equal(
        ["1. 1 one", "1.1. 2 one one", "1.2. 2 one two", "(a) 3 deep", "2. 1 two", "- 1 goes on", "2.1. 2 two one"],
        Labels(Multi, List("L1", Item(P("one"), List(null, Item(P("one one")), Item(P("one two"), List(null, Item(P("deep")))))), Item(P("two"), P("goes on"), List(null, Item(P("two one")))))));

    [Fact]
    public void A_list_begins_anew_goes_on_or_goes_on_from_another_by_name() => Assert.Equal(
        ["1. 1 a", "2. 1 goes on", "1. 1 anew", "3. 1 by name", "9. 1 nine", "10. 1 ten"],
        Labels(
            Multi,
            Listed("L1", "xml:id=\"one\"", Item(P("a"))),
            Listed("L1", "text:continue-numbering=\"true\"", Item(P("goes on"))),
            Listed("L1", "xml:id=\"two\"", Item(P("anew"))),
            Listed("L1", "text:continue-list=\"one\"", Item(P("by name"))),
            List("L1", $"<text:list-item text:start-value=\"9\">{P("nine")}</text:list-item>", Item(P("ten")))));

    [Fact]
    public void Letters_roman_numbers_prefixes_and_bullets_are_shown_as_such() => Assert.Equal(
        ["y. 1 a", "z. 1 b", "ab. 1 c", "Annex C 1 d", "C.1 2 e", "i 1 f", "• 1 g", "◦ 2 h", "3) 1 i"],
        Labels(
            ListStyle("A", Numbers(1, "a", start: 25)) + ListStyle("B", Numbers(1, "A", "", "Annex ", start: 3), Numbers(2, "1", "", display: 2))
            + ListStyle("C", Numbers(1, "i", "")) + ListStyle("D", Bullets(1, "\uF0B7"), Bullets(2, "o")) + ListStyle("E", Numbers(1, "1", start: 3, more: "loext:num-list-format=\"%1%)\"")),
            List("A", Item(P("a")), Item(P("b")), $"<text:list-item text:start-value=\"28\">{P("c")}</text:list-item>"),
            List("B", Item(P("d"), List(null, Item(P("e"))))),
            List("C", Item(P("f"))),
            List("D", Item(P("g"), List(null, Item(P("h"))))),
            List("E", Item(P("i")))));

    [Fact]
    public void A_list_header_has_no_number_and_counts_for_none() => Assert.Equal(
        ["- 1 head", "1. 1 first"],
        Labels(Multi, List("L1", $"<text:list-header>{P("head")}</text:list-header>", Item(P("first")))));

    [Fact]
    public void An_item_without_text_of_its_own_still_counts_for_those_in_it() => Assert.Equal(
        ["1.1. 2 a", "1.2. 2 b", "2. 1 c", "1. 1 d", "3. 1 e"],
        Labels(Multi, List("L1", Item(List(null, Item(P("a")), Item(P("b")))), Item(P("c"))), List("L1", Item(P("d")), Item("<text:p/>"), Item(P("e")))));

    [Fact]
    public void A_list_without_a_style_takes_that_of_its_paragraphs() => Assert.Equal(
        ["1. 1 a", "2. 1 b"],
        Labels(Multi + Style("P1", more: "style:list-style-name=\"L1\""), List(null, Item(P("a", "P1")), Item(P("b", "P1")))));

    [Fact]
    public void Numbered_paragraphs_count_in_the_list_that_they_name() => Assert.Equal(
        ["1. 1 a", "1.1. 2 b", "2. 1 c"],
        Labels(
            Multi,
            $"<text:numbered-paragraph text:list-id=\"x\" text:style-name=\"L1\">{P("a")}</text:numbered-paragraph>",
            $"<text:numbered-paragraph text:list-id=\"x\" text:style-name=\"L1\" text:level=\"2\">{P("b")}</text:numbered-paragraph>",
            $"<text:numbered-paragraph text:list-id=\"x\" text:style-name=\"L1\">{P("c")}</text:numbered-paragraph>"));

    [Fact]
    public void Headings_are_numbered_by_the_outline()
    {
        static string Outline(int level, string suffix) => $"<text:outline-level-style text:level=\"{level}\" style:num-format=\"1\" style:num-suffix=\"{suffix}\" text:display-levels=\"{level}\"/>";
        var document = new OdtFile(
            H("One", 1) + H("Sub", 2) + H("Bare", 1, "text:is-list-header=\"true\"") + H("Two", 1) + "<text:h text:style-name=\"P1\" text:outline-level=\"1\">In no list</text:h>"
            + "<text:h text:style-name=\"Own\" text:outline-level=\"1\">Not of the outline</text:h>" + H("Seven", 1, "text:restart-numbering=\"true\" text:start-value=\"7\"") + List("L1", Item(H("By a list", 2))))
        {
            Automatic = Style("P1", parent: "Heading_20_1", more: "style:list-style-name=\"\"") + ListStyle("L1", Numbers(1, "A", ":")),
            Styles = Heading(1) + Heading(2) + Style("Own") + $"<text:outline-style>{Outline(1, ".")}{Outline(2, "")}</text:outline-style>",
        }.Read();

        Assert.Equal(["1.", "1.1", null, "2.", null, null, "7.", "A:"], document.Texts().Select(text => text.Hints.Label));
        Assert.Equal([1, 2, 1, 1, 1, 1, 1, 2], document.Texts().Select(text => text.Hints.HeadingLevel));
        Assert.All(document.Texts(), text => Assert.Null(text.Hints.ListLevel));
    }
}
