using System.Diagnostics;
using DiffPlex;
using PolicyLens.Comparison.Tracked;
using PolicyLens.Formats.WordRedline;
using PolicyLens.Model;

namespace PolicyLens.Benchmarks;

/// <summary>
/// Prints what redlines cost: a chapter of 400 pages against a copy with edits, written as a Word file; and ten pairs of cousins of
/// 1,500 words, in order and without islands, against DiffPlex's word difference of the same whole texts.
/// </summary>
internal static class RedlineRatios
{
    private const int Rounds = 3;
    private const int WordsOfPage = 375;

    public static void Print(TextWriter output)
    {
        var (left, right) = (Chapter(1, 400 * WordsOfPage, 0), Chapter(1, 400 * WordsOfPage, 0.1));
        var (time, bytes, allocated) = (double.MaxValue, 0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var (before, watch) = (GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
            using var file = new MemoryStream();
            new WordRedlineWriter().Write(TrackedComparer.Compare(left, right), new("Redline", DateTimeOffset.UnixEpoch), file);
            (time, bytes, allocated) = (Math.Min(time, watch.Elapsed.TotalMilliseconds), file.Length, GC.GetTotalAllocatedBytes() - before);
        }

        output.WriteLine($"A redline of 400 pages: {time:0} ms, a file of {bytes / 1024:N0} kB, {allocated / (1024 * 1024):N0} MB allocated");

        Chapter[] cousins = [.. Enumerable.Range(2, 5).Select(seed => Chapter(seed, 1500, 0))];
        string[] texts = [.. cousins.Select(chapter => string.Join('\n', ChapterLines.Of(chapter, chapter).Left.Select(line => line.Text.Text)))];
        var pairs = Enumerable.Range(0, 5).SelectMany(a => Enumerable.Range(a + 1, 4 - a).Select(b => (Left: a, Right: b))).ToList();
        var (ours, theirs) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            ours = Math.Min(ours, Time(() => pairs.ForEach(pair => TrackedComparer.Compare(cousins[pair.Left], cousins[pair.Right]))));
            theirs = Math.Min(theirs, Time(() => pairs.ForEach(pair => new Differ().CreateWordDiffs(texts[pair.Left], texts[pair.Right], ignoreWhitespace: false, separators: [' ', '\n', '.', ',', ';']))));
        }

        output.WriteLine($"Ten pairs of 1,500 words in order: {ours:0.0} ms, DiffPlex {theirs:0.0} ms, ratio {ours / theirs:0.00}");
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>
    /// A chapter of some words. All share the sentences of one stock for two fifths of their text; the rest is of the seed's own.
    /// </summary>
    /// <param name="edits">The share of paragraphs that have another word in them.</param>
    private static Chapter Chapter(int seed, int words, double edits)
    {
        var (own, edit, sections) = (new Random(seed), new Random(99), new List<Section>());
        var (count, stock) = (0, 0);
        while (count < words)
        {
            var blocks = new List<Block>();
            for (var paragraph = 0; paragraph < 8; paragraph++)
            {
                var shared = own.NextDouble() < 0.4;
                var text = Sentence(shared ? new Random(1000 + stock++) : own);
                text = edit.NextDouble() < edits ? text.Replace(" the ", " every ", StringComparison.Ordinal) + " It is new." : text;
                blocks.Add(new Paragraph { Anchor = default, Text = text });
                count += text.Count(character => character == ' ') + 1;
            }

            sections.Add(new() { Anchor = default, Level = 1 + (sections.Count % 3), Number = $"{sections.Count + 1}", Heading = Sentence(own)[..20], Blocks = blocks.ToValueList() });
        }

        return new() { Title = "A Chapter", Sections = sections.ToValueList() };
    }

    /// <summary>Twenty to eighty words, the common ones often.</summary>
    private static string Sentence(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(20, 80)).Select(_ => (int)(3000 * Math.Pow(random.NextDouble(), 4)) switch { 0 => "the", 1 => "of", 2 => "and", var word => $"w{word}" })) + ".";
}
