using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using Xunit;

namespace PolicyLens.Tests.Comparison;

public sealed class MatrixTests
{
    private static readonly MatrixBuilder Builder = new(Catalogues.Default);

    [Fact]
    public void Every_topic_has_a_matrix_and_others_have_none()
    {
        Assert.All(Builder.Topics, topic => Assert.Single(Builder.Build(topic, [Edition("e", "Nothing of note is said.")])!.Rows));
        Assert.Null(Builder.Build("no-such-topic", []));
    }

    [Fact]
    public void No_editions_make_an_empty_matrix() => Assert.All(Builder.Topics, topic => Assert.Empty(Builder.Build(topic, [])!.Rows));

    [Fact]
    public void What_is_not_stated_is_said_so_with_the_nearest_passage()
    {
        var row = Assert.Single(Builder.Build("leaving-care-support", [Edition("e", "Care leavers are welcome at any time.")])!.Rows);

        Assert.False(row.Stated);
        Assert.Equal((MatrixCell.NotStated, "Care leavers are welcome at any time."), (row.Cells[0].Text, row.Cells[0].Quote));
    }

    [Fact]
    public void Each_row_has_a_cell_for_each_column()
    {
        NamedEdition[] editions = [Edition("a", "The Children Act 1989 applies."), Edition("b", "The Care Act 2014 and section 17 of the Children Act 1989 apply.")];
        var matrix = Builder.Build("legislation", editions)!;

        Assert.Equal(["Children Act 1989", "Care Act 2014"], matrix.Columns);
        Assert.Equal(["cited", "not stated"], matrix.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["cited: section 17", "cited"], matrix.Rows[1].Cells.Select(cell => cell.Text));
    }

    private static NamedEdition Edition(string name, string text) =>
        new(name, Written.Edition("A Chapter of the Manual", "", "1. Our Work", "", text, "", "2. The Rest", "", "Nothing else is said here."));
}
