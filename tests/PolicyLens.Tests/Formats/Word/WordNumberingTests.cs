using Xunit;
using static PolicyLens.Tests.Formats.Word.WordFile;

namespace PolicyLens.Tests.Formats.Word;

public sealed class WordNumberingTests
{
    private static string Labels(string body, string numbering, string? styles = null) =>
        string.Join(' ', new WordFile(body) { Numbering = numbering, Styles = styles }.Read().Texts().Select(text => text.Hints.Label ?? "-"));

    [Fact]
    public void Levels_count_within_each_other_and_begin_again_after_a_higher_one() =>
        Assert.Equal(
            "1 1.1 1.2 2 2.1 2.1.a",
            Labels(
                Numbered("x", 1) + Numbered("x", 1, 1) + Numbered("x", 1, 1) + Numbered("x", 1) + Numbered("x", 1, 1) + Numbered("x", 1, 2),
                Abstract(0, Level(0, "decimal", "%1"), Level(1, "decimal", "%1.%2"), Level(2, "lowerLetter", "%1.%2.%3")) + List(1, 0)));

    [Theory]
    [InlineData("decimal", "%1.", 9, "9. 10.")]
    [InlineData("lowerLetter", "(%1)", 26, "(z) (aa)")]
    [InlineData("upperLetter", "%1.", 1, "A. B.")]
    [InlineData("lowerRoman", "%1)", 4, "iv) v)")]
    [InlineData("upperRoman", "Part %1", 9, "Part IX Part X")]
    [InlineData("decimalZero", "%1", 9, "09 10")]
    [InlineData("ordinal", "%1", 12, "12th 13th")]
    [InlineData("cardinalText", "Part %1", 20, "Part Twenty Part Twenty-one")]
    [InlineData("ordinalText", "%1", 2, "Second Third")]
    [InlineData("chicago", "%1", 4, "\u00A7 **")]
    [InlineData("decimalEnclosedCircle", "%1", 1, "\u2460 \u2461")]
    [InlineData("numberInDash", "%1", 3, "- 3 - - 4 -")]
    [InlineData("bullet", "\uF0B7", 1, "\u2022 \u2022")]
    [InlineData("bullet", "o", 1, "\u25E6 \u25E6")]
    [InlineData("bullet", "\u2013", 1, "\u2013 \u2013")]
    [InlineData("none", "", 1, "- -")]
    [InlineData("futureFormat", "%1.", 1, "1. 2.")]
    public void Every_kind_of_number_is_written_as_word_shows_it(string format, string text, int start, string labels) =>
        Assert.Equal(labels, Labels(Numbered("x", 1) + Numbered("x", 1), Abstract(0, Level(0, format, text, start)) + List(1, 0)));

