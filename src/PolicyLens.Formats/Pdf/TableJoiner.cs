using PolicyLens.Reading;

namespace PolicyLens.Formats.Pdf;

/// <summary>Joins a table that the end of a page cuts in two; a head that is printed again over the second part is set aside.</summary>
internal static class TableJoiner
{
    private const double Drift = 6;

    /// <param name="built">Paragraphs, tables and texts set aside, in their order.</param>
    public static IEnumerable<object> Join(IReadOnlyList<object> built)
    {
        PdfTableItem? open = null;
        var lastPage = 0;
        var aside = new List<PdfAsideItem>();
        foreach (var piece in built)
        {
            if (piece is PdfAsideItem between && open is not null)
            {
                aside.Add(between);
                continue;
            }

            if (piece is PdfTableItem table)
            {
                if (open is not null && table.Page == lastPage + 1 && Fits(open.Table, table.Table.Lefts))
                {
                    var repeated = RepeatedHead(open.Table, table.Table);
                    aside.AddRange(table.Table.Rows.Take(repeated).Select(row => new PdfAsideItem(table.Page, table.Region, table.Number, TextOf(row), "the head of a table, said again")));
                    open = open with { Table = open.Table with { Rows = [.. open.Table.Rows, .. table.Table.Rows.Skip(repeated)], Lines = open.Table.Lines + table.Table.Lines } };
                    lastPage = table.Page;
                    continue;
                }

                foreach (var each in Flushed())
                {
                    yield return each;
                }

                (open, lastPage) = (table, table.Page);
                continue;
            }

            foreach (var each in Flushed())
            {
                yield return each;
            }

            open = null;
            yield return piece;
        }

        foreach (var each in Flushed())
        {
            yield return each;
        }

        IEnumerable<object> Flushed()
        {
            object[] all = open is null ? [] : [open, .. aside];
            aside.Clear();
            return all;
        }
    }

    /// <summary>Whether columns stand as those of a table do.</summary>
    /// <param name="lefts">Where they begin.</param>
    public static bool Fits(PdfTable one, IReadOnlyList<double> lefts) =>
        one.Lefts.Count == lefts.Count && one.Lefts.Zip(lefts).All(pair => Math.Abs(pair.First - pair.Second - (one.Lefts[0] - lefts[0])) <= Drift);

    private static int RepeatedHead(PdfTable one, PdfTable other)
    {
        var rows = 0;
        while (rows < Math.Max(1, one.HeaderRows) && rows < other.Rows.Count && rows < one.Rows.Count && TextOf(one.Rows[rows]) == TextOf(other.Rows[rows]))
        {
            rows++;
        }

        return rows;
    }

    private static string TextOf(List<List<Spans>> row) => TextCleaner.Clean(string.Join(' ', row.SelectMany(cell => cell)));
}
