using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>Makes the report of a matrix: the table, then each authority's passages with their sources.</summary>
public static class MatrixReport
{
    /// <summary>How many authorities, or topics, stand side by side on a page that can still be read.</summary>
    private const int MostAcross = 8;

    /// <summary>How many nearest passages are shown of a chapter that states nothing.</summary>
    private const int NearestTold = 3;

    /// <param name="editions">The editions of the rows, in their order.</param>
    /// <param name="rows">What stands in the rows; null for what reads best. A matrix of similarity has chapters on both sides.</param>
    public static Report Of(Matrix matrix, IReadOnlyList<NamedEdition> editions, DateOnly? date = null, MatrixRows? rows = null)
    {
        if (matrix.Similarity is { } similarity)
        {
            return SimilarityReport.Of(similarity, editions, date);
        }

        var upright = (rows ?? matrix.BestRows()) == MatrixRows.Authorities;
        return new()
        {
            Title = matrix.Title,
            Subtitle = $"{editions.Count} {(editions.Count == 1 ? "chapter" : "chapters")} compared",
            Date = date,
            Wide = (upright ? matrix.Columns.Count : editions.Count) > 4,
            Blocks =
            [
                new ReportHeading(1, "Comparison"),
                new ReportParagraph("Each cell is what the chapter itself states; below it stands where. “Not stated” means that the chapter says nothing that answers the question.", ReportStyle.Note),
                .. upright
                    ? Enumerable.Range(0, matrix.Columns.Count).Chunk(MostAcross).Select(part => ByAuthority(matrix, editions, part))
                    : Enumerable.Range(0, editions.Count).Chunk(MostAcross).Select(part => ByTopic(matrix, editions, part)),
                new ReportHeading(1, "Passages and sources"),
                .. editions.SelectMany((edition, index) => Passages(matrix, edition, matrix.Rows[index])),
            ],
        };
    }

    private static ReportTable ByAuthority(Matrix matrix, IReadOnlyList<NamedEdition> editions, int[] part) => new()
    {
        Caption = $"{matrix.Title}, by authority",
        Columns = [new("Authority", 1), .. part.Select(at => new ReportColumn(matrix.Columns[at], 2))],
        Rows = matrix.Rows.Select((row, index) => new ReportRow(
        [
            Named(editions[index]),
            .. part.Select(at => Cell(row.Cells[at], editions[index])),
        ])).ToValueList(),
    };

    private static ReportTable ByTopic(Matrix matrix, IReadOnlyList<NamedEdition> editions, int[] part) => new()
    {
        Caption = $"{matrix.Title}, by authority",
        Columns = [new(matrix.Title, 1.4), .. part.Select(index => new ReportColumn(editions[index].AuthorityName))],
        Rows = matrix.Columns.Select((column, at) => new ReportRow(
        [
            new ReportCell(column),
            .. part.Select(index => Cell(matrix.Rows[index].Cells[at], editions[index])),
        ])).ToValueList(),
    };

    private static ReportCell Named(NamedEdition edition) => new(
    [
        new ReportParagraph([new ReportRun(edition.AuthorityName, RunMark.Strong)]) { Claims = [ReportClaim.On(edition)] },
        new ReportParagraph(edition.Title, ReportStyle.Source),
    ]);

    private static ReportCell Cell(MatrixCell cell, NamedEdition edition)
    {
        if (cell.Text.Length == 0)
        {
            return new("");
        }

        var stated = cell.Text != MatrixCell.NotStated;
        var claim = cell.Quote == cell.Text ? ReportClaim.Shown(edition, cell.Anchor, cell.Text) : ReportClaim.Drawn(edition, cell.Anchor, cell.Quote);
        var answer = new ReportParagraph([new ReportRun(cell.Text, stated ? RunMark.Strong : RunMark.Emphasis)]) { Claims = [claim] };
        return cell.Anchor is not { } anchor
            ? new([answer])
            : new([answer, new ReportParagraph((stated ? "" : "nearest: ") + Evidence.Brief(edition, anchor), ReportStyle.Source)]);
    }

    private static IEnumerable<ReportBlock> Passages(Matrix matrix, NamedEdition edition, MatrixRow row)
    {
        yield return new ReportHeading(2, edition.AuthorityName);
        var quoted = row.Cells.Where(cell => cell.Quote is not null && (cell.Text != MatrixCell.NotStated || !row.Stated)).DistinctBy(cell => (cell.Anchor, cell.Quote)).Take(row.Stated ? int.MaxValue : NearestTold).ToList();
        if (!row.Stated)
        {
            yield return new ReportParagraph(quoted.Count == 0
                ? $"{matrix.Title}: not stated; no passage comes near."
                : $"{matrix.Title}: not stated. The nearest passage:");
        }

        foreach (var cell in quoted)
        {
            yield return new ReportParagraph(cell.Quote!, ReportStyle.Quote) { Claims = [ReportClaim.Shown(edition, cell.Anchor, cell.Quote!)] };
            yield return new ReportParagraph(Evidence.Source(edition, cell.Anchor), ReportStyle.Source);
            if (cell.Why is { } why)
            {
                yield return new ReportParagraph($"The nearest because {why}.", ReportStyle.Note);
            }
        }

        if (row.Stated && quoted.Count == 0)
        {
            yield return new ReportParagraph(Evidence.Source(edition, null), ReportStyle.Source);
        }

        yield return new ReportParagraph($"{row.Id}; read from {edition.Edition.Source.Name}, SHA-256 {edition.Edition.Source.Sha256}", ReportStyle.Source);
    }
}
