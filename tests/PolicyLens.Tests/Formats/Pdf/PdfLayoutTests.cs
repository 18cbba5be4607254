using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Pdf;

/// <summary>Lists, columns and tables.</summary>
public sealed class PdfLayoutTests
{
    private const string Long = "Every child has a right to be heard, and the people who plan with them write down what was said and what was done about it.";

    private static readonly string[] Prose =
    [
        "Children who come into care bring a history with them, and the people who look after them need to know it.",
        "A plan is made in the first days. It says where the child will live, who will visit, and what is to be done.",
        "Nobody moves a child without good reason; where it has to be, the child is told before it happens and why.",
        "Brothers and sisters stay together wherever that is good for each of them, and see each other where it is not.",
        "Each review asks the same questions again: is the child safe, is the child well, and what does the child say?",
        "Young people who leave care keep an adviser who knows them, and a plan that is theirs and not only ours.",
    ];

    [PopplerFact]
    public void Bullets_apart_from_their_text_make_a_nested_list_and_no_table()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph("We will:").Item("•", "listen to every child;").Item("•", Long).Item("–", "nested below it;", indent: 24).Item("–", Long, indent: 24).Item("•", "review plans.").Paragraph("After the list.");

        var read = pages.Read();
        Assert.Equal(["We will:", "listen to every child;", Long, "nested below it;", Long, "review plans.", "After the list."], read.Lines());
        Assert.Equal([null, 1, 1, 2, 2, 1, null], read.Texts().Select(text => text.Hints.ListLevel));
        Assert.Equal("•", read.Texts()[1].Hints.Label);
        Assert.Empty(read.Blocks.OfType<SourceTable>());
    }

    [PopplerFact]
    public void A_further_paragraph_of_an_item_goes_on_with_it()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph(Long).Item("•", Long).Paragraph("It has a second paragraph.", indent: 18).Item("•", "Next.").Paragraph(Long);

        var read = pages.Read();
        Assert.Equal([null, 1, 1, 1, null], read.Texts().Select(text => text.Hints.ListLevel));
        Assert.Null(read.Texts()[2].Hints.Label);
    }

    [PopplerFact]
    public void Lettered_items_have_their_label_and_numbers_stay_in_the_text()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Item("3.1", Long, gap: 36).Item("(a)", "first matter;", indent: 36).Item("(b)", "second matter.", indent: 36).Item("3.2", Long, gap: 36);

        var read = pages.Read();
        Assert.Equal([$"3.1 {Long}", "first matter;", "second matter.", $"3.2 {Long}"], read.Lines());
        Assert.Equal([null, "(a)", "(b)", null], read.Texts().Select(text => text.Hints.Label));
    }

    [PopplerFact]
    public void Glyphs_of_the_symbol_font_are_bullets()
    {
        var pages = new PdfPages().Page().Text(72, 100, "·", Face.Symbol).Text(90, 100, "one thing").Text(72, 116, "·", Face.Symbol).Text(90, 116, "another");

        var read = pages.Read();
        Assert.Equal(["one thing", "another"], read.Lines());
        Assert.All(read.Texts(), text => Assert.Equal("•", text.Hints.Label));
    }

    [PopplerFact]
    public void Two_columns_are_read_one_after_the_other_under_their_heading()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph("A heading across the whole of the page, above both of its columns", Face.Bold, 14);
        var left = new PdfColumn(pages, 72, 210, 120);
        var right = new PdfColumn(pages, 306, 210, 120);
        foreach (var text in Prose[..3])
        {
            left.Paragraph(text);
        }

        right.Paragraph("Our aims", Face.Bold);
        foreach (var text in Prose[3..])
        {
            right.Paragraph(text);
        }

        var read = pages.Read();
        Assert.Equal(["A heading across the whole of the page, above both of its columns", .. Prose[..3], "Our aims", .. Prose[3..]], read.Lines());
        Assert.Empty(read.Blocks.OfType<SourceTable>());
    }

    [PopplerFact]
    public void A_sentence_goes_on_from_one_column_to_the_next()
    {
        var pages = new PdfPages().Page();
        var left = new PdfColumn(pages, 72, 210, 120);
        var right = new PdfColumn(pages, 306, 210, 120);
        left.Paragraph(Prose[0]).Paragraph(Prose[1]).Paragraph("Nobody moves a child without good reason; where it has to be, the");
        right.Paragraph("child is told before it happens and why.").Paragraph(Prose[3]).Paragraph(Prose[4]);

        Assert.Equal([Prose[0], Prose[1], Prose[2], Prose[3], Prose[4]], pages.Read().Lines());
    }

    [PopplerFact]
    public void Aligned_cells_are_a_table_and_wrapped_cells_are_joined()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph("Document control", Face.Bold, 13);
        string[][] rows = [["Version", "Author", "Date"], ["1.0", "Head of service for children in care and for", "May 2020"], ["", "those who have left it", ""], ["1.1", "Practice lead", "June 2021"], ["2.0", "Practice lead", "July 2023"]];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var cell = 0; cell < 3; cell++)
            {
                pages.Text(72 + (cell == 0 ? 0 : (cell * 230) - 130), 150 + (row * 13.2), rows[row][cell].Length == 0 ? " " : rows[row][cell], row == 0 ? Face.Bold : Face.Plain);
            }
        }

        new PdfColumn(pages, top: 240).Paragraph(Long);
        var read = pages.Read();
        var table = Assert.Single(read.Blocks.OfType<SourceTable>());
        Assert.Equal(1, table.HeaderRows);
        Assert.Equal<string[]>(
            [["Version", "Author", "Date"], ["1.0", "Head of service for children in care and for those who have left it", "May 2020"], ["1.1", "Practice lead", "June 2021"], ["2.0", "Practice lead", "July 2023"]],
            table.Rows.Select(row => row.ToArray()));
        Assert.Equal(["Document control", Long], read.Lines());
    }

    [PopplerFact]
    public void A_cell_that_is_filled_to_the_edge_does_not_run_into_the_next()
    {
        var pages = new PdfPages().Page();
        string[][] rows = [["Person", "Task", "When"], ["Worker", "Asks each child alone what", "In the first week"], ["Manager", "Reads it", "In the second"]];
        for (var row = 0; row < rows.Length; row++)
        {
            pages.Text(72, 100 + (row * 20), rows[row][0]).Text(200, 100 + (row * 20), rows[row][1]).Text(200 + PdfColumn.WidthOf(rows[1][1]) + 7, 100 + (row * 20), rows[row][2]);
        }

        Assert.Equal<string[]>(rows, Assert.Single(pages.Read().Blocks.OfType<SourceTable>()).Rows.Select(row => row.ToArray()));
    }

    [PopplerFact]
    public void The_last_column_of_a_table_is_no_column_of_the_page()
    {
        var pages = new PdfPages().Page();
        new PdfColumn(pages).Paragraph(Long).Paragraph("Who does what", Face.Bold, 12);
        string[][] rows = [["Person", "Task", "When"], ["Social worker", "Books the first three", "Within five working days"], ["Carer", "Brings the child and stays", "Each time"], ["Reviewing officer", "Asks whether the meetings", "At every review"]];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var cell = 0; cell < 3; cell++)
            {
                pages.Text(72 + (cell * 150), 170 + (row * 33), rows[row][cell]);
            }
        }

        pages.Text(222, 183 + 33, "meetings").Text(222, 183 + 66, "near").Text(222, 183 + 99, "happened");
        new PdfColumn(pages, top: 300).Paragraph("Looking again", Face.Bold, 12).Paragraph(Long[10..]);

        var table = Assert.Single(pages.Read().Blocks.OfType<SourceTable>());
        Assert.Equal(["Person | Task | When", "Social worker | Books the first three meetings | Within five working days", "Carer | Brings the child and stays near | Each time", "Reviewing officer | Asks whether the meetings happened | At every review"], table.Rows.Select(row => string.Join(" | ", row)));
    }

    [PopplerFact]
    public void Columns_of_prose_whose_rows_begin_together_are_a_table()
    {
        var pages = new PdfPages().Page();
        pages.Text(72, 100, "Standard", Face.Bold).Text(250, 100, "What it means", Face.Bold);
        var top = 100d;
        for (var row = 0; row < 3; row++)
        {
            var left = new PdfColumn(pages, 72, 160, top).Paragraph(Prose[row]);
            var right = new PdfColumn(pages, 250, 270, top).Paragraph($"{Prose[row + 3]} {Prose[row]}");
            top = Math.Max(left.Y, right.Y);
        }

        var table = Assert.Single(pages.Read().Blocks.OfType<SourceTable>());
        Assert.Equal<string[]>(
            [["Standard", "What it means"], .. Enumerable.Range(0, 3).Select(row => new[] { Prose[row], $"{Prose[row + 3]} {Prose[row]}" })],
            table.Rows.Select(row => row.ToArray()));
    }

    [PopplerFact]
    public void A_table_goes_on_over_the_end_of_a_page_and_its_head_is_said_once()
    {
        var pages = new PdfPages();
        for (var page = 0; page < 2; page++)
        {
            pages.Page().Text(72, 90, "Term", Face.Bold).Text(250, 90, "Meaning", Face.Bold);
            for (var row = 0; row < 5; row++)
            {
                pages.Text(72, 120 + (row * 30), $"Word {(char)('A' + (page * 5) + row)}").Text(250, 120 + (row * 30), $"what {(char)('A' + (page * 5) + row)} means here");
            }
        }

        var read = pages.Read();
        Assert.Equal(11, Assert.Single(read.Blocks.OfType<SourceTable>()).Rows.Count);
        Assert.Contains(read.Furniture(), text => text.EndsWith("Meaning", StringComparison.Ordinal));
    }
}
