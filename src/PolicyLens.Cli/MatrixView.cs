using PolicyLens.Comparison;
using PolicyLens.Reporting;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Draws a matrix in the terminal.</summary>
internal sealed class MatrixView(IAnsiConsole console)
{
    public void Show(Matrix matrix, IReadOnlyList<NamedEdition> editions)
    {
        if (editions.Count == 0)
        {
            console.WriteLine("The library is empty. Fill it with: policylens ingest PATH");
            return;
        }

        console.Write(matrix.Columns.Count <= 3 ? ByAuthority(matrix, editions) : ByColumn(matrix, editions));
    }

    private static Table ByAuthority(Matrix matrix, IReadOnlyList<NamedEdition> editions)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true };
        table.AddColumn(new TableColumn(new Text("Authority")));
        foreach (var column in matrix.Columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        table.AddColumn(new TableColumn(new Text("Evidence")));
        foreach (var (row, edition) in matrix.Rows.Zip(editions))
        {
            var evidence = row.Cells.Where(cell => cell.Quote is not null).Select(cell =>
                new Text($"{(cell.Text == MatrixCell.NotStated ? "nearest passage: " : "")}{Evidence.Place(edition.Edition.Chapter, cell.Anchor!.Value)}: “{cell.Quote}”{(cell.Why is { } why ? $" ({why})" : "")}"));
            table.AddRow([
                new Text(edition.AuthorityName),
                .. row.Cells.Select(cell => new Text(cell.Text, row.Stated ? new Style(decoration: Decoration.Bold) : Style.Plain)),
                new Rows(evidence),
            ]);
        }

        return table;
    }

    private static Table ByColumn(Matrix matrix, IReadOnlyList<NamedEdition> editions)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true };
        table.AddColumn(new TableColumn(new Text(matrix.Title)));
        foreach (var edition in editions)
        {
            table.AddColumn(new TableColumn(new Text(edition.AuthorityName)));
        }

        for (var column = 0; column < matrix.Columns.Count; column++)
        {
            var at = column;
            table.AddRow([new Text(matrix.Columns[at]), .. matrix.Rows.Select(row => new Text(row.Cells[at].Text == MatrixCell.NotStated ? "–" : row.Cells[at].Text))]);
        }

        table.Caption = new TableTitle("– not stated");
        return table;
    }
}
