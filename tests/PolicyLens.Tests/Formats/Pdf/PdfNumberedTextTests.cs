using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Pdf;

/// <summary>Numbers that stand apart before their text, or run into it.</summary>
public sealed class PdfNumberedTextTests
{
    private const string Long = "Every child has a right to be heard, and the people who plan with them write down what was said and what was done about it.";
    private const string Other = "A plan is made in the first days and says where the child will live, who will visit them there, and what each of us is to do.";

    [PopplerFact]
    public void Headings_and_paragraphs_at_one_tab_stop_are_numbered_text()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages)
            .Item("1", "Purpose", gap: 36, above: 12, face: Face.Bold).Item("1.1", Long, gap: 36, above: 6).Item("1.2", Other, gap: 36, above: 6)
            .Item("2", "Our values", gap: 36, above: 12, face: Face.Bold).Item("2.1", Other, gap: 36, above: 6).Item("2.2", Long, gap: 36, above: 6);

        var read = pages.Read();
        Assert.Empty(read.Blocks.OfType<SourceTable>());
        Assert.Equal(["1 Purpose", $"1.1 {Long}", $"1.2 {Other}", "2 Our values", $"2.1 {Other}", $"2.2 {Long}"], read.Lines());
    }

    [PopplerFact]
    public void Numbered_paragraphs_without_full_stop_go_on_over_a_page()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Item("1", Long, gap: 36, above: 6).Item("2", Other, gap: 36, above: 6);
        new PdfColumn(pages.Page()).Item("3", Other, gap: 36, above: 6).Item("4", Long, gap: 36, above: 6);

        var read = pages.Read();
        Assert.Empty(read.Blocks.OfType<SourceTable>());
        Assert.Equal([$"1 {Long}", $"2 {Other}", $"3 {Other}", $"4 {Long}"], read.Lines());
    }

    [PopplerFact]
    public void A_table_that_counts_its_rows_under_a_head_stays_a_table_over_the_end_of_a_page()
    {
        var pages = new PdfPages().Page().Text(72, 90, "No", Face.Bold).Text(108, 90, "Action", Face.Bold);
        for (var row = 1; row <= 6; row++)
        {
            if (row == 4)
            {
                pages.Page();
            }

            pages.Text(72, 100 + (row * 20), $"{row}").Text(108, 100 + (row * 20), $"Step {(char)('A' + row)} is taken");
        }

        var table = Assert.Single(pages.Read().Blocks.OfType<SourceTable>());
        Assert.Equal(7, table.Rows.Count);
        Assert.Equal(["6", "Step G is taken"], table.Rows[6]);
    }

    [PopplerFact]
    public void Numbers_that_do_not_run_are_cells()
    {
        var pages = new PdfPages().Page();
        (string Number, string Text)[] rows = [("12", "children placed with kin"), ("7", "children placed with carers"), ("31", "young people in homes")];
        for (var row = 0; row < rows.Length; row++)
        {
            pages.Text(72, 100 + (row * 20), rows[row].Number).Text(108, 100 + (row * 20), rows[row].Text);
        }

        Assert.Equal(3, Assert.Single(pages.Read().Blocks.OfType<SourceTable>()).Rows.Count);
    }

    [PopplerFact]
    public void A_number_that_runs_into_its_heading_is_parted_from_it()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph("2. Our principles", Face.Bold, 14).Paragraph("2.1Putting children first", Face.Bold).Paragraph(Long)
            .Paragraph("2.2Supporting families").Paragraph(Other).Paragraph("9.5Gram doses are kept locked away.");

        Assert.Equal(["2. Our principles", "2.1 Putting children first", Long, "2.2 Supporting families", Other, "9.5Gram doses are kept locked away."], pages.Read().Lines());
    }

    [PopplerFact]
    public void The_raised_mark_of_a_note_is_no_part_of_a_year()
    {
        const string Sentence = "This policy is made under the Children Act 2004.";
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph(Long).Line(Sentence, above: 8).Paragraph(Other);
        pages.Text(72 + PdfColumn.WidthOf(Sentence) + 0.2, 90 + 8 + (2 * 13.2) + 8 + 13.2 - 4, "1", size: 6.5);

        Assert.Equal([Long, $"{Sentence} 1", Other], pages.Read().Lines());
    }

    [PopplerFact]
    public void A_note_in_the_type_of_the_text_is_found_by_its_mark_above()
    {
        const string Sentence = "This policy is made under the Children Act 2004.";
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Line(Sentence, above: 8).Paragraph(Long).Paragraph(Other);
        pages.Text(72 + PdfColumn.WidthOf(Sentence) + 0.2, 90 + 8 + 13.2 - 4, "1", size: 6.5).Text(72, 720, "1 As amended since.");

        var read = pages.Read();
        Assert.Equal([Sentence, Long, Other], read.Lines().Where(line => line != "As amended since."));
        var note = Assert.Single(read.Texts(), text => text.Hints.Note);
        Assert.Equal(("As amended since.", "1"), (note.Text, note.Hints.Label));
    }
}
