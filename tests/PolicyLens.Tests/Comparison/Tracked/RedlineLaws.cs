using System.Text.RegularExpressions;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Tracked;
using PolicyLens.Formats.WordRedline;
using PolicyLens.Model;

namespace PolicyLens.Tests.Comparison.Tracked;

/// <summary>What holds for every redline; each law gives what breaks it, or nothing.</summary>
internal static partial class RedlineLaws
{
    public static readonly RedlineDetails Details = new("Left compared with right", new(2025, 3, 3, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The file of a redline.</summary>
    public static byte[] Saved(TrackedChapter redline)
    {
        using var stream = new MemoryStream();
        new WordRedlineWriter().Write(redline, Details, stream);
        return stream.ToArray();
    }

    /// <summary>All laws for two chapters, on the saved file and on the runs.</summary>
    public static string? Broken(Chapter left, Chapter right)
    {
        var redline = TrackedComparer.Compare(left, right);
        var file = Saved(redline);
        return Differ("accept all gives the right", ChapterBlocks.Of(right), RevisedDocument.Accepted(file))
            ?? Differ("reject all gives the left", ChapterBlocks.Of(left), RevisedDocument.Rejected(file))
            ?? Mirrored(redline, TrackedComparer.Compare(right, left))
            ?? Islands(redline)
            ?? Split(redline, ChangeKind.Delete)
            ?? Split(redline, ChangeKind.Insert);
    }

    private static string? Differ(string law, List<ReadBlock> expected, List<ReadBlock> actual)
    {
        for (var at = 0; at < Math.Max(expected.Count, actual.Count); at++)
        {
            var (wanted, got) = (expected.ElementAtOrDefault(at)?.ToString(), actual.ElementAtOrDefault(at)?.ToString());
            if (wanted != got)
            {
                return $"{law}: block {at} is\n{got}\nand not\n{wanted}";
            }
        }

        return null;
    }

    private static string? Mirrored(TrackedChapter there, TrackedChapter back) =>
        (there.KeptWords, there.InsertedWords, there.DeletedWords) == (back.KeptWords, back.DeletedWords, back.InsertedWords)
        && Kept(there).SequenceEqual(Kept(back), StringComparer.Ordinal)
        && Side(there, ChangeKind.Insert) == Side(back, ChangeKind.Delete)
            ? null : $"mirror: {there.InsertedWords} in and {there.DeletedWords} out there, {back.InsertedWords} in and {back.DeletedWords} out back";

    private static IEnumerable<string> Kept(TrackedChapter redline) => redline.Runs().Where(run => run.Kind == ChangeKind.Equal).Select(run => run.Text);

    private static string Side(TrackedChapter redline, ChangeKind own) => string.Concat(redline.Runs().Where(run => run.Kind == own).Select(run => run.Text));

    /// <summary>A kept run of at most one word between changes of three or more, over the ends of paragraphs.</summary>
    public static string? Islands(TrackedChapter redline)
    {
        var spans = new List<(bool Kept, string Left, string Right)>();
        foreach (var block in redline.Blocks.SelectMany(Lines))
        {
            foreach (var run in block)
            {
                var kept = run.Kind == ChangeKind.Equal;
                var (left, right) = (run.Kind != ChangeKind.Insert ? run.Text : "", run.Kind != ChangeKind.Delete ? run.Text : "");
                if (spans.Count > 0 && spans[^1].Kept == kept)
                {
                    spans[^1] = (kept, spans[^1].Left + left, spans[^1].Right + right);
                }
                else
                {
                    spans.Add((kept, left, right));
                }
            }

            if (spans.Count > 0)
            {
                spans[^1] = (spans[^1].Kept, spans[^1].Left + "\n", spans[^1].Right + "\n");
            }
        }

        for (var at = 1; at < spans.Count - 1; at++)
        {
            if (spans[at].Kept && Words(spans[at].Left) <= 1 && Changed(spans[at - 1]) >= 3 && Changed(spans[at + 1]) >= 3)
            {
                return $"island: “{spans[at].Left}” between “{spans[at - 1]}” and “{spans[at + 1]}”";
            }
        }

        return null;

        static int Changed((bool, string Left, string Right) span) => Words(span.Left) + Words(span.Right);
    }

    private static IEnumerable<IEnumerable<TrackedRun>> Lines(TrackedBlock block) =>
        block is TrackedTable table ? table.Rows.SelectMany(row => row.Cells) : [block.Runs()];

    /// <summary>A token of one side of which a part was changed and a part not.</summary>
    private static string? Split(TrackedChapter redline, ChangeKind own)
    {
        var (text, cuts, last) = ("", new List<int>(), (ChangeKind?)null);
        foreach (var block in redline.Blocks)
        {
            IEnumerable<(IEnumerable<TrackedRun> Runs, bool Ends)> lines = block is TrackedParagraph paragraph
                ? [(paragraph.Content, paragraph.Mark == ChangeKind.Equal || paragraph.Mark == own)]
                : ((TrackedTable)block).Rows.SelectMany(row => row.Cells).Select(cell => ((IEnumerable<TrackedRun>)cell, true));
            foreach (var (runs, ends) in lines)
            {
                foreach (var run in runs)
                {
                    if (last is not null && run.Kind != last)
                    {
                        cuts.Add(text.Length);
                    }

                    last = run.Kind;
                    text += run.Kind == ChangeKind.Equal || run.Kind == own ? run.Text : "";
                }

                if (ends)
                {
                    var at = 0;
                    foreach (var token in Token.Of(text))
                    {
                        if (cuts.Any(cut => cut > at && cut < at + token.Length) && !string.IsNullOrWhiteSpace(token))
                        {
                            return $"split: “{token}” in “{text}”";
                        }

                        at += token.Length;
                    }

                    (text, last) = ("", null);
                    cuts.Clear();
                }
            }
        }

        return null;
    }

    /// <summary>The least number of words that any redline of two texts in order inserts and deletes.</summary>
    public static int Least(Chapter left, Chapter right)
    {
        var (a, b) = (WordsOf(left), WordsOf(right));
        var above = new int[b.Length + 1];
        foreach (var word in a)
        {
            var here = new int[b.Length + 1];
            for (var at = 0; at < b.Length; at++)
            {
                here[at + 1] = word == b[at] ? above[at] + 1 : Math.Max(above[at + 1], here[at]);
            }

            above = here;
        }

        return a.Length + b.Length - (2 * above[^1]);
    }

    /// <summary>The inserted and deleted words of a redline, counted from their text.</summary>
    public static int Size(TrackedChapter redline) => redline.InsertedWords + redline.DeletedWords;

    private static string[] WordsOf(Chapter chapter) => [.. ChapterBlocks.Of(chapter).SelectMany(block => Word().Matches(block.Text).Select(match => match.Value))];

    private static int Words(string text) => Word().Count(text);

    [GeneratedRegex(@"[0-9]+(?:[.,/][0-9]+)*(?:st|nd|rd|th)?|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