    [Fact]
    public void Lists_of_one_abstract_list_count_on_unless_their_start_is_overridden() =>
        Assert.Equal(
            "1. 2. 3. 5. 6. 7.",
            Labels(
                Numbered("x", 1) + Numbered("x", 1) + Numbered("x", 2) + Numbered("x", 3) + Numbered("x", 3) + Numbered("x", 1),
                Abstract(0, Level(0, "decimal", "%1.")) + List(1, 0) + List(2, 0)
                + List(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")));

    [Fact]
    public void A_list_may_replace_a_level() =>
        Assert.Equal(
            "A)",
            Labels(Numbered("x", 1), Abstract(0, Level(0, "decimal", "%1.")) + List(1, 0, $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "upperLetter", "%1)")}</w:lvlOverride>")));

    [Fact]
    public void A_level_that_never_begins_again_counts_on() =>
        Assert.Equal(
            "1 1 2 2",
            Labels(
                Numbered("x", 1) + Numbered("x", 1, 1) + Numbered("x", 1) + Numbered("x", 1, 1),
                Abstract(0, Level(0, "decimal", "%1"), Level(1, "decimal", "%2", more: "<w:lvlRestart w:val=\"0\"/>")) + List(1, 0)));

    [Fact]
    public void Legal_numbers_are_decimal_at_every_level() =>
        Assert.Equal(
            "I 1.1",
            Labels(
                Numbered("x", 1) + Numbered("x", 1, 1),
                Abstract(0, Level(0, "upperRoman", "%1"), Level(1, "decimal", "%1.%2", more: "<w:isLgl/>")) + List(1, 0)));

    [Fact]
    public void Headings_are_numbered_through_their_styles_and_are_no_list_items()
    {
        var file = new WordFile(Styled("Introduction", "H1") + Styled("Law", "H2") + Styled("Guidance", "H2") + P("text"))
        {
            Numbering = Abstract(0, Level(0, "decimal", "%1.", more: "<w:pStyle w:val=\"H1\"/>"), Level(1, "decimal", "%1.%2", more: "<w:pStyle w:val=\"H2\"/>")) + List(1, 0),
            Styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>",
        };
        var hints = file.Read().Texts().Select(text => text.Hints).ToList();

        Assert.Equal(["1.", "1.1", "1.2", null], hints.Select(hint => hint.Label));
        Assert.Equal([1, 2, 2, null], hints.Select(hint => hint.HeadingLevel));
        Assert.All(hints, hint => Assert.Null(hint.ListLevel));
    }

    [Fact]
    public void A_list_may_lead_to_its_levels_through_a_numbering_style() =>
        Assert.Equal(
            "a)",
            Labels(
                Numbered("x", 1),
                "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"Letters\"/></w:abstractNum>" + Abstract(1, Level(0, "lowerLetter", "%1)")) + List(1, 0) + List(2, 1),
                "<w:style w:type=\"numbering\" w:styleId=\"Letters\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"));

    [Fact]
    public void Number_zero_takes_a_paragraph_out_of_the_list_of_its_style()
    {
        const string styles = "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var body = Styled("x", "L") + P("x", "<w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") + Styled("x", "L");

        Assert.Equal("1. - 2.", Labels(body, Abstract(0, Level(0, "decimal", "%1.")) + List(1, 0), styles));
    }

    [Fact]
    public void Empty_and_missing_lists_are_harmless() =>
        Assert.Equal("- - -", Labels(Numbered("x", 9) + Numbered("x", 1, 8) + Numbered("x", 1, 99), Abstract(0) + List(1, 0) + List(2, 7)));

    [Fact]
    public void List_items_have_their_depth() =>
        Assert.Equal([1, 2], new WordFile(Numbered("x", 1) + Numbered("x", 1, 1)) { Numbering = Abstract(0, Level(0, "bullet", "\u2022"), Level(1, "bullet", "\u2022")) + List(1, 0) }.Read().Texts().Select(text => text.Hints.ListLevel));

    [Fact]
    public void A_level_begins_again_only_after_the_one_that_it_names() =>
        Assert.Equal(
            "1 1.1 (a) 1.2 (b) 2 2.1 (a)",
            Labels(
                Numbered("x", 1) + Numbered("x", 1, 1) + Numbered("x", 1, 2) + Numbered("x", 1, 1) + Numbered("x", 1, 2) + Numbered("x", 1) + Numbered("x", 1, 1) + Numbered("x", 1, 2),
                Abstract(0, Level(0, "decimal", "%1"), Level(1, "decimal", "%1.%2"), Level(2, "lowerLetter", "(%3)", more: "<w:lvlRestart w:val=\"1\"/>")) + List(1, 0)));

    [Fact]
    public void A_start_that_is_overridden_holds_after_every_restart() =>
        Assert.Equal(
            "1 1.4 1.5 2 2.4",
            Labels(
                Numbered("x", 1) + Numbered("x", 1, 1) + Numbered("x", 1, 1) + Numbered("x", 1) + Numbered("x", 1, 1),
                Abstract(0, Level(0, "decimal", "%1"), Level(1, "decimal", "%1.%2")) + List(1, 0, "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"4\"/></w:lvlOverride>")));

    [Fact]
    public void A_custom_format_stands_in_the_first_of_two_alternatives() =>
        Assert.Equal(
            "001",
            Labels(
                Numbered("x", 1),
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice>"
                + "<mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>" + List(1, 0)));

    [Fact]
    public void Letters_of_picture_fonts_and_pictures_are_bullets() =>
        Assert.Equal(
            "\u25AA \u2713 \u2022",
            Labels(
                Numbered("x", 1) + Numbered("x", 1, 1) + Numbered("x", 1, 2),
                Abstract(
                    0,
                    Level(0, "bullet", "\u00A7").Replace("</w:lvl>", "<w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr></w:lvl>", StringComparison.Ordinal),
                    Level(1, "bullet", "\uF0FC").Replace("</w:lvl>", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr></w:lvl>", StringComparison.Ordinal),
                    Level(2, "bullet", string.Empty, more: "<w:lvlPicBulletId w:val=\"0\"/>")) + List(1, 0)));

    [Fact]
    public void A_number_before_a_word_stands_as_typed_beside_the_automatic_one()
    {
        var text = Assert.Single(new WordFile(Numbered("3.8 Vision", 1)) { Numbering = Abstract(0, Level(0, "decimal", "%1.")) + List(1, 0) }.Read().Texts());

        Assert.Equal(("1.", "3.8 Vision"), (text.Hints.Label, text.Text));
    }

    [Fact]
    public void A_style_without_a_number_of_its_own_takes_the_list_of_its_base_at_its_own_level() =>
        Assert.Equal(
            "1 1.1",
            Labels(
                Styled("x", "One") + Styled("x", "Two"),
                Abstract(0, Level(0, "decimal", "%1"), Level(1, "decimal", "%1.%2")) + List(1, 0),
                "<w:style w:type=\"paragraph\" w:styleId=\"One\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Two\"><w:basedOn w:val=\"One\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>"));

    [Fact]
    public void A_paragraph_as_far_in_as_the_item_before_it_continues_it()
    {
        const string indented = "<w:ind w:left=\"720\"/>";
        var file = new WordFile(Numbered("item", 1) + P("goes on", indented) + P("body") + P("a quotation", indented) + Numbered("item", 1) + P("A heading", indented, "<w:b/>"))
        {
            Numbering = Abstract(0, Level(0, "bullet", "\u2022").Replace("</w:lvl>", "<w:pPr><w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr></w:lvl>", StringComparison.Ordinal)) + List(1, 0),
        };
        var hints = file.Read().Texts().Select(text => text.Hints).ToList();

        Assert.Equal([1, 1, null, null, 1, null], hints.Select(hint => hint.ListLevel));
        Assert.Equal(["\u2022", null, null, null, "\u2022", null], hints.Select(hint => hint.Label));
    }

    [Fact]
    public void Words_around_a_number_are_part_of_the_label() =>
        Assert.Equal("Part 1: Part 2:", Labels(Numbered("x", 1) + Numbered("x", 1), Abstract(0, Level(0, "decimal", "Part %1:")) + List(1, 0)).Replace("  ", " ", StringComparison.Ordinal));
}
