using System.Text;
using PolicyLens.Catalogue;
using PolicyLens.Diagnostics;
using PolicyLens.Formats;
using PolicyLens.Model;
using PolicyLens.Reading;
using PolicyLens.Structure;
using PolicyLens.Tests.Formats.OpenDocument;
using PolicyLens.Tests.Formats.Pdf;
using PolicyLens.Tests.Formats.Word;
using Xunit;

namespace PolicyLens.Tests.Formats;

/// <summary>Bold and italic words as each format writes them.</summary>
public sealed class EmphasisTests
{
    private const int Runs = 100_000;
    private const string WordBold = "<w:b/>";
    private const string WordItalic = "<w:i/>";

    private static readonly string OdtStyles =
        OdtFile.Style("B", "fo:font-weight=\"bold\"", family: "text") + OdtFile.Style("I", "fo:font-style=\"italic\"", family: "text") + OdtFile.Style("PB", "fo:font-weight=\"bold\"");

    [Theory]
    [InlineData("<p>We <b>listen</b> and <em>act</em>, <strong>not <i>only</i></strong> talk.</p>", "We *listen* and /act/, *not* */only/* talk.")]
    [InlineData("<p><b>We</b><b> listen</b>.</p>", "*We listen*.")]
    [InlineData("<p>We<b> listen </b>to<b> </b>you.</p>", "We *listen* to you.")]
    [InlineData("<p><b>All of it.</b></p>", "*All of it.*")]
    [InlineData("<p><b>One<br>line</b></p>", "*One line*")]
    [InlineData("<p><span style='font-weight:700'>Heavy</span> and <span style='font-style:italic'>slanted</span></p>", "*Heavy* and /slanted/")]
    [InlineData("<p>A <b>\u00AD\u200Bchild\u200B</b> \uD83D\uDE00<b>\uD83D\uDE00</b></p>", "A *child* \uD83D\uDE00*\uD83D\uDE00*")]
    [InlineData("<p>Plain.</p>", "Plain.")]
    [InlineData("<ul><li>We <b>listen</b></ul>", "We *listen*")]
    public void Html_tells_bold_and_italic_words(string page, string expected) => Assert.Equal([expected], Emphasised.Of(Html(page)));

    [Fact]
    public void Html_tells_those_of_cells()
    {
        var cells = Emphasised.Of(Html("<table><tr><th>Who</th><th>When</th></tr><tr><td colspan=2> </td></tr><tr><td><p>the <b>officer</b></p><p><i>or</i> manager</p></td><td>soon</td></tr></table>"));

        Assert.Equal(["*Who*", "*When*", "the *officer* /or/ manager", "soon"], cells);
    }

    [Fact]
    public void Word_tells_bold_and_italic_words_of_runs_and_styles()
    {
        var document = new WordFile(
            $"<w:p>{WordFile.R("We ")}{WordFile.R("lis", WordBold)}{WordFile.R("ten ", WordBold)}{WordFile.R("and ")}{WordFile.R("act", WordBold + WordItalic)}</w:p>"
            + WordFile.Styled("All of it.", "Strong")
            + WordFile.Table(WordFile.Row("Who", "When"), WordFile.Row(WordFile.P("officer", run: WordItalic), $"<w:p>{WordFile.R("within ")}{WordFile.R("ten days", WordBold)}</w:p>")))
        {
            Styles = "<w:style w:type=\"paragraph\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>",
        };

        Assert.Equal(["We *listen* and */act/*", "*All of it.*", "Who", "When", "/officer/", "within *ten days*"], Emphasised.Of(document.Read()));
    }

    [Fact]
    public void OpenDocument_tells_bold_and_italic_words_of_spans_and_styles()
    {
        var document = new OdtFile(
            OdtFile.P($"We {OdtFile.Span("listen", "B")} and {OdtFile.Span(OdtFile.Span("act", "I"), "B")}") + OdtFile.P("All of it.", "PB")
            + OdtFile.Table(OdtFile.Row("Who", "When"), OdtFile.Row(OdtFile.P(OdtFile.Span("officer", "I")), OdtFile.P("within") + OdtFile.P(OdtFile.Span("ten days", "B")))))
        {
            Automatic = OdtStyles,
        };

        Assert.Equal(["We *listen* and */act/*", "*All of it.*", "Who", "When", "/officer/", "within *ten days*"], Emphasised.Of(document.Read()));
    }

