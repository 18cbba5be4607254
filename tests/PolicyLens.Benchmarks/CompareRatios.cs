using System.Diagnostics;
using DiffPlex;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;

namespace PolicyLens.Benchmarks;

/// <summary>
/// Prints in one run what comparing costs: ten pairs of five chapters with alignment, effects and redline against DiffPlex's word
/// difference of the same whole texts and against a bit-parallel length of the longest common subsequence as the floor; then collation and
/// the likeness of all pairs, with their growth. Each figure is the least of several rounds in which the peers take turns.
/// </summary>
internal static class CompareRatios
{
    private static readonly char[] Separators = [' ', '\n', '.', ',', ';', ':', '(', ')'];

    public static void Print(TextWriter output)
    {
        var chapters = new CousinChapters(1, 1500);
        var editions = Enumerable.Range(0, 5).Select(at => new NamedEdition($"chapter-{at}", chapters.Chapter(at))).ToList();
        var pairs = editions.SelectMany((left, at) => editions.Skip(at + 1).Select(right => (Left: left, Right: right))).ToList();
        var texts = editions.ToDictionary(edition => edition, edition => string.Join('\n', edition.Edition.Chapter.Passages().Select(passage => passage.Text)));
        output.WriteLine($"Ten pairs of five chapters of {editions.Average(edition => edition.Edition.Words):0} words; {pairs.Average(pair => EditionComparison.Of(pair.Left, pair.Right, Catalogues.Default).Summary.Similarity):P0} of the words shared");
        var times = Least(
            () => pairs.ForEach(pair => EditionComparison.Of(pair.Left, pair.Right, Catalogues.Default)),
            () => pairs.ForEach(pair => new Differ().CreateWordDiffs(texts[pair.Left], texts[pair.Right], ignoreWhitespace: false, Separators)),
            () => pairs.ForEach(pair => BitParallelSubsequence.Length(texts[pair.Left].Split(Separators), texts[pair.Right].Split(Separators))));
        output.WriteLine($"  ours {times[0]:0.00} ms   DiffPlex {times[1]:0.00} ms   floor {times[2]:0.000} ms   against DiffPlex {times[0] / times[1]:0.00}   against the floor {times[0] / times[2]:0.0}");

        output.WriteLine("Collation of chapters of 1,500 words");
        var first = 0.0;
        foreach (var count in (int[])[5, 20, 150])
        {
            var witnesses = Enumerable.Range(0, count).Select(at => new NamedEdition($"chapter-{at:000}", chapters.Chapter(at))).ToList();
            Collation? collation = null;
            var time = Least(() => collation = new CollationBuilder(Catalogues.Default).Build(witnesses))[0];
            first = first == 0 ? time / count : first;
            output.WriteLine($"  {count,4}  {time,9:0.0} ms  {collation!.Groups.Count} groups  growth {time / count / first:0.00} (1 is linear)");
        }

        output.WriteLine("Likeness of all pairs of chapters of 300 words");
        foreach (var count in (int[])[100, 1000])
        {
            var short300 = new CousinChapters(2, 300);
            var witnesses = Enumerable.Range(0, count).Select(at => new NamedEdition($"chapter-{at:0000}", short300.Chapter(at))).ToList();
            var time = Least(() => SimilarityMatrix.Of(witnesses, Catalogues.Default))[0];
            output.WriteLine($"  {count,4}  {time,9:0.0} ms  {count * (count - 1) / 2} pairs");
        }
    }

    private static double[] Least(params Action[] peers)
    {
        var least = new double[peers.Length];
        Array.Fill(least, double.MaxValue);
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < 3 || (round < 50 && clock.Elapsed.TotalSeconds < 5); round++)
        {
            for (var peer = 0; peer < peers.Length; peer++)
            {
                var watch = Stopwatch.StartNew();
                peers[peer]();
                least[peer] = Math.Min(least[peer], watch.Elapsed.TotalMilliseconds);
            }
        }

        return least;
    }
}
