using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>What one cell, or one paragraph outside a table, rests on: written into the report beside its words, and read back to verify it.</summary>
/// <param name="Number">Its number among those of the report, from 1 in reading order.</param>
/// <param name="Cell">The place in the report, in words: <c>Table 2, row 3, “Plymouth”</c>.</param>
/// <param name="Words">What the cell's words were when it was written: <see cref="ProofWords.DigestOf"/>.</param>
/// <param name="Claims">In the order of the cell; never empty.</param>
public sealed record CellProof(int Number, string Cell, string Words, ValueList<ReportClaim> Claims);

/// <summary>The proofs of a report, for its writers.</summary>
public sealed class ReportProofs
{
    private readonly Dictionary<(int Block, int Row, int Column), CellProof> places = [];
    private readonly List<CellProof> all = [];

    private ReportProofs()
    {
    }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<CellProof> All => all;

    /// <summary>The proofs of a report's cells and paragraphs; what makes no claim has none.</summary>
    public static ReportProofs Of(Report report)
    {
        var (proofs, section, paragraphs, tables) = (new ReportProofs(), report.Title, 0, 0);
        for (var block = 0; block < report.Blocks.Count; block++)
        {
            switch (report.Blocks[block])
            {
                case ReportHeading heading:
                    (section, paragraphs) = (heading.Text, 0);
                    break;
                case ReportParagraph paragraph:
                    paragraphs++;
                    proofs.Add((block, -1, -1), $"“{section}”, paragraph {paragraphs}", paragraph.Text, paragraph.Claims);
                    break;
                case ReportTable table:
                    tables++;
                    proofs.Add(block, tables, table);
                    break;
            }
        }

        return proofs;
    }

    /// <summary>Of a paragraph outside tables; null where it makes no claim.</summary>
    /// <param name="block">Its place among the report's blocks, from 0.</param>
    public CellProof? At(int block) => places.GetValueOrDefault((block, -1, -1));

    /// <summary>Of a cell; null where it makes no claim. All are counted from 0.</summary>
    public CellProof? At(int block, int row, int column) => places.GetValueOrDefault((block, row, column));

    private void Add(int block, int number, ReportTable table)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Rows[row].Cells.Count; column++)
            {
                var cell = table.Rows[row].Cells[column];
                var title = column < table.Columns.Count ? $"“{table.Columns[column].Title}”" : $"column {column + 1}";
                Add((block, row, column), $"Table {number}, row {row + 1}, {title}", cell.Text, [.. cell.Paragraphs.SelectMany(paragraph => paragraph.Claims)]);
            }
        }
    }

    private void Add((int Block, int Row, int Column) place, string name, string text, ValueList<ReportClaim> claims)
    {
        if (claims.Count > 0)
        {
            all.Add(new(all.Count + 1, name, ProofWords.DigestOf(text), claims));
            places.Add(place, all[^1]);
        }
    }
}
