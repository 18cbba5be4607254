namespace PolicyLens.Structure;

/// <summary>
/// Reads the numbers of a document as rows: the sections 1, 2, 3 that run through the whole, and 2.1, 2.2 below them.
/// A number that runs on in its row weighs more than one that stands alone.
/// </summary>
internal sealed class NumberRows
{
    /// <summary>How many numbers may be missing inside a row before it is another row.</summary>
    private const int WidestGap = 2;

    /// <summary>In a row of this many, or more, most must look like headings for any to be one by its number alone.</summary>
    private const int FewestToJudge = 3;

    private readonly HashSet<int> main;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int All, int Headings)> rows = new(StringComparer.Ordinal);

    /// <param name="open">The indexes of the lines that may be headings.</param>
    /// <param name="weight">How much a line looks like a heading by all but its number; at least 0.</param>
    public NumberRows(IReadOnlyList<Line> lines, IReadOnlyList<int> open, Func<int, double> weight)
    {
        var numbered = open.Where(index => lines[index] is { IsTable: false, Number.IsDecimal: true }).ToList();
        main = Longest(lines, numbered.Where(index => lines[index].Number!.Depth == 1).ToList(), weight);
        foreach (var index in numbered)
        {
            var number = lines[index].Number!;
            known.Add(string.Join('.', number.Parts));
            if (number.Depth > 1)
            {
                var row = RowOf(number);
                var (all, headings) = rows.GetValueOrDefault(row);
                rows[row] = (all + 1, headings + (TextShape.LooksLikeHeading(lines[index].Text) || number.Rest.Length == 0 ? 1 : 0));
            }
        }

        // One number that is not the first and holds no others is that of a street.
        if (main.Count == 1 && lines[main.First()].Number!.Parts[0] is not 1 and var alone && !rows.ContainsKey($"{alone}"))
        {
            main.Clear();
        }
    }

    public static NumberRows None { get; } = new([], [], _ => 0);

    /// <summary>How many lines the row that runs through the document has.</summary>
    public int MainCount => main.Count;

    /// <summary>Whether a line is of the row that runs through the document: 1, 2, 3 …</summary>
    public bool IsMain(int index) => main.Contains(index);

    /// <summary>Whether the number has its neighbour in a row: 3.1 beside 3.2, or below 3.</summary>
    public bool RunsOn(NumberLabel number) =>
        number.Depth > 1 && (Has(number, -1) || Has(number, 1) || known.Contains(RowOf(number)));

    /// <summary>Whether most numbers of its row stand before whole sentences: they number paragraphs.</summary>
    public bool NumbersParagraphs(NumberLabel number) =>
        number.Depth > 1 && rows.GetValueOrDefault(RowOf(number)) is var (all, headings) && all >= FewestToJudge && headings * 2 < all;

    private bool Has(NumberLabel number, int step) => known.Contains($"{RowOf(number)}.{number.Parts[^1] + step}");

    private static string RowOf(NumberLabel number) => string.Join('.', number.Parts.Take(number.Depth - 1));

    /// <summary>
    /// The heaviest row of numbers that rise by one, or leave a small gap at a cost: for each value the best row that ends in it
    /// is kept while the lines go by, so the time grows with the lines alone.
    /// </summary>
    private static HashSet<int> Longest(IReadOnlyList<Line> lines, List<int> numbered, Func<int, double> weight)
    {
        var best = new Dictionary<int, (double Weight, int At)>();
        var before = new int[numbered.Count];
        var (heaviest, last) = (0.0, -1);
        for (var at = 0; at < numbered.Count; at++)
        {
            var value = lines[numbered[at]].Number!.Parts[0];
            var (sum, from) = (value == 1 ? 0.0 : -0.5 * Math.Min(value, 4), -1);
            for (var gap = 1; gap <= WidestGap + 1; gap++)
            {
                if (best.TryGetValue(value - gap, out var row) && row.Weight - (gap - 1) > sum)
                {
                    (sum, from) = (row.Weight - (gap - 1), row.At);
                }
            }

            before[at] = from;
            sum += 0.1 + weight(numbered[at]);
            if (!best.TryGetValue(value, out var known) || sum > known.Weight)
            {
                best[value] = (sum, at);
            }

            if (sum > heaviest)
            {
                (heaviest, last) = (sum, at);
            }
        }

        var longest = new HashSet<int>();
        for (var at = last; at >= 0; at = before[at])
        {
            longest.Add(numbered[at]);
        }

        return longest;
    }
}
