using PolicyLens.Diagnostics;
using PolicyLens.Formats.Pdf;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Pdf;

public sealed class PdfReaderTests
{
    private const string Long = "Every child has a right to be heard, and the people who plan with them write down what was said and what was done about it.";

    private static PdfColumn Column(out PdfPages pages)
    {
        pages = new PdfPages().Page();
        return new(pages);
    }

    [PopplerFact]
    public void Lines_become_paragraphs_and_type_becomes_hints()
    {
        Column(out var pages).Paragraph("1. Introduction", Face.Bold, 14).Paragraph(Long).Paragraph("A second paragraph.").Paragraph("In italics.", Face.Italic);
        var read = pages.Read();

        Assert.Equal(["1. Introduction", Long, "A second paragraph.", "In italics."], read.Lines());
        Assert.Equal((14d, true), (read.Texts()[0].Hints.Size!.Value, read.Texts()[0].Hints.Bold));
        Assert.Equal((11d, false), (read.Texts()[1].Hints.Size!.Value, read.Texts()[1].Hints.Bold));
        Assert.True(read.Texts()[3].Hints.Italic);
        Assert.Equal((2, 1), (read.Texts()[1].Span.Line, read.Texts()[1].Span.Page));
    }

    [PopplerFact]
    public void A_heading_of_two_lines_is_one_and_the_next_of_another_size_its_own()
    {
        Column(out var pages).Paragraph("Policy for the support of children in care, of care leavers and of all of their carers", Face.Bold, 18).Paragraph("Our duties", Face.Bold, 13, above: 0).Paragraph(Long);

        Assert.Equal(["Policy for the support of children in care, of care leavers and of all of their carers", "Our duties", Long], pages.Read().Lines());
    }

    [PopplerFact]
    public void Words_cut_by_kerning_stay_whole_and_parts_of_a_line_are_joined()
    {
        var pages = new PdfPages().Page()
            .Draw("BT /F0 11 Tf 72 700 Td [(W)70(or)-20(ds)] TJ ET")
            .Text(72, 200, "Read the ").Text(72 + PdfColumn.WidthOf("Read the "), 200, "whole", Face.Bold).Text(72 + PdfColumn.WidthOf("Read the ") + 34.3, 200, "text.");

        Assert.Equal(["Words", "Read the whole text."], pages.Read().Lines());
    }

    [PopplerFact]
    public void Raised_letters_stay_in_their_line()
    {
        var pages = new PdfPages().Page().Text(72, 200, "On the 1").Text(72 + PdfColumn.WidthOf("On the 1"), 196, "st", size: 7).Text(72 + PdfColumn.WidthOf("On the 1") + 8, 200, " of May it began.");

        Assert.Equal(["On the 1st of May it began."], pages.Read().Lines());
    }

    [PopplerFact]
    public void Paragraphs_are_told_apart_by_gap_indent_and_a_short_last_line()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph(Long, above: 0).Paragraph(Long, above: 0).Paragraph(Long, above: 0, indent: 20, hang: -20);

