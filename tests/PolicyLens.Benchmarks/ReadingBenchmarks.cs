using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using PolicyLens.Formats;
using PolicyLens.Model;

namespace PolicyLens.Benchmarks;

/// <summary>An HTML chapter to its blocks, and to a whole edition, against AngleSharp parsing the same page.</summary>
public class ReadingBenchmarks
{
    private readonly Reading.SourceFile page = Corpus.WithEnding(".html");

    [Benchmark(Baseline = true)]
    public object RawParse() => new HtmlParser().ParseDocument(new MemoryStream(page.Bytes.ToArray()));

    [Benchmark]
    public object Blocks() => FormatCatalog.Read(page);

    [Benchmark]
    public Edition WholeEdition() => Corpus.Read(page);
}
