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

    /// <summary>The keys of its headings.</summary>
    public IReadOnlySet<string> Keys { get; } = Entries.Select(entry => TextShape.Key(entry.Heading)).ToHashSet(StringComparer.Ordinal);
}

/// <summary>
/// Finds the contents list: lines that the format marks as such, or a run of short lines that return later as
/// headings, with or without "Contents" above them.
/// </summary>
internal sealed partial class ContentsFinder(RoleCatalogue roles)
{
    public ContentsList Find(IReadOnlyList<Line> lines, IReadOnlySet<int> furniture)
    {
        var open = Enumerable.Range(0, lines.Count).Where(index => !furniture.Contains(index)).ToList();
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var index in open.Where(index => lines[index].Key.Length > 0))
        {
            last[lines[index].Key] = index;
        }

        for (var start = 0; start < open.Count; start++)
        {
            var headed = start > 0 && roles.IsContentsHeading(lines[open[start - 1]].Key);
            if (!headed && !Returns(lines[open[start]], open[start], last))
            {
                continue;
            }

            var (end, marked, known) = (start, 0, 0);
            while (end < open.Count && IsEntryLike(lines[open[end]]) && !(end > start && EndsRun(lines, open, start, end)))
            {
                var line = lines[open[end]];
                marked += line.Hints.ContentsEntry ? 1 : 0;
                known += last.GetValueOrDefault(KeyOf(line), -1) > open[end] ? 1 : 0;
                end++;
            }

            // What hangs on after the last entry that returns as a heading is the page's own.
            while (end > start && !Returns(lines[open[end - 1]], open[end - 1], last))
            {
                end--;
            }

            var count = end - start;
            var good = Math.Max(known, marked);
            if (count >= 2 && (headed ? good * 2 >= count : good * 5 >= count * 4 && (good >= 3 || marked >= 2)))
            {
                var indexes = open.GetRange(start, count).ToHashSet();
                var entries = open.GetRange(start, count).Select(index => Entry(lines[index])).ToValueList();
                if (headed)
                {
                    indexes.Add(open[start - 1]);
                }

                return new(entries, indexes, open[headed ? start - 1 : start]);
            }
        }

        return ContentsList.None;
    }

    /// <summary>A line whose own words stand above it in the run: the list is over and its first section begins.</summary>
    private static bool EndsRun(IReadOnlyList<Line> lines, List<int> open, int start, int end) =>
        open.GetRange(start, end - start).Any(index => KeyOf(lines[index]) == KeyOf(lines[open[end]]));

    /// <summary>Whether the format marks a line as an entry, or its words stand again further down.</summary>
    private static bool Returns(Line line, int index, Dictionary<string, int> last) =>
        line.Hints.ContentsEntry || last.GetValueOrDefault(KeyOf(line), -1) > index;

    private bool IsEntryLike(Line line) =>
        !line.IsTable && !roles.IsContentsHeading(line.Key) && line.Text.Length > 0 && line.Text.Length <= TextShape.HeadingCharacters && !line.Text.EndsWith('.')
        && (line.Bullet is null || line.Hints.ContentsEntry);

    private static ContentsEntry Entry(Line line) => new(line.Number?.Text, WithoutPage(line.Text));

    private static string KeyOf(Line line) => TextShape.Key(WithoutPage(line.Text));

    // A text too long for an entry is none, however it ends.
    private static string WithoutPage(string text) => text.Length > TextShape.HeadingCharacters ? text : PageTail().Replace(text, "");

    [GeneratedRegex(@"\s*(?:\.{2,}|…+|_{2,}|\t|(?:\.\s){2,})\s*\d{1,4}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageTail();
}
