using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Runs;

/// <summary>
/// Splits a paragraph at its line breaks where the breaks stand for paragraphs: an empty line, a bold line above or
/// below plain ones, lines that begin with a bullet or a number, lines that each are one link.
/// Any other break is only a place where the line was turned.
/// </summary>
internal static partial class RunSplitter
{
    private const int LongestLabel = 24;

    public static IEnumerable<IReadOnlyList<TextRun>> Split(IReadOnlyList<TextRun> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].IsBreak)
            {
                return Paragraphs(runs).SelectMany(SplitLines);
            }
        }

        return [runs];
    }

    /// <summary>The lines between empty lines.</summary>
    private static IEnumerable<List<List<TextRun>>> Paragraphs(IReadOnlyList<TextRun> runs)
    {
        List<List<TextRun>> lines = [];
        List<TextRun> line = [];
        foreach (var run in runs)
        {
            if (!run.IsBreak)
            {
                line.Add(run);
            }
            else if (line.All(part => part.IsBlank))
            {
                if (lines.Count > 0)
                {
                    yield return lines;
                }

                lines = [];
                line = [];
            }
            else
            {
                lines.Add(line);
                line = [];
            }
        }

        if (!line.All(part => part.IsBlank))
        {
            lines.Add(line);
        }

        if (lines.Count > 0)
        {
            yield return lines;
        }
    }

    private static IEnumerable<IReadOnlyList<TextRun>> SplitLines(List<List<TextRun>> lines)
    {
        if (lines.Count == 1)
        {
            return lines;
        }

        if (lines.TrueForAll(IsOneLink))
        {
            return lines;
        }

        var labelled = lines.ConvertAll(IsLabelled);
        var many = labelled.Count(each => each) >= 2;
        var bold = lines.ConvertAll(line => RunText.Style(line).Bold);
        List<IReadOnlyList<TextRun>> parts = [];
        var from = 0;
        for (var at = 1; at <= lines.Count; at++)
        {
            // A line with no label goes on with the item above it where it begins like the rest of a sentence.
            var parted = at == lines.Count
                || bold[at] != bold[at - 1]
                || (many && (labelled[at] || (labelled[from] && !GoesOn(lines[at]))));
            if (parted)
            {
                parts.Add(Join(lines.GetRange(from, at - from)));
                from = at;
            }
        }

        return parts;
    }

    private static bool IsOneLink(List<TextRun> line)
    {
        var links = line.Where(run => !run.IsBlank).Select(run => run.Link).Distinct().Take(2).ToList();
        return links is [not null];
    }

    private static bool IsLabelled(List<TextRun> line) => LineLabel().IsMatch(Start(line));

    private static bool GoesOn(List<TextRun> line) => Start(line).TrimStart() is [var first, ..] && char.IsLower(first);

    private static string Start(List<TextRun> line)
    {
        var start = string.Concat(line.Take(6).Select(run => run.Text)).TrimStart();
        return start.Length > LongestLabel ? start[..LongestLabel] : start;
    }

    private static List<TextRun> Join(IEnumerable<List<TextRun>> lines)
    {
        List<TextRun> joined = [];
        foreach (var line in lines)
        {
            if (joined.Count > 0)
            {
                joined.Add(TextRun.Break(joined[^1].Start));
            }

            joined.AddRange(line);
        }

        return joined;
    }

    [GeneratedRegex(@"\A(?:[\u2022\u2023\u2043\u25AA\u25AB\u25A0\u25CF\u25CB\u25E6\u27A2\u2192\u00B7\u2013\u2014*-]\s|o\s\s?[A-Za-z]|[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}\s|\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[A-Za-z]|[ivx]{1,5})[.)]\s)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LineLabel();
}