        Assert.Equal([Long, Long, Long], pages.Read().Lines());
    }

    [PopplerFact]
    public void A_sentence_goes_on_over_the_end_of_a_page()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages, top: 700).Paragraph(Long).Line("The council will see to it that nobody has to wait for longer than the law");
        pages.Page();
        new PdfColumn(pages).Line("allows.").Paragraph(Long);

        Assert.Equal([Long, "The council will see to it that nobody has to wait for longer than the law allows.", Long], pages.Read().Lines());
    }

    [PopplerFact]
    public void Running_heads_feet_and_page_numbers_are_furniture()
    {
        var pages = new PdfPages();
        for (var page = 1; page <= 3; page++)
        {
            pages.Page().Text(72, 40, "Anyshire Council").Text(72, 800, "Leaving care").Text(480, 800, $"Page {page} of 3");
            new PdfColumn(pages).Paragraph($"{page}. Heading", Face.Bold, 14).Paragraph(Long[(10 * page)..]);
        }

        var read = pages.Read();
        Assert.Equal(["1. Heading", Long[10..], "2. Heading", Long[20..], "3. Heading", Long[30..]], read.Lines());
        Assert.Equal(9, read.Furniture().Length);
        Assert.Contains("a running head: Anyshire Council", read.Furniture());
        Assert.Contains("a running foot: Page 2 of 3", read.Furniture());
    }

    [PopplerFact]
    public void Headings_that_count_at_the_head_of_pages_are_no_running_heads()
    {
        var pages = new PdfPages();
        for (var page = 1; page <= 6; page++)
        {
            pages.Page();
            new PdfColumn(pages, top: 60).Paragraph(page > 4 ? $"Appendix {page - 4}" : $"Part {(char)('A' + (page * 3))}", Face.Bold, 14).Paragraph(Long[(5 * page)..]);
            pages.Text(290, 810, page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var read = pages.Read();
        Assert.Contains("Appendix 1", read.Lines());
        Assert.Contains("Appendix 2", read.Lines());
        Assert.Equal(["1", "2", "3", "4", "5", "6"], read.Furniture().Select(text => text[^1..]));
    }

    [PopplerFact]
    public void Text_up_the_page_and_outside_it_is_furniture()
    {
        var pages = new PdfPages().Page().Upright(20, 500, "Form 12 of the council").Text(-300, 100, "Crop marks");
        new PdfColumn(pages).Paragraph(Long);

        var read = pages.Read();
        Assert.Equal([Long], read.Lines());
        Assert.Equal(["text that runs up or down the page: Form 12 of the council", "text outside the page: Crop marks"], read.Furniture().Order(StringComparer.Ordinal).Reverse());
    }

    [PopplerFact]
    public void Links_keep_their_words_and_their_address()
    {
        var pages = new PdfPages().Page().Text(72, 100, "Write to the ").Text(72 + PdfColumn.WidthOf("Write to the "), 100, "team", Face.Bold).Text(72 + PdfColumn.WidthOf("Write to the ") + 30, 100, "today.");
        pages.Link(72 + PdfColumn.WidthOf("Write to the "), 88, 72 + PdfColumn.WidthOf("Write to the ") + 26, 104, "https://example.org/team?a=1&b=2");

        var text = Assert.Single(pages.Read().Texts());
        var link = Assert.Single(text.Links!);
        Assert.Equal("https://example.org/team?a=1&b=2", link.Target);
        Assert.Equal("team", text.Text.Substring(link.Start, link.Length));
    }

    [PopplerFact]
    public void Bookmarks_give_headings_their_level_and_the_file_its_title()
    {
        var pages = new PdfPages { Title = "Microsoft Word - Leaving care" }.Page();
        var column = new PdfColumn(pages).Paragraph("Leaving care", Face.Bold, 20);
        pages.Bookmark("1 Our duties").Bookmark("1.1 The law", below: true);
        column.Paragraph("1 Our duties", Face.Bold, 12).Paragraph(Long).Paragraph("1.1 The law", Face.Bold).Paragraph(Long);

        var read = pages.Read();
        Assert.True(read.Text("Leaving care").Hints.Title);
        Assert.Equal(1, read.Text("1 Our duties").Hints.HeadingLevel);
        Assert.Equal(2, read.Text("1.1 The law").Hints.HeadingLevel);
        Assert.Equal("Leaving care", Assert.Single(read.Properties, property => property.Name == "title").Value);
    }

    [PopplerFact]
    public void A_file_name_is_no_title() =>
        Assert.DoesNotContain(new PdfPages { Title = "Microsoft Word - policy_v2_FINAL.docx" }.Page().Text(72, 100, "Words.").Read().Properties, property => property.Name == "title");

    [PopplerFact]
    public void A_contents_list_is_marked_and_its_page_numbers_are_set_aside()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph("Contents", Face.Bold, 14)
            .Line("1. Introduction ........................................ 2").Line("2. Our duties to children and to young people who have left, ").Line("and to their carers .............................. 3").Line("3. Money ..................... 12");

        var read = pages.Read();
        Assert.Equal(["1. Introduction", "2. Our duties to children and to young people who have left, and to their carers", "3. Money"], read.Texts().Where(text => text.Hints.ContentsEntry).Select(text => text.Text));
        Assert.Equal(["page numbers of the contents list: 2 3 12"], read.Furniture());
    }

    [PopplerFact]
    public void Footnotes_stand_at_the_end_and_their_marks_leave_the_text()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph(Long).Line("This is the law.", above: 8);
        pages.Text(72 + PdfColumn.WidthOf("This is the law."), 90 + 16 + (13.2 * 3) - 4, "1", size: 6).Text(72, 760, "1", size: 6).Text(78, 762, "Children Act 1989, section 17.", size: 8);
        pages.Page();
        new PdfColumn(pages).Paragraph(Long[10..]).Paragraph("The end.");

        var read = pages.Read();
        Assert.Equal([Long, "This is the law.", Long[10..], "The end.", "Children Act 1989, section 17."], read.Lines());
        Assert.Equal("1", read.Texts()[^1].Hints.Label);
    }

    [PopplerFact]
    public void Hyphens_at_line_ends_are_mended_as_the_document_writes_the_word()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph("The whole of decision-making, and of safeguarding, is ours to answer for.")
            .Paragraph("x", above: 20).Line("The people who take part in all of this are free in their decision-").Line("making, and must think of safe-").Line("guarding first; a plan from 2016-").Line("2019 is an oppor-").Line("tunity to be co-").Line("ordinated.");

        var read = pages.Read();
        Assert.Contains("decision-making, and must think of safeguarding first; a plan from 2016-2019 is an opportunity to be co-ordinated.", string.Join(' ', read.Lines()), StringComparison.Ordinal);
        Assert.Contains("opportunity", Assert.Single(read.Diagnostics, each => each.Code == DiagnosticCode.BrokenWord).Message, StringComparison.Ordinal);
    }

    [PopplerFact]
    public void Reading_twice_gives_equal_values() => Assert.Equal(Sample().Read(), Sample().Read());

    private static PdfPages Sample()
    {
        Column(out var pages).Paragraph("1. Introduction", Face.Bold, 14).Paragraph(Long).Item("•", Long);
        return pages;
    }

    [Fact]
    public void Where_the_program_is_not_installed_the_message_names_the_package()
    {
        Assert.Null(PopplerProgram.Find(name => name == "PATH" ? "relative-folder" : null));
        Assert.Null(PopplerProgram.Find(name => name == PopplerProgram.Variable ? "pdftohtml" : null));
        Assert.Contains("poppler", PopplerProgram.Missing(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_pdf_says_so() =>
        new PdfReader().Read(new SourceFile("x.pdf", "words"u8.ToArray())).FailsWith(DiagnosticCode.Damaged, "does not begin as one");
}
