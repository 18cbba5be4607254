using PolicyLens.Catalogue;

namespace PolicyLens.Structure;

/// <summary>Which lines are headings, and which are items of a list that is numbered by hand.</summary>
internal sealed record HeadingLines(IReadOnlySet<int> Headings, IReadOnlySet<int> NumberedItems);

/// <summary>
/// Decides which lines are headings, from the evidence of the whole document: the format's own levels, the contents
/// list, numbers that run on, type that stands out and, where nothing else is given, short lines above running text.
/// </summary>
internal sealed class HeadingFinder(RoleCatalogue roles)
{
    private IReadOnlyList<Line> lines = [];
    private ContentsList contents = ContentsList.None;
    private bool hinted;
    private double bodySize;

    /// <param name="open">The indexes of the lines that are not furniture, contents or title.</param>
    public HeadingLines Find(IReadOnlyList<Line> allLines, IReadOnlyList<int> open, ContentsList contentsList)
    {
        (lines, contents) = (allLines, contentsList);
        var texts = open.Where(index => !lines[index].IsTable).ToList();
        bodySize = BodySize(texts);
        hinted = texts.Any(index => lines[index].Hints is { HeadingLevel: not null } or { Bold: true } or { Underlined: true } or { Size: not null });
        var listed = NumberedLists(open);
        var found = new HashSet<int>();
        for (var place = 0; place < open.Count; place++)
        {
            var line = lines[open[place]];
            if (!line.IsTable && line.Full.Length > 0 && !listed.Contains(open[place]) && IsHeading(open, place, found))
            {
                found.Add(open[place]);
            }
        }

        return new(found, listed);
    }

    private bool IsHeading(IReadOnlyList<int> open, int place, HashSet<int> found)
    {
        var line = lines[open[place]];
        if (line.Hints.HeadingLevel is not null)
        {
            // A whole sentence in a heading's style is a paragraph that somebody wanted large.
            return line.Full.Length <= 2 * TextShape.HeadingCharacters || !line.Full.EndsWith('.');
        }

        if (line.Bullet is not null)
        {
            return false;
        }

        var next = place + 1 < open.Count ? lines[open[place + 1]] : null;
        if (line.Number is { } number)
        {
            return number.Rest.Length == 0
                ? number.Depth > 0 && line.Hints.Label is null && (next?.Number is { IsDecimal: true } || IsBody(next))
                : TextShape.LooksLikeHeading(line.Text) && !IsLeadIn(line) && (number.Depth > 0 || line.Full.Length <= TextShape.HeadingCharacters)
                    && (line.Hints.ListLevel is null || StandsOut(line) || contents.Keys.Contains(line.Key));
        }

        if (line.Hints.ListLevel is not null)
        {
            return false;
        }

        var fits = TextShape.LooksLikeHeading(line.Text) && !IsLabelAndDate(line.Text);
        if (fits && contents.Keys.Contains(line.Key))
        {
            return true;
        }

        var standard = roles.IsStandard(line.Key);
        if (fits && StandsOut(line))
        {
            return !line.Full.EndsWith(':') || standard || TextShape.WordCount(line.Full) <= 6;
        }

        if (!fits || next is null || (TextShape.StartsLower(next.Full) && next.Bullet is null))
        {
            return false;
        }

        if (standard)
        {
            return true;
        }

        return !hinted && IsPlainHeading(open, place, found, line, next);
    }

    /// <summary>"3.1 Our offer is as follows:" announces a list and heads nothing.</summary>
    private static bool IsLeadIn(Line line) => line.Text.EndsWith(':') && TextShape.WordCount(line.Text) > 5;

    /// <summary>"Last updated: 2 February 2024" is a fact of the page.</summary>
    private static bool IsLabelAndDate(string text) =>
        text.Contains(':', StringComparison.Ordinal) && text.Length >= 4 && text[^4..].All(char.IsAsciiDigit);

    /// <summary>A short line above running text, in a document whose format marks nothing.</summary>
    private bool IsPlainHeading(IReadOnlyList<int> open, int place, HashSet<int> found, Line line, Line next)
    {
        var above = place > 0 ? lines[open[place - 1]] : null;
        return open[place] > contents.Start
            && !line.Full.EndsWith(':')
            && IsBody(next)
            && (above is null || above.IsTable || found.Contains(open[place - 1]) || TextShape.EndsSentence(above.Full) || above.IsItem);
    }

    /// <summary>
    /// Numbered lines that follow each other with no text between are a list, unless the number of the first runs on
    /// from the heading before it: "1. 2. 3." inside section 4 is a list, an empty section 5 before 6 is not.
    /// </summary>
    private HashSet<int> NumberedLists(IReadOnlyList<int> open)
    {
        var listed = new HashSet<int>();
        var lastHeading = 0;
        for (var start = 0; start < open.Count;)
        {
            if (lines[open[start]].Number is not { Depth: 1, Rest.Length: > 0 } first || lines[open[start]].Hints.HeadingLevel is not null)
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < open.Count && lines[open[end]] is { Hints.HeadingLevel: null, Number: { Depth: 1, Rest.Length: > 0 } next }
                && next.Parts[0] == first.Parts[0] + end - start)
            {
                end++;
            }

            var run = open.Skip(start).Take(end - start).ToList();
            var runsOn = first.Parts[0] == lastHeading + 1 && (lastHeading > 0 || run.Any(index => StandsOut(lines[index]) || contents.Keys.Contains(lines[index].Key)));
            if (run.Count > 1 && !runsOn)
            {
                listed.UnionWith(run);
            }
            else if (run.All(index => TextShape.LooksLikeHeading(lines[index].Text)))
            {
                lastHeading = first.Parts[0] + run.Count - 1;
            }

            start = end;
        }

        return listed;
    }

    private static bool IsBody(Line? line) =>
        line is not null && (line.IsTable || line.IsItem || (line.Number is null ? TextShape.IsBody(line.Full) : !TextShape.LooksLikeHeading(line.Text)));

    private bool StandsOut(Line line) =>
        line.Hints.Bold || TextShape.IsAllCapitals(line.Text)
        || (line.Hints.Underlined && line.Hints.ListLevel is null)
        || (line.Hints.Size is { } size && bodySize > 0 && size >= bodySize + 1.5);

    /// <summary>The size that most letters have; 0 where the format gives none.</summary>
    private double BodySize(IEnumerable<int> texts) => texts
        .Where(index => lines[index].Hints.Size is not null)
        .GroupBy(index => lines[index].Hints.Size!.Value)
        .OrderByDescending(group => group.Sum(index => lines[index].Full.Length))
        .Select(group => group.Key)
        .FirstOrDefault();
}
