using System.Text;
using PolicyLens.Formats;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.PlainText;

/// <summary>Text as it comes out of a page, a document, a PDF or a message.</summary>
public sealed class PastedTextTests
{
    private const string Wrapped = "The council looks after children and young people who for some time\ncannot live at home with their own families and who need a place.\n";

    private static BlockDocument Read(string text) => FormatCatalog.Read(new SourceFile("x.txt", Encoding.UTF8.GetBytes(text))).Value();

    private static SourceTable TableOf(string text) => Assert.Single(Read(text).Blocks.OfType<SourceTable>());

    [Fact]
    public void A_word_parted_at_a_line_end_is_mended_by_how_the_rest_writes_it() => Assert.Equal(
        ["Each worker visits children and care-leavers wherever they may live.", "On every one of these visits, wherever they may be, the worker sees children alone and asks whether the plan still fits, and the worker tells care-leavers where they stand in this and tells multi-agency staff what is new."],
        Read("Each worker visits children and care-leavers wherever they may live.\n\nOn every one of these visits, wherever they may be, the worker sees chil-\ndren alone and asks whether the plan still fits, and the worker tells care-\nleavers where they stand in this and tells multi-\nagency staff what is new.").Lines());

    [Fact]
    public void Short_and_long_term_keeps_its_space() => Assert.Contains(
        "short- and long-term",
        Read(Wrapped + "We say what it will cost and plan for what is needed in the short-\nand long-term.").Lines()[^1],
        StringComparison.Ordinal);

    [Fact]
    public void Paragraphs_one_below_the_other_are_not_taken_for_wrapped_lines() => Assert.Equal(
        3,
        Read("We listen to every child and young person who is in our care today.\nOur staff visit them where they live and at the times that they choose.\nReviews are held when the plan says so, and when the child asks for one.").Lines().Length);

    [Fact]
    public void One_long_line_does_not_stop_wrapped_lines_from_being_joined()
    {
        var text = string.Concat(Enumerable.Repeat(Wrapped + "\n", 20)) + "https://example.org/" + new string('a', 150) + "\n";

        Assert.Equal(21, Read(text).Lines().Length);
    }

    [Fact]
    public void Hollow_bullets_numbers_and_letters_begin_lines_of_their_own() => Assert.Equal(
        4,
        Read(Wrapped + "o\tlisten to what every one of the children says about the place and the\npeople\no   Write it down\n1.2 Share it\na) act").Lines().Length - 1);

