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

    [Fact]
    public void A_principle_is_a_column_with_the_reading_of_each_and_the_nearest_passage_of_the_others()
    {
        var matrix = Builder.Build("principles", [
            Principles("a", "Children will live with their brothers and sisters wherever possible.", "We will keep a record of every visit."),
            Principles("b", "Children will live with their brothers and sisters.", "A visit is always welcome, and its record is short."),
        ])!;

        var shared = matrix.Columns.Select((title, at) => (title, at)).Single(column => column.title.Contains("brothers", StringComparison.Ordinal)).at;
        Assert.Equal(["Children will live with their brothers and sisters wherever possible.", "Children will live with their brothers and sisters."], matrix.Rows.Select(row => row.Cells[shared].Quote));

        var own = matrix.Columns.Select((title, at) => (title, at)).Single(column => column.title.Contains("record of every", StringComparison.Ordinal)).at;
        Assert.Equal((MatrixCell.NotStated, "A visit is always welcome, and its record is short."), (matrix.Rows[1].Cells[own].Text, matrix.Rows[1].Cells[own].Quote));
        Assert.StartsWith("it has the words ", matrix.Rows[1].Cells[own].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Likeness_is_the_same_across_as_down_whatever_the_order()
    {
        NamedEdition[] editions = [Edition("b", "Care leavers are supported until the age of 21."), Edition("a", "Care leavers are supported until the age of 25."), Edition("c", "Fish swim in the sea and birds fly above it.")];
        var matrix = Builder.Build("similarity", editions)!;

        Assert.Equal(["a", "b", "c"], matrix.Columns);
        Assert.Equal(matrix.Rows[0].Cells[0].Text, matrix.Rows[1].Cells[1].Text);
        Assert.Equal(["1.00", "1.00", "1.00"], [matrix.Rows[1].Cells[0].Text, matrix.Rows[0].Cells[1].Text, matrix.Rows[2].Cells[2].Text]);
        Assert.True(string.CompareOrdinal(matrix.Rows[0].Cells[0].Text, matrix.Rows[0].Cells[2].Text) > 0);
    }

    private static NamedEdition Principles(string name, params string[] principles) =>
        new(name, Written.Edition(["A Chapter of the Manual", "", "1. Key Principles", "", .. principles.SelectMany(text => new[] { text, "" }), "2. The Rest", "", "Nothing else is said here."]));

    private static NamedEdition Edition(string name, string text) =>
        new(name, Written.Edition("A Chapter of the Manual", "", "1. Our Work", "", text, "", "2. The Rest", "", "Nothing else is said here."));
}
