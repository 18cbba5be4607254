using PolicyLens.Comparison;
using PolicyLens.Model;
using PolicyLens.Reporting;
using Spectre.Console;
using Paragraph = Spectre.Console.Paragraph;
using Table = Spectre.Console.Table;

namespace PolicyLens.Cli;

/// <summary>Draws a matrix in the terminal: as a table where it has room, else one below another.</summary>
internal sealed class MatrixView(IAnsiConsole console)
{
    /// <summary>A table with narrower columns breaks words.</summary>
    private const int NarrowestColumn = 20;

    /// <summary>What a table wants for its passages beside its answers.</summary>
    private const int NarrowestEvidence = 60;

    private const int WidestAnswer = 34;
    private const int LongestQuote = 400;

    /// <param name="rows">What stands in the rows; null for what reads best.</param>
    public void Show(Matrix matrix, IReadOnlyList<NamedEdition> editions, MatrixRows? rows = null)
    {
        if (editions.Count == 0)
        {
            console.WriteLine("The library is empty. Fill it with: policylens ingest PATH");
            return;
        }

        if (matrix.Similarity is { } similarity)
        {
            new SimilarityView(console).Show(similarity, editions);
            return;
        }

        var chosen = rows ?? matrix.BestRows();
        var isShort = chosen == MatrixRows.Authorities && matrix.BestRows() == MatrixRows.Authorities;
        var labels = ChapterLabels.Of(editions);
        if (isShort && (matrix.Columns.Count * NarrowestColumn) + NarrowestColumn + NarrowestEvidence <= console.Profile.Width)
        {
            console.Write(WithEvidence(matrix, editions, labels));
        }
        else if (isShort)
        {
            Answers(matrix, editions, labels);
        }
        else if (NarrowestColumn * (1 + (chosen == MatrixRows.Topics ? editions.Count : matrix.Columns.Count)) <= console.Profile.Width)
        {
            console.Write(chosen == MatrixRows.Topics ? ByTopic(matrix, labels) : ByAuthority(matrix, labels));
        }
        else if (chosen == MatrixRows.Topics)
        {
            TopicList(matrix, labels);
        }
        else
        {
            AuthorityList(matrix, labels);
        }
    }

    private static Table WithEvidence(Matrix matrix, IReadOnlyList<NamedEdition> editions, ValueList<string> labels)
    {
        var table = Table("Authority", matrix.Columns);
        for (var column = 1; column < table.Columns.Count; column++)
        {
            var widest = matrix.Rows.Max(row => row.Cells[column - 1].Text.Length);
            table.Columns[column].Width = Math.Min(WidestAnswer, Math.Max(widest, matrix.Columns[column - 1].Length));
        }

        table.AddColumn(new TableColumn(new Text("Evidence")));
        for (var at = 0; at < editions.Count; at++)
        {
            var row = matrix.Rows[at];
            var edition = editions[at];
            table.AddRow([new Text(labels[at]), .. row.Cells.Select(cell => Answer(cell, row)), new Rows(row.Cells.Where(cell => cell.Quote is not null).Select(cell => new Text(Passage(cell, edition))))]);
        }

        return table;
    }

    /// <summary>Each authority with its answers, and below each answer the passage.</summary>
    private void Answers(Matrix matrix, IReadOnlyList<NamedEdition> editions, ValueList<string> labels)
    {
        console.Write(new Text($"{matrix.Title}\n", new Style(decoration: Decoration.Bold)));
        for (var at = 0; at < editions.Count; at++)
        {
            console.WriteLine();
            foreach (var cell in matrix.Rows[at].Cells.Where(cell => cell.Text.Length > 0))
            {
                var words = new Paragraph().Append(labels[at], new Style(decoration: Decoration.Bold)).Append($": {cell.Text}");
                console.WriteWords(words);
                if (cell.Quote is not null)
                {
                    console.WriteWords(Passage(cell, editions[at]), 2);
                }
            }
        }
    }

