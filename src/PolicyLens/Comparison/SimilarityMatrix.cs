using System.Globalization;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>How alike every two of many editions are, each as a whole.</summary>
/// <param name="Names">The editions, in the order in which they were given.</param>
/// <param name="Rows">For each edition its likeness to each, from 0 to 1 and 1 to itself; the same across as down.</param>
public sealed record SimilarityMatrix(ValueList<string> Names, ValueList<ValueList<double>> Rows)
{
    /// <summary>How many words stand together in what is counted.</summary>
    private const int Run = 3;

    /// <summary>
    /// The share of the runs of three words (by their stems, with actors as one) that two editions have in common (Broder, "On the resemblance
    /// and containment of documents", 1997; Dice's coefficient). Time grows with the runs that editions share, and not with the
    /// pairs that share nothing.
    /// </summary>
    public static SimilarityMatrix Of(IReadOnlyList<NamedEdition> editions, Catalogues catalogues)
    {
        var runs = editions.Select(edition => Runs(edition.Edition, catalogues)).ToList();
        var index = new Dictionary<int, List<(int Edition, int Count)>>();
        for (var at = 0; at < runs.Count; at++)
        {
            foreach (var (run, count) in runs[at])
            {
                if (!index.TryGetValue(run, out var list))
                {
                    index[run] = list = [];
                }

                list.Add((at, count));
            }
        }

        var common = new int[editions.Count, editions.Count];
        foreach (var list in index.Values)
        {
            for (var one = 0; one < list.Count; one++)
            {
                for (var other = one + 1; other < list.Count; other++)
                {
                    common[list[one].Edition, list[other].Edition] += Math.Min(list[one].Count, list[other].Count);
                }
            }
        }

        var totals = runs.ConvertAll(each => each.Values.Sum());
        return new(editions.Select(edition => edition.Name).ToValueList(), Enumerable.Range(0, editions.Count).Select(row => Enumerable.Range(0, editions.Count).Select(column =>
            row == column ? 1 : totals[row] + totals[column] == 0 ? 0 : Math.Round(2.0 * common[Math.Min(row, column), Math.Max(row, column)] / (totals[row] + totals[column]), 4)).ToValueList()).ToValueList());
    }

    /// <summary>The same as a matrix whose cells are the numbers: a row an edition in the order given, a column an edition in the order of the names.</summary>
    /// <param name="editions">Those that it was made of, in the same order.</param>
    public Matrix AsMatrix(IReadOnlyList<NamedEdition> editions)
    {
        var columns = Enumerable.Range(0, Names.Count).OrderBy(column => Names[column], StringComparer.Ordinal).ToList();
        Matrix matrix = new("similarity", "Similarity", columns.Select(column => Names[column]).ToValueList(), editions.Select((edition, row) => new MatrixRow(
            edition.Edition.Findings.Authority,
            edition.Name,
            columns.Select(column => new MatrixCell(Rows[row][column].ToString("0.00", CultureInfo.InvariantCulture), null, null)).ToValueList(),
            Stated: true)).ToValueList());
        return matrix with { Similarity = this };
    }

    /// <summary>The places of the editions in an order in which like stand near like; the same in whatever order they were given.</summary>
    public ValueList<int> Ordered() => SimilarityOrder.Of(this);

    private static Dictionary<int, int> Runs(Edition edition, Catalogues catalogues)
    {
        var (folder, reader) = (new ActorFolder(catalogues, edition.Findings.Authority), catalogues.ClauseWords.Reader);
        var runs = new Dictionary<int, int>();
        foreach (var passage in edition.Chapter.Passages().Where(passage => passage.Kind != PassageKind.Heading))
        {
            var words = reader.Read(folder.Fold(passage.Text));
            for (var at = 0; at + Run <= Math.Max(words.Count, Run); at++)
            {
                var hash = 17;
                for (var word = at; word < Math.Min(words.Count, at + Run); word++)
                {
                    hash = unchecked((hash * 486_187_739) + StableHash(words[word].Stem));
                }

                runs[hash] = runs.GetValueOrDefault(hash) + 1;
            }
        }

        return runs;
    }

    /// <summary>FNV-1a: the hash of a string is another in each run of a program.</summary>
    private static int StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return (int)hash;
    }
}
