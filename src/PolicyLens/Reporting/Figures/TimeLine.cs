using PolicyLens.Comparison.History;

namespace PolicyLens.Reporting.Figures;

/// <summary>Draws the editions of a chapter down a line, the first at the top, with what each changed beside the step that leads to it.</summary>
public static class TimeLine
{
    /// <summary>Of more editions the last are drawn; the table has all.</summary>
    internal const int MostDrawn = 30;

    /// <summary>How many effects stand beside one step.</summary>
    private const int MostEffects = 4;

    private const double Letters = 9;
    private const double LineHeight = 13;
    private const double LineX = 92;
    private const double Mark = 9;
    private const double Width = 470;
    private const int LongestLine = 76;

    /// <summary>The figure; null where there is no step to draw.</summary>
    /// <param name="changes">In the order in which the editions held.</param>
    public static ReportFigure? Of(IReadOnlyList<EditionChange> changes)
    {
        if (changes.Count < 2)
        {
            return null;
        }

        var drawn = changes.Skip(Math.Max(0, changes.Count - MostDrawn)).ToList();
        var shapes = new List<FigureShape>();
        var y = 14.0;
        double? before = null;
        foreach (var change in drawn)
        {
            var lines = Lines(change);
            if (before is { } above)
            {
                shapes.Add(new FigureLine(LineX, above + (Mark / 2), LineX, y - (Mark / 2), 1.5));
            }

            shapes.Add(new FigureBox(LineX - (Mark / 2), y - (Mark / 2), Mark, Mark, Shade(change)) { Note = $"{change.Id}: {ChangeText.Verdict(change)}" });
            Frame(shapes, LineX - (Mark / 2), y - (Mark / 2));
            shapes.Add(new FigureText(LineX - 14, y + 3, change.Date ?? $"({change.Since})", Letters, FigureAlignment.End));
            for (var line = 0; line < lines.Count; line++)
            {
                shapes.Add(new FigureText(LineX + 14, y + 3 + (line * LineHeight), lines[line], Letters));
            }

            before = y;
            y += (Math.Max(2, lines.Count) * LineHeight) + 12;
        }

        shapes.Add(new FigureText(LineX + 14, y, "The darker the mark, the more the step matters.", Letters));
        shapes.Add(new FigureText(LineX + 14, y + LineHeight, "A date in brackets is the day on which the edition came.", Letters));
        return new()
        {
            Title = "The editions on a line, the first at the top",
            Description = string.Join(" ", drawn.Select(change => $"{change.Id}, {ChangeText.Dates(change)}: {string.Join("; ", Lines(change).Skip(1))}.")),
            Width = Width,
            Height = y + LineHeight + 12,
            Shapes = [.. shapes],
        };
    }

    private static double Shade(EditionChange change) => change switch
    {
        { From: null } => 0,
        { Level: ChangeLevel.Major } => 1,
        { Level: ChangeLevel.Minor } => 0.6,
        { Level: ChangeLevel.Editorial } => 0.3,
        _ => 0.1,
    };

    private static List<string> Lines(EditionChange change)
    {
        var effects = ChangeText.Weighty(change).Take(MostEffects).Select(effect => $"{ChangeText.Label(effect)}: {ChangeText.Values(effect)}".TrimEnd(' ', ':')).ToList();
        var title = $"Edition {change.Id[(change.Id.LastIndexOf('@') + 1)..]}{(change.FormerTitle is null ? "" : $", now “{change.Title}”")}";
        List<string> lines = effects.Count > 0 ? [title, .. effects, ChangeText.Rest(change, MostEffects)] : [title, ChangeText.Verdict(change)];
        return [.. lines.Where(line => line.Length > 0).Select(Shortened)];
    }

    private static string Shortened(string line) => line.Length <= LongestLine ? line : line[..(char.IsHighSurrogate(line[LongestLine - 1]) ? LongestLine - 1 : LongestLine)].TrimEnd() + "…";

    private static void Frame(List<FigureShape> shapes, double left, double top)
    {
        var (right, bottom) = (left + Mark, top + Mark);
        shapes.Add(new FigureLine(left, top, right, top));
        shapes.Add(new FigureLine(left, bottom, right, bottom));
        shapes.Add(new FigureLine(left, top, left, bottom));
        shapes.Add(new FigureLine(right, top, right, bottom));
    }
}
