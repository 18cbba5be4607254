using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Model;
using PolicyLens.Reporting;
using Xunit;

namespace PolicyLens.Tests.Reporting;

public sealed class ReportTests
{
    private static readonly NamedEdition Before = new("anyshire/leaving-care@1", Written.Corpus("anyshire-leaving-care-2024.html"));
    private static readonly NamedEdition After = new("anyshire/leaving-care@2", Written.Corpus("anyshire-leaving-care-2025.html"));

    [Fact]
    public void Each_side_of_a_comparison_shows_its_own_words_exactly()
    {
        var comparison = EditionComparison.Of(Before, After, Catalogues.Default);
        var table = ComparisonReport.Of(comparison).Blocks.OfType<ReportTable>().Last();

        Assert.Equal(comparison.Entries.Select(entry => entry.Clauses.LeftText), table.Rows.Select(row => row.Cells[0].Paragraphs[0].Text));
        Assert.Equal(comparison.Entries.Select(entry => entry.Clauses.RightText), table.Rows.Select(row => row.Cells[1].Paragraphs[0].Text));
    }

    [Fact]
    public void Deleted_words_stand_left_and_inserted_words_right()
    {
        var table = ComparisonReport.Of(EditionComparison.Of(Before, After, Catalogues.Default)).Blocks.OfType<ReportTable>().Last();

        Assert.DoesNotContain(table.Rows, row => Marks(row.Cells[0]).Contains(RunMark.Inserted) || Marks(row.Cells[1]).Contains(RunMark.Deleted));
    }

    [Fact]
    public void Every_row_has_a_cell_for_each_column()
    {
        var tables = new MatrixBuilder(Catalogues.Default).Topics
            .Select(topic => MatrixReport.Of(new MatrixBuilder(Catalogues.Default).Build(topic, [Before, After])!, [Before, After]))
            .Append(ComparisonReport.Of(EditionComparison.Of(Before, After, Catalogues.Default)))
            .SelectMany(report => report.Blocks.OfType<ReportTable>());

        Assert.All(tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count)));
    }

    [Theory]
    [InlineData("3.3/p1", null, "section 3.3 Reviews, paragraph 1")]
    [InlineData("3.3/p1", 2, "section 3.3 Reviews, paragraph 1, sentence 2")]
    [InlineData("1/l1.2", null, "section 1 Purpose and Legal Framework, list 1, item 2")]
    [InlineData("no-such/t1.r4", null, "section no-such, table 1, row 4")]
    public void A_place_is_said_in_words(string anchor, int? sentence, string expected) =>
        Assert.Equal(expected, Evidence.Place(Before.Edition.Chapter, new Anchor(anchor), sentence));

    private static IEnumerable<RunMark> Marks(ReportCell cell) => cell.Paragraphs.SelectMany(paragraph => paragraph.Runs).Select(run => run.Mark);
}
