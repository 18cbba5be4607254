using PolicyLens.Model;
using PolicyLens.Reading;
using Xunit;
using static PolicyLens.Tests.Formats.OpenDocument.OdtFile;

namespace PolicyLens.Tests.Formats.OpenDocument;

public sealed class OdtTableTests
{
    private static SourceTable TableOf(BlockDocument document) => Assert.Single(document.Blocks.OfType<SourceTable>());

    [Fact]
    public void Rows_cells_and_header_rows_are_read_with_merged_places_left_empty()
    {
        var table = TableOf(Read(Table(
            "<table:table-column table:number-columns-repeated=\"3\"/>",
            $"<table:table-header-rows>{Row("Step", "When", "Who")}</table:table-header-rows>",
            $"<table:table-rows>{Row("Visit", $"<table:table-cell table:number-columns-spanned=\"2\">{P("Within ten days")}</table:table-cell>", "<table:covered-table-cell/>")}</table:table-rows>",
            Row("", "", ""),
            Row("Review", "Six weeks", List(null, Item(P("officer")), Item(P("manager")))))));

        Assert.Equal(1, table.HeaderRows);
        Assert.Equal([["Step", "When", "Who"], ["Visit", "Within ten days", ""], ["Review", "Six weeks", "officer manager"]], table.Rows());
        Assert.Equal(new SourceSpan(0, 12, 1), table.Span);
    }

    [Fact]
    public void Links_in_cells_are_found_by_row_and_cell()
    {
        var table = TableOf(Read(Table(Row("a", "b"), Row("", ""), Row("c", P("first") + P("see <text:a xlink:href=\"https://example.org\">here</text:a>")))));

        Assert.Equal([new CellLink(2, 2, new(10, 4, "https://example.org"))], table.Links!);
        Assert.Equal("first see here", table.Rows[1][1]);
    }

    [Fact]
    public void A_table_in_a_table_follows_it()
    {
        var document = Read(Table(Row("a", "b"), Row("c", P("d") + Table(Row("e", "f"), Row("g", "h")))));

        Assert.Equal([["a", "b"], ["c", "d"]], document.Blocks.OfType<SourceTable>().First().Rows());
        Assert.Equal([["e", "f"], ["g", "h"]], document.Blocks.OfType<SourceTable>().Last().Rows());
    }

    [Fact]
    public void A_table_that_only_places_text_is_given_as_its_text() =>
        Assert.Equal(["Left", "Right"], Read(Table(Row("Left"), Row("Right"))).Lines());

    [Fact]
    public void Repeated_rows_and_columns_are_bounded()
    {
        var table = TableOf(Read(Table(
            Row("a", "b", "<table:table-cell table:number-columns-repeated=\"16000\"/>"),
            $"<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"2\">{P("same")}</table:table-cell></table:table-row>",
            "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>")));

        Assert.Equal(4, table.Rows.Count);
        Assert.Equal(["same", "same"], table.Rows[3]);
        Assert.True(table.Rows[0].Count <= 256);
    }

    [Fact]
    public void Text_that_another_cell_lies_over_is_kept_aside() =>
        Assert.Equal(["hidden text: under"], Read(Table(Row("a", "b"), Row("c", $"<table:covered-table-cell>{P("under")}</table:covered-table-cell>"))).Furniture());
}
