using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Structure;

/// <summary>The contents list that a document gives of itself.</summary>
/// <param name="Lines">The indexes of its lines, with that of its heading.</param>
/// <param name="Start">The index of its first line.</param>
internal sealed record ContentsList(ValueList<ContentsEntry> Entries, IReadOnlySet<int> Lines, int Start)
{
    public static ContentsList None { get; } = new([], new HashSet<int>(), -1);

    /// <summary>Whether its first line is a heading over it ("Contents") and no entry.</summary>
    public bool IsHeaded => Lines.Count > Entries.Count;

    /// <summary>The keys of its headings.</summary>
    public IReadOnlySet<string> Keys { get; } = Entries.Select(entry => TextShape.Key(entry.Heading)).ToHashSet(StringComparer.Ordinal);
}

/// <summary>
/// Finds the contents list: lines that the format marks as such, or a run of short lines that return later as
/// headings, with or without "Contents" above them.
/// </summary>
internal sealed partial class ContentsFinder(RoleCatalogue roles)
{
    /// <summary>The longest entry with its dots and page number, in characters.</summary>
    private const int LongestEntry = 400;

    public ContentsList Find(IReadOnlyList<Line> lines, IReadOnlySet<int> furniture)
    {
        var open = Enumerable.Range(0, lines.Count).Where(index => !furniture.Contains(index)).ToList();
        var keys = lines.Select(KeyOf).ToList();
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var index in open.Where(index => lines[index].Text.Length is > 0 and <= LongestEntry && lines[index].Key.Length > 0 && MayHead(lines[index])))
        {
            last[lines[index].Key] = index;
        }

        var run = new RunOfEntries(open.Select(index => lines[index]).ToList(), open.Select(index => IsMarked(index) || IsKnown(index)).ToList());
        for (var start = 0; start < open.Count; start++)
        {
            var headed = start > 0 && roles.IsContentsHeading(lines[open[start - 1]].Key);
            var count = run.EndFrom(start) - start;
            if (count < 2 || roles.IsContentsHeading(lines[open[start]].Key) || !(headed || IsMarked(open[start]) || IsKnown(open[start])))
            {
                continue;
            }

            count += headed ? RunningOn(lines, open, start + count) : 0;
            var indexes = open.GetRange(start, count);
            var good = Math.Max(indexes.Count(IsKnown), indexes.Count(IsMarked));
            if (headed ? good * 2 >= count : good * 5 >= count * 4 && (good >= 3 || indexes.Count(IsMarked) >= 2))
            {
                var entries = indexes.Select(index => Entry(lines[index])).ToValueList();
                return new(entries, (headed ? indexes.Prepend(open[start - 1]) : indexes).ToHashSet(), open[headed ? start - 1 : start]);
            }
        }

        return ContentsList.None;

        bool IsMarked(int index) => lines[index].Hints.ContentsEntry;

        bool IsKnown(int index) => last.GetValueOrDefault(keys[index], -1) > index;
    }

    /// <summary>Whether a line may be the heading that an entry names: an item of a list that says again what an item of another list said is none.</summary>
    private static bool MayHead(Line line) => !line.IsItem || line.Number is not null || line.Hints.HeadingLevel is not null;

    /// <summary>How many entries after the last known one carry its number on, and head no text: the list names what the chapter lacks.</summary>
    private static int RunningOn(IReadOnlyList<Line> lines, List<int> open, int from)
    {
        var count = 0;
        while (from + count + 1 < open.Count
            && lines[open[from + count - 1]].Number is { Depth: 1 } before
            && lines[open[from + count]] is { Number: { Depth: 1, Rest.Length: > 0 } number } line && number.Parts[0] == before.Parts[0] + 1
            && IsEntryLike(line) && lines[open[from + count + 1]] is { IsTable: false } next && !TextShape.IsBody(next.Text))
        {
            count++;
        }

        return count;
    }

    /// <summary>
    /// Where the run of lines like entries ends that begins on a line: before one that is none, or whose own words stand
    /// above it in the run, as there the first section begins; what hangs on after the last entry that returns as a
    /// heading is the page's own. Asked for one line after the other, in time that grows with the lines alone.
    /// </summary>
    private sealed class RunOfEntries
    {
        private readonly List<Line> lines;
        private readonly List<string> keys;
        private readonly int[] lastGood;
        private readonly HashSet<string> inside = new(StringComparer.Ordinal);
        private int start;
        private int end;

        public RunOfEntries(List<Line> lines, List<bool> good)
        {
            this.lines = lines;
            keys = [.. lines.Select(KeyOf)];
            lastGood = new int[good.Count + 1];
            lastGood[0] = -1;
            for (var at = 0; at < good.Count; at++)
            {
                lastGood[at + 1] = good[at] ? at : lastGood[at];
            }
        }

        public int EndFrom(int from)
        {
            for (; start < from; start++)
            {
                inside.Remove(keys[start]);
            }

            end = Math.Max(end, start);
            while (end < lines.Count && IsEntryLike(lines[end]) && inside.Add(keys[end]))
            {
                end++;
            }

            return Math.Max(from, lastGood[end] + 1);
        }
    }

    private static bool IsEntryLike(Line line) =>
        !line.IsTable && line.Text.Length > 0 && line.Text.Length <= TextShape.HeadingCharacters && !line.Text.EndsWith('.')
        && (line.Bullet is null || line.Hints.ContentsEntry);

    private static ContentsEntry Entry(Line line) => new(line.Number?.Text, WithoutPage(line.Text));

    private static string KeyOf(Line line) => line.Text.Length > LongestEntry ? "" : TextShape.Key(WithoutPage(line.Text));

    private static string WithoutPage(string text) => PageTail().Replace(text, "");

    [GeneratedRegex(@"\s*(?:\.{2,}|…+|_{2,}|\t|(?:\.\s){2,})\s*[0-9]{1,4}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageTail();
}
