using System.Text.RegularExpressions;

namespace PolicyLens.Formats.Runs;

/// <summary>
/// Splits a paragraph at its line breaks where the breaks stand for paragraphs: an empty line, a bold first line
/// with plain text under it, lines that each begin with a bullet or a number, lines that each are one link.
/// Any other break is only a place where the line was turned.
/// </summary>
internal static partial class RunSplitter
{
    public static IEnumerable<IReadOnlyList<TextRun>> Split(IReadOnlyList<TextRun> runs)
    {
        if (!runs.Any(run => run.IsBreak))
        {
            return [runs];
        }

        return Paragraphs(runs).SelectMany(SplitLines);
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
        if (lines.Count > 1)
        {
            var labelled = lines.Count(line => LineLabel().IsMatch(string.Concat(line.Take(4).Select(run => run.Text))));
            if (labelled >= 2 && labelled >= lines.Count - 1)
            {
                return lines;
            }

            if (lines.TrueForAll(IsOneLink))
            {
                return lines;
            }

            var bold = lines.TakeWhile(line => RunText.Hints(line).Bold).Count();
            if (bold > 0 && bold < lines.Count)
            {
                return [Join(lines.Take(bold)), Join(lines.Skip(bold))];
            }
        }

        return [Join(lines)];
    }

    private static bool IsOneLink(List<TextRun> line)
    {
        var links = line.Where(run => !run.IsBlank).Select(run => run.Link).Distinct().Take(2).ToList();
        return links is [not null];
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

    [GeneratedRegex(@"\A\s*(?:[\u2022\u00B7\u25AA\u25CF\u25E6\u2013*-]\s|\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivx]{1,5})[.)]\s)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LineLabel();
}
