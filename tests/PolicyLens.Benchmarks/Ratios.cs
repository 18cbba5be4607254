using System.Diagnostics;
using AngleSharp.Html.Parser;
using PolicyLens.Catalogue;
using PolicyLens.Extraction;
using PolicyLens.Formats;
using PolicyLens.Reading;

namespace PolicyLens.Benchmarks;

/// <summary>
/// Prints in one run what the reading of documents costs: HTML against AngleSharp parsing the same bytes, Word against the OpenXML
/// SDK walking through the same file, the whole pipeline as text read in a second, from 10 kB to 10 MB, and the extractors alone against their own
/// patterns. Each figure is the
/// least of several rounds, in which the peers take turns, so that what else the machine does weighs on both.
/// </summary>
internal static class Ratios
{
    private const int Kilobyte = 1024;

    public static void Print(TextWriter output)
    {
        output.WriteLine("HTML to blocks, against a bare AngleSharp parse");
        foreach (var size in (int[])[10, 100, 1000])
        {
            var page = new SourceFile("page.html", WebManual.Page(size * Kilobyte));
            var (ours, theirs) = Least(
                () => FormatCatalog.Read(page),
                () => new HtmlParser().ParseDocument(new MemoryStream(page.Bytes.ToArray())));
            output.WriteLine($"  {size,6} kB  {ours,9:0.00} ms  {theirs,9:0.00} ms  ratio {ours / theirs:0.00}");
        }

        output.WriteLine("Word to blocks, against an OpenXML SDK walk");
        foreach (var pages in (int[])[20, 200])
        {
            var word = new WordBenchmarks { Pages = pages };
            word.Write();
            var (ours, theirs) = Least(() => word.Blocks(), () => word.RawWalk() as object);
            output.WriteLine($"  {pages,3} pages  {ours,9:0.00} ms  {theirs,9:0.00} ms  ratio {ours / theirs:0.00}");
        }

        output.WriteLine("Text to a whole edition, on one core");
        var smallest = 0.0;
        foreach (var size in (int[])[10, 100, 1000, 10_000])
        {
            var file = new SourceFile("chapter.txt", WebManual.Text(size * Kilobyte));
            var (time, _) = Least(() => Corpus.Read(file), () => 0);
            var speed = file.Bytes.Length / 1e3 / time;
            smallest = smallest == 0 ? speed : smallest;
            output.WriteLine($"  {size,6} kB  {time,9:0.00} ms  {speed:0.00} MB/s  growth {smallest / speed:0.00} (1 is linear)");
        }

        Extraction(output);
    }

    /// <summary>All extractors together on chapters of growing length, against one bare pass of the same patterns over the same text.</summary>
    private static void Extraction(TextWriter output)
    {
        output.WriteLine($"All extractors, against one bare pass of their {ExtractorPatterns.All.Count} patterns, on one core");
        var smallest = 0.0;
        foreach (var size in (int[])[10, 100, 1000])
        {
            var file = new SourceFile("chapter.txt", WebManual.Text(size * Kilobyte));
            var chapter = Corpus.Read(file).Chapter;
            var (ours, theirs) = Least(() => Extractors.Extract(chapter, Catalogues.Default), () => ExtractorPatterns.Pass(chapter));
            var speed = file.Bytes.Length / 1e3 / ours;
            smallest = smallest == 0 ? speed : smallest;
            output.WriteLine($"  {size,6} kB  {ours,9:0.00} ms  {theirs,9:0.00} ms  ratio {ours / theirs:0.00}  {speed:0.00} MB/s  growth {smallest / speed:0.00} (1 is linear)");
        }
    }

    /// <summary>The least time of each in milliseconds. Rounds go on for two seconds, at least three and at most fifty.</summary>
    private static (double Ours, double Theirs) Least(Func<object> ours, Func<object> theirs)
    {
        var (least, other) = (double.MaxValue, double.MaxValue);
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < 3 || (round < 50 && clock.Elapsed.TotalSeconds < 2); round++)
        {
            least = Math.Min(least, Time(ours));
            other = Math.Min(other, Time(theirs));
        }

        return (least, other);
    }

    private static double Time(Func<object> work)
    {
        var clock = Stopwatch.StartNew();
        var result = work();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        GC.KeepAlive(result);
        return elapsed;
    }
}