    private static Table ByTopic(Matrix matrix, ValueList<string> labels)
    {
        var table = Table(matrix.Title, labels);
        for (var column = 0; column < matrix.Columns.Count; column++)
        {
            table.AddRow([new Text(matrix.Columns[column]), .. matrix.Rows.Select(row => new Text(Short(row.Cells[column])))]);
        }

        table.Caption = new TableTitle("– not stated");
        return table;
    }

    private static Table ByAuthority(Matrix matrix, ValueList<string> labels)
    {
        var table = Table("Authority", matrix.Columns);
        for (var at = 0; at < matrix.Rows.Count; at++)
        {
            table.AddRow([new Text(labels[at]), .. matrix.Rows[at].Cells.Select(cell => new Text(Short(cell)))]);
        }

        table.Caption = new TableTitle("– not stated");
        return table;
    }

    /// <summary>Each topic, and below it who says what and where; those who say the same stand together, and those who say nothing last.</summary>
    private void TopicList(Matrix matrix, ValueList<string> labels)
    {
        console.Write(new Text($"{matrix.Title}\n", new Style(decoration: Decoration.Bold)));
        for (var column = 0; column < matrix.Columns.Count; column++)
        {
            console.WriteLine();
            console.WriteWords(new Text(matrix.Columns[column], new Style(decoration: Decoration.Bold)));
            Grouped(matrix.Rows.Select((row, at) => (labels[at], matrix.Columns[column], row.Cells[column])));
        }
    }

    /// <summary>Each authority, and below it what it says of which topic.</summary>
    private void AuthorityList(Matrix matrix, ValueList<string> labels)
    {
        console.Write(new Text($"{matrix.Title}\n", new Style(decoration: Decoration.Bold)));
        for (var at = 0; at < matrix.Rows.Count; at++)
        {
            console.WriteLine();
            console.WriteWords(new Text(labels[at], new Style(decoration: Decoration.Bold)));
            Grouped(matrix.Rows[at].Cells.Select((cell, column) => (matrix.Columns[column], matrix.Columns[column], cell)));
        }
    }

    private void Grouped(IEnumerable<(string Name, string Topic, MatrixCell Cell)> cells)
    {
        // An answer in the words of its topic is not said twice.
        var groups = cells.Where(each => each.Cell.Text.Length > 0).GroupBy(each => each.Cell.Text == each.Topic ? "" : each.Cell.Text, StringComparer.Ordinal);
        foreach (var group in groups.OrderBy(group => group.Key == MatrixCell.NotStated))
        {
            var isStated = group.Key != MatrixCell.NotStated;
            var names = string.Join(", ", group.Select(each => isStated && each.Cell.Anchor is { } anchor ? $"{each.Name} ({anchor.Value})" : each.Name));
            console.WriteWords(isStated ? group.Key.Length == 0 ? names : $"{names}: {group.Key}" : $"{MatrixCell.NotStated}: {names}", 2);
        }
    }

    private static Table Table(string first, IEnumerable<string> others)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true };
        table.AddColumn(new TableColumn(new Text(first)));
        foreach (var title in others)
        {
            table.AddColumn(new TableColumn(new Text(title)));
        }

        return table;
    }

    private static Text Answer(MatrixCell cell, MatrixRow row) => new(cell.Text, row.Stated ? new Style(decoration: Decoration.Bold) : Style.Plain);

    private static string Passage(MatrixCell cell, NamedEdition edition) =>
        $"{(cell.Text == MatrixCell.NotStated ? "nearest passage: " : "")}{(cell.Anchor is { } anchor ? $"{Evidence.Place(edition.Edition.Chapter, anchor)}: " : "")}“{Cut(cell.Quote!)}”{(cell.Why is { } why ? $" ({why})" : "")}";

    private static string Short(MatrixCell cell) => cell.Text == MatrixCell.NotStated ? "–" : cell.Text;

    private static string Cut(string quote) => quote.Length <= LongestQuote ? quote : quote[..(quote.LastIndexOf(' ', LongestQuote) is var space and > 0 ? space : LongestQuote)] + "…";
}
