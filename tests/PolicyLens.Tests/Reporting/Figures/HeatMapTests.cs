using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Model;
using PolicyLens.Reporting;
using PolicyLens.Reporting.Figures;
using Xunit;

namespace PolicyLens.Tests.Reporting.Figures;

public sealed class HeatMapTests
{
    [Fact]
    public void Ink_can_be_read_on_every_shade()
    {
        for (var shade = 0.0; shade <= 1; shade += 0.01)
        {
            Assert.InRange(FigureColour.ContrastWith(FigureColour.OfShade(shade), FigureColour.InkOn(shade)), 4.5, 21);
        }

        Assert.Equal("#ffffff", FigureColour.OfShade(double.NaN).ToString());
        Assert.Equal(FigureColour.OfShade(1), FigureColour.OfShade(7));
    }

    [Fact]
    public void Shades_grow_darker_in_grey_too() =>
        Assert.All(Enumerable.Range(0, 100), step => Assert.True(
            FigureColour.ContrastWith(FigureColour.OfShade(step / 100.0), FigureColour.White) <= FigureColour.ContrastWith(FigureColour.OfShade((step + 1) / 100.0), FigureColour.White)));

    [Fact]
    public void Every_number_stands_in_its_cell_in_the_order_of_likeness()
    {
        var matrix = Of(3, (one, other) => (one + other) / 10.0);
        var figure = HeatMap.Of(matrix, ["Aford", "Bford", "Cford"], [2, 1, 0])!;

        Assert.Equal(
            ["1.00", "0.30", "0.20", "0.30", "1.00", "0.10", "0.20", "0.10", "1.00"],
            figure.Shapes.OfType<FigureText>().Where(text => text is { Alignment: FigureAlignment.Middle, Text.Length: 4 }).Select(text => text.Text).Take(9));
        Assert.Equal(["Cford  1", "Bford  2", "Aford  3"], figure.Shapes.OfType<FigureText>().Where(text => text.Alignment == FigureAlignment.End).Select(text => text.Text).Take(3));
        Assert.Contains("Most alike: Bford and Cford (0.30)", figure.Description, StringComparison.Ordinal);
        Assert.All(figure.Shapes.OfType<FigureBox>(), box => Assert.True(box.X >= 0 && box.X + box.Width <= figure.Width && box.Y + box.Height <= figure.Height));
    }

    [Theory]
    [InlineData(1, false, 0)]
    [InlineData(2, true, 4)]
    [InlineData(32, true, 32 * 32)]
    [InlineData(33, true, 0)]
    [InlineData(100, true, 0)]
    [InlineData(101, false, 0)]
    public void Many_chapters_are_drawn_without_numbers_and_too_many_not_at_all(int count, bool isDrawn, int numbers)
    {
        var figure = HeatMap.Of(Of(count, (_, _) => 0.5), [.. Enumerable.Range(0, count).Select(number => $"Authority {number}")], [.. Enumerable.Range(0, count)]);

        Assert.Equal(isDrawn, figure is not null);
        const int inTheKey = 5;
        Assert.Equal(numbers + (isDrawn ? inTheKey : 0), figure?.Shapes.OfType<FigureText>().Count(text => text.Text is "0.50" or "1.00" or "0.00" or "0.25" or "0.75") ?? 0);
    }

    [Fact]
    public void The_report_of_similarity_begins_with_the_figure_and_has_every_number_with_both_chapters()
    {
        var editions = new[] { "anyshire-leaving-care-2024.html", "anyshire-leaving-care-2025.html", "central-bedfordshire-policies-values-and-principles.html" }
            .Select((name, at) => new NamedEdition($"chapter-{at}", Written.Corpus(name))).ToList();
        var matrix = new MatrixBuilder(Catalogues.Default).Build("similarity", editions)!;
        var report = MatrixReport.Of(matrix, editions);

        Assert.Single(report.Blocks.OfType<ReportFigure>());
        Assert.True(report.Blocks.ToList().FindIndex(block => block is ReportFigure) < report.Blocks.ToList().FindIndex(block => block is ReportTable));
        var numbers = report.Blocks.OfType<ReportTable>().Last();
        Assert.Equal(3, numbers.Rows.Count);
        Assert.All(numbers.Rows.SelectMany(row => row.Cells), cell => Assert.NotEmpty(cell.Paragraphs.SelectMany(paragraph => paragraph.Claims)));
        Assert.Equal(2, numbers.Rows[0].Cells[2].Paragraphs[0].Claims.Count);
        var turned = editions.AsEnumerable().Reverse().ToList();
        Assert.Equal(report, MatrixReport.Of(new MatrixBuilder(Catalogues.Default).Build("similarity", turned)!, turned));
    }

    [Fact]
    public void Chapters_of_one_authority_are_told_apart_by_their_titles_and_editions_by_their_ids()
    {
        var (first, second) = (Written.Corpus("anyshire-leaving-care-2024.html"), Written.Corpus("anyshire-leaving-care-2025.html"));
        var other = second with { Chapter = second.Chapter with { Title = "Pathway Plans" } };
        var alone = Written.Corpus("central-bedfordshire-policies-values-and-principles.html");

        Assert.Equal(["a@1", "a@2", "Central Bedfordshire"], ChapterLabels.Of([new("a@1", first), new("a@2", second), new("c@1", alone)]));
        Assert.Contains("Pathway Plans", ChapterLabels.Of([new("a@1", first), new("b@1", other)])[1], StringComparison.Ordinal);
    }

    private static SimilarityMatrix Of(int count, Func<int, int, double> likeness) => new(
        Enumerable.Range(0, count).Select(number => $"{number:000}").ToValueList(),
        Enumerable.Range(0, count).Select(one => Enumerable.Range(0, count).Select(other => one == other ? 1 : likeness(one, other)).ToValueList()).ToValueList());
}
