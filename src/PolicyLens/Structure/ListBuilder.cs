using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Structure;

/// <summary>Nests the items of one list by the level that the format gives, or by their marks and indents.</summary>
internal static class ListBuilder
{
    /// <summary>Items deeper than this stay on it: no policy nests so far, a hostile file might.</summary>
    private const int Deepest = 8;

    public static ValueList<ListItem> Build(Anchor list, IReadOnlyList<Line> source)
    {
        var lines = WithContinuations(source);
        var levels = Levels(lines);
        var place = 0;
        return Items(list, lines, levels, ref place, levels.Count == 0 ? 0 : levels.Min());
    }

    private static ValueList<ListItem> Items(Anchor parent, IReadOnlyList<Line> lines, List<int> levels, ref int place, int level)
    {
        var items = new List<ListItem>();
        while (place < lines.Count && levels[place] >= level)
        {
            var line = lines[place];
            var anchor = parent.Item(items.Count + 1);
            place++;
            var below = place < lines.Count && levels[place] > level ? Items(anchor, lines, levels, ref place, level + 1) : [];
            var marks = IsMarked(line) ? line.MarksOfText : line.Marks;
            items.Add(new() { Anchor = anchor, Label = LabelOf(line), Text = TextOf(line), Links = marks.Links, Emphasis = marks.Emphasis, Items = below, Line = line.LineNumber });
        }

        return [.. items];
    }

    /// <summary>Joins the further paragraphs of an item, which the format gives without a label, to its first.</summary>
    private static List<Line> WithContinuations(IReadOnlyList<Line> source)
    {
        var lines = new List<Line>(source.Count);
        var whole = new MarkedText();
        foreach (var line in source)
        {
            if (lines.Count > 0 && line.Label is null && line.Hints.ListLevel == lines[^1].Hints.ListLevel)
            {
                if (whole.Length == 0)
                {
                    whole.Append(lines[^1].Full, lines[^1].Marks);
                }

                whole.Add(null, line.Full, line.Marks);
            }
            else
            {
                Finish();
                lines.Add(line);
            }
        }

        Finish();
        return lines;

        // The whole is put together once, however many paragraphs it has.
        void Finish()
        {
            if (whole.Length > 0)
            {
                lines[^1] = lines[^1].GoneOn(whole);
                whole.Clear();
            }
        }
    }

    private static bool IsMarked(Line line) => line.Number is { Marked: true, Rest.Length: > 0 } || line.Bullet is not null;

    private static string? LabelOf(Line line) => IsMarked(line) ? line.Label : line.Hints.Label;

    private static string TextOf(Line line) => IsMarked(line) ? line.Text : line.Full;

    private static List<int> Levels(IReadOnlyList<Line> lines)
    {
        var levels = new List<int>(lines.Count);
        var open = new List<(string Mark, int Indent)>();
        foreach (var line in lines)
        {
            if (line.Hints.ListLevel is { } given)
            {
                levels.Add(Math.Clamp(given, 1, Deepest));
                continue;
            }

            var mark = (MarkStyle(line.Label ?? ""), line.Hints.Indent / 2);
            var known = open.FindIndex(candidate => candidate == mark);
            if (known >= 0)
            {
                open.RemoveRange(known + 1, open.Count - known - 1);
            }
            else
            {
                open.Add(mark);
            }

            levels.Add(Math.Clamp(open.Count, 1, Deepest));
        }

        return levels;
    }

    /// <summary>Marks of one style number one list: every letter in brackets is alike, every bullet is itself.</summary>
    private static string MarkStyle(string label)
    {
        var core = label.Trim('(', ')', '.');
        var closing = label.EndsWith(')') ? ")" : ".";
        return core switch
        {
            { Length: > 0 } when core.All(char.IsDigit) => "1" + closing,
            "i" or "ii" or "iii" or "iv" or "v" or "vi" or "vii" or "viii" or "ix" or "x" when core.Length > 1 || core == "i" => "i" + closing,
            { Length: 1 } when char.IsAsciiLetterLower(core[0]) && label.Length > 1 => "a" + closing,
            _ => label,
        };
    }
}
