using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>Finds the order of editions in which like stand near like, so that families of chapters are blocks of the matrix.</summary>
internal static class SimilarityOrder
{
    /// <summary>The similarities have four decimals; as whole numbers no sum of them depends on its order.</summary>
    private const double Scale = 10_000;

    /// <summary>How often the whole chain is looked through for a turn that makes it better.</summary>
    private const int MostRounds = 20;

    /// <summary>The places of the editions, in that order; the same editions in whatever order they are given come out in the same.</summary>
    /// <remarks>
    /// A chain that begins with the two most alike and takes at either end what is most alike to that end; then, as for a travelling
    /// salesman (Croes, "A method for solving traveling-salesman problems", 1958), stretches are turned round as long as neighbours become
    /// more alike. Ties go by name. Time grows with the square of the editions, and with their cube at worst.
    /// </remarks>
    public static ValueList<int> Of(SimilarityMatrix matrix)
    {
        var byName = Enumerable.Range(0, matrix.Names.Count).OrderBy(place => matrix.Names[place], StringComparer.Ordinal).ToArray();
        var likeness = new int[byName.Length, byName.Length];
        for (var row = 0; row < byName.Length; row++)
        {
            for (var column = 0; column < byName.Length; column++)
            {
                likeness[row, column] = (int)Math.Round(matrix.Rows[byName[row]][byName[column]] * Scale);
            }
        }

        var chain = Chain(likeness, byName.Length);
        Improve(chain, likeness);
        if (chain.Count > 0 && chain[0] > chain[^1])
        {
            chain.Reverse();
        }

        return chain.Select(place => byName[place]).ToValueList();
    }

    private static List<int> Chain(int[,] likeness, int count)
    {
        if (count < 2)
        {
            return [.. Enumerable.Range(0, count)];
        }

        var (one, other) = (0, 1);
        for (var row = 0; row < count; row++)
        {
            for (var column = row + 1; column < count; column++)
            {
                (one, other) = likeness[row, column] > likeness[one, other] ? (row, column) : (one, other);
            }
        }

        var chain = new LinkedList<int>([one, other]);
        var left = Enumerable.Range(0, count).Where(place => place != one && place != other).ToList();
        while (left.Count > 0)
        {
            var (first, last) = (chain.First!.Value, chain.Last!.Value);
            var toFirst = left.MaxBy(place => likeness[place, first]);
            var toLast = left.MaxBy(place => likeness[place, last]);
            if (likeness[toFirst, first] > likeness[toLast, last])
            {
                chain.AddFirst(toFirst);
                left.Remove(toFirst);
            }
            else
            {
                chain.AddLast(toLast);
                left.Remove(toLast);
            }
        }

        return [.. chain];
    }

    private static void Improve(List<int> chain, int[,] likeness)
    {
        var better = true;
        for (var round = 0; better && round < MostRounds; round++)
        {
            better = false;
            for (var from = 0; from < chain.Count - 1; from++)
            {
                for (var to = from + 1; to < chain.Count; to++)
                {
                    var gain = (from == 0 ? 0 : likeness[chain[from - 1], chain[to]] - likeness[chain[from - 1], chain[from]])
                        + (to == chain.Count - 1 ? 0 : likeness[chain[from], chain[to + 1]] - likeness[chain[to], chain[to + 1]]);
                    if (gain > 0)
                    {
                        chain.Reverse(from, to - from + 1);
                        better = true;
                    }
                }
            }
        }
    }
}
