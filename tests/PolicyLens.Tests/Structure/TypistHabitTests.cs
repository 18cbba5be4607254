using PolicyLens.Diagnostics;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Structure;

/// <summary>What people do when they type chapters, each once read wrongly.</summary>
public sealed class TypistHabitTests
{
    private static readonly SourceText Words = Written.Text("This sentence has a few words in it.");

    [Fact]
    public void Page_numbers_that_stand_alone_are_no_sections()
    {
        var chapter = Written.Chapter(
            "Policy on Family Time", "", "1. Introduction", "", "It is about family time and how it is arranged for children.", "", "1", "",
            "Family time is planned by the worker together with the", "", "2", "", "family and the carers.", "", "2. Planning", "", "The plan is written early on.");

        Assert.Equal(["1 Introduction", "2 Planning"], Outline.Headings(chapter));
        Assert.Contains("Family time is planned by the worker together with the family and the carers.", Outline.Paragraphs(chapter));
        Assert.Equal(["1", "2"], chapter.Furniture.Select(furniture => furniture.Text));
    }

    [Fact]
    public void Sections_may_be_lettered() => Assert.Equal(
        ["A Introduction", "B Frequency"],
        Outline.Headings(Written.Chapter("Supervision Policy", "", "A. Introduction", "", "Supervision is held every month.", "", "B. Frequency", "", "New workers have it every two weeks.")));

    [Fact]
    public void The_initial_of_a_name_letters_nothing() =>
        Assert.Equal(["1 Introduction"], Outline.Headings(Written.Chapter("Supervision Policy", "", "1. Introduction", "", "It was agreed by this person here:", "", "J. Smith", "", "It is held every month.")));

    [Fact]
    public void Parts_hold_the_numbered_sections_after_them() => Assert.Equal(
        ["Part 1 Becoming a carer", "  1 Applying", "Part 2 Being a carer", "  2 Training", "Appendix A Forms"],
        Outline.Headings(Written.Chapter(
        [
            Written.Text("A Handbook", new() { Title = true }), Written.Bold("Part 1: Becoming a carer"), Written.Bold("1. Applying"), Words,
            Written.Bold("Part 2: Being a carer"), Written.Bold("2. Training"), Words, Written.Bold("Appendix A: Forms"), Words,
        ])));

    [Fact]
    public void A_section_numbered_2_0_is_section_2()
    {
        var chapter = Written.Chapter("A Charter of Ours", "", "1.0 Promises", "", "We make some promises here.", "", "2.0 Ways", "", "2.1 Openness", "", "We are open about it.", "", "3.0 Review", "", "It is reviewed each year.");

        Assert.Equal(["1.0 Promises", "2.0 Ways", "  2.1 Openness", "3.0 Review"], Outline.Headings(chapter));
        Assert.DoesNotContain(chapter.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.NumberGap);
    }

    [Fact]
    public void Levels_of_the_format_come_before_numbers_where_they_agree() => Assert.Equal(
        ["Why they matter", "The five", "  1 Curiosity", "  2 Candour", "After care"],
        Outline.Headings(Written.Chapter(
        [
            Written.Heading("Our Way", 1), Written.Heading("Why they matter", 2), Words, Written.Heading("The five", 2),
            Written.Heading("1. Curiosity", 3), Words, Written.Heading("2. Candour", 3), Words, Written.Heading("After care", 2), Words,
        ])));

    [Fact]
    public void One_heading_underlined_by_a_slip_has_the_level_of_the_others()
    {
        var slip = Written.Text("Planning", new() { Bold = true, Underlined = true });

        Assert.Equal(
            ["Our beliefs", "What to expect", "Planning", "Further advice"],
            Outline.Headings(Written.Chapter([Written.Text("A Chapter", new() { Title = true }), Written.Bold("Our beliefs"), Words, Written.Bold("What to expect"), Words, slip, Words, Written.Bold("Further advice"), Words])));
    }

    [Fact]
    public void An_address_in_bold_is_no_row_of_headings() => Assert.Equal(
        ["Visits"],
        Outline.Headings(Written.Chapter([Written.Text("A Chapter", new() { Title = true }), Written.Bold("Visits"), Words, Written.Bold("Family Hub"), Written.Bold("12 High Street"), Written.Bold("Anytown"), Words])));

    [Fact]
    public void Rows_of_numbered_sentences_are_paragraphs_and_a_short_one_among_them_too() => Assert.Equal(
        ["1 Purpose", "2 Rates"],
        Outline.Headings(Written.Chapter(
            "Policy on Pocket Money", "", "1 Purpose", "", "1.1 This policy tells carers how much to give.", "", "1.2 It applies to all carers.", "", "1.3 Short rule here", "",
            "1.4 Carers record what they give each week.", "", "2 Rates", "", "2.1 The rates are reviewed each April.")));

    [Fact]
    public void An_item_marked_c_is_no_copyright() => Assert.Contains(
        "* (c) explain decisions.",
        Outline.Items(Written.Chapter("A Chapter of Ours", "", "1. Duties", "", "Staff should:", "", "(a) listen;", "(b) write it down;", "(c) explain decisions.")));

    [Fact]
    public void Footnotes_stand_below_all_sections()
    {
        var chapter = Written.Chapter([Written.Text("A Chapter", new() { Title = true }), Written.Heading("Money", 1), Words, Written.Text("Half of it for the youngest.", new() { Note = true, Label = "1" })]);

        Assert.Equal("notes", chapter.Sections[^1].Anchor.Value);
        Assert.Single(chapter.Sections[0].Blocks);
    }

    [Fact]
    public void Thousands_of_broken_lines_are_one_sentence() => Assert.Single(
        Outline.Paragraphs(Written.Chapter(Enumerable.Repeat("and so this line of text goes on", 5000).Select(line => Written.Text(line)).Prepend(Written.Text("The first line of the text goes on")))));

    [Fact]
    public void Every_heading_says_why_it_is_one()
    {
        var chapter = Written.Chapter("A Chapter of Ours", "", "1. Introduction", "", "It begins here with a sentence.", "", "2. Visits", "", "They are made each month.");

        Assert.All(chapter.Sections, section => Assert.NotEmpty(section.Evidence ?? []));
    }
}