    [Theory]
    [InlineData("We **listen** and *act*, ***always***.", "We *listen* and /act/, */always/*.")]
    [InlineData("**All of it.**", "*All of it.*")]
    [InlineData("See [the **Act**](https://example.org).", "See the *Act*.")]
    [InlineData("We <b>listen</b> and <em>act</em>.", "We *listen* and /act/.")]
    [InlineData("- we **listen**", "we *listen*")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    public void Markdown_tells_bold_and_italic_words(string text, string expected) => Assert.Equal([expected], Emphasised.Of(Markdown(text)));

    [Fact]
    public void Markdown_tells_those_of_cells() =>
        Assert.Equal(["Who", "When", "the *officer*", "/soon/"], Emphasised.Of(Markdown("| Who | When |\n| --- | --- |\n| the **officer** | *soon* |\n")));

    [PopplerFact]
    public void Pdf_tells_bold_and_italic_words_by_their_fonts()
    {
        var pages = new PdfPages().Page().Text(72, 100, "Read the ").Text(72 + PdfColumn.WidthOf("Read the "), 100, "whole", Face.Bold).Text(72 + PdfColumn.WidthOf("Read the ") + 34.3, 100, "text.");
        _ = new PdfColumn(pages, top: 130).Paragraph("All of it is slanted.", Face.Italic);

        Assert.Equal(["Read the *whole* text.", "/All of it is slanted./"], Emphasised.Of(pages.Read()));
    }

    [PopplerFact]
    public void Pdf_joins_the_emphasis_of_the_lines_of_a_paragraph()
    {
        const string Long = "Every child has a right to be heard, and the people who plan with them write down what was said and what was done about it.";
        var pages = new PdfPages().Page();
        _ = new PdfColumn(pages).Paragraph(Long, Face.Bold);

        Assert.Equal([$"*{Long}*"], Emphasised.Of(pages.Read()));
    }

    public static IEnumerable<object[]> Many() =>
    [
        ["a.html", Encoding.UTF8.GetBytes("<p>" + Times(Runs, "a<b>b</b>"))],
        ["a.docx", new WordFile($"<w:p>{Times(Runs, WordFile.R("a") + WordFile.R("b", WordBold))}</w:p>").Bytes()],
        ["a.odt", new OdtFile(OdtFile.P(Times(Runs, "a" + OdtFile.Span("b", "B")))) { Automatic = OdtStyles }.Bytes()],
    ];

    [Theory]
    [MemberData(nameof(Many))]
    public void A_hundred_thousand_changes_of_the_look_are_bounded_and_told(string name, byte[] bytes)
    {
        var document = FormatCatalog.Read(new SourceFile(name, bytes)).Value();
        var chapter = new SectionBuilder(Catalogues.Default).Build(document);
        var text = Assert.Single(document.Texts());

        Assert.Equal(Runs * 2, text.Text.Count(char.IsLetter));
        Assert.Equal(TextEmphasis.Most, text.Emphasis!.Count);
        Assert.Contains(chapter.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.MarksLeftOut);
    }

    [Fact]
    public void Cells_that_are_repeated_do_not_multiply_their_emphasis_without_measure()
    {
        var document = new OdtFile(OdtFile.Table(
            OdtFile.Row("Who", "When"),
            "<table:table-row table:number-rows-repeated=\"100\"><table:table-cell table:number-columns-repeated=\"200\">" + OdtFile.P(Times(Runs, "a" + OdtFile.Span("b", "B"))) + "</table:table-cell></table:table-row>"))
        {
            Automatic = OdtStyles,
        };
        var table = Assert.Single(document.Read().Blocks.OfType<SourceTable>());

        Assert.Equal(TextEmphasis.Most, table.Emphasis!.Count);
        Assert.Equal([["Who", "When"], [string.Concat(Enumerable.Repeat("ab", Runs))]], table.Rows());
    }

    [Fact]
    public void A_table_keeps_so_many_and_tells_that_there_were_more()
    {
        var marks = new CellMarks();
        for (var cell = 1; cell <= CellMarks.Most + 1; cell++)
        {
            marks.Add(1, cell, new(null, [new(0, 1, Bold: true, Italic: false)]));
        }

        var table = Written.Table(["a"]) with { Emphasis = marks.Emphasis };

        Assert.Equal(CellMarks.Most, table.Emphasis!.Count);
        Assert.Contains(Written.Chapter([table]).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.MarksLeftOut);
    }

    private static string Times(int count, string text) => new StringBuilder().Insert(0, text, count).ToString();

    private static BlockDocument Html(string body) => Read("a.html", body);

    private static BlockDocument Markdown(string text) => Read("a.md", text);

    private static BlockDocument Read(string name, string text) => FormatCatalog.Read(new SourceFile(name, Encoding.UTF8.GetBytes(text))).Value();
}
