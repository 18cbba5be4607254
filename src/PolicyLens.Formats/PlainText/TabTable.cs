using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.PlainText;

/// <summary>Reads a table that was pasted as text: cells parted by tabs, one row a line.</summary>
internal static class TabTable
{
    /// <summary>The table that begins on a line and how many lines it takes, or null: three cells in one line, or two in each of several.</summary>
    public static (SourceTable Table, int Lines)? Read(IReadOnlyList<SourceLine> lines, int start)
    {
        var rows = new List<ValueList<string>>();
        for (var index = start; index < lines.Count && Cells(lines[index]) is { Count: >= 2 } cells; index++)
        {
            if (rows.Count > 0 && (cells.Count >= 3) != (rows[0].Count >= 3))
            {
                break;
            }

            if (cells.Count == 2 && !IsPair(cells))
            {
                break;
            }

            rows.Add(cells);
        }

        return rows.Count > 0 && (rows[0].Count >= 3 || rows.Count >= 2) ? (new([.. rows]), rows.Count) : null;
    }

    private static ValueList<string> Cells(SourceLine line) =>
        line.Text.Contains('\t', StringComparison.Ordinal)
            ? line.Text.TrimEnd(' ').TrimStart().Split('\t').Select(cell => TextCleaner.Clean(cell)).ToValueList()
            : [];

    /// <summary>Two cells of words: not a bullet or a number before its text, nor a heading and its page.</summary>
    private static bool IsPair(ValueList<string> cells) =>
        cells.Count == 2 && cells.All(cell => cell.Any(char.IsLetter)) && cells[0].Length > 2;
}
