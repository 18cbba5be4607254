using System.Globalization;
using PolicyLens.Comparison;
using PolicyLens.Reporting.Figures;

namespace PolicyLens.Reporting;

/// <summary>Makes the report of a similarity matrix: the heat map, the pairs that are most alike, every number, and the chapters.</summary>
public static class SimilarityReport
{
    /// <summary>How many chapters stand side by side on a page that can still be read.</summary>
    private const int ChaptersAcross = 8;

    private const int MostPairs = 20;

    /// <param name="editions">Those that the matrix was made of, in its order.</param>
    public static Report Of(SimilarityMatrix matrix, IReadOnlyList<NamedEdition> editions, DateOnly? date = null)
    {
        var (order, labels) = (matrix.Ordered(), ChapterLabels.Of(editions));
        var figure = HeatMap.Of(matrix, labels, order);
        return new()
        {
            Title = "Similarity",
            Subtitle = $"{editions.Count} {(editions.Count == 1 ? "chapter" : "chapters")} compared",
            Date = date,
            Wide = true,
            Blocks =
            [
                new ReportHeading(1, "How alike the chapters are"),
                new ReportParagraph("Each number is the share of runs of three words that two chapters have in common, from 0 (nothing) to 1 (all), whatever the authority calls itself. Like stands near like.", ReportStyle.Note),
                .. figure is null ? [] : (ReportBlock[])[figure],
                .. editions.Count < 2 ? [new ReportParagraph("There is nothing to be held against another.")] : (ReportBlock[])[Pairs(matrix, editions, labels)],
                new ReportHeading(1, "Every two chapters"),
                .. Enumerable.Range(0, order.Count).Chunk(ChaptersAcross).Select(part => Numbers(matrix, editions, labels, order, part)),
                new ReportHeading(1, "The chapters"),
                .. order.Select((place, at) => new ReportParagraph($"{Number(at)} {Evidence.Source(editions[place], null)}; {editions[place].Name}, SHA-256 {editions[place].Edition.Source.Sha256}", ReportStyle.Source) { Claims = [ReportClaim.On(editions[place])] }),
            ],
        };
    }

    private static ReportTable Pairs(SimilarityMatrix matrix, IReadOnlyList<NamedEdition> editions, IReadOnlyList<string> labels) => new()
    {
        Caption = "The chapters that are most alike",
        Columns = [new("Chapter", 3), new("and", 3), new("Similarity")],
        Rows = [.. SimilarPair.Of(matrix).Take(MostPairs).Select(pair => new ReportRow(
        [
            Named(editions[pair.One], labels[pair.One]),
            Named(editions[pair.Other], labels[pair.Other]),
            Cell(pair.Similarity, editions[pair.One], editions[pair.Other]),
        ]))],
    };

    private static ReportTable Numbers(SimilarityMatrix matrix, IReadOnlyList<NamedEdition> editions, IReadOnlyList<string> labels, IReadOnlyList<int> order, int[] part) => new()
    {
        Caption = order.Count <= ChaptersAcross ? "Similarity of every two chapters" : $"Similarity of every chapter to chapters {Number(part[0])} to {Number(part[^1])}",
        Columns = [new("Chapter", 2), .. part.Select(at => new ReportColumn($"{Number(at)} {labels[order[at]]}"))],
        Rows = [.. order.Select((place, at) => new ReportRow(
        [
            Named(editions[place], $"{Number(at)} {labels[place]}"),
            .. part.Select(other => Cell(matrix.Rows[place][order[other]], editions[place], editions[order[other]])),
        ]))],
    };

    private static ReportCell Named(NamedEdition edition, string label) => new([new ReportParagraph([new ReportRun(label, RunMark.Strong)]) { Claims = [ReportClaim.On(edition)] }]);

    /// <summary>A number rests on both chapters as a whole.</summary>
    private static ReportCell Cell(double value, NamedEdition one, NamedEdition other) =>
        new([new ReportParagraph(HeatMap.TextOf(value)) { Claims = one.Name == other.Name ? [ReportClaim.On(one)] : [ReportClaim.On(one), ReportClaim.On(other)] }]);

    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);
}