    [Fact]
    public void Heads_feet_and_numbers_of_pages_are_set_aside()
    {
        var document = Read("Care Manual\n\nWe look after children and\n\nCouncil of Anyshire   Page 1 of 3\n\fCare Manual\n\nyoung people.\n\nCouncil of Anyshire   Page 2 of 3\n\fCare Manual\n\nAppendix 1\n\nCouncil of Anyshire   Page 3 of 3\n");

        Assert.Equal(["Care Manual", "We look after children and", "young people.", "Appendix 1"], document.Lines());
        Assert.Equal(["a running foot", "a running head"], document.Blocks.OfType<SourceFurniture>().Select(block => block.Reason).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Page_numbers_alone_at_a_page_end_are_set_aside() =>
        Assert.Equal(["a page number: - 1 -", "a page number: - 2 -"], Read("One.\n- 1 -\n\fTwo.\n- 2 -\n").Furniture());

    [Fact]
    public void Marks_of_a_quoted_message_are_taken_off() => Assert.Equal(
        ["A. Writer wrote:", "We visit every week.", "Scope", "more than > 5 days"],
        Read("A. Writer wrote:\n> We visit every week.\n>\n> > Scope\n\nmore than > 5 days").Lines());

    [Fact]
    public void A_line_that_says_more_than_is_no_quote() => Assert.Equal(["> 5 days"], Read("> 5 days").Lines());

    [Fact]
    public void Tables_drawn_with_pipes_lines_or_boxes_are_tables()
    {
        string[][] rows = [["Step", "When"], ["Visit", "ten days"]];
        foreach (var drawn in (string[])
            [
                "| Step | When |\n|------|------|\n| Visit | ten days |",
                "+-------+----------+\n| Step  | When     |\n+=======+==========+\n| Visit | ten days |\n+-------+----------+",
                "┌───────┬──────────┐\n│ Step  │ When     │\n├───────┼──────────┤\n│ Visit │ ten days │\n└───────┴──────────┘",
                "Step | When\n---- | ----\nVisit | ten days",
                "=====  ========\nStep   When\n=====  ========\nVisit  ten days\n=====  ========",
            ])
        {
            var table = TableOf($"Before.\n\n{drawn}\n\nAfter.");
            Assert.Equal(rows, table.Rows());
            Assert.Equal(1, table.HeaderRows);
            Assert.Equal(3, table.Span.Line);
        }
    }

    [Fact]
    public void Lines_between_two_lines_of_a_drawn_table_are_one_row() => Assert.Equal(
        [["Step", "Who"], ["First visit", "worker"], ["Review", "officer and manager"]],
        TableOf("+--------+---------+\n| Step   | Who     |\n+--------+---------+\n| First  | worker  |\n| visit  |         |\n+--------+---------+\n| Review | officer |\n|        | and     |\n|        | manager |\n+--------+---------+").Rows());

    [Fact]
    public void A_sentence_with_a_stroke_in_it_is_no_table() => Assert.Empty(Read("Home | Policies | Care\n\nText.").Blocks.OfType<SourceTable>());

    [Theory]
    [InlineData("3 . 1 Our aims", "3.1", "Our aims")]
    [InlineData("2 . Scope", "2.", "Scope")]
    [InlineData("3.1 Our aims", null, "3.1 Our aims")]
    [InlineData("16 Plus Service", null, "16 Plus Service")]
    public void A_number_typed_with_spaces_is_a_label(string line, string? label, string text)
    {
        var block = Assert.Single(Read(line).Texts());

        Assert.Equal((label, text), (block.Hints.Label, block.Text));
    }

    [Fact]
    public void Underlines_give_levels_as_they_come()
    {
        var document = Read("Manual\n======\n\nScope\n~~~~~\n\nWho\n^^^\n\nText.\n\nAims\n~~~~\n\n.. contents::\n\nMore.");

        Assert.Equal([1, 2, 3, null, 2, null], document.Texts().Select(text => text.Hints.HeadingLevel));
        Assert.Contains("a command of reStructuredText: .. contents::", document.Furniture());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_without_its_mark_is_found(bool bigEndian)
    {
        var document = FormatCatalog.Read(new SourceFile("x.txt", new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes("Our care – the “offer”\r\nSecond line"))).Value();

        Assert.Equal(["Our care – the “offer”", "Second line"], document.Lines());
        Assert.Equal(bigEndian ? "utf-16BE" : "utf-16", document.Source.Encoding);
    }

    [Fact]
    public void Many_lines_of_any_sign_are_read()
    {
        foreach (var line in (string[])["|", "| a", "+--", "===  ===", "> ", "a-", "-- | --", "-- | -- |", "+--+", "| a |", "| |", "\f", "1 . "])
        {
            Assert.NotNull(FormatCatalog.Read(new SourceFile("x.txt", Encoding.UTF8.GetBytes("words\n" + string.Concat(Enumerable.Repeat(line + "\n", 20_000))))).Value);
        }
    }

    [Fact]
    public void A_number_in_the_middle_of_a_sentence_does_not_begin_a_line_of_a_list() => Assert.Equal(
        ["1. Duties", "The duties of the council are set out in the Children Act 1989 and in regulations.", "Children in need are helped by the council under section 17 of the Act. Help lasts until they reach the age of 25. A plan is made.", "2. Review", "3. Records"],
        Read("1. Duties\n\nThe duties of the council are set out in the Children Act\n1989 and in regulations.\n\nChildren in need are helped by the council under section\n17 of the Act. Help lasts until they reach the age of\n25. A plan is made.\n\n2. Review\n\n3. Records\n").Lines());

    [Fact]
    public void Numbers_that_follow_each_other_begin_lines_of_their_own_after_a_line_without_a_stop() => Assert.Equal(
        6,
        Read(Wrapped + "\n1. Listen to what the child tells you on each visit\n2. Write down what you heard in words of the child\n3. Share it with those who need to know of it\n\n7. Ask the child what has changed since last time\n8. Thank them\n").Lines().Length);

    [Fact]
    public void A_full_stop_at_a_line_end_does_not_end_a_paragraph_where_blank_lines_do() => Assert.Equal(
        3,
        Read("We believe that most children are best brought up in their families.\nWhere that is not possible we will look first to relatives and friends\nwho are willing and able to care for them and whom the child knows and\ntrusts, and we help them to do so for as long as the child needs it.\n\n" + Wrapped + "\nThis line of the sender was never wrapped and stands out from all the others by far.\n").Lines().Length);

    [Fact]
    public void A_heading_between_paragraphs_stands_alone_where_there_are_no_blank_lines() => Assert.Equal(
        ["Introduction", "Children in care should stay with friends as others do.", "Who decides", "The carer decides as a parent would, and asks when in doubt.", "Recording", "Carers write down where the child stayed and with whom it was."],
        Read("Introduction\nChildren in care should stay with friends as others do.\nWho decides\nThe carer decides as a parent would, and asks when in doubt.\nRecording\nCarers write down where the child stayed and with whom it was.\n").Lines());

    [Fact]
    public void The_head_of_a_message_is_set_aside_and_its_subject_kept()
    {
        var document = Read("From: A Person <a@example.org>\nSent: 14 June 2023\nTo: All staff\nSubject: Revised policy\n\nDear all,\nTo: be kind.\n");

        Assert.Equal(["Dear all,", "To: be kind."], document.Lines());
        Assert.Equal(4, document.Blocks.OfType<SourceFurniture>().Count(block => block.Reason == "the head of a message"));
        Assert.Equal("Revised policy", Assert.Single(document.Properties, property => property.Name == "subject").Value);
    }
}
