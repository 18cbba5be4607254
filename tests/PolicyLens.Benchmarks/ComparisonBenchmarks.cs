using BenchmarkDotNet.Attributes;
using DiffPlex.DiffBuilder;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Benchmarks;

/// <summary>Two cousin chapters aligned and redlined, against DiffPlex's own side-by-side of their text.</summary>
public class ComparisonBenchmarks
{
    private readonly NamedEdition left;
    private readonly NamedEdition right;
    private readonly string leftText;
    private readonly string rightText;

    public ComparisonBenchmarks()
    {
        var editions = Corpus.Files.Where(file => file.Name.Contains("policies-values", StringComparison.Ordinal)).Select(Corpus.Read).ToList();
        (left, right) = (new("left", editions[0]), new("right", editions[1]));
        (leftText, rightText) = (TextOf(editions[0]), TextOf(editions[1]));
    }

    [Benchmark(Baseline = true)]
    public object RawSideBySide() => new SideBySideDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(leftText, rightText);

    [Benchmark]
    public EditionComparison Compare() => EditionComparison.Of(left, right, Catalogues.Default);

    private static string TextOf(Edition edition) => string.Join('\n', edition.Chapter.Passages().Select(passage => passage.Text));
}
