using PolicyLens.Reading;
using Xunit;
using static PolicyLens.Tests.Formats.Word.WordFile;

namespace PolicyLens.Tests.Formats.Word;

public sealed class WordStylesTests
{
    private static string Style(string id, string? name, string more = "", string? basedOn = null, string type = "paragraph") =>
        $"<w:style w:type=\"{type}\" w:styleId=\"{id}\">{(name is null ? string.Empty : $"<w:name w:val=\"{name}\"/>")}{(basedOn is null ? string.Empty : $"<w:basedOn w:val=\"{basedOn}\"/>")}{more}</w:style>";

    private static BlockHints HintsOf(string style, string styles) => Assert.Single(new WordFile(Styled("x", style)) { Styles = styles }.Read().Texts()).Hints;

    [Theory]
    [InlineData("heading 1", 1)]
    [InlineData("Heading 4,Chapter", 4)]
    [InlineData("\u00DCberschrift 2", 2)]
    [InlineData("Titre 3", 3)]
    [InlineData("T\u00EDtulo 1", 1)]
    [InlineData("Pennawd 2", 2)]
    [InlineData("Heading of box", null)]
    [InlineData("Body heading 12", null)]
    [InlineData("List 2", null)]
    public void A_style_without_an_outline_level_is_known_by_its_name_in_any_language(string name, int? level) =>
        Assert.Equal(level, HintsOf("S", Style("S", name)).HeadingLevel);

    [Fact]
    public void The_outline_level_counts_more_than_the_name()
    {
        Assert.Equal(2, HintsOf("PolicyHead", Style("PolicyHead", "PolicyHead", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")).HeadingLevel);
        Assert.Equal(3, HintsOf("S", Style("S", "heading 1", "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>")).HeadingLevel);
        Assert.Null(HintsOf("S", Style("S", "heading 1", "<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>")).HeadingLevel);
    }

    [Fact]
    public void A_style_that_is_only_named_and_nowhere_defined_is_known_by_its_id()
    {
        Assert.Equal(2, HintsOf("Heading2", string.Empty).HeadingLevel);
        Assert.Equal(1, HintsOf("Heading 1", string.Empty).HeadingLevel);
        Assert.True(HintsOf("Title", string.Empty).Title);
        Assert.True(HintsOf("TOC2", string.Empty).ContentsEntry);
    }

    [Theory]
    [InlineData("Title", true)]
    [InlineData("Titel", true)]
    [InlineData("Teitl", true)]
    [InlineData("Subtitle", false)]
    [InlineData("Titleblock", false)]
    public void A_title_is_known_in_any_language(string name, bool isTitle) => Assert.Equal(isTitle, HintsOf("S", Style("S", name)).Title);

    [Fact]
    public void A_style_based_on_the_title_is_one_but_not_the_subtitle()
    {
        Assert.True(HintsOf("Cover", Style("Title", "Title") + Style("Cover", "Council cover", basedOn: "Title")).Title);
        Assert.False(HintsOf("Sub", Style("Title", "Title") + Style("Sub", "Subtitle", basedOn: "Title")).Title);
    }

    [Fact]
    public void Bold_in_a_bold_style_is_plain_as_word_shows_it()
    {
        var file = new WordFile($"<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr>{R("x", "<w:rStyle w:val=\"Strong\"/>")}</w:p><w:p>{R("x", "<w:rStyle w:val=\"Strong\"/>")}</w:p><w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr>{R("x", "<w:rStyle w:val=\"Strong\"/><w:b/>")}</w:p>")
        {
            Styles = Style("B", "B", "<w:rPr><w:b/></w:rPr>") + Style("Strong", "Strong", "<w:rPr><w:b/></w:rPr>", type: "character"),
        };

        Assert.Equal([false, true, true], file.Read().Texts().Select(text => text.Hints.Bold));
    }

    [Fact]
    public void Capitals_are_a_hint_and_the_text_stays_as_typed()
    {
        var document = Read(P("Our vision", run: "<w:caps/>"), P("Our values", run: "<w:smallCaps/>"), $"<w:p>{R("Part", "<w:caps/>")}{R(" one")}</w:p>");

        Assert.Equal(["Our vision", "Our values", "Part one"], document.Lines());
        Assert.Equal([true, true, false], document.Texts().Select(text => text.Hints.Capitals));
    }

    [Fact]
    public void A_size_is_known_even_where_nothing_gives_one() =>
        Assert.Equal([10, 14], Read(P("x"), P("y", run: "<w:sz w:val=\"28\"/>")).Texts().Select(text => text.Hints.Size));

    [Fact]
    public void A_table_style_with_a_first_row_marks_a_header()
    {
        const string look = "<w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblLook w:val=\"04A0\"/></w:tblPr>";
        string styles = Style("Grid", "Grid", "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr></w:tblStylePr>", type: "table");
        var table = Table(Row("Topic", "Age"), Row("Leaving care", "21")).Replace("<w:tbl>", "<w:tbl>" + look, StringComparison.Ordinal);

        Assert.Equal(1, Assert.Single(new WordFile(table) { Styles = styles }.Read().Blocks.OfType<SourceTable>()).HeaderRows);
        Assert.Equal(0, Assert.Single(new WordFile(table).Read().Blocks.OfType<SourceTable>()).HeaderRows);
    }
}
